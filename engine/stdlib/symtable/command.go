// This file is the command line of the module.

package symtable

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// Main is the program that the module is.
func Main(th *thread) *exception {
	r := native.Begin(th)
	r.Call(r.From("symtable", "main"), r.Arguments())
	return r.Exc
}

func runMain(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	files := r.Items(a[0])
	if len(files) == 0 {
		files = []value{object.StrOf("-")}
	}
	for _, file := range files {
		text, name := r.Source(file)
		if top := r.Call(r.From("symtable", "symtable"), text, name, object.StrOf("exec")); r.OK() {
			showTable(r, top, 0)
		}
	}
	return r.Done(object.None)
}

// showTable prints a table and those inside it.
func showTable(r *native.Run, table value, level int) {
	if exc := r.Th.EnterCall(); exc != nil {
		r.Fail(exc)
		return
	}
	defer r.Th.LeaveCall()
	indent := strings.Repeat("    ", level)
	kind, nested := r.Str(r.Method(table, "get_type")), ""
	if r.Truth(r.Method(table, "is_nested")) {
		nested = "nested "
	}
	what := r.Repr(r.Method(table, "get_name"))
	if kind == "module" {
		what = "from file " + r.Repr(r.Attr(table, "_filename"))
	}
	r.Print(object.StrOf(indent + "symbol table for " + nested + kind + " " + what + ":"))
	r.Each(r.Method(table, "get_symbols"), func(v value) {
		s, exc := symbolOf(r.Th, v)
		r.Fail(exc)
		flags := strings.ToLower(strings.Join(flagList(s.flags), ", "))
		r.Print(object.StrOf(indent + "    " + strings.ToLower(scopeText(s.scope)) + " symbol " + r.Repr(s.name) + ": " + flags))
	})
	r.Print(object.StrOf(""))
	r.Each(r.Method(table, "get_children"), func(child value) { showTable(r, child, level+1) })
}
