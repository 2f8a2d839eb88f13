// Package pydoc implements module pydoc, and with it help(): documentation of objects as text.
package pydoc

import (
	"fmt"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const libraryTitle = "Python Library Documentation: %s"

var functions = []object.Method{
	{Name: "getdoc", Sig: "(object)", Doc: "Return the docstring of an object without indentation, '' if it has none.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		w := &writer{th: th}
		return object.StrOf(w.docOf(a[0])), w.exc
	}},
	{Name: "splitdoc", Sig: "(doc)", Doc: "Split a docstring into its first line and the rest.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		if !isText(a[0]) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'strip'", a[0].Type().Name)
		}
		first, rest := splitDoc(a[0].AsStr().String())
		return object.TupleOf(object.StrOf(first), object.StrOf(rest)), nil
	}},
	{Name: "classname", Sig: "(object, modname)", Doc: "Return the name of a class, with its module unless that is modname.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		w, modname := &writer{th: th}, ""
		if isText(a[1]) {
			modname = a[1].AsStr().String()
		}
		return object.StrOf(w.className(a[0], modname)), w.exc
	}},
	{Name: "describe", Sig: "(thing)", Doc: "Say in a few words what an object is.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		w := &writer{th: th}
		return object.StrOf(w.describe(a[0])), w.exc
	}},
	{Name: "locate", Sig: "(path, forceload=0)", Doc: "Find an object by its name, with the module in front; None if there is none.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		if !isText(a[0]) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'split'", a[0].Type().Name)
		}
		v, exc := locate(th, a[0].AsStr().String())
		if exc == nil && v.IsNull() {
			v = object.None
		}
		return v, exc
	}},
	{Name: "resolve", Sig: "(thing, forceload=0)", Doc: "Return an object and its name, given one of them.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		v, name, exc := resolve(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		shown := object.None
		if name != "" {
			shown = object.StrOf(name)
		}
		return object.TupleOf(v, shown), nil
	}},
	{Name: "render_doc", Sig: "(thing, title='" + libraryTitle + "', forceload=0, renderer=None)", Doc: "Return the documentation of an object, or of what a name stands for, as text.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		title := libraryTitle
		if isText(a[1]) {
			title = a[1].AsStr().String()
		}
		text, exc := render(th, a[0], title)
		return object.StrOf(text), exc
	}},
	{Name: "doc", Sig: "(thing, title='" + libraryTitle + "', forceload=0, output=None, is_cli=False)", Doc: "Print the documentation of an object, or of what a name stands for.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		title := libraryTitle
		if isText(a[1]) {
			title = a[1].AsStr().String()
		}
		return object.None, show(th, a[0], title, a[3])
	}},
	{Name: "plain", Sig: "(text)", Doc: "Remove what makes characters bold in text.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		if !isText(a[0]) {
			return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
		}
		return object.StrOf(plain(a[0].AsStr().String())), nil
	}},
	{Name: "pager", Sig: "(text, title='')", Doc: "Show text: it is printed.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.None, printTo(th, object.None, a[0])
	}},
	{Name: "cli", Sig: "()", Doc: "The command line of this module.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) { return object.None, runMain(th) }},
}

// plain is text without overstruck characters.
func plain(text string) string {
	var out []rune
	for _, r := range text {
		if r == '\b' && len(out) > 0 {
			out = out[:len(out)-1]
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

func printTo(th *thread, file, text value) *exception {
	print, exc := native.FromModule(th, "builtins", "print")
	if exc == nil {
		_, exc = object.Call(th, print, []value{text, file}, []*object.Str{object.Intern("file")})
	}
	return exc
}

// locate is what a name with dots stands for: as much of it as can be imported, then attributes. It is null if there is nothing.
func locate(th *thread, path string) (value, *exception) {
	var parts []string
	for p := range strings.SplitSeq(path, ".") {
		if p != "" {
			parts = append(parts, p)
		}
	}
	v, n := value{}, 0
	for i := 1; i <= len(parts); i++ {
		m, exc := native.Import(th, strings.Join(parts[:i], "."))
		if exc != nil {
			if !exc.Is(object.ExceptionType) {
				return value{}, exc
			}
			break
		}
		v, n = m, i
	}
	if n == 0 {
		m, exc := native.Import(th, "builtins")
		if exc != nil {
			return value{}, exc
		}
		v = m
	}
	for _, p := range parts[n:] {
		x, ok, exc := object.FindAttr(th, v, object.Intern(p))
		if exc != nil || !ok {
			return value{}, exc
		}
		v = x
	}
	return v, nil
}

// resolve is an object and its name, "" if it has none.
func resolve(th *thread, thing value) (value, string, *exception) {
	if !isText(thing) {
		w := &writer{th: th}
		return thing, w.text(thing, "__name__"), w.exc
	}
	name := thing.AsStr().String()
	v, exc := locate(th, name)
	if exc == nil && v.IsNull() {
		exc = object.Errorf(object.ImportErrorType, "No Python documentation found for %s.\nUse help() to get the interactive help utility.\nUse help(str) for help on the str class.", quoted(th, thing))
	}
	return v, name, exc
}

func quoted(th *thread, v value) string {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "?"
	}
	return s.String()
}

// render is the documentation of a thing below a title.
func render(th *thread, thing value, title string) (string, *exception) {
	v, name, exc := resolve(th, thing)
	if exc != nil {
		return "", exc
	}
	w := &writer{th: th}
	desc := w.describe(v)
	module := w.inspect("getmodule", v)
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		desc += " in " + name[:i]
	} else if !module.IsNull() && !module.IsNone() && !module.Is(v) {
		desc += " in module " + w.text(module, "__name__")
	}
	if !w.is("ismodule", v) && !w.is("isclass", v) && !w.is("isroutine", v) && !w.is("isdatadescriptor", v) && w.docOf(v) == "" {
		v = v.Type().Value()
		desc += " object"
		name = ""
	}
	if !isText(thing) {
		name = w.text(v, "__name__")
	}
	body := w.document(v, name, "", value{})
	return strings.Replace(title, "%s", desc, 1) + "\n\n" + body, w.exc
}

// show prints the documentation of a thing, or why there is none.
func show(th *thread, thing value, title string, output value) *exception {
	if output.IsNull() {
		output = object.None
	}
	text, exc := render(th, thing, title)
	if exc != nil {
		if !exc.Is(object.ImportErrorType) {
			return exc
		}
		text = exc.Message(th) + "\n"
	}
	return printTo(th, output, object.StrOf(text))
}

const noTopics = "\nSorry, topic and keyword documentation is not available because the\nmodule \"pydoc_data.topics\" could not be found.\n"

// topics are words that help() has texts for elsewhere.
var topics = []string{"ASSERTION", "ASSIGNMENT", "ATTRIBUTES", "BINARY", "BITWISE", "BOOLEAN", "CALLS", "CLASSES", "COMPARISON", "COMPLEX", "CONDITIONAL", "CONTEXTMANAGERS", "CONVERSIONS",
	"DEBUGGING", "DELETION", "DICTIONARIES", "DYNAMICFEATURES", "ELLIPSIS", "EXCEPTIONS", "EXECUTION", "EXPRESSIONS", "FLOAT", "FORMATTING", "FRAMEOBJECTS", "FRAMES", "FUNCTIONS",
	"IDENTIFIERS", "IMPORTING", "INTEGER", "LISTS", "LITERALS", "LOOPING", "MAPPINGMETHODS", "MAPPINGS", "METHODS", "MODULES", "NAMESPACES", "NONE", "NUMBERMETHODS", "NUMBERS", "OBJECTS",
	"OPERATORS", "PACKAGES", "POWER", "PRECEDENCE", "PRIVATENAMES", "RETURNING", "SCOPING", "SEQUENCEMETHODS", "SEQUENCES", "SHIFTING", "SLICINGS", "SPECIALATTRIBUTES",
	"SPECIALIDENTIFIERS", "SPECIALMETHODS", "STRINGMETHODS", "STRINGS", "SUBSCRIPTS", "TRACEBACKS", "TRUTHVALUE", "TUPLELITERALS", "TUPLES", "TYPEOBJECTS", "TYPES", "UNARY", "UNICODE"}

// help answers a request: an object, or words.
func help(th *thread, request value) *exception {
	if !isText(request) {
		return show(th, request, "Help on %s:", value{})
	}
	word := strings.TrimSpace(request.AsStr().String())
	keywords, exc := native.FromModule(th, "keyword", "kwlist")
	if exc != nil {
		return exc
	}
	isKeyword, exc := object.Contains(th, keywords, object.StrOf(word))
	if exc != nil {
		return exc
	}
	switch {
	case word == "keywords":
		items, exc := object.Collect(th, keywords)
		if exc != nil {
			return exc
		}
		names := make([]string, len(items))
		for i, k := range items {
			names[i] = k.AsStr().String()
		}
		return printTo(th, object.None, object.StrOf("\nHere is a list of the Python keywords.  Enter any keyword to get more help.\n\n"+columns(names)))
	case word == "topics":
		return printTo(th, object.None, object.StrOf("\nHere is a list of available topics.  Enter any topic name to get more help.\n\n"+columns(topics)))
	case word == "True" || word == "False" || word == "None":
		v, _ := th.Interp.Builtins.GetName(word)
		if v.IsNull() {
			v = map[string]value{"True": object.True, "False": object.False, "None": object.None}[word]
		}
		return show(th, v, "Help on %s:", value{})
	case isKeyword || slices.Contains(topics, word) || word == "symbols" || word == "modules":
		return printTo(th, object.None, object.StrOf(noTopics))
	case word == "":
		return show(th, object.StrOf("str"), "Help on %s:", value{})
	}
	return show(th, object.StrOf(word), "Help on %s:", value{})
}

// columns is names in four columns.
func columns(names []string) string {
	var b strings.Builder
	rows := (len(names) + 3) / 4
	for row := range rows {
		line := ""
		for i := row; i < len(names); i += rows {
			line += fmt.Sprintf("%-20s", names[i])
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// helper is the object help: calling it answers a request, or many at a prompt.
type helper struct{ object.Head }

var helperType = &object.Type{Name: "Helper", Module: "pydoc", Def: helperDef{}}

type helperDef struct{}

// Define implements object.Definition.
func (helperDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(*thread, value) (value, *exception) { return object.StrOf("<pydoc.Helper instance>"), nil }
		t.Call = func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			if len(kw) > 1 || len(args) > 1 || len(kw) == 1 && kw[0].String() != "request" {
				return value{}, object.TypeErrorf("Helper.__call__() takes from 1 to 2 positional arguments but %d were given", len(args)+1)
			}
			if len(args) == 1 {
				return object.None, help(th, args[0])
			}
			return object.None, interact(th)
		}
		t.AddMethods([]object.Method{
			{Name: "help", Sig: "($self, request, is_cli=False)", Doc: "Print documentation of an object, or of what a word stands for.", FS: func(th *thread, _ value, a []value) (value, *exception) {
				return object.None, help(th, a[0])
			}},
			{Name: "interact", Sig: "($self)", Doc: "Read words and answer them until 'quit'.", F0: func(th *thread, _ value) (value, *exception) { return object.None, interact(th) }},
		})
	})
}

// interact answers words that are typed.
func interact(th *thread) *exception {
	say := func(text string) *exception { return printTo(th, object.None, object.StrOf(text)) }
	if exc := say("Welcome to Python's help utility!\n\nEnter the name of any module, keyword, or topic to get help on writing Python programs\nand using Python modules; 'keywords' and 'topics' list them. To leave, enter \"q\", \"quit\" or \"exit\".\n"); exc != nil {
		return exc
	}
	input, exc := native.FromModule(th, "builtins", "input")
	if exc != nil {
		return exc
	}
	for {
		line, exc := object.Call1(th, input, object.StrOf("help> "))
		if exc != nil {
			if exc.Is(object.EOFErrorType) || exc.Is(object.KeyboardInterruptType) {
				break
			}
			return exc
		}
		word := ""
		if isText(line) {
			word = strings.Trim(strings.TrimSpace(line.AsStr().String()), "'\"")
		}
		switch strings.ToLower(word) {
		case "":
			continue
		case "q", "quit", "exit":
			return nil
		}
		if exc := help(th, object.StrOf(word)); exc != nil {
			return exc
		}
	}
	return say("\nYou are now leaving help and returning to the Python interpreter.")
}

// runMain documents what the arguments name.
func runMain(th *thread) *exception {
	argv, ok := th.Interp.SysDict.GetName("argv")
	if !ok {
		return nil
	}
	items, exc := object.Collect(th, argv)
	if exc != nil {
		return exc
	}
	items = append([]value(nil), items[min(1, len(items)):]...)
	if len(items) == 0 {
		return printTo(th, object.None, object.StrOf("pydoc - the Python documentation tool\n\npydoc <name> ...\n    Show text documentation on something: a keyword, topic, function, module, or package, or a dotted reference to a class or function within a module.\n"))
	}
	for _, v := range items {
		if isText(v) && strings.HasPrefix(v.AsStr().String(), "-") {
			return object.Errorf(object.NotImplementedErrorType, "pydoc's options -b, -k, -n, -p and -w are not supported")
		}
		if exc := help(th, v); exc != nil {
			return exc
		}
	}
	return nil
}

// New makes module pydoc.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("pydoc", "Documentation of modules, classes, functions and other objects, as text.\n\nhelp() is what the built-in function calls; render_doc() returns the text.", functions)
	h := &helper{Head: object.NewHead(helperType)}
	m.Dict.SetName("help", h.Value())
	m.Dict.SetName("Helper", helperType.Value())
	m.Dict.SetName("__all__", native.Strings("help"))
	return m, nil
}
