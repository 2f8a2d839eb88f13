// Package cmd implements module cmd: the base class of interpreters of commands that are lines.
package cmd

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

const identifierChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

// New makes module cmd.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("cmd", "A simple framework for writing line-oriented command interpreters.", nil)
	class, exc := object.NewClass(th, object.ClassSpec{Module: "cmd", Name: "Cmd",
		Doc: "Reads lines and calls a method for each: do_NAME(arg) for a line that begins with NAME.\n\nAn empty line repeats the last command, unless emptyline() is defined. '?' stands for help, '!' for shell; what no method takes goes to default().",
		Attrs: []object.ClassAttr{{Name: "prompt", V: object.StrOf("(Cmd) ")}, {Name: "identchars", V: object.StrOf(identifierChars)}, {Name: "ruler", V: object.StrOf("=")},
			{Name: "lastcmd", V: object.StrOf("")}, {Name: "intro", V: object.None}, {Name: "doc_leader", V: object.StrOf("")},
			{Name: "doc_header", V: object.StrOf("Documented commands (type help <topic>):")}, {Name: "misc_header", V: object.StrOf("Miscellaneous help topics:")},
			{Name: "undoc_header", V: object.StrOf("Undocumented commands:")}, {Name: "nohelp", V: object.StrOf("*** No help on %s")}, {Name: "use_rawinput", V: object.Int64(1)}},
		Methods: append(append([]object.Method(nil), loopMethods()...), helpMethods()...)})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Cmd", class.Value())
	m.Dict.SetName("PROMPT", object.StrOf("(Cmd) "))
	m.Dict.SetName("IDENTCHARS", object.StrOf(identifierChars))
	m.Dict.SetName("__all__", native.Strings("Cmd"))
	return m, nil
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// call calls a method of self.
func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

// text is attribute name of self as a str.
func text(th *thread, self value, name string) (string, *exception) {
	v, exc := object.GetAttrName(th, self, name)
	if exc != nil {
		return "", exc
	}
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// truth is attribute name of self as a truth value.
func truth(th *thread, self value, name string) (bool, *exception) {
	v, exc := object.GetAttrName(th, self, name)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// write writes text to self.stdout.
func write(th *thread, self value, text string) *exception {
	out, exc := object.GetAttrName(th, self, "stdout")
	if exc == nil {
		_, exc = call(th, out, "write", object.StrOf(text))
	}
	return exc
}

func method(name, sig, doc string, f native.Body) object.Method {
	return native.Python("Cmd."+name, sig, doc, f)
}

func loopMethods() []object.Method {
	return []object.Method{
		method("__init__", "($self, completekey='tab', stdin=None, stdout=None)", "Make an interpreter that reads stdin and writes stdout, those of module sys if they are None. completekey is the name of the key that completes words, where there is a module readline.", initCmd),
		method("cmdloop", "($self, intro=None)", "Show the prompt, read a line and run it, until a command returns a true value.", cmdLoop),
		method("precmd", "($self, line)", "Called with each line before it is run; what it returns is run.", func(_ *thread, _ value, a []value) (value, *exception) { return a[0], nil }),
		method("postcmd", "($self, stop, line)", "Called after each command; what it returns says whether the loop ends.", func(_ *thread, _ value, a []value) (value, *exception) { return a[0], nil }),
		method("preloop", "($self)", "Called when cmdloop() begins.", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		method("postloop", "($self)", "Called when cmdloop() is about to return.", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		method("parseline", "($self, line)", "Take a line apart: a tuple of the command, its argument and the line; the first two are None if there is no command.", parseLine),
		method("onecmd", "($self, line)", "Run a line as if it had been typed. What comes back says whether the loop ends.", oneCmd),
		method("emptyline", "($self)", "Called for an empty line: repeats the last command.", func(th *thread, self value, _ []value) (value, *exception) {
			last, exc := object.GetAttrName(th, self, "lastcmd")
			if exc != nil {
				return value{}, exc
			}
			if yes, exc := object.Truth(th, last); exc != nil || !yes {
				return object.None, exc
			}
			return call(th, self, "onecmd", last)
		}),
		method("default", "($self, line)", "Called for a line whose command nobody knows: says so.", func(th *thread, self value, a []value) (value, *exception) {
			s, exc := object.ToStr(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			return object.None, write(th, self, "*** Unknown syntax: "+s.String()+"\n")
		}),
		{Name: "completedefault", Sig: "($self, *ignored)", Doc: "Called to complete a word where there is no method complete_NAME: no words.", FN: func(*thread, value, []value) (value, *exception) {
			return object.NewList(nil).Value(), nil
		}, Max: -1},
		{Name: "completenames", Sig: "($self, text, *ignored)", Doc: "Return the commands that begin with text.", FN: func(th *thread, self value, a []value) (value, *exception) {
			names, exc := namesWith(th, self, "do_", a[0])
			return native.Strings(names...), exc
		}, Min: 1, Max: -1},
		method("complete", "($self, text, state)", "Return completion number state of text.", complete),
		method("get_names", "($self)", "Return the names of all attributes of the class.", func(th *thread, self value, _ []value) (value, *exception) {
			dir, exc := native.FromModule(th, "builtins", "dir")
			if exc != nil {
				return value{}, exc
			}
			class, exc := object.GetAttrName(th, self, "__class__")
			if exc != nil {
				return value{}, exc
			}
			return object.Call1(th, dir, class)
		}),
		{Name: "complete_help", Sig: "($self, *args)", Doc: "Return the commands and topics of help that begin with a text.", FN: completeHelp, Max: -1},
	}
}

func initCmd(th *thread, self value, a []value) (value, *exception) {
	for i, name := range []string{"stdin", "stdout"} {
		v := a[i+1]
		if v.IsNull() || v.IsNone() {
			var ok bool
			if v, ok = th.Interp.SysAttr(name); !ok {
				return value{}, object.AttributeErrorf("module 'sys' has no attribute '%s'", name)
			}
		}
		if exc := object.SetAttr(th, self, object.Intern(name), v); exc != nil {
			return value{}, exc
		}
	}
	if exc := object.SetAttr(th, self, object.Intern("cmdqueue"), object.NewList(nil).Value()); exc != nil {
		return value{}, exc
	}
	key := a[0]
	if key.IsNull() {
		key = object.StrOf("tab")
	}
	return object.None, object.SetAttr(th, self, object.Intern("completekey"), key)
}

func cmdLoop(th *thread, self value, a []value) (value, *exception) {
	if _, exc := call(th, self, "preloop"); exc != nil {
		return value{}, exc
	}
	if intro := a[0]; !intro.IsNull() && !intro.IsNone() {
		if exc := object.SetAttr(th, self, object.Intern("intro"), intro); exc != nil {
			return value{}, exc
		}
	}
	if yes, exc := truth(th, self, "intro"); exc != nil {
		return value{}, exc
	} else if yes {
		s, exc := text(th, self, "intro")
		if exc == nil {
			exc = write(th, self, s+"\n")
		}
		if exc != nil {
			return value{}, exc
		}
	}
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		line, exc := nextLine(th, self)
		if exc == nil {
			line, exc = call(th, self, "precmd", line)
		}
		if exc != nil {
			return value{}, exc
		}
		stop, exc := call(th, self, "onecmd", line)
		if exc == nil {
			stop, exc = call(th, self, "postcmd", stop, line)
		}
		if exc != nil {
			return value{}, exc
		}
		if done, exc := object.Truth(th, stop); exc != nil {
			return value{}, exc
		} else if done {
			_, exc := call(th, self, "postloop")
			return object.None, exc
		}
	}
}

// nextLine is the first line of the queue, or one that is read.
func nextLine(th *thread, self value) (value, *exception) {
	queue, exc := object.GetAttrName(th, self, "cmdqueue")
	if exc != nil {
		return value{}, exc
	}
	if waiting, exc := object.Truth(th, queue); exc != nil {
		return value{}, exc
	} else if waiting {
		return call(th, queue, "pop", object.Int64(0))
	}
	prompt, exc := object.GetAttrName(th, self, "prompt")
	if exc != nil {
		return value{}, exc
	}
	raw, exc := truth(th, self, "use_rawinput")
	if exc != nil {
		return value{}, exc
	}
	if raw {
		input, exc := native.FromModule(th, "builtins", "input")
		if exc != nil {
			return value{}, exc
		}
		line, exc := object.Call1(th, input, prompt)
		if exc != nil && exc.Is(object.EOFErrorType) {
			return object.StrOf("EOF"), nil
		}
		return line, exc
	}
	out, exc := object.GetAttrName(th, self, "stdout")
	if exc == nil {
		if _, exc = call(th, out, "write", prompt); exc == nil {
			_, exc = call(th, out, "flush")
		}
	}
	if exc != nil {
		return value{}, exc
	}
	in, exc := object.GetAttrName(th, self, "stdin")
	if exc != nil {
		return value{}, exc
	}
	line, exc := call(th, in, "readline")
	if exc != nil || !isText(line) {
		return line, exc
	}
	if line.AsStr().String() == "" {
		return object.StrOf("EOF"), nil
	}
	return object.StrOf(strings.TrimRight(line.AsStr().String(), "\r\n")), nil
}

func parseLine(th *thread, self value, a []value) (value, *exception) {
	stripped, exc := call(th, a[0], "strip")
	if exc != nil {
		return value{}, exc
	}
	if !isText(stripped) {
		return value{}, object.TypeErrorf("line must be a str, not %s", a[0].Type().Name)
	}
	line := stripped.AsStr().String()
	switch {
	case line == "":
		return object.TupleOf(object.None, object.None, stripped), nil
	case line[0] == '?':
		line = "help " + line[1:]
	case line[0] == '!':
		_, ok, exc := object.FindAttr(th, self, object.Intern("do_shell"))
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return object.TupleOf(object.None, object.None, stripped), nil
		}
		line = "shell " + line[1:]
	}
	chars, exc := text(th, self, "identchars")
	if exc != nil {
		return value{}, exc
	}
	n := 0
	for i, r := range line {
		if !strings.ContainsRune(chars, r) {
			break
		}
		n = i + len(string(r))
	}
	rest, exc := call(th, object.StrOf(line[n:]), "strip")
	return object.TupleOf(object.StrOf(line[:n]), rest, object.StrOf(line)), exc
}

func oneCmd(th *thread, self value, a []value) (value, *exception) {
	parts, exc := call(th, self, "parseline", a[0])
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, parts)
	if exc != nil {
		return value{}, exc
	}
	if len(items) != 3 {
		return value{}, object.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(items))
	}
	name, arg, line := items[0], items[1], items[2]
	if some, exc := object.Truth(th, line); exc != nil {
		return value{}, exc
	} else if !some {
		return call(th, self, "emptyline")
	}
	if name.IsNone() {
		return call(th, self, "default", line)
	}
	last := line
	if isText(line) && line.AsStr().String() == "EOF" {
		last = object.StrOf("")
	}
	if exc := object.SetAttr(th, self, object.Intern("lastcmd"), last); exc != nil {
		return value{}, exc
	}
	if isText(name) && name.AsStr().String() != "" {
		f, ok, exc := object.FindAttr(th, self, object.Intern("do_"+name.AsStr().String()))
		if exc != nil {
			return value{}, exc
		}
		if ok && !f.IsNone() {
			return object.Call1(th, f, arg)
		}
	}
	return call(th, self, "default", line)
}

// names is get_names().
func names(th *thread, self value) ([]string, *exception) {
	v, exc := call(th, self, "get_names")
	if exc != nil {
		return nil, exc
	}
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil, exc
	}
	list := make([]string, 0, len(items))
	for _, x := range items {
		if isText(x) {
			list = append(list, x.AsStr().String())
		}
	}
	return list, nil
}

// namesWith is the names that begin with prefix and start, without the prefix.
func namesWith(th *thread, self value, prefix string, start value) ([]string, *exception) {
	if !isText(start) {
		return nil, object.TypeErrorf("can only concatenate str (not \"%s\") to str", start.Type().Name)
	}
	all, exc := names(th, self)
	if exc != nil {
		return nil, exc
	}
	var found []string
	for _, n := range all {
		if strings.HasPrefix(n, prefix+start.AsStr().String()) {
			found = append(found, n[len(prefix):])
		}
	}
	return found, nil
}

// complete asks module readline for the line, and the method for its command for words.
func complete(th *thread, self value, a []value) (value, *exception) {
	attr := object.Intern("completion_matches")
	if first, exc := object.CompareBool(th, a[1], object.Int64(0), object.EQ); exc != nil {
		return value{}, exc
	} else if first {
		words, exc := completions(th, self, a[0])
		if exc == nil {
			exc = object.SetAttr(th, self, attr, words)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	words, exc := object.GetAttr(th, self, attr)
	if exc != nil {
		return value{}, exc
	}
	word, exc := object.GetItem(th, words, a[1])
	if exc != nil && exc.Is(object.IndexErrorType) {
		return object.None, nil
	}
	return word, exc
}

func completions(th *thread, self, word value) (value, *exception) {
	readline, exc := native.Import(th, "readline")
	if exc != nil {
		return value{}, exc
	}
	whole, exc := call(th, readline, "get_line_buffer")
	if exc != nil {
		return value{}, exc
	}
	line, exc := call(th, whole, "lstrip")
	if exc != nil || !isText(whole) || !isText(line) {
		return value{}, exc
	}
	stripped := int64(whole.AsStr().Len() - line.AsStr().Len())
	var at [2]value
	for i, name := range []string{"get_begidx", "get_endidx"} {
		n, exc := call(th, readline, name)
		if exc == nil {
			at[i], exc = object.Binary(th, object.Sub, n, object.Int64(stripped))
		}
		if exc != nil {
			return value{}, exc
		}
	}
	f, exc := object.GetAttrName(th, self, "completenames")
	if exc != nil {
		return value{}, exc
	}
	if n, ok := object.IntValue(at[0]); ok && n > 0 {
		parts, exc := call(th, self, "parseline", line)
		if exc != nil {
			return value{}, exc
		}
		name, exc := object.GetItem(th, parts, object.Int64(0))
		if exc != nil {
			return value{}, exc
		}
		if f, exc = object.GetAttrName(th, self, "completedefault"); exc != nil {
			return value{}, exc
		}
		if isText(name) && name.AsStr().String() != "" {
			own, ok, exc := object.FindAttr(th, self, object.Intern("complete_"+name.AsStr().String()))
			if exc != nil {
				return value{}, exc
			}
			if ok {
				f = own
			}
		}
	}
	return object.Call(th, f, []value{word, line, at[0], at[1]}, nil)
}

func completeHelp(th *thread, self value, a []value) (value, *exception) {
	commands, exc := object.GetAttrName(th, self, "completenames")
	if exc != nil {
		return value{}, exc
	}
	words, exc := object.Call(th, commands, a, nil)
	if exc != nil {
		return value{}, exc
	}
	if len(a) == 0 {
		return value{}, object.Errorf(object.IndexErrorType, "tuple index out of range")
	}
	topics, exc := namesWith(th, self, "help_", a[0])
	if exc != nil {
		return value{}, exc
	}
	set, exc := object.Call1(th, object.SetType.Value(), words)
	if exc != nil {
		return value{}, exc
	}
	if _, exc := call(th, set, "update", native.Strings(topics...)); exc != nil {
		return value{}, exc
	}
	return object.Call1(th, object.ListType.Value(), set)
}
