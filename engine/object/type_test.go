// This file tests classes: method resolution order, slots and namespaces.

package object

import (
	"runtime"
	"strings"
	"testing"
)

// newClass makes a class in a test.
func newClass(t *testing.T, th *Thread, name string, bases []*Type, attrs map[string]Value) *Type {
	t.Helper()
	ns := NewDict()
	for k, v := range attrs {
		ns.SetName(k, v)
	}
	cls, exc := NewType(th, TypeType, name, bases, ns, nil, nil)
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	return cls
}

// method is a Go function that stands for one written in Python: it is bound by lookup, not by its type's table.
func method(name string, f func(th *Thread, args []Value) (Value, *Exception)) Value {
	m := &Method{Name: name, FN: func(th *Thread, _ Value, args []Value) (Value, *Exception) { return f(th, args) }, Max: -1}
	return NewNative(m, Value{}).Value()
}

func TestMRO(t *testing.T) {
	th := testThread()
	o := newClass(t, th, "O", nil, nil)
	a := newClass(t, th, "A", []*Type{o}, nil)
	b := newClass(t, th, "B", []*Type{o}, nil)
	for _, tc := range []struct {
		bases []*Type
		want  string // names, or the error
	}{
		{[]*Type{a, b}, "X A B O object"},
		{[]*Type{b, a}, "X B A O object"},
		{[]*Type{a, o}, "X A O object"},
		{[]*Type{o, a}, "Cannot create a consistent method resolution order (MRO) for bases O, A"},
		{[]*Type{a, a}, "duplicate base class A"},
		{[]*Type{IntType, StrType}, "multiple bases have instance lay-out conflict"},
		{[]*Type{OSErrorType, ImportErrorType}, "multiple bases have instance lay-out conflict"},
		{[]*Type{ValueErrorType, KeyErrorType}, "X ValueError KeyError LookupError Exception BaseException object"},
		{[]*Type{BoolType}, "type 'bool' is not an acceptable base type"},
	} {
		got := ""
		if cls, exc := NewType(th, TypeType, "X", tc.bases, NewDict(), nil, nil); exc != nil {
			got = exc.Message(th)
		} else {
			names := []string{}
			for _, c := range cls.MRO {
				names = append(names, c.Name)
			}
			got = strings.Join(names, " ")
		}
		if got != tc.want {
			t.Errorf("bases %v: got %q, want %q", tc.bases, got, tc.want)
		}
	}
}

func TestSlotsFollowTheNamespace(t *testing.T) {
	th := testThread()
	a := newClass(t, th, "A", nil, nil)
	b := newClass(t, th, "B", []*Type{a}, nil)
	v := NewInstance(b).Value()
	length := func() string {
		n, exc := Len(th, v)
		if exc != nil {
			return exc.Message(th)
		}
		return RuneStr(rune('0' + n)).AsStr().s
	}
	set := func(cls *Type, n int64) *Exception {
		f := Value{}
		if n >= 0 {
			f = method("__len__", func(*Thread, []Value) (Value, *Exception) { return Int64(n), nil })
		}
		return SetAttr(th, cls.Value(), Intern("__len__"), f)
	}
	for _, step := range []struct {
		name string
		cls  *Type
		n    int64 // -1 deletes
		want string
	}{
		{"base sets", a, 3, "3"}, {"subclass overrides", b, 4, "4"}, {"base changes", a, 5, "4"}, {"subclass deletes", b, -1, "5"},
		{"base deletes", a, -1, "object of type 'B' has no len()"},
	} {
		before := b.Version()
		if exc := set(step.cls, step.n); exc != nil {
			t.Fatalf("%s: %s", step.name, exc.Message(th))
		}
		if got := length(); got != step.want {
			t.Errorf("%s: len is %s, want %s", step.name, got, step.want)
		}
		if b.Version() == before {
			t.Errorf("%s: the version of the subclass did not change", step.name)
		}
	}
}

func TestBuiltinSlotsAreUsedDirectly(t *testing.T) {
	th := testThread()
	l := newClass(t, th, "L", []*Type{ListType}, nil)
	if !sameFunc(l.GetItem, ListType.GetItem) || !sameFunc(l.Iter, ListType.Iter) || l.Sequence != ListType.Sequence {
		t.Error("a subclass of list that overrides nothing has other slots than list")
	}
	m := newClass(t, th, "M", []*Type{ListType}, map[string]Value{"__getitem__": method("__getitem__", nil)})
	if sameFunc(m.GetItem, ListType.GetItem) || !sameFunc(m.Iter, ListType.Iter) {
		t.Error("overriding __getitem__ changes that slot and no other")
	}
	e := newClass(t, th, "E", []*Type{IntType}, map[string]Value{"__eq__": method("__eq__", nil)})
	if e.Hash != nil {
		t.Error("a class with __eq__ and without __hash__ is hashable")
	}
}

func TestImmutableTypes(t *testing.T) {
	th := testThread()
	exc := SetAttr(th, IntType.Value(), Intern("x"), None)
	if exc == nil || exc.Message(th) != "cannot set 'x' attribute of immutable type 'int'" {
		t.Errorf("int.x = None: %v", exc)
	}
}

func TestSubclassesAreNotKeptAlive(t *testing.T) {
	th := testThread()
	base := newClass(t, th, "Base", nil, nil)
	kept := newClass(t, th, "Kept", []*Type{base}, nil)
	for range 10 {
		newClass(t, th, "Lost", []*Type{base}, nil)
	}
	ClearLookupCache()
	for range 5 {
		runtime.GC()
	}
	subs := base.Subclasses(th)
	if len(subs) > 3 || subs[0] != kept {
		t.Errorf("%d subclasses are left", len(subs))
	}
	runtime.KeepAlive(kept)
}

func TestMangle(t *testing.T) {
	for _, tc := range []struct{ cls, name, want string }{
		{"A", "__x", "_A__x"}, {"_A", "__x", "_A__x"}, {"__", "__x", "__x"}, {"A", "__x__", "__x__"}, {"A", "_x", "_x"}, {"A", "x", "x"},
	} {
		if got := Mangle(tc.cls, tc.name); got != tc.want {
			t.Errorf("Mangle(%q, %q) = %q, want %q", tc.cls, tc.name, got, tc.want)
		}
	}
}

func TestSplitGroup(t *testing.T) {
	th := testThread()
	v, exc := Call2(th, ExceptionGroupType.Value(), StrOf("m"), ListOf(ValueErrorf("a").Value(), TypeErrorf("b").Value()))
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	for _, tc := range []struct {
		matcher     *Type
		match, rest string
	}{
		{ValueErrorType, "ExceptionGroup('m', [ValueError('a')])", "ExceptionGroup('m', [TypeError('b')])"},
		{ExceptionType, "ExceptionGroup('m', [ValueError('a'), TypeError('b')])", ""},
		{KeyErrorType, "", "ExceptionGroup('m', [ValueError('a'), TypeError('b')])"},
	} {
		match, rest, exc := SplitGroup(th, v, tc.matcher.Value())
		if exc != nil {
			t.Fatal(exc.Message(th))
		}
		for _, part := range []struct {
			v    Value
			want string
		}{{match, tc.match}, {rest, tc.rest}} {
			got := ""
			if !part.v.IsNull() {
				s, _ := Repr(th, part.v)
				got = s.s
			}
			if got != part.want {
				t.Errorf("split by %s: got %q, want %q", tc.matcher.Name, got, part.want)
			}
		}
	}
}
