// This file implements BaseExceptionGroup and ExceptionGroup.

package object

import "fmt"

// Indexes into the Fields of an exception group.
const (
	GroupMessage = iota
	GroupExceptions
)

func fillBaseExceptionGroup(t *Type) {
	t.Solid = t
	t.New = groupNew
	t.Init = exceptionInitSlot
	t.Str, t.Repr = groupStr, groupRepr
	t.AddMembers([]GetSet{
		{Name: "message", Doc: "exception message", Get: fieldMember(GroupMessage, "", "").Get},
		{Name: "exceptions", Doc: "nested exceptions", Get: fieldMember(GroupExceptions, "", "").Get},
	})
	t.AddMethods([]Method{
		{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "Exception groups are generic over the type of their contained exceptions", Kind: ClassMethod,
			F1: classGetItem},
		{Name: "derive", Sig: "($self, excs, /)", F1: func(th *Thread, self, excs Value) (Value, *Exception) {
			return Call2(th, BaseExceptionGroupType.Value(), self.AsException().Field(GroupMessage), excs)
		}},
		{Name: "split", Sig: "($self, matcher_value, /)", F1: func(th *Thread, self, matcher Value) (Value, *Exception) {
			match, rest, exc := SplitGroup(th, self, matcher)
			if exc != nil {
				return Value{}, exc
			}
			return TupleOf(orNone(match), orNone(rest)), nil
		}},
		{Name: "subgroup", Sig: "($self, matcher_value, /)", F1: func(th *Thread, self, matcher Value) (Value, *Exception) {
			m, exc := newMatcher(matcher)
			if exc != nil {
				return Value{}, exc
			}
			match, _, exc := m.split(th, self, false)
			return orNone(match), exc
		}},
	})
}

func fillExceptionGroup(t *Type) {
	t.Bases = []*Type{BaseExceptionGroupType, ExceptionType}
}

// GroupItems is the exceptions of group e.
func GroupItems(e *Exception) []Value {
	if v := e.Field(GroupExceptions); !v.IsNull() {
		return v.AsTuple().Items
	}
	return nil
}

func groupNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	args = args[:len(args)-len(kw)]
	if len(args) != 2 {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args))
	}
	if !args[0].Type().Has(FlagStr) {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", args[0].Type().Name)
	}
	seq := args[1]
	if s := seq.Type().Sequence; s == nil || !s.IsSequence {
		if !seq.Type().Has(FlagList) && !seq.Type().Has(FlagTuple) {
			return Value{}, TypeErrorf("second argument (exceptions) must be a sequence")
		}
	}
	items, exc := Collect(th, seq)
	if exc != nil {
		return Value{}, exc
	}
	if len(items) == 0 {
		return Value{}, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	nestedBase := false
	for i, v := range items {
		if !IsException(v) {
			return Value{}, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		nestedBase = nestedBase || !v.AsException().Is(ExceptionType)
	}
	switch {
	case cls == BaseExceptionGroupType && !nestedBase:
		cls = ExceptionGroupType
	case cls == ExceptionGroupType && nestedBase:
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
	case cls != BaseExceptionGroupType && nestedBase && cls.IsSubtype(ExceptionType):
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in '%s'", cls.Name)
	}
	e := newExceptionOf(cls)
	e.Args = TupleOf(args...).AsTuple()
	e.Fields = []Value{args[0], TupleOf(items...)}
	return e.Value(), nil
}

func groupStr(_ *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	n := len(GroupItems(e))
	plural := "s"
	if n == 1 {
		plural = ""
	}
	message := ""
	if v := e.Field(GroupMessage); !v.IsNull() {
		message = v.AsStr().s
	}
	return NewStr(fmt.Sprintf("%s (%d sub-exception%s)", message, n, plural)).Value(), nil
}

// groupRepr shows the exceptions in the kind of sequence that was passed; what became of a list since then does not show.
func groupRepr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	seq := e.Field(GroupExceptions)
	if seq.IsNull() {
		return exceptionRepr(th, self)
	}
	if args := e.Args.Items; len(args) == 2 && args[1].Type().Has(FlagList) {
		seq = ListOf(seq.AsTuple().Items...)
	}
	msg, exc := Repr(th, e.Field(GroupMessage))
	if exc != nil {
		return Value{}, exc
	}
	body, exc := Repr(th, seq)
	if exc != nil {
		return Value{}, exc
	}
	return NewStr(e.typ.Name + "(" + msg.s + ", " + body.s + ")").Value(), nil
}

// groupMatcher decides which exceptions of a group are meant: by class, by tuple of classes, by predicate, or by identity (except*'s own use).
type groupMatcher struct {
	types     []*Type
	predicate Value
	same      map[*Exception]bool
}

func newMatcher(v Value) (*groupMatcher, *Exception) {
	bad := func() *Exception {
		return TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
	}
	switch {
	case IsExceptionClass(v):
		return &groupMatcher{types: []*Type{v.AsType()}}, nil
	case v.Type().Has(FlagTuple):
		m := &groupMatcher{types: []*Type{}}
		for _, item := range v.AsTuple().Items {
			if !IsExceptionClass(item) {
				return nil, bad()
			}
			m.types = append(m.types, item.AsType())
		}
		return m, nil
	case v.Type().Call != nil && !v.Type().Has(FlagType):
		return &groupMatcher{predicate: v}, nil
	}
	return nil, bad()
}

func (m *groupMatcher) matches(th *Thread, v Value) (bool, *Exception) {
	e := v.AsException()
	switch {
	case m.same != nil:
		return m.same[e], nil
	case m.types != nil:
		for _, t := range m.types {
			if e.Is(t) {
				return true, nil
			}
		}
		return false, nil
	}
	r, exc := Call1(th, m.predicate, v)
	if exc != nil {
		return false, exc
	}
	return Truth(th, r)
}

// split parts v, an exception, into what matches and the rest; null when there is nothing. The rest is made only if it is wanted.
func (m *groupMatcher) split(th *Thread, v Value, wantRest bool) (match, rest Value, exc *Exception) {
	ok, exc := m.matches(th, v)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	if ok {
		return v, Value{}, nil
	}
	if !v.AsException().Is(BaseExceptionGroupType) {
		return Value{}, v, nil
	}
	if exc := th.Enter(" in exceptiongroup_split_recursive"); exc != nil {
		return Value{}, Value{}, exc
	}
	defer th.Leave()
	var matched, others []Value
	for _, item := range GroupItems(v.AsException()) {
		im, ir, exc := m.split(th, item, wantRest)
		if exc != nil {
			return Value{}, Value{}, exc
		}
		if !im.IsNull() {
			matched = append(matched, im)
		}
		if !ir.IsNull() && wantRest {
			others = append(others, ir)
		}
	}
	if match, exc = subsetOf(th, v, matched); exc != nil {
		return Value{}, Value{}, exc
	}
	if wantRest {
		rest, exc = subsetOf(th, v, others)
	}
	return match, rest, exc
}

// subsetOf derives a group like group with only items; it carries the same traceback, cause, context and notes. As its cause is set, its context is not shown. Null if there are no items.
func subsetOf(th *Thread, group Value, items []Value) (Value, *Exception) {
	if len(items) == 0 {
		return Value{}, nil
	}
	v, exc := CallMethod(th, group, Intern("derive"), ListOf(items...))
	if exc != nil {
		return Value{}, exc
	}
	if !v.Type().IsSubtype(BaseExceptionGroupType) {
		return Value{}, TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	from, to := group.AsException(), v.AsException()
	to.Traceback, to.Context, to.Cause, to.SuppressContext = from.Traceback, from.Context, from.Cause, true
	notes, ok, exc := FindAttr(th, group, nameNotes)
	if exc != nil {
		return Value{}, exc
	}
	if ok && notes.Type().Sequence != nil && notes.Type().Sequence.IsSequence {
		copied, exc := Collect(th, notes)
		if exc != nil {
			return Value{}, exc
		}
		if exc := SetAttr(th, v, nameNotes, ListOf(copied...)); exc != nil {
			return Value{}, exc
		}
	}
	return v, nil
}

// SplitGroup is group.split(matcher): what matches and the rest, null when there is nothing.
func SplitGroup(th *Thread, group, matcher Value) (match, rest Value, exc *Exception) {
	m, exc := newMatcher(matcher)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	return m.split(th, group, true)
}
