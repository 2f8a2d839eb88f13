// This file measures the hash table of dict and set.

package object

import (
	"strconv"
	"testing"
)

func BenchmarkDictSetInt(b *testing.B) {
	th := testThread()
	for b.Loop() {
		d := NewDict()
		for i := int64(0); i < 100000; i++ {
			d.Set(th, Int64(i*7), Int64(i))
		}
	}
}

func BenchmarkDictGetInt(b *testing.B) {
	th := testThread()
	d := NewDict()
	for i := int64(0); i < 100000; i++ {
		d.Set(th, Int64(i*7), Int64(i))
	}
	for b.Loop() {
		for i := int64(0); i < 100000; i++ {
			d.Get(th, Int64(i*7))
		}
	}
}

func BenchmarkDictGetStr(b *testing.B) {
	th := testThread()
	d := NewDict()
	keys := make([]Value, 1000)
	for i := range keys {
		keys[i] = NewStr("key" + strconv.Itoa(i)).Value()
		d.Set(th, keys[i], Int64(int64(i)))
	}
	for b.Loop() {
		for i := range keys {
			d.Get(th, keys[i])
		}
	}
}

func BenchmarkDictGetEqualStr(b *testing.B) {
	th := testThread()
	d := NewDict()
	keys := make([]Value, 1000)
	for i := range keys {
		keys[i] = NewStr("key" + strconv.Itoa(i)).Value()
		d.Set(th, NewStr("key"+strconv.Itoa(i)).Value(), Int64(int64(i)))
	}
	for b.Loop() {
		for i := range keys {
			d.Get(th, keys[i])
		}
	}
}

func BenchmarkDictSmallStr(b *testing.B) {
	th := testThread()
	keys := []Value{StrOf("one"), StrOf("two"), StrOf("three"), StrOf("four"), StrOf("five")}
	for b.Loop() {
		d := NewDict()
		for i, k := range keys {
			d.Set(th, k, Int64(int64(i)))
		}
		for _, k := range keys {
			d.Get(th, k)
		}
	}
}

func BenchmarkSetAddInt(b *testing.B) {
	th := testThread()
	for b.Loop() {
		s := NewSet()
		for i := int64(0); i < 100000; i++ {
			s.Add(th, Int64(i*7))
		}
	}
}
