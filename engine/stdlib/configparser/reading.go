// This file reads and writes.

package configparser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func (m *module) read(th *thread, self value, args []value) (value, *exception) {
	names := []value{args[0]}
	t := args[0].Type()
	_, isPath, exc := object.FindAttr(th, args[0], object.Intern("__fspath__"))
	if exc == nil && !t.Has(object.FlagStr) && !t.Has(object.FlagBytes) && !isPath {
		names, exc = object.Collect(th, args[0])
	}
	if exc != nil {
		return value{}, exc
	}
	open, exc := native.FromModule(th, "io", "open")
	if exc != nil {
		return value{}, exc
	}
	var done []value
	for _, name := range names {
		f, exc := object.Call(th, open, []value{name, orDefault(args[1], object.None)}, []*str{object.Intern("encoding")})
		if exc == nil {
			exc = m.readLines(th, self, f, name)
			if _, closeExc := call(th, f, "close"); exc == nil {
				exc = closeExc
			}
		}
		if exc != nil {
			if exc.Is(object.OSErrorType) {
				continue
			}
			return value{}, exc
		}
		if f, ok, exc := object.FindAttr(th, name, object.Intern("__fspath__")); exc != nil {
			return value{}, exc
		} else if ok {
			if name, exc = object.Call0(th, f); exc != nil {
				return value{}, exc
			}
		}
		done = append(done, name)
	}
	return object.ListOf(done...), nil
}

func (m *module) readFile(th *thread, self value, args []value) (value, *exception) {
	source := args[1]
	if source.IsNull() || source.IsNone() {
		v, ok, exc := object.FindAttr(th, args[0], object.Intern("name"))
		if exc != nil {
			return value{}, exc
		}
		if source = v; !ok {
			source = object.StrOf("<???>")
		}
	}
	return object.None, m.readLines(th, self, args[0], source)
}

// added remembers sections and options that one source has brought, to find those that are there twice.
type added map[[2]string]bool

// keyOf tells sections and options apart.
func keyOf(th *thread, v value) (string, *exception) {
	if v.Type().Has(object.FlagStr) {
		return "s" + v.AsStr().String(), nil
	}
	s, exc := repr(th, v)
	return "r" + s, exc
}

func (m *module) readDict(th *thread, self value, args []value) (value, *exception) {
	strict, exc := flag(th, self, "_strict")
	if exc != nil {
		return value{}, exc
	}
	seen := added{}
	source := orDefault(args[1], object.StrOf("<dict>"))
	return object.None, each(th, args[0], func(section, keys value) *exception {
		if !section.Is(m.unnamed) {
			s, exc := object.ToStr(th, section)
			if exc != nil {
				return exc
			}
			section = s.Value()
		}
		id, exc := keyOf(th, section)
		if exc != nil {
			return exc
		}
		if _, exc := call(th, self, "add_section", section); exc != nil {
			if !exc.Is(object.ValueErrorType) && !m.isA(exc, "DuplicateSectionError") || strict && seen[[2]string{id}] {
				return exc
			}
		}
		seen[[2]string{id}] = true
		return each(th, keys, func(k, v value) *exception {
			name, exc := object.ToStr(th, k)
			if exc != nil {
				return exc
			}
			option, exc := xform(th, self, name.Value())
			if exc != nil {
				return exc
			}
			if !v.IsNone() {
				s, exc := object.ToStr(th, v)
				if exc != nil {
					return exc
				}
				v = s.Value()
			}
			oid, exc := keyOf(th, option)
			if exc != nil {
				return exc
			}
			if strict && seen[[2]string{id, oid}] {
				return m.fail(th, "DuplicateOptionError", section, option, source)
			}
			seen[[2]string{id, oid}] = true
			_, exc = call(th, self, "set", section, option, v)
			return exc
		})
	})
}

// input is the state of reading one source.
type input struct {
	m            *module
	th           *thread
	self, source value
	seen         added
	section      value // the dict that options go to, null before the first header
	name         value
	id           string
	option       value // the option that may be continued, null if none
	indent       int
	line         int
	errors       value // a ParsingError, null as long as nothing is wrong
	strict, free bool
	emptyLines   bool
	unnamed      bool
	comments     []string
	inline       []string
}

// readLines is _read.
func (m *module) readLines(th *thread, self, lines, source value) *exception {
	in := &input{m: m, th: th, self: self, source: source, seen: added{}}
	for name, to := range map[string]*bool{"_strict": &in.strict, "_allow_no_value": &in.free, "_empty_lines_in_values": &in.emptyLines, "_allow_unnamed_section": &in.unnamed} {
		var exc *exception
		if *to, exc = flag(th, self, name); exc != nil {
			return exc
		}
	}
	for name, to := range map[string]*[]string{"_comment_prefixes": &in.comments, "_inline_comment_prefixes": &in.inline} {
		v, exc := get(th, self, name)
		if exc != nil {
			return exc
		}
		if exc := object.Each(th, v, func(p value) *exception {
			s, exc := text(th, p)
			*to = append(*to, s)
			return exc
		}); exc != nil {
			return exc
		}
	}
	exc := object.Each(th, lines, func(v value) *exception {
		in.line++
		if !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("argument should be a str, not '%s'", v.Type().MessageName())
		}
		return in.read(v)
	})
	if exc == nil && !in.errors.IsNull() {
		exc = in.errors.AsException()
	}
	if joinExc := m.joinLines(th, self); exc == nil {
		exc = joinExc
	}
	return exc
}

// clean is a line without comments and blanks at its ends.
func (in *input) clean(line string) string {
	end := len(line)
	for _, p := range in.inline {
		for at := 0; p != ""; {
			i := strings.Index(line[at:], p)
			if i < 0 || at+i >= end {
				break
			}
			r, _ := utf8.DecodeLastRuneInString(line[:at+i])
			if at+i == 0 || unicode.IsSpace(r) {
				end = at + i
				break
			}
			at += i + 1
		}
	}
	for _, p := range in.comments {
		if strings.HasPrefix(strings.TrimSpace(line), p) {
			return ""
		}
	}
	return strings.TrimSpace(line[:end])
}

func (in *input) read(v value) *exception {
	line := v.AsStr().String()
	clean := in.clean(line)
	if clean == "" {
		if !in.emptyLines {
			in.indent = int(^uint(0) >> 1) // nothing is deeper: the value ends
			return nil
		}
		if strings.TrimSpace(line) == "" && !in.option.IsNull() {
			if old, ok, exc := lookup(in.th, in.section, in.option); exc != nil {
				return exc
			} else if ok && !old.IsNone() {
				_, exc = call(in.th, old, "append", object.StrOf(""))
				return exc
			}
		}
		return nil
	}
	depth := 0
	for _, r := range line {
		if !unicode.IsSpace(r) {
			break
		}
		depth++
	}
	if !in.section.IsNull() && !in.option.IsNull() && depth > in.indent {
		old, _, exc := lookup(in.th, in.section, in.option)
		if exc != nil {
			return exc
		}
		if old.IsNone() {
			return in.m.fail(in.th, "MultilineContinuationError", in.source, object.Int64(int64(in.line)), v)
		}
		_, exc = call(in.th, old, "append", object.StrOf(clean))
		return exc
	}
	return in.rest(v, clean, depth)
}

// rest reads a header or an option.
func (in *input) rest(v value, clean string, depth int) *exception {
	if in.unnamed && in.section.IsNull() {
		if exc := in.header(in.m.unnamed); exc != nil {
			return exc
		}
	}
	in.indent = depth
	re, exc := get(in.th, in.self, "SECTCRE")
	if exc != nil {
		return exc
	}
	match, exc := call(in.th, re, "match", object.StrOf(clean))
	if exc != nil {
		return exc
	}
	if !match.IsNone() {
		name, exc := call(in.th, match, "group", object.StrOf("header"))
		if exc != nil {
			return exc
		}
		return in.header(name)
	}
	if in.section.IsNull() {
		return in.m.fail(in.th, "MissingSectionHeaderError", in.source, object.Int64(int64(in.line)), v)
	}
	return in.assign(v, clean)
}

func (in *input) header(name value) *exception {
	th := in.th
	id, exc := keyOf(th, name)
	if exc != nil {
		return exc
	}
	all, exc := get(th, in.self, "_sections")
	if exc != nil {
		return exc
	}
	d, there, exc := lookup(th, all, name)
	if exc != nil {
		return exc
	}
	if there && in.strict && in.seen[[2]string{id}] {
		return in.m.fail(th, "DuplicateSectionError", name, in.source, object.Int64(int64(in.line)))
	}
	if !there {
		def, exc := isDefault(th, in.self, name, false)
		if exc != nil {
			return exc
		}
		if def {
			d, exc = get(th, in.self, "_defaults")
		} else {
			d, exc = in.m.newSection(th, in.self, all, name)
		}
		if exc != nil {
			return exc
		}
	}
	in.seen[[2]string{id}] = true
	in.section, in.name, in.id, in.option = d, name, id, value{}
	return nil
}

// wrong notes a line that is neither header nor option.
func (in *input) wrong(v value) *exception {
	number := object.Int64(int64(in.line))
	if in.errors.IsNull() {
		e, exc := object.Call1(in.th, in.m.By["ParsingError"].Value(), in.source)
		if exc != nil {
			return exc
		}
		in.errors = e
	}
	_, exc := call(in.th, in.errors, "append", number, v)
	return exc
}

func (in *input) assign(v value, clean string) *exception {
	th := in.th
	re, exc := get(th, in.self, "_optcre")
	if exc != nil {
		return exc
	}
	match, exc := call(th, re, "match", object.StrOf(clean))
	if exc != nil {
		return exc
	}
	if match.IsNone() {
		return in.wrong(v)
	}
	groups, exc := call(th, match, "group", object.StrOf("option"), object.StrOf("vi"), object.StrOf("value"))
	if exc != nil {
		return exc
	}
	items, exc := object.Collect(th, groups)
	if exc != nil {
		return exc
	}
	if len(items) != 3 {
		return object.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(items))
	}
	name, exc := text(th, items[0])
	if exc != nil {
		return exc
	}
	if name == "" {
		return in.wrong(v)
	}
	option, exc := xform(th, in.self, object.StrOf(strings.TrimRightFunc(name, unicode.IsSpace)))
	if exc != nil {
		return exc
	}
	id, exc := keyOf(th, option)
	if exc != nil {
		return exc
	}
	if in.strict && in.seen[[2]string{in.id, id}] {
		return in.m.fail(th, "DuplicateOptionError", in.name, option, in.source, object.Int64(int64(in.line)))
	}
	in.seen[[2]string{in.id, id}] = true
	in.option = option
	x := object.None
	if !items[2].IsNone() {
		s, exc := text(th, items[2])
		if exc != nil {
			return exc
		}
		x = object.ListOf(object.StrOf(strings.TrimSpace(s)))
	}
	return object.SetItem(th, in.section, option, x)
}

// joinLines makes text of the lines that were collected.
func (m *module) joinLines(th *thread, self value) *exception {
	def, exc := get(th, self, "default_section")
	if exc != nil {
		return exc
	}
	defaults, exc := get(th, self, "_defaults")
	if exc != nil {
		return exc
	}
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return exc
	}
	join := func(section, d value) *exception {
		return each(th, d, func(name, v value) *exception {
			if v.Type().Has(object.FlagList) {
				var lines []string
				for _, l := range v.AsList().Items {
					s, exc := text(th, l)
					if exc != nil {
						return exc
					}
					lines = append(lines, s)
				}
				v = object.StrOf(strings.TrimRightFunc(strings.Join(lines, "\n"), unicode.IsSpace))
			}
			v, exc := hook(th, self, "before_read", section, name, v)
			if exc != nil {
				return exc
			}
			return object.SetItem(th, d, name, v)
		})
	}
	if exc := join(def, defaults); exc != nil {
		return exc
	}
	return each(th, all, join)
}

func (m *module) write(th *thread, self value, args []value) (value, *exception) {
	delimiters, exc := get(th, self, "_delimiters")
	if exc != nil {
		return value{}, exc
	}
	first, exc := object.GetItem(th, delimiters, object.Int64(0))
	if exc != nil {
		return value{}, exc
	}
	delim, exc := text(th, first)
	if exc != nil {
		return value{}, exc
	}
	spaced := true
	if !args[1].IsNull() {
		if spaced, exc = object.Truth(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	if spaced {
		delim = " " + delim + " "
	}
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return value{}, exc
	}
	if d, ok, exc := lookup(th, all, m.unnamed); exc != nil {
		return value{}, exc
	} else if ok {
		if exc := m.writeSection(th, self, args[0], m.unnamed, d, delim); exc != nil {
			return value{}, exc
		}
	}
	defaults, exc := get(th, self, "_defaults")
	if exc != nil {
		return value{}, exc
	}
	given, exc := object.Truth(th, defaults)
	if exc != nil {
		return value{}, exc
	}
	if given {
		def, exc := get(th, self, "default_section")
		if exc == nil {
			exc = m.writeSection(th, self, args[0], def, defaults, delim)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return object.None, each(th, all, func(name, d value) *exception {
		if name.Is(m.unnamed) {
			return nil
		}
		return m.writeSection(th, self, args[0], name, d, delim)
	})
}

func (m *module) writeSection(th *thread, self, fp, section, d value, delim string) *exception {
	put := func(s string) *exception {
		_, exc := call(th, fp, "write", object.StrOf(s))
		return exc
	}
	if !section.Is(m.unnamed) {
		name, exc := text(th, section)
		if exc == nil {
			exc = put("[" + name + "]\n")
		}
		if exc != nil {
			return exc
		}
	}
	free, exc := flag(th, self, "_allow_no_value")
	if exc != nil {
		return exc
	}
	exc = each(th, d, func(k, v value) *exception {
		if _, exc := call(th, self, "_validate_key_contents", k); exc != nil {
			return exc
		}
		v, exc := hook(th, self, "before_write", section, k, v)
		if exc != nil {
			return exc
		}
		line, exc := text(th, k)
		if exc != nil {
			return exc
		}
		if !v.IsNone() || !free {
			s, exc := text(th, v)
			if exc != nil {
				return exc
			}
			line += delim + strings.ReplaceAll(s, "\n", "\n\t")
		}
		return put(line + "\n")
	})
	if exc != nil {
		return exc
	}
	return put("\n")
}
