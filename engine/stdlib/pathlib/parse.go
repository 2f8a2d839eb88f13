// This file takes paths apart: what they are made of, and the text that they stand for.

package pathlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// slot is the attribute of a path that holds its parts; paths have no other.
const slot = "_raw_paths"

// parts is what is known of a path: the segments it was made of and, once somebody asked, what they come to.
type parts struct {
	object.Head
	windows    bool
	raw        []string
	parsed     bool
	drive      string
	root       string
	tail       []string
	shown      string // the path as text
	info, hash value  // null until they are asked for
}

var partsType = &object.Type{Name: "pathlib._Parts", Def: partsDef{}}

type partsDef struct{}

// Define implements object.Definition.
func (partsDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) { t.Flags |= object.FlagDisallowNew })
}

var slotName = object.Name{Text: slot}

// partsOf is the parts of a path, parsed; after an exception they are empty ones.
func partsOf(r *run, self value) *parts {
	p := rawOf(r, self)
	p.parse(r)
	return p
}

func rawOf(r *run, self value) *parts {
	if r.OK() {
		v, exc := object.GetAttr(r.Th, self, slotName.Str())
		if exc == nil && v.Type() == partsType {
			return object.Cast[parts](v)
		}
		if exc == nil {
			exc = object.TypeErrorf("%s of a path was replaced", slot)
		}
		r.Fail(exc)
	}
	return &parts{parsed: true, shown: "."}
}

func isWindows(st *state, t *class) bool { return t.IsSubtype(st.pureWindows) }

func isPath(r *run, v value) bool { return v.Type().IsSubtype(stateOf(r.Th).pure) }

// fill gives the path self the segments raw.
func fill(r *run, self value, raw []string) *parts {
	p := &parts{Head: object.NewHead(partsType), windows: isWindows(stateOf(r.Th), self.Type()), raw: raw}
	if r.OK() {
		r.Fail(object.SetAttr(r.Th, self, slotName.Str(), p.Value()))
	}
	return p
}

// segments is the texts that arguments of a path's constructor add to it.
func segments(r *run, windows bool, args []value) []string {
	raw := make([]string, 0, len(args))
	for _, a := range args {
		if !r.OK() {
			return nil
		}
		if isPath(r, a) {
			p := rawOf(r, a)
			for _, s := range p.raw {
				if p.windows && !windows {
					s = strings.ReplaceAll(s, `\`, "/")
				}
				raw = append(raw, s)
			}
			continue
		}
		v := a
		if !isStr(v) {
			if v = r.Call(r.From("os", "fspath"), a); r.Exc != nil {
				if r.Exc.Is(object.TypeErrorType) && r.Find(a.Type().Value(), "__fspath__").IsNull() {
					r.Exc = nil
					v = a
				}
			}
		}
		if r.OK() && !isStr(v) {
			r.Raise(object.TypeErrorType, "argument should be a str or an os.PathLike object where __fspath__ returns a str, not '%s'", v.Type().Name)
		}
		if r.OK() {
			raw = append(raw, v.AsStr().String())
		}
	}
	return raw
}

// joined is the segments as one path.
func (p *parts) joined(r *run) string {
	switch {
	case len(p.raw) == 0:
		return ""
	case len(p.raw) == 1:
		return p.raw[0]
	case p.windows:
		args := make([]value, len(p.raw))
		for i, s := range p.raw {
			args[i] = text(s)
		}
		return r.Str(r.Call(r.From("ntpath", "join"), args...))
	}
	// An absolute segment makes those before it void.
	first := 0
	for i, s := range p.raw {
		if strings.HasPrefix(s, "/") {
			first = i
		}
	}
	var b strings.Builder
	slash := true
	for _, s := range p.raw[first:] {
		if !slash {
			b.WriteByte('/')
		}
		b.WriteString(s)
		slash = b.Len() == 0 || strings.HasSuffix(s, "/") || s == ""
	}
	return b.String()
}

func (p *parts) parse(r *run) {
	if p.parsed || !r.OK() {
		return
	}
	whole := p.joined(r)
	rest := whole
	if p.windows {
		whole = strings.ReplaceAll(whole, "/", `\`)
		split := r.Items(r.Call(r.From("ntpath", "splitroot"), text(whole)))
		if !r.OK() || len(split) != 3 {
			return
		}
		p.drive, p.root, rest = r.Str(split[0]), r.Str(split[1]), r.Str(split[2])
		if p.root == "" && strings.HasPrefix(p.drive, `\`) && !strings.HasSuffix(p.drive, `\`) && isShare(p.drive) {
			p.root = `\`
		}
	} else if strings.HasPrefix(whole, "/") {
		// Two slashes at the beginning, no more and no less, are a root of their own in POSIX.
		p.root = "/"
		if strings.HasPrefix(whole, "//") && !strings.HasPrefix(whole, "///") {
			p.root = "//"
		}
		rest = strings.TrimLeft(whole, "/")
	}
	p.tail = nil
	for part := range strings.SplitSeq(rest, p.sep()) {
		if part != "" && part != "." {
			p.tail = append(p.tail, part)
		}
	}
	p.parsed = true
	p.shown = p.text(r, p.tail)
}

// isShare reports that drive is a server and its share, or the long form of that: they have a root without being given one.
func isShare(drive string) bool {
	fields := strings.Split(drive, `\`)
	switch len(fields) {
	case 4:
		return fields[2] != "" && fields[2] != "?" && fields[2] != "."
	case 6:
		return true
	}
	return false
}

func (p *parts) sep() string {
	if p.windows {
		return `\`
	}
	return "/"
}

// text is the path with the drive and root of p and the names tail.
func (p *parts) text(r *run, tail []string) string {
	s := p.drive + p.root + strings.Join(tail, p.sep())
	if s == "" {
		return "."
	}
	if p.windows && p.drive == "" && p.root == "" && len(tail[0]) > 1 && tail[0][1] == ':' {
		return `.\` + s // a name that would be taken for a drive
	}
	return s
}

// folded is the path as it is compared.
func (p *parts) folded() string {
	if p.windows {
		return strings.ToLower(p.shown)
	}
	return p.shown
}

func (p *parts) anchor() string { return p.drive + p.root }

// all is the anchor, if there is one, and the names.
func (p *parts) all() []string {
	if a := p.anchor(); a != "" {
		return append([]string{a}, p.tail...)
	}
	return p.tail
}

func (p *parts) name() string {
	if len(p.tail) == 0 {
		return ""
	}
	return p.tail[len(p.tail)-1]
}

// split is the stem and the suffix of the name; dots at the beginning belong to no suffix.
func (p *parts) split() (stem, suffix string) {
	name := p.name()
	dots := len(name) - len(strings.TrimLeft(name, "."))
	if i := strings.LastIndexByte(name[dots:], '.'); i >= 0 {
		return name[:dots+i], name[dots+i:]
	}
	return name, ""
}

// absolute reports that the path does not depend on a current directory.
func (p *parts) absolute() bool {
	if p.windows {
		return p.drive != "" && p.root != "" || strings.HasPrefix(p.drive, `\\`)
	}
	return p.root != ""
}

// derive is the path of the given segments, of the kind of self.
func derive(r *run, self value, segs ...value) value {
	if st := stateOf(r.Th); !st.own(self.Type()) {
		return r.Method(self, "with_segments", segs...)
	}
	if !r.OK() {
		return object.None
	}
	raw := segments(r, isWindows(stateOf(r.Th), self.Type()), segs)
	v := object.NewInstance(self.Type()).Value()
	fill(r, v, raw)
	return v
}

// deriveTail is the path with the drive and root of p and other names.
func deriveTail(r *run, self value, p *parts, tail []string) value {
	return derive(r, self, text(p.text(r, tail)))
}

// pathOf is v as a path of the kind of self.
func pathOf(r *run, self, v value) value {
	if isPath(r, v) {
		return v
	}
	return derive(r, self, v)
}
