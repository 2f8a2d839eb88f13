// This file names signatures by letters, the keys of the table of typed handlers.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// signatureKey is the signature of a function in letters, such as "si>se" for func(string, int) (string, error); "" for
// signatures that no typed handler can serve. The receiver of a method is "p".
func signatureKey(t reflect.Type, recv int) string {
	if t.IsVariadic() || t.NumIn() > 4 || t.NumOut() > 2 {
		return ""
	}
	key := make([]byte, 0, 8)
	for i := range t.NumIn() {
		if i < recv {
			key = append(key, 'p')
			continue
		}
		l := letter(t.In(i))
		if l == 0 || l == 'e' {
			return ""
		}
		key = append(key, l)
	}
	key = append(key, '>')
	for i := range t.NumOut() {
		l := letter(t.Out(i))
		if l == 0 || l != 'e' && canBeEnum(t.Out(i)) {
			return "" // a module may yet say that it is an enumeration
		}
		key = append(key, l)
	}
	return string(key)
}

// letter stands for a type that typed handlers know, 0 for others. Named basic types pass as their base when they have no methods.
func letter(t reflect.Type) byte {
	if t == errorType() {
		return 'e'
	}
	if t.PkgPath() != "" && reflect.PointerTo(t).NumMethod() > 0 {
		return 0
	}
	switch t.Kind() {
	case reflect.String:
		return 's'
	case reflect.Int:
		return 'i'
	case reflect.Int64:
		return 'l'
	case reflect.Float64:
		return 'f'
	case reflect.Bool:
		return 'b'
	case reflect.Slice:
		if t.Elem() == reflect.TypeFor[uint8]() && t.PkgPath() == "" {
			return 'y'
		}
	}
	return 0
}

// plainInt is v as an int for a typed handler.
func plainInt(v object.Value) (int, bool) {
	i := v.AsInt64()
	return int(i), v.IsInt64() && int64(int(i)) == i
}

// plainBytes is a copy of the bytes object v for a typed handler.
func plainBytes(v object.Value) ([]byte, bool) {
	if v.Type() != object.BytesType {
		return nil, false
	}
	return []byte(object.Cast[object.Bytes](v).Data), true
}

// keptUnless is the Python value of a result that came with an error, null if it is zero.
func keptUnless[T any](zero bool, load func(T) object.Value, r T) object.Value {
	if zero {
		return object.Value{}
	}
	return load(r)
}
