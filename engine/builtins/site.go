// This file implements the helpers for interactive use: exit, quit, copyright, credits, license and help.

package builtins

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// siteObject is one of the helpers: what it shows, and what calling it does.
type siteObject struct {
	object.Head
	name, text string
}

var (
	quitterType = &object.Type{Name: "Quitter", Def: siteDef{}}
	printerType = &object.Type{Name: "_Printer", Def: siteDef{}}
	helperType  = &object.Type{Name: "_Helper", Def: siteDef{}}
)

const (
	copyrightText = "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved."
	creditsText   = "Thanks to CWI, CNRI, BeOpen, Zope Corporation, the Python Software\nFoundation, and a cast of thousands for supporting Python\ndevelopment.  See www.python.org for more information."
	licenseText   = "Type license() to see the full license text"
	helpText      = "Type help() for interactive help, or help(object) for help about object."
)

type siteDef struct{}

// Define implements object.Definition.
func (siteDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Module = "_sitebuiltins"
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(_ *Thread, v Value) (Value, *Exception) {
			return object.NewStr(object.Cast[siteObject](v).text).Value(), nil
		}
		switch t {
		case quitterType:
			t.Call = quit
		case printerType:
			t.Call = printText
		case helperType:
			t.Call = help
		}
		t.AddGetSets([]object.GetSet{
			{Name: "name", Get: func(_ *Thread, v Value) (Value, *Exception) {
				return object.StrOf(object.Cast[siteObject](v).name), nil
			}},
			{Name: "eof", Get: func(*Thread, Value) (Value, *Exception) { return object.StrOf(endOfFile), nil }},
		})
	})
}

const endOfFile = "Ctrl-D (i.e. EOF)"

func installSite(ns *object.Dict) {
	add := func(t *object.Type, name, text string) {
		o := &siteObject{Head: object.NewHead(t), name: name, text: text}
		ns.SetName(name, o.Value())
	}
	for _, name := range []string{"quit", "exit"} {
		add(quitterType, name, "Use "+name+"() or "+endOfFile+" to exit")
	}
	add(printerType, "copyright", copyrightText)
	add(printerType, "credits", creditsText)
	add(printerType, "license", licenseText)
	add(helperType, "help", helpText)
}

func quit(th *Thread, _ Value, args []Value, _ []*Str) (Value, *Exception) {
	code := object.None
	if len(args) > 0 {
		code = args[0]
	}
	if stdin := standardStream(th, "stdin"); !stdin.IsNull() && !stdin.IsNone() {
		// Closing stdin ends a shell that asks before it goes.
		if _, exc := object.CallMethod(th, stdin, object.Intern("close")); exc != nil && !exc.Is(object.ExceptionType) {
			return Value{}, exc
		}
	}
	return Value{}, object.NewException(object.SystemExitType, code)
}

func printText(th *Thread, self Value, _ []Value, _ []*Str) (Value, *Exception) {
	return printValues(th, Value{}, []Value{object.StrOf(object.Cast[siteObject](self).text)}, nil)
}

// help is pydoc's; where that module is missing it shows the docstring of its argument.
func help(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	f, exc := native.FromModule(th, "pydoc", "help")
	if exc == nil {
		return object.Call(th, f, args, kw)
	}
	if !exc.Is(object.ImportErrorType) {
		return Value{}, exc
	}
	if len(args) == 0 {
		return printValues(th, Value{}, []Value{object.StrOf(object.Cast[siteObject](self).text)}, nil)
	}
	doc, ok, exc := object.FindAttr(th, args[0], object.Intern("__doc__"))
	if exc != nil {
		return Value{}, exc
	}
	if !ok || doc.IsNone() {
		doc = object.StrOf("no documentation found")
	}
	return printValues(th, Value{}, []Value{doc}, nil)
}
