// This file is what "-m ast" runs.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const usage = `usage: python -m ast [-h] [-m {exec,single,eval,func_type}] [--no-type-comments] [-a] [-i INDENT] [--feature-version VERSION] [-O LEVEL] [--show-empty] [infile]

Show the tree of a program, the file infile or standard input.
`

var mainFunctions = []object.Method{
	native.Python("main", "(args=None)", "Show the tree of a program: the command line of this module. args is what sys.argv[1:] would be.", func(th *thread, _ value, a []value) (value, *exception) {
		m := &mainOptions{th: th, infile: "-", mode: "exec", indent: object.Int64(3), optimize: object.Int64(-1), version: object.None, comments: true}
		if exc := m.read(a[0]); exc != nil {
			return value{}, exc
		}
		return object.None, m.run()
	}),
}

// mainOptions is what the command line says.
type mainOptions struct {
	th                      *thread
	infile, mode            string
	indent, optimize        value
	version                 value
	comments, places, empty bool
	help                    bool
}

func (m *mainOptions) read(args value) *exception {
	skip := 0
	if args.IsNull() || args.IsNone() {
		args, _ = m.th.Interp.SysDict.GetName("argv")
		if args.IsNull() {
			return nil
		}
		skip = 1
	}
	items, exc := object.Collect(m.th, args)
	if exc != nil {
		return exc
	}
	var words []string
	for _, v := range items[min(skip, len(items)):] {
		if isText(v) {
			words = append(words, v.AsStr().String())
		}
	}
	for i := 0; i < len(words); i++ {
		name, v, has := strings.Cut(words[i], "=")
		if len(name) > 2 && name[0] == '-' && name[1] != '-' {
			name, v, has = name[:2], name[2:], true
		}
		switch name {
		case "-h", "--help":
			m.help = true
			continue
		case "-a", "--include-attributes":
			m.places = true
			continue
		case "--no-type-comments":
			m.comments = false
			continue
		case "--show-empty":
			m.empty = true
			continue
		case "-m", "--mode", "-i", "--indent", "-O", "--optimize", "--feature-version":
			if !has {
				if i++; i == len(words) {
					return m.wrong("argument " + name + ": expected one argument")
				}
				v = words[i]
			}
		default:
			if len(name) > 1 && name[0] == '-' {
				return m.wrong("unrecognized arguments: " + words[i])
			}
			m.infile = words[i]
			continue
		}
		if exc := m.set(name, v); exc != nil {
			return exc
		}
	}
	return nil
}

// wrong ends the program because of its arguments.
func (m *mainOptions) wrong(problem string) *exception {
	if stderr, ok := m.th.Interp.SysDict.GetName("stderr"); ok {
		if _, exc := object.CallMethod(m.th, stderr, object.Intern("write"), object.StrOf(usage+"python -m ast: error: "+problem+"\n")); exc != nil {
			return exc
		}
	}
	return object.NewException(object.SystemExitType, object.Int64(2))
}

// set is an option with an argument.
func (m *mainOptions) set(name, v string) *exception {
	switch name {
	case "-m", "--mode":
		m.mode = v
		return nil
	case "--feature-version":
		major, minor, ok := strings.Cut(v, ".")
		if !ok || major != "3" {
			return m.wrong("Invalid format for --feature-version: " + v)
		}
		n, exc := object.ParseInt(m.th, object.NewStr(minor), 10)
		m.version = n
		return exc
	}
	n, exc := object.ParseInt(m.th, object.NewStr(v), 10)
	if exc != nil {
		return m.wrong("argument " + name + ": invalid int value: '" + v + "'")
	}
	if name == "-O" || name == "--optimize" {
		m.optimize = n
	} else {
		m.indent = n
	}
	return nil
}

func (m *mainOptions) run() *exception {
	print, exc := native.FromModule(m.th, "builtins", "print")
	if exc != nil {
		return exc
	}
	if m.help {
		_, exc := object.Call1(m.th, print, object.StrOf(strings.TrimSuffix(usage, "\n")))
		return exc
	}
	src, name, exc := m.source()
	if exc != nil {
		return exc
	}
	tree, exc := parse(m.th, value{}, []value{src, object.StrOf(name), object.StrOf(m.mode), object.Bool(m.comments), m.version, m.optimize})
	if exc != nil {
		return exc
	}
	dump, exc := native.FromModule(m.th, "ast", "dump")
	if exc != nil {
		return exc
	}
	text, exc := object.Call(m.th, dump, []value{tree, object.Bool(m.places), m.indent, object.Bool(m.empty)},
		[]*object.Str{object.Intern("include_attributes"), object.Intern("indent"), object.Intern("show_empty")})
	if exc == nil {
		_, exc = object.Call1(m.th, print, text)
	}
	return exc
}

// source is the bytes of the program.
func (m *mainOptions) source() (src value, name string, exc *exception) {
	read := object.Intern("read")
	if m.infile == "-" {
		stdin, ok := m.th.Interp.SysDict.GetName("stdin")
		if !ok {
			return src, "", object.Errorf(object.RuntimeErrorType, "lost sys.stdin")
		}
		src, exc = object.CallMethod(m.th, stdin, read)
		return src, "<stdin>", exc
	}
	open, exc := native.FromModule(m.th, "builtins", "open")
	if exc != nil {
		return src, "", exc
	}
	f, exc := object.Call2(m.th, open, object.StrOf(m.infile), object.StrOf("rb"))
	if exc != nil {
		return src, "", exc
	}
	src, exc = object.CallMethod(m.th, f, read)
	if _, closing := object.CallMethod(m.th, f, object.Intern("close")); exc == nil {
		exc = closing
	}
	return src, m.infile, exc
}
