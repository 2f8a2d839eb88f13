// Package getopt implements module getopt: options of command lines as the C function of that name reads them.
package getopt

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("getopt", "Reads the options of command lines.", functions)
	c := native.NewClasses(th, m, "getopt").Know(object.ExceptionType)
	c.Add("GetoptError", "Raised about options that are not known, or arguments that are missing.", []string{"Exception"}, []object.Method{
		native.Python("GetoptError.__init__", "($self, msg, opt='')", "", func(th *thread, self value, args []value) (value, *exception) {
			opt := args[1]
			if opt.IsNull() {
				opt = object.StrOf("")
			}
			for name, v := range map[string]value{"msg": args[0], "opt": opt} {
				if exc := native.SetAttr(th, self, name, v); exc != nil {
					return value{}, exc
				}
			}
			return object.None, object.ExceptionType.Init(th, self, []value{args[0], opt}, nil)
		}),
		native.Python("GetoptError.__str__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			return object.GetAttrName(th, self, "msg")
		}),
	}, object.ClassAttr{Name: "opt", V: object.StrOf("")}, object.ClassAttr{Name: "msg", V: object.StrOf("")})
	if c.Err != nil {
		return nil, c.Err
	}
	m.Dict.SetName("error", c.By["GetoptError"].Value())
	m.Dict.SetName("__all__", native.Strings("GetoptError", "error", "getopt", "gnu_getopt"))
	return m, nil
}

func fail(th *thread, opt, format string) *exception {
	cls, exc := native.FromModule(th, "getopt", "GetoptError")
	if exc != nil {
		return exc
	}
	return object.Raise(th, cls, object.StrOf(strings.ReplaceAll(format, "%s", opt)), object.StrOf(opt))
}

var functions = []object.Method{
	{Name: "getopt", Sig: "(args, shortopts, longopts=[])", Doc: "The options that args begin with, as pairs of name and value, and the rest of args.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return read(th, args, false)
	}},
	{Name: "gnu_getopt", Sig: "(args, shortopts, longopts=[])", Doc: "As getopt(), but options may follow other arguments.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return read(th, args, true)
	}},
	{Name: "short_has_arg", Sig: "(opt, shortopts)", Doc: "Whether an option of one letter takes an argument.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		k, exc := shortKind(th, text(args[0]), text(args[1]))
		if k == optional {
			return object.StrOf("?"), exc
		}
		return object.Bool(k == required), exc
	}},
	{Name: "long_has_args", Sig: "(opt, longopts)", Doc: "Whether an option with a long name takes an argument, and its full name.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		names, exc := texts(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		k, name, exc := longKind(th, text(args[0]), names)
		if exc != nil {
			return value{}, exc
		}
		if k == optional {
			return object.TupleOf(object.StrOf("?"), object.StrOf(name)), nil
		}
		return object.TupleOf(object.Bool(k == required), object.StrOf(name)), nil
	}},
	{Name: "do_shorts", Sig: "(opts, optstring, shortopts, args)", Doc: "Reads an argument of options of one letter.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return single(th, args, func(p *parser) *exception { return p.shorts(text(args[1])) }, text(args[2]), nil)
	}},
	{Name: "do_longs", Sig: "(opts, opt, longopts, args)", Doc: "Reads an option with a long name.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		names, exc := texts(th, args[2])
		if exc != nil {
			return value{}, exc
		}
		return single(th, args, func(p *parser) *exception { return p.long(text(args[1])) }, "", names)
	}},
}

// text is a str, "" for anything else.
func text(v value) string {
	if v.Type().Has(object.FlagStr) {
		return v.AsStr().String()
	}
	return ""
}

// texts is a list of strs; a str stands for a list of itself.
func texts(th *thread, v value) ([]string, *exception) {
	if v.IsNull() {
		return nil, nil
	}
	if v.Type().Has(object.FlagStr) {
		return []string{v.AsStr().String()}, nil
	}
	var list []string
	exc := object.Each(th, v, func(item value) *exception {
		if !item.Type().Has(object.FlagStr) {
			return object.AttributeErrorf("'%s' object has no attribute 'startswith'", item.Type().MessageName())
		}
		list = append(list, item.AsStr().String())
		return nil
	})
	return list, exc
}

// kind is whether an option takes an argument.
type kind uint8

const (
	none kind = iota
	required
	optional
)

// parser reads args.
type parser struct {
	th    *thread
	args  []value
	opts  []value
	short string
	longs []string
}

func (p *parser) add(name, arg string) {
	p.opts = append(p.opts, object.TupleOf(object.StrOf(name), object.StrOf(arg)))
}

// single does one step of reading and returns the options and the arguments that remain.
func single(th *thread, args []value, step func(p *parser) *exception, short string, longs []string) (value, *exception) {
	opts, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	rest, exc := object.Collect(th, args[3])
	if exc != nil {
		return value{}, exc
	}
	p := &parser{th: th, args: rest, opts: opts, short: short, longs: longs}
	if exc := step(p); exc != nil {
		return value{}, exc
	}
	return object.TupleOf(object.ListOf(p.opts...), object.ListOf(p.args...)), nil
}

func read(th *thread, args []value, anywhere bool) (value, *exception) {
	list, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	longs, exc := texts(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	if !args[1].Type().Has(object.FlagStr) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute 'startswith'", args[1].Type().MessageName())
	}
	p := &parser{th: th, args: list, short: text(args[1]), longs: longs}
	var others []value
	inOrder := false
	if anywhere {
		if rest, ok := strings.CutPrefix(p.short, "-"); ok {
			p.short, inOrder = rest, true
		} else if rest, ok := strings.CutPrefix(p.short, "+"); ok {
			p.short, anywhere = rest, false
		} else if anywhere, exc = freeOrder(th); exc != nil {
			return value{}, exc
		}
	}
	for len(p.args) > 0 {
		word := text(p.args[0])
		if inOrder && len(others) > 0 && strings.HasPrefix(word, "-") && word != "-" && word != "--" {
			// What came before the option is an option with the name None.
			p.opts, others = append(p.opts, object.TupleOf(object.None, object.ListOf(others...))), nil
		}
		switch {
		case word == "--":
			p.args = p.args[1:]
			others = append(others, p.args...)
			p.args = nil
			continue
		case strings.HasPrefix(word, "--"):
			p.args = p.args[1:]
			exc = p.long(word[2:])
		case strings.HasPrefix(word, "-") && word != "-":
			p.args = p.args[1:]
			exc = p.shorts(word[1:])
		case !anywhere:
			others, p.args = p.args, nil
		default:
			others = append(others, p.args[0])
			p.args = p.args[1:]
		}
		if exc != nil {
			return value{}, exc
		}
	}
	rest := object.ListOf(others...)
	if !anywhere && args[0].Type().Has(object.FlagTuple) {
		rest = object.TupleOf(others...)
	}
	return object.TupleOf(object.ListOf(p.opts...), rest), nil
}

// freeOrder reports that the environment does not ask for the order of POSIX.
func freeOrder(th *thread) (bool, *exception) {
	environ, exc := native.FromModule(th, "os", "environ")
	if exc != nil {
		return false, exc
	}
	v, exc := object.CallMethod(th, environ, object.Intern("get"), object.StrOf("POSIXLY_CORRECT"))
	if exc != nil {
		return false, exc
	}
	asked, exc := object.Truth(th, v)
	return !asked, exc
}

// long reads an option with a long name, after its dashes.
func (p *parser) long(opt string) *exception {
	opt, arg, given := strings.Cut(opt, "=")
	k, name, exc := longKind(p.th, opt, p.longs)
	if exc != nil {
		return exc
	}
	switch {
	case k == required && !given:
		if len(p.args) == 0 {
			return fail(p.th, name, "option --%s requires argument")
		}
		arg, p.args = text(p.args[0]), p.args[1:]
	case k == none && given:
		return fail(p.th, name, "option --%s must not have an argument")
	}
	p.add("--"+name, arg)
	return nil
}

// longKind finds the option that opt abbreviates.
func longKind(th *thread, opt string, longs []string) (k kind, name string, exc *exception) {
	var possible []string
	for _, l := range longs {
		if strings.HasPrefix(l, opt) {
			possible = append(possible, l)
		}
	}
	if len(possible) == 0 {
		return none, "", fail(th, opt, "option --%s not recognized")
	}
	for _, l := range possible {
		switch l {
		case opt:
			return none, opt, nil
		case opt + "=":
			return required, opt, nil
		case opt + "=?":
			return optional, opt, nil
		}
	}
	if len(possible) > 1 {
		return none, "", fail(th, opt, "option --%s not a unique prefix; possible options: "+strings.Join(possible, ", "))
	}
	name = possible[0]
	if n, ok := strings.CutSuffix(name, "=?"); ok {
		return optional, n, nil
	}
	if n, ok := strings.CutSuffix(name, "="); ok {
		return required, n, nil
	}
	return none, name, nil
}

// shorts reads options of one letter, after the dash.
func (p *parser) shorts(letters string) *exception {
	for letters != "" {
		_, size := object.DecodeRune(letters)
		opt := letters[:size]
		letters = letters[size:]
		k, exc := shortKind(p.th, opt, p.short)
		if exc != nil {
			return exc
		}
		arg := ""
		if k == required && letters == "" {
			if len(p.args) == 0 {
				return fail(p.th, opt, "option -%s requires argument")
			}
			letters, p.args = text(p.args[0]), p.args[1:]
		}
		if k != none {
			arg, letters = letters, ""
		}
		p.add("-"+opt, arg)
	}
	return nil
}

func shortKind(th *thread, opt, short string) (kind, *exception) {
	for at := 0; ; {
		i := strings.Index(short[at:], opt)
		if i < 0 || opt == ":" || opt == "" {
			return none, fail(th, opt, "option -%s not recognized")
		}
		rest := short[at+i+len(opt):]
		switch {
		case strings.HasPrefix(rest, "::"):
			return optional, nil
		case strings.HasPrefix(rest, ":"):
			return required, nil
		}
		return none, nil
	}
}
