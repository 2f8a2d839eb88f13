// This file tests the namespaces of built-in types, which are filled when they are first looked into.

package object_test

import (
	"slices"
	"sync"
	"testing"

	"dappco.re/go/py/engine/object"
)

// newNoted is a type whose definition uses every way to add to its namespace.
func newNoted(filled *int) *object.Type {
	t := &object.Type{Name: "noted", Doc: "A type."}
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		answer := func(*object.Thread, object.Value) (object.Value, *object.Exception) { return object.Int64(42), nil }
		t.Len = func(*object.Thread, object.Value) (int, *object.Exception) { return 0, nil }
		t.AddMethods([]object.Method{{Name: "first", F0: answer}, {Name: "second", F0: answer}})
		t.Namespace().SetName("second", object.None)
		t.WhenSeen(func() {
			*filled++
			t.AddGetSets([]object.GetSet{{Name: "third", Get: answer}})
		})
		t.AddMembers([]object.GetSet{{Name: "fourth", Get: answer}})
	})
	return t
}

func TestNamespace(t *testing.T) {
	filled := 0
	noted := newNoted(&filled)
	if filled != 0 {
		t.Error("the namespace is filled before anybody looks into it")
	}
	var names []string
	for i := 0; ; {
		k, _, next, ok := noted.Namespace().Next(i)
		if !ok {
			break
		}
		i = next
		names = append(names, k.AsStr().String())
	}
	want := []string{"first", "second", "fourth", "third", "__len__", "__doc__"}
	if !slices.Equal(names, want) {
		t.Errorf("names %v, want %v", names, want)
	}
	if v, _ := noted.Namespace().GetName("second"); !v.IsNone() {
		t.Error("what the definition sets itself does not replace an entry of an earlier table")
	}
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
}

func TestNamespaceShared(t *testing.T) {
	filled := 0
	noted := newNoted(&filled)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, name := range []string{"first", "third", "__len__", "__doc__"} {
				if noted.LookupName(name).IsNull() {
					t.Errorf("%s is missing", name)
				}
			}
		})
	}
	wg.Wait()
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
}

func TestIntern(t *testing.T) {
	for _, text := range []string{"", "a", "é", "ÿ", "\x7f", "Ā", "name", "a rather long name"} {
		s := object.Intern(text)
		if s.String() != text || !s.IsInterned() || object.Intern(text) != s {
			t.Errorf("%q: %q", text, s.String())
		}
	}
	var wg sync.WaitGroup
	strs := make([][]*object.Str, 4)
	for i := range strs {
		wg.Go(func() {
			for n := range 5000 {
				strs[i] = append(strs[i], object.Intern("interned"+string(rune('A'+n%50))+string(rune(0x4E00+n))))
			}
		})
	}
	wg.Wait()
	for n, s := range strs[0] {
		for _, other := range strs[1:] {
			if other[n] != s {
				t.Fatalf("%q has two objects", s.String())
			}
		}
	}
}
