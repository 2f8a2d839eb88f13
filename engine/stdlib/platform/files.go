// This file finds out what files tell of the system: os-release, and the heads of executables.

package platform

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// join makes one name of the parts that are known; what has a meaning in names of files becomes a hyphen.
func join(parts ...string) string {
	var known []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" && p != "unknown" {
			known = append(known, p)
		}
	}
	name := strings.Map(func(c rune) rune {
		switch c {
		case ' ':
			return '_'
		case '/', '\\', ':', ';', '"', '(', ')':
			return '-'
		}
		return c
	}, strings.Join(known, "-"))
	return strings.Trim(repeated.Get().ReplaceAllString(name, "-"), "-")
}

var repeated = native.Pattern{Text: `--+`}

// alias knows that SunOS 5 is sold as Solaris 2.
func alias(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	switch system, release := r.Str(a[0]), r.Str(a[1]); system {
	case "win32", "win16":
		return r.Done(object.TupleOf(object.StrOf("Windows"), a[1], a[2]))
	case "SunOS":
		first, rest, _ := strings.Cut(release, ".")
		if n, err := strconv.Atoi(first); err == nil && n >= 5 {
			if rest != "" {
				rest = "." + rest
			}
			return r.Done(object.TupleOf(object.StrOf("Solaris"), object.StrOf(strconv.Itoa(n-3)+rest), a[2]))
		}
	}
	return r.Done(object.TupleOf(a[0], a[1], a[2]))
}

// head is the first n bytes of a file from its start, or all that follows for a negative n.
func head(r *native.Run, path value, n int64) string {
	f := r.Call(r.Builtin("open"), path, object.StrOf("rb"))
	if !r.OK() {
		return ""
	}
	data, exc := object.BytesOf(r.Th, r.Method(f, "read", object.Int64(n)))
	r.Fail(exc)
	closing := native.Begin(r.Th)
	closing.Method(f, "close")
	r.Fail(closing.Exc)
	return data
}

func architecture(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	path := a[0]
	if path.IsNull() {
		path = r.From("sys", "executable")
	}
	given := filled(a[1:], []value{empty.Get(), empty.Get()})
	bits, linkage := given[0], given[1]
	if !r.Truth(bits) {
		bits = object.StrOf(strconv.Itoa(strconv.IntSize) + "bit")
	}
	start := ""
	if r.Truth(path) {
		start = head(r, path, 5)
		r.Catch(object.OSErrorType)
	}
	switch {
	case strings.HasPrefix(start, "\x7fELF") && len(start) == 5:
		linkage = object.StrOf("ELF")
		if bits = object.StrOf("32bit"); start[4] == 2 {
			bits = object.StrOf("64bit")
		}
	case strings.HasPrefix(start, "MZ"):
		linkage = object.StrOf("WindowsPE")
	}
	return r.Done(object.TupleOf(bits, linkage))
}

// mostRead is how much of an executable is searched for the name of its C library.
const mostRead = 64 << 20

var (
	glibc = native.Pattern{Text: `GLIBC_([0-9]+(?:\.[0-9]+)*)`}
	musl  = native.Pattern{Text: `(?:ld-|libc\.)?musl-(?:([0-9]+(?:\.[0-9]+)*)|[a-z])`}
	other = native.Pattern{Text: `libc\.so\.([0-9.]*[0-9])`}
)

// libc is what the interpreter itself has, nothing, unless a file is given: then it is the newest version whose symbols the file needs.
func libc(th *thread, _ value, a []value) (value, *exception) {
	given := filled(a[1:3], []value{empty.Get(), empty.Get()})
	if a[0].IsNull() || a[0].IsNone() {
		return object.TupleOf(given...), nil
	}
	r := native.Begin(th)
	data := head(r, a[0], mostRead)
	newest := ""
	for _, m := range glibc.Get().FindAllStringSubmatch(data, -1) {
		if newer(m[1], newest) {
			newest = m[1]
		}
	}
	switch m, ms := other.Get().FindStringSubmatch(data), musl.Get().FindStringSubmatch(data); {
	case newest != "":
		given = []value{object.StrOf("glibc"), object.StrOf(newest)}
	case ms != nil:
		given[0] = object.StrOf("musl")
		if ms[1] != "" {
			given[1] = object.StrOf(ms[1])
		}
	case m != nil:
		given = []value{object.StrOf("libc"), object.StrOf(m[1])}
	case strings.Contains(data, "__libc_init") && r.OK() && !r.Truth(given[0]):
		given[0] = object.StrOf("libc")
	}
	return r.Done(object.TupleOf(given...))
}

// newer reports that version a is newer than b.
func newer(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range x {
		if i >= len(y) {
			return true
		}
		m, _ := strconv.Atoi(x[i])
		n, _ := strconv.Atoi(y[i])
		if m != n {
			return m > n
		}
	}
	return false
}

var (
	entry   = native.Pattern{Text: `^([A-Za-z0-9_]+)=(.*)$`}
	escaped = native.Pattern{Text: "\\\\([\\\\$\"'`])"}
)

// parseRelease reads lines of assignments as a shell would: values may be quoted, and characters in them escaped.
func parseRelease(r *native.Run, lines value) value {
	d := object.NewDict()
	d.SetName("NAME", object.StrOf("Linux"))
	d.SetName("ID", object.StrOf("linux"))
	d.SetName("PRETTY_NAME", object.StrOf("Linux"))
	r.Each(lines, func(line value) {
		m := entry.Get().FindStringSubmatch(strings.TrimRight(r.Str(line), " \t\r\n"))
		if m == nil {
			return
		}
		v := m[2]
		if n := len(v); n > 1 && (v[0] == '"' || v[0] == '\'') && v[n-1] == v[0] {
			v = v[1 : n-1]
		}
		d.SetName(m[1], object.StrOf(escaped.Get().ReplaceAllString(v, "$1")))
	})
	return d.Value()
}

func (s *state) osRelease(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	s.mu.Lock()
	known := s.release
	s.mu.Unlock()
	for _, path := range []string{"/etc/os-release", "/usr/lib/os-release"} {
		if !known.IsNull() {
			break
		}
		f := r.CallNamed(r.Builtin("open"), []value{object.StrOf(path), object.StrOf("utf-8")}, "encoding")
		if r.Catch(object.OSErrorType) {
			continue
		}
		known = parseRelease(r, f)
		r.Method(f, "close")
	}
	if known.IsNull() && r.OK() {
		return value{}, object.Raise(th, object.OSErrorType.Value(), object.Int64(2), object.StrOf("Unable to read files /etc/os-release, /usr/lib/os-release"))
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	s.mu.Lock()
	s.release = known
	s.mu.Unlock()
	return r.Done(r.Method(known, "copy"))
}
