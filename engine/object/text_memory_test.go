// This file tests what the tables cannot: sharing of memory, exports and limits.

package object

import (
	"runtime"
	"strings"
	"testing"
)

// TestStrIndexing compares positions in long text that is not ASCII with a slice of runes.
func TestStrIndexing(t *testing.T) {
	text := strings.Repeat("aé日😀", 300) + "xyz"
	runes := []rune(text)
	s := NewStr(text)
	for i, r := range runes {
		if s.At(i) != r {
			t.Fatalf("At(%d) = %q, want %q", i, s.At(i), r)
		}
		if s.Index(s.Offset(i)) != i {
			t.Fatalf("Index(Offset(%d)) = %d", i, s.Index(s.Offset(i)))
		}
	}
	for step := -7; step <= 7; step++ {
		if step == 0 {
			continue
		}
		v, exc := GetItem(testThread(), s.Value(), NewSlice(None, None, Int64(int64(step))))
		if exc != nil {
			t.Fatal(exc.Args)
		}
		checkText(t, v)
	}
}

// TestAppendInPlace checks that strs which share a growth buffer keep their own text.
func TestAppendInPlace(t *testing.T) {
	s := NewStr(strings.Repeat("a", 100))
	x := NewStr("é")
	th := testThread()
	concat := func(s, t *Str) *Str {
		r, _ := s.concat(th, t)
		return r
	}
	for i := 0; i < 1000; i++ {
		s = concat(s, x)
	}
	a, b := concat(s, NewStr("A")), concat(s, NewStr("B"))
	if !strings.HasSuffix(a.String(), "éA") || !strings.HasSuffix(b.String(), "éB") || s.Len() != 1100 || a.Len() != 1101 {
		t.Error("appending changed another str")
	}
	if a.At(1100) != 'A' || s.At(1099) != 'é' {
		t.Error("indexing after appending is wrong")
	}
}

// TestByteArrayExports checks that views forbid resizing until they are released or garbage.
func TestByteArrayExports(t *testing.T) {
	th := testThread()
	a := NewByteArray([]byte("abc"))
	m, exc := NewMemoryView(th, a.Value())
	if exc != nil {
		t.Fatal(exc.Args)
	}
	if _, exc = byteArrayAppend(th, a.Value(), Int64(1)); exc == nil || !exc.Is(BufferErrorType) {
		t.Fatal("a bytearray with a view grew")
	}
	sub, _ := m.slice(th, NewSlice(Int64(1), None, None))
	m.Release()
	if a.resizable() == nil {
		t.Fatal("a bytearray with a slice of a view can be resized")
	}
	Cast[MemoryView](sub).Release()
	if exc := a.resizable(); exc != nil {
		t.Fatal("a bytearray without views cannot be resized")
	}
	func() {
		if _, exc := NewMemoryView(th, a.Value()); exc != nil {
			t.Fatal(exc.Args)
		}
	}()
	if exc := a.resizable(); exc != nil {
		t.Fatal("a garbage view forbids resizing")
	}
	buf, _ := GetBuffer(th, a.Value(), true)
	if a.resizable() == nil {
		t.Fatal("a bytearray with a held buffer can be resized")
	}
	buf.Done()
	buf.Done()
	if a.resizable() != nil {
		t.Fatal("a bytearray whose buffer was given back cannot be resized")
	}
	runtime.KeepAlive(m)
}

// TestSizesAreChecked checks that text which is too large is refused before it is made.
func TestSizesAreChecked(t *testing.T) {
	th := testThread()
	th.Interp.MemoryLimit = 1 << 28
	s, b, n := NewStr("ab").Value(), NewBytes("ab"), Int64(1<<40)
	for name, f := range map[string]func() (Value, *Exception){
		"str * n":       func() (Value, *Exception) { return strRepeat(th, s, n) },
		"bytes * n":     func() (Value, *Exception) { return bytesRepeat(th, b, n) },
		"ljust":         func() (Value, *Exception) { return strPadder(centerLeft)(th, s, []Value{n}) },
		"zfill":         func() (Value, *Exception) { return strZFill(th, s, n) },
		"bytes(n)":      func() (Value, *Exception) { return bytesNew(th, BytesType, []Value{n}, nil) },
		"resize":        func() (Value, *Exception) { return byteArrayResize(th, NewByteArray(nil).Value(), n) },
		"%*d":           func() (Value, *Exception) { return strMod(th, StrOf("%*d"), TupleOf(n, n)) },
		"%.2147483000f": func() (Value, *Exception) { return strMod(th, StrOf("%.2147483000f"), Float(1.5)) },
		"format":        func() (Value, *Exception) { return strFormatMethod(th, StrOf("{:9999999999999}"), []Value{s}, nil) },
		"replace": func() (Value, *Exception) {
			big, _ := strRepeat(th, s, Int64(1<<20))
			return strReplace(th, big.AsStr(), NewStr("a"), big.AsStr(), -1)
		},
		"join": func() (Value, *Exception) {
			big, _ := strRepeat(th, s, Int64(1<<20))
			return strJoin(th, big, NewList(make([]Value, 0)).Value().AsList().filled(StrOf(""), 1<<12))
		},
	} {
		if _, exc := f(); exc == nil || !exc.Is(MemoryErrorType) && !exc.Is(OverflowErrorType) && !exc.Is(ValueErrorType) {
			t.Errorf("%s is not refused", name)
		}
	}
}

func (l *List) filled(v Value, n int) Value {
	for i := 0; i < n; i++ {
		l.Append(v)
	}
	return l.Value()
}

// TestPartsOfBigText checks that the parts of a text long enough to be copied in windows are right.
func TestPartsOfBigText(t *testing.T) {
	th := testThread()
	for _, word := range []string{"abc", "日本", strings.Repeat("long", 2000), "x"} {
		text := strings.Repeat(word+" ", 3000)
		v, exc := strSplit(th, NewStr(text).Value(), []Value{{}, {}})
		if exc != nil {
			t.Fatal(exc.Args)
		}
		items := v.AsList().Items
		if len(items) != 3000 {
			t.Fatalf("%d words", len(items))
		}
		for _, w := range items {
			checkText(t, w)
			if w.AsStr().s != word {
				t.Fatalf("got %q", w.AsStr().s)
			}
		}
		if s := NewStr(text).Slice(5, 10); s.String() != string([]rune(text)[5:10]) {
			t.Fatalf("slice is %q", s.String())
		}
	}
}
