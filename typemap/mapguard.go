// This file reads and writes Go maps that several interpreters may see.

package typemap

import (
	"reflect"
	"sync"
)

// mapGuards are held while a map is read or written through a view, or copied to a dict: the map's address chooses one. Two goroutines at one map, of which one writes, end the
// process; what scripts do must not. Nothing of Python and no method of Go runs under a guard. Go code that uses the map meanwhile has to see to that itself, with Locked.
var mapGuards [64]struct {
	sync.RWMutex
	_ [40]byte // a cache line each
}

// mapGuard is the map that the variable mv has at the moment, and its guard: mv may get another map meanwhile.
func mapGuard(mv reflect.Value) (reflect.Value, *sync.RWMutex) {
	mv = reflect.ValueOf(mv.Interface())
	return mv, &mapGuards[mv.Pointer()/64%uintptr(len(mapGuards))].RWMutex
}

func mapLen(mv reflect.Value) int {
	mv, g := mapGuard(mv)
	g.RLock()
	defer g.RUnlock()
	return mv.Len()
}

func mapKeys(mv reflect.Value) []reflect.Value {
	mv, g := mapGuard(mv)
	g.RLock()
	defer g.RUnlock()
	return mv.MapKeys()
}

// mapValues are the values of keys; those of keys that the map does not have any more are not valid.
func mapValues(mv reflect.Value, keys []reflect.Value) []reflect.Value {
	values := make([]reflect.Value, len(keys))
	mv, g := mapGuard(mv)
	g.RLock()
	defer g.RUnlock()
	for i, k := range keys {
		values[i] = mv.MapIndex(k)
	}
	return values
}

func mapIndex(mv, k reflect.Value) reflect.Value {
	mv, g := mapGuard(mv)
	g.RLock()
	defer g.RUnlock()
	return mv.MapIndex(k)
}

func setMapIndex(mv, k, elem reflect.Value) {
	mv, g := mapGuard(mv)
	g.Lock()
	defer g.Unlock()
	mv.SetMapIndex(k, elem)
}

// deleteMapIndex reports whether the map had the key.
func deleteMapIndex(mv, k reflect.Value) bool {
	mv, g := mapGuard(mv)
	g.Lock()
	defer g.Unlock()
	if !mv.MapIndex(k).IsValid() {
		return false
	}
	mv.SetMapIndex(k, reflect.Value{})
	return true
}
