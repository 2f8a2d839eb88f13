// This file implements ContextVar and Token.

package contextvars

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// variable is a context variable.
type variable struct {
	object.Head
	name  value
	deflt value // null: none
}

// token remembers what set() replaced.
type token struct {
	object.Head
	context *Context
	of      *variable
	old     value // null: nothing
	used    bool
}

var (
	varType     = &class{Name: "ContextVar", Module: "_contextvars", Sig: "(name, /, *, default=<unset>)", Doc: "A variable that has a value in each context.\n\nWithout one there, get() returns the default.", Def: varDef{}}
	tokenType   = &class{Name: "Token", Module: "_contextvars", Doc: "What ContextVar.set() returns: reset() and the end of a with statement restore the\nvalue that there was.", Def: tokenDef{}}
	missingType = &class{Name: "Token.MISSING", Def: missingDef{}}
)

type missingDef struct{}

// Define implements object.Definition.
func (missingDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(*thread, value) (value, *exception) { return object.StrOf("<Token.MISSING>"), nil }
	})
}

type missingObject struct{ object.Head }

var missing = ondemand.Value[object.Value]{Make: func() object.Value { return (&missingObject{object.NewHead(missingType)}).Value() }}

func asVar(v value) *variable { return object.Cast[variable](v) }
func asToken(v value) *token  { return object.Cast[token](v) }

type varDef struct{}

// Define implements object.Definition.
func (varDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.New = newVar
		t.HasWeakref = true
		t.Repr = func(th *thread, self value) (value, *exception) {
			v := asVar(self)
			name, exc := object.Repr(th, v.name)
			if exc != nil {
				return value{}, exc
			}
			text := "<ContextVar name=" + name.String()
			if !v.deflt.IsNull() {
				if !th.EnterRepr(self) {
					return object.StrOf("..."), nil
				}
				defer th.LeaveRepr()
				shown, exc := object.Repr(th, v.deflt)
				if exc != nil {
					return value{}, exc
				}
				text += " default=" + shown.String()
			}
			return object.StrOf(text + " at " + object.HexAddress(self) + ">"), nil
		}
		t.AddMembers([]object.GetSet{{Name: "name", Get: func(_ *thread, self value) (value, *exception) { return asVar(self).name, nil },
			Set: func(*thread, value, value) *exception { return object.AttributeErrorf("readonly attribute") }}})
		t.AddMethods([]object.Method{
			{Name: "get", Doc: "Return a value for the context variable for the current context.\n\nWithout a value there it is the argument, else the default, else a LookupError is\nraised.", Max: 1, FN: func(th *thread, self value, args []value) (value, *exception) {
				v, ok, exc := Current(th).vars.Get(th, self)
				switch deflt := asVar(self).deflt; {
				case exc != nil || ok:
					return v, exc
				case len(args) > 0:
					return args[0], nil
				case !deflt.IsNull():
					return deflt, nil
				}
				return value{}, object.NewException(object.LookupErrorType, self)
			}},
			{Name: "set", Sig: "($self, value, /)", Doc: "Call to set a new value for the context variable in the current context.\n\nReturns a token for reset().", F1: func(th *thread, self, v value) (value, *exception) {
				c := Current(th)
				old, _, exc := c.vars.Get(th, self)
				if exc != nil {
					return value{}, exc
				}
				if exc := c.change().Set(th, self, v); exc != nil {
					return value{}, exc
				}
				t := &token{Head: object.NewHead(tokenType), context: c, of: asVar(self), old: old}
				return t.Value(), nil
			}},
			{Name: "reset", Sig: "($self, token, /)", Doc: "Reset the context variable.\n\nIt has again the value that it had before the set() that made the token.", F1: func(th *thread, self, v value) (value, *exception) {
				if v.Type() != tokenType {
					text, exc := object.Repr(th, v)
					if exc != nil {
						return value{}, exc
					}
					return value{}, object.TypeErrorf("expected an instance of Token, got %s", text)
				}
				return object.None, reset(th, asVar(self), asToken(v))
			}},
			object.ClassGetItem(),
		})
	})
}

func newVar(_ *thread, _ *class, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	switch {
	case npos == 0:
		return value{}, object.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	case len(args) > 2:
		return value{}, object.TypeErrorf("ContextVar() takes at most 2 arguments (%d given)", len(args))
	case npos > 1:
		return value{}, object.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", npos)
	}
	v := &variable{Head: object.NewHead(varType), name: args[0]}
	if len(kw) == 1 {
		if kw[0].String() != "default" {
			return value{}, object.UnexpectedKeyword("ContextVar", kw[0].String(), "default")
		}
		v.deflt = args[1]
	}
	if !v.name.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("context variable name must be a str")
	}
	return v.Value(), nil
}

// reset gives v the value that it had before t was made.
func reset(th *thread, v *variable, t *token) *exception {
	problem, kind := "", object.ValueErrorType
	switch {
	case t.used:
		problem, kind = "has already been used once", object.RuntimeErrorType
	case t.of != v:
		problem = "was created by a different ContextVar"
	case t.context != Current(th):
		problem = "was created in a different Context"
	}
	if problem != "" {
		text, exc := object.Repr(th, t.Value())
		if exc != nil {
			return exc
		}
		return object.Errorf(kind, "%s %s", text, problem)
	}
	t.used = true
	d := t.context.change()
	if t.old.IsNull() {
		_, _, exc := d.Delete(th, v.Value())
		return exc
	}
	return d.Set(th, v.Value(), t.old)
}

type tokenDef struct{}

// Define implements object.Definition.
func (tokenDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.New = func(*thread, *class, []value, []*str) (value, *exception) {
			return value{}, object.Errorf(object.RuntimeErrorType, "Tokens can only be created by ContextVars")
		}
		t.Hash = nil
		// Tokens are compared by identity, and are not hashable.
		t.Compare = func(_ *thread, a, b value, op object.CompareOp) (value, *exception) {
			if op != object.EQ && op != object.NE || b.Type() != tokenType {
				return object.NotImplemented, nil
			}
			return object.Bool(a.Is(b) == (op == object.EQ)), nil
		}
		t.Repr = func(th *thread, self value) (value, *exception) {
			k := asToken(self)
			text, exc := object.Repr(th, k.of.Value())
			if exc != nil {
				return value{}, exc
			}
			used := ""
			if k.used {
				used = " used"
			}
			return object.StrOf("<Token" + used + " var=" + text.String() + " at " + object.HexAddress(self) + ">"), nil
		}
		t.AddGetSets([]object.GetSet{
			{Name: "var", Get: func(_ *thread, self value) (value, *exception) { return asToken(self).of.Value(), nil }},
			{Name: "old_value", Get: func(_ *thread, self value) (value, *exception) {
				if v := asToken(self).old; !v.IsNull() {
					return v, nil
				}
				return missing.Get(), nil
			}},
		})
		t.AddMethods([]object.Method{
			{Name: "__enter__", Sig: "($self, /)", Doc: "Enter into Token context manager.", F0: func(_ *thread, self value) (value, *exception) { return self, nil }},
			{Name: "__exit__", Sig: "($self, type, val, tb, /)", Doc: "Exit from Token context manager, restore the linked ContextVar.", Min: 3, Max: 3, FN: func(th *thread, self value, _ []value) (value, *exception) {
				k := asToken(self)
				return object.None, reset(th, k.of, k)
			}},
			object.ClassGetItem(),
		})
		t.Namespace().SetName("MISSING", missing.Get())
	})
}
