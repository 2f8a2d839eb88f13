// This file describes signatures: names of parameters and results, and thunks that call without reflection.

package bind

import (
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/reflectbind/spelling"
)

// describe notes the names of the parameters and results of a function.
func (s *Surface) describe(name string, sig *types.Signature, n *note) {
	if !s.pkg.sameElsewhere(name) {
		return
	}
	if n.ok != "" {
		s.ok[name] = n.ok
	}
	if n.returns != "" {
		s.returns[name] = n.returns
	}
	if n.kwargs {
		s.kwargs = append(s.kwargs, name)
	}
	if params := parameters(sig, n); len(params) > 0 {
		s.params[name] = params
	}
	if results := resultNames(sig); len(results) > 0 {
		s.results[name] = results
	}
	if field, param := hiddenOption(sig); field != "" {
		s.unbound(name+" with fields as keywords", "the options struct has a field "+field+", and "+param+" is a parameter: give the struct itself")
	}
}

// hiddenOption is the first field of an options struct at the end whose name in Python another parameter has, and that parameter; "" if there is none.
func hiddenOption(sig *types.Signature) (field, param string) {
	n := sig.Params().Len()
	if n < 2 || sig.Variadic() || !isOptions(sig.Params().At(n-1).Type()) {
		return "", ""
	}
	t := sig.Params().At(n - 1).Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	st := t.Underlying().(*types.Struct)
	names := map[string]string{}
	for i := range n - 1 {
		v := sig.Params().At(i)
		if i == 0 && isNamed(v.Type(), "context", "Context") {
			names["ctx"] = "ctx"
		} else if v.Name() == "" || v.Name() == "_" {
			return "", ""
		} else {
			names[spelling.Name(v.Name())] = v.Name()
		}
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		name, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("py"), ",")
		if name == "" {
			name = spelling.Name(f.Name())
		}
		if param, taken := names[name]; taken && f.Exported() && !f.Embedded() {
			return f.Name(), param
		}
	}
	return "", ""
}

// parameters is the names of the parameters that Python sees, without a context in front and an options struct at the end: NAME, with :rune or :byte
// where a text of one character will do, with =LITERAL where a directive gives a default, and *NAME for the variadic rest. There are none if one has no name.
func parameters(sig *types.Signature, n *note) []string {
	in := slices.Collect(sig.Params().Variables())
	if len(in) > 0 && isNamed(in[0].Type(), "context", "Context") {
		in = in[1:]
	}
	var names []string
	for i, v := range in {
		if i == len(in)-1 && !sig.Variadic() && isOptions(v.Type()) {
			break
		}
		if v.Name() == "" || v.Name() == "_" {
			return nil
		}
		text := v.Name()
		if sig.Variadic() && i == len(in)-1 {
			text = "*" + text
		}
		if b, ok := v.Type().(*types.Basic); ok && (b.Name() == "rune" || b.Name() == "byte") {
			text += ":" + b.Name()
		} else if a, ok := v.Type().(*types.Alias); ok && (a.Obj().Name() == "rune" || a.Obj().Name() == "byte") {
			text += ":" + a.Obj().Name()
		} else if kind := n.kinds[v.Name()]; kind != "" {
			text += ":" + kind
		}
		if value, ok := n.defaults[v.Name()]; ok {
			text += "=" + value
		}
		names = append(names, text)
	}
	return names
}

// resultNames is the names of two or more results, without an error at the end; none if one has no name.
func resultNames(sig *types.Signature) []string {
	out := slices.Collect(sig.Results().Variables())
	if len(out) > 0 && implementsError(out[len(out)-1].Type()) {
		out = out[:len(out)-1]
	}
	if len(out) < 2 {
		return nil
	}
	var names []string
	for _, v := range out {
		if v.Name() == "" || v.Name() == "_" {
			return nil
		}
		names = append(names, v.Name())
	}
	return names
}

// isOptions reports that the fields of t become keyword arguments.
func isOptions(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	_, isStruct := n.Underlying().(*types.Struct)
	return isStruct && slices.ContainsFunc([]string{"Options", "Opts", "Config", "Params"}, func(suffix string) bool {
		return strings.HasSuffix(n.Obj().Name(), suffix)
	})
}

// receiver is the type that a method belongs to.
type receiver struct {
	expr        string
	isInterface bool
}

// thunk writes a function that calls fn on the variables that in and out point to.
func (s *Surface) thunk(name, fn string, recv *receiver, sig *types.Signature) {
	if s.opts.Plain || !s.pkg.sameElsewhere(name) || hasFastHandler(sig) || !s.imports.nameableTuple(sig.Params()) || !s.imports.nameableTuple(sig.Results()) {
		return
	}
	var in, out []string
	if recv != nil {
		self := "(*in[0].(**" + recv.expr + "))"
		if recv.isInterface {
			self = "(*" + self + ")"
		}
		fn = self + "." + fn
	}
	for v := range sig.Params().Variables() {
		at := len(in)
		if recv != nil {
			at++
		}
		in = append(in, fmt.Sprintf("*in[%d].(*%s)", at, s.imports.text(v.Type())))
	}
	if sig.Variadic() {
		in[len(in)-1] += "..."
	}
	for v := range sig.Results().Variables() {
		out = append(out, fmt.Sprintf("*out[%d].(*%s)", len(out), s.imports.text(v.Type())))
	}
	call := fn + "(" + strings.Join(in, ", ") + ")"
	if len(out) > 0 {
		call = strings.Join(out, ", ") + " = " + call
	}
	s.thunks[name] = "func(in, out []any) { " + call + " }"
}

// fastParams are the parameter lists that reflectbind calls without reflection, in the letters of its signatureKey: see reflectbind/gen/fast.
var fastParams = []string{"", "s", "i", "l", "f", "b", "y", "ss", "si", "is", "ii", "ff", "sb", "sy", "fi", "if", "yy", "sss", "ssi", "iii", "fff"}

// hasFastHandler reports that reflectbind calls functions of this type without reflection anyway.
func hasFastHandler(sig *types.Signature) bool {
	if sig.Variadic() {
		return false
	}
	params, ok := letters(sig.Params())
	results, ok2 := letters(sig.Results())
	if !ok || !ok2 || !slices.Contains(fastParams, params) {
		return false
	}
	allowed := "sifb"
	if len(params) < 2 {
		allowed = "silfby"
	}
	switch len(results) {
	case 0:
		return true
	case 1:
		return results == "e" || strings.Contains(allowed, results)
	}
	return len(results) == 2 && results[1] == 'e' && strings.Contains(allowed, results[:1])
}

func letters(t *types.Tuple) (string, bool) {
	known := map[string]byte{"string": 's', "int": 'i', "int64": 'l', "float64": 'f', "bool": 'b', "[]byte": 'y', "[]uint8": 'y', "error": 'e'}
	text := ""
	for v := range t.Variables() {
		l, ok := known[types.TypeString(v.Type(), nil)]
		if !ok {
			return "", false
		}
		text += string(l)
	}
	return text, true
}
