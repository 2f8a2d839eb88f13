// This file implements the context manager warnings.catch_warnings.

package warnings

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// catcher is a catch_warnings object: what it was made with, and what it restores.
type catcher struct {
	object.Head
	record, entered bool
	module          value    // null: warnings
	filter          []value  // arguments of simplefilter, nil if none
	saved           [3]value // filters, showwarning, _showwarnmsg_impl
}

var catchType = &object.Type{Name: "catch_warnings", Module: "warnings", Doc: "A context manager that copies and restores the warnings filter upon\nexiting the context.", Def: catchDef{}}

var catchParams = object.ParseParams("catch_warnings.__init__", "(*, record=False, module=None, action=None, category=Warning, lineno=0, append=False)")

type catchDef struct{}

// Define implements object.Definition.
func (catchDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.PythonLike = true
		t.Sig = "(*, record=False, module=None, action=None, category=<class 'Warning'>, lineno=0, append=False)"
		t.Flags |= object.FlagBasetype
		t.SubAttrsOffset = object.SubclassAttrs[catcher]()
		t.Alloc = object.AllocOf[catcher]
		t.New = func(th *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
			return cls.Alloc(th, cls)
		}
		t.Init = catchInit
		t.Repr = catchRepr
		t.AddMethods([]object.Method{
			{Name: "__enter__", Sig: "($self)", F0: catchEnter},
			{Name: "__exit__", Sig: "($self, *exc_info)", FN: catchExit, Max: -1},
		})
	})
}

func catchInit(th *thread, self value, args []value, kw []*object.Str) *exception {
	a := make([]value, 6)
	if exc := catchParams.Bind(args, kw, a); exc != nil {
		return exc
	}
	c := object.Cast[catcher](self)
	if !a[0].IsNull() {
		record, exc := object.Truth(th, a[0])
		if exc != nil {
			return exc
		}
		c.record = record
	}
	if !a[1].IsNull() && !a[1].IsNone() {
		c.module = a[1]
	}
	if !a[2].IsNull() && !a[2].IsNone() {
		c.filter = a[2:6]
	}
	return nil
}

func catchRepr(th *thread, self value) (value, *exception) {
	c := object.Cast[catcher](self)
	var parts []string
	if c.record {
		parts = append(parts, "record=True")
	}
	if !c.module.IsNull() {
		s, exc := object.Repr(th, c.module)
		if exc != nil {
			return value{}, exc
		}
		parts = append(parts, "module="+s.String())
	}
	return object.StrOf(self.Type().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}

var savedNames = []string{"filters", "showwarning", "_showwarnmsg_impl"}

func catchEnter(th *thread, self value) (value, *exception) {
	c := object.Cast[catcher](self)
	if c.entered {
		s, exc := object.Repr(th, self)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Errorf(object.RuntimeErrorType, "Cannot enter %s twice", s)
	}
	c.entered = true
	s := stateOf(th)
	ns := s.module.Dict
	for i, name := range savedNames {
		c.saved[i], _ = ns.GetName(name)
	}
	if l := c.saved[0]; l.Type().Has(object.FlagList) {
		ns.SetName("filters", object.ListOf(append([]value(nil), l.AsList().Items...)...))
	}
	s.version++
	result := object.None
	if c.record {
		log := object.ListOf()
		add, exc := object.GetAttrName(th, log, "append")
		if exc != nil {
			return value{}, exc
		}
		ns.SetName("_showwarnmsg_impl", add)
		ns.SetName("showwarning", s.original["showwarning"])
		result = log
	}
	if c.filter != nil {
		if _, exc := simpleFilter(th, value{}, c.filter); exc != nil {
			return value{}, exc
		}
	}
	return result, nil
}

func catchExit(th *thread, self value, _ []value) (value, *exception) {
	c := object.Cast[catcher](self)
	if !c.entered {
		s, exc := object.Repr(th, self)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Errorf(object.RuntimeErrorType, "Cannot exit %s without entering first", s)
	}
	s := stateOf(th)
	for i, name := range savedNames {
		if !c.saved[i].IsNull() {
			s.module.Dict.SetName(name, c.saved[i])
		}
	}
	s.version++
	return object.None, nil
}
