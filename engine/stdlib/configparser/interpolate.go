// This file defines the classes that replace references in values.

package configparser

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// hookSigs are the signatures of the methods of an interpolation.
const (
	getSig = "($self, parser, section, option, value, defaults)"
	setSig = "($self, parser, section, option, value)"
)

func (m *module) addInterpolations() {
	py := native.Python
	same := func(_ *thread, _ value, args []value) (value, *exception) { return args[3], nil }
	m.Add("Interpolation", "An interpolation that changes nothing.", nil, []object.Method{
		py("Interpolation.before_get", getSig, "The value of an option as get() returns it.", same),
		py("Interpolation.before_set", setSig, "The value of an option as set() stores it.", same),
		py("Interpolation.before_read", setSig, "The value of an option as it is stored when a file was read.", same),
		py("Interpolation.before_write", setSig, "The value of an option as it is written.", same),
	})
	for _, k := range []struct {
		name, doc string
		style
	}{
		{"BasicInterpolation", "Replaces %(name)s by the option name of the same section or of the defaults.", style{'%', '(', ")s", "'%' must be followed by '%' or '(', found: "}},
		{"ExtendedInterpolation", "Replaces ${name} by the option name of the same section or of the defaults, and ${section:name} by that of another section.", style{'$', '{', "}", "'$' must be followed by '$' or '{', found: "}},
	} {
		s := k.style
		m.Add(k.name, k.doc, []string{"Interpolation"}, []object.Method{
			py(k.name+".before_get", getSig, "The value with references replaced.", func(th *thread, _ value, args []value) (value, *exception) {
				raw, exc := text(th, args[3])
				if exc != nil {
					return value{}, exc
				}
				e := &expansion{m: m, th: th, parser: args[0], style: s}
				if exc := e.expand(args[2], raw, args[1], args[4], 1); exc != nil {
					return value{}, exc
				}
				return object.StrOf(e.out.String()), nil
			}),
			py(k.name+".before_set", setSig, "The value, which is checked.", func(th *thread, _ value, args []value) (value, *exception) {
				raw, exc := text(th, args[3])
				if exc != nil {
					return value{}, exc
				}
				return args[3], s.check(th, raw)
			}),
		})
	}
}

// style is how references look: %(name)s or ${name}.
type style struct {
	mark, open byte
	end        string
	wrong      string
}

// reference is the name of the reference that rest begins with, and its length; 0 if there is none.
func (s style) reference(rest string) (name string, size int) {
	if len(rest) < 2 || rest[1] != s.open {
		return "", 0
	}
	i := strings.IndexByte(rest, s.end[0])
	if i < 3 || !strings.HasPrefix(rest[i:], s.end) {
		return "", 0
	}
	return rest[2:i], i + len(s.end)
}

// check refuses marks that begin no reference.
func (s style) check(th *thread, raw string) *exception {
	rest := strings.ReplaceAll(raw, string([]byte{s.mark, s.mark}), "")
	kept := ""
	for i := 0; i < len(rest); {
		if rest[i] == s.mark {
			if _, n := s.reference(rest[i:]); n > 0 {
				i += n
				continue
			}
		}
		kept += rest[i : i+1]
		i++
	}
	at := strings.IndexByte(kept, s.mark)
	if at < 0 {
		return nil
	}
	shown, exc := repr(th, object.StrOf(raw))
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("invalid interpolation syntax in %s at position %d", shown, at)
}

// expansion is the replacement of the references of one value.
type expansion struct {
	m      *module
	th     *thread
	parser value
	style
	out strings.Builder
}

// expand adds what rest, of an option in a section, stands for; values are the options that it can refer to.
func (e *expansion) expand(option value, rest string, section, values value, depth int) *exception {
	th := e.th
	raw, exc := callKW(th, e.parser, "get", []value{section, option}, []string{"raw", "fallback"}, object.True, object.StrOf(rest))
	if exc != nil {
		return exc
	}
	if depth > maxDepth {
		return e.m.fail(th, "InterpolationDepthError", option, section, raw)
	}
	syntax := func(problem string) *exception {
		shown, exc := repr(th, object.StrOf(rest))
		if exc != nil {
			return exc
		}
		return e.m.fail(th, "InterpolationSyntaxError", option, section, object.StrOf(problem+shown))
	}
	for rest != "" {
		if exc := th.CheckAlloc(e.out.Len()+len(rest), 1); exc != nil {
			return exc
		}
		i := strings.IndexByte(rest, e.mark)
		if i < 0 {
			e.out.WriteString(rest)
			return nil
		}
		e.out.WriteString(rest[:i])
		rest = rest[i:]
		switch {
		case len(rest) > 1 && rest[1] == e.mark:
			e.out.WriteByte(e.mark)
			rest = rest[2:]
			continue
		case len(rest) < 2 || rest[1] != e.open:
			return syntax(e.wrong)
		}
		name, n := e.reference(rest)
		if n == 0 {
			return syntax("bad interpolation variable reference ")
		}
		rest = rest[n:]
		if e.mark == '$' && strings.Count(name, ":") > 1 {
			return syntax("More than one ':' found: ")
		}
		if exc := e.refer(name, option, section, values, raw, depth); exc != nil {
			return exc
		}
	}
	return nil
}

// refer adds the option that name refers to.
func (e *expansion) refer(name string, option, section, values, raw value, depth int) *exception {
	th, other, target := e.th, section, option
	key, sectionName := name, ""
	elsewhere := false
	if e.mark == '$' {
		if sectionName, key, elsewhere = strings.Cut(name, ":"); !elsewhere {
			key = name
		}
	}
	opt, exc := call(th, e.parser, "optionxform", object.StrOf(key))
	if exc != nil {
		return exc
	}
	var v value
	found := false
	if elsewhere {
		other = object.StrOf(sectionName)
		v, exc = callKW(th, e.parser, "get", []value{other, opt}, []string{"raw"}, object.True)
		if found = exc == nil; exc != nil && e.m.isA(exc, "NoSectionError", "NoOptionError") {
			exc = nil
		}
	} else {
		v, found, exc = lookup(th, values, opt)
	}
	if exc != nil {
		return exc
	}
	if !found {
		missing := opt
		if e.mark == '$' {
			missing = object.StrOf(name)
		}
		return e.m.fail(th, "InterpolationMissingOptionError", option, section, raw, missing)
	}
	if v.IsNone() {
		if e.mark == '$' {
			return nil
		}
		return object.TypeErrorf("argument of type 'NoneType' is not a container or iterable")
	}
	s, exc := text(th, v)
	if exc != nil {
		return exc
	}
	if strings.IndexByte(s, e.mark) < 0 {
		e.out.WriteString(s)
		return nil
	}
	if e.mark == '$' {
		target = opt
		items, exc := callKW(th, e.parser, "items", []value{other}, []string{"raw"}, object.True)
		if exc != nil {
			return exc
		}
		if values, exc = object.Call1(th, object.DictType.Value(), items); exc != nil {
			return exc
		}
	}
	return e.expand(target, s, other, values, depth+1)
}
