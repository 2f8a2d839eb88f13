// This file puts paths of Windows together, and compares them: join, normpath, relpath and the like.

package ospath

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var windowsPathFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "join", Sig: "($module, path, *paths)", Doc: "The paths one below the other; one with another drive, or a root, begins anew.", FK: joining("path", func(th *thread, paths []path) (value, *exception) {
			r, j := native.Begin(th), windowsJoiner{bytes: paths[0].bytes}
			for _, p := range paths {
				j.add(r, p.text)
			}
			return r.Done(paths[0].of(j.text()))
		})},
		turning("normcase", "(s)", "The path in lower case, with backslashes.", func(th *thread, p path) (string, *exception) { return windowsCase(th, p) }),
		turning("normpath", "(path)", "The path without what leads nowhere, with backslashes.", func(_ *thread, p path) (string, *exception) { return windowsNorm(p.text), nil }),
		turning("abspath", "(path)", "The path from the root, without parts that lead nowhere.", windowsAbs),
		turning("realpath", "(path, *, strict=False)", "The absolute path: no link of Windows is known here.", windowsAbs),
		native.Python("relpath", "(path, start=None)", "The way from start, else from the current directory, to path.", windowsRelpath),
		native.Python("commonpath", "(paths)", "The longest path that all of paths are below; case does not matter.", windowsCommonpath),
		lexical("isreserved", "(path)", "Whether Windows does not let files have one of the names in path, or uses it for a device.", func(p path) value {
			drive, root := windowsRoot(p.text)
			for name := range strings.SplitSeq(backslashes(p.text[drive+root:]), `\`) {
				if reserved(name) {
					return object.True
				}
			}
			return object.False
		}),
		native.Python("ismount", "(path)", "Whether path is the root of a drive, or a share.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := pathOf(th, args[0], noPath)
			if exc != nil {
				return value{}, exc
			}
			text, exc := windowsAbs(th, p)
			drive, root := windowsRoot(text)
			return object.Bool(drive+root == len(text) && (root > 0 || strings.HasPrefix(text, `\`))), exc
		}),
	}
}}

// turning is a function that makes a path of a path, its first parameter.
func turning(name, sig, doc string, f func(th *thread, p path) (string, *exception)) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		text, exc := f(th, p)
		return p.of(text), exc
	})
}

// lower is text in lower case as str has it, or bytes have.
func lower(r *native.Run, text string, bytes bool) string {
	v := path{bytes: bytes}.of(text)
	if v = r.Method(v, "lower"); !r.OK() {
		return text
	}
	p, exc := pathOf(r.Th, v, noPath)
	r.Fail(exc)
	return p.text
}

// reserved reports a name that Windows does not give to files.
func reserved(name string) bool {
	if name == "" || name == "." || name == ".." {
		return false
	}
	if endsIn(name, ". ") || strings.ContainsFunc(name, func(c rune) bool { return c < ' ' || strings.ContainsRune(`*?"<>|:`, c) }) {
		return true
	}
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		port, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && len([]rune(port)) == 1 && strings.Contains("123456789¹²³", port)
}

// windowsCase is normcase: bytes are taken for text in the encoding of names of files.
func windowsCase(th *thread, p path) (string, *exception) {
	r, text := native.Begin(th), backslashes(p.text)
	if p.bytes {
		text = object.FSDecode(text).AsStr().String()
	}
	text = encoded(r, p, lower(r, text, false))
	return text, r.Exc
}

// windowsJoiner puts paths together.
type windowsJoiner struct {
	bytes bool // what it puts together is no str
	begun bool
	drive string
	parts []string // of the path behind the drive
}

// add puts text below what there is, or in its place.
func (j *windowsJoiner) add(r *native.Run, text string) *windowsJoiner {
	n, root := windowsRoot(text)
	drive, rest := text[:n], text[n:]
	switch {
	case !j.begun:
		j.begun, j.drive, j.parts = true, drive, append(j.parts, rest)
	case root > 0 && (drive != "" || j.drive == ""):
		j.drive, j.parts = drive, append(j.parts[:0], rest)
	case root > 0:
		j.parts = append(j.parts[:0], rest)
	case drive != "" && drive != j.drive && lower(r, drive, j.bytes) != lower(r, j.drive, j.bytes):
		j.drive, j.parts = drive, append(j.parts[:0], rest)
	default:
		if drive != "" {
			j.drive = drive
		}
		if last := len(j.parts) - 1; last > 0 || j.parts[last] != "" {
			if !endsIn(j.parts[last], `\/`) {
				j.parts[last] += `\`
			}
		}
		if rest != "" {
			j.parts = append(j.parts, rest)
		}
	}
	return j
}

// endsIn reports that text ends in one of the bytes of set.
func endsIn(text, set string) bool {
	return text != "" && strings.IndexByte(set, text[len(text)-1]) >= 0
}

// text is the whole path. A share without a root gets one before names.
func (j *windowsJoiner) text() string {
	rest := strings.Join(j.parts, "")
	if rest != "" && rest[0] != '\\' && rest[0] != '/' && j.drive != "" && !endsIn(j.drive, `:\/`) {
		return j.drive + `\` + rest
	}
	return j.drive + rest
}

func windowsNorm(text string) string {
	text = backslashes(text)
	drive, n := windowsRoot(text)
	root := text[:drive+n]
	var parts []string
	for part := range strings.SplitSeq(text[len(root):], `\`) {
		switch {
		case part == "" || part == ".":
		case part != "..":
			parts = append(parts, part)
		case len(parts) > 0 && parts[len(parts)-1] != "..":
			parts = parts[:len(parts)-1]
		case n == 0:
			parts = append(parts, part)
		}
	}
	if text = root + strings.Join(parts, `\`); text == "" {
		return "."
	}
	return text
}

// windowsAbs is abspath without the help of Windows, which knows the current directories of drives.
func windowsAbs(th *thread, p path) (string, *exception) {
	if windowsIsAbs(p.text) {
		return windowsNorm(p.text), nil
	}
	dir, exc := currentDir(th, p)
	if exc != nil {
		return "", exc
	}
	r, j := native.Begin(th), windowsJoiner{bytes: p.bytes}
	text := j.add(r, dir).add(r, p.text).text()
	return windowsNorm(text), r.Exc
}

// windowsNames are the names of text behind its drive and root.
func windowsNames(text string) []string {
	drive, root := windowsRoot(text)
	var parts []string
	for part := range strings.SplitSeq(backslashes(text[drive+root:]), `\`) {
		if part != "" && part != "." {
			parts = append(parts, part)
		}
	}
	return parts
}

func windowsRelpath(th *thread, _ value, args []value) (value, *exception) {
	to, from, exc := fromTo(th, args)
	if exc != nil {
		return value{}, exc
	}
	var drives, folded [2]string
	var parts [2][]string
	for i, p := range []path{from, to} {
		p.text = windowsNorm(p.text)
		text, exc := windowsAbs(th, p)
		if exc != nil {
			return value{}, exc
		}
		n, _ := windowsRoot(text)
		drives[i], parts[i] = text[:n], windowsNames(text)
		if folded[i], exc = windowsCase(th, path{text: text[:n], bytes: to.bytes}); exc != nil {
			return value{}, exc
		}
	}
	r := native.Begin(th)
	if folded[0] != folded[1] {
		r.Raise(object.ValueErrorType, "path is on mount %s, start on mount %s", r.Repr(to.of(drives[1])), r.Repr(to.of(drives[0])))
		return value{}, r.Exc
	}
	text := way(parts[0], parts[1], `\`, func(i int) bool {
		a, exc := windowsCase(th, path{text: parts[0][i], bytes: to.bytes})
		r.Fail(exc)
		b, exc := windowsCase(th, path{text: parts[1][i], bytes: to.bytes})
		r.Fail(exc)
		return r.OK() && a == b
	})
	return r.Done(to.of(text))
}

func windowsCommonpath(th *thread, _ value, args []value) (value, *exception) {
	paths, exc := allPaths(th, "commonpath", "iterable", args[0])
	if exc != nil {
		return value{}, exc
	}
	r := native.Begin(th)
	var drive string    // of the first path, in lower case
	var common []string // the names that all have behind the root
	rooted, sameRoots := false, true
	for i, p := range paths {
		text := lower(r, backslashes(p.text), p.bytes)
		n, root := windowsRoot(text)
		if i == 0 {
			drive, rooted, common = text[:n], root > 0, windowsNames(text)
			continue
		}
		if text[:n] != drive {
			return value{}, object.ValueErrorf("Paths don't have the same drive")
		}
		sameRoots = sameRoots && root > 0 == rooted
		parts := windowsNames(text)
		k := 0
		for k < len(common) && k < len(parts) && common[k] == parts[k] {
			k++
		}
		common = common[:k]
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	if !sameRoots && drive != "" {
		return value{}, object.ValueErrorf("Can't mix absolute and relative paths")
	}
	if !sameRoots {
		return value{}, object.ValueErrorf("Can't mix rooted and not-rooted paths")
	}
	text := backslashes(paths[0].text)
	n, root := windowsRoot(text)
	return paths[0].of(text[:n+root] + strings.Join(windowsNames(text)[:len(common)], `\`)), nil
}
