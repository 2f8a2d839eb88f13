// This file gives Go values their JSON: json.dumps writes what Go's encoding/json would, tags and MarshalJSON included.

package reflectbind

import (
	"encoding/json"
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// jsonForm is the Go value of self as the plain object that its JSON stands for.
func jsonForm(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	v, ok := typemap.Unbox(self)
	if !ok {
		return object.Value{}, uninitialised(self)
	}
	var text []byte
	var err error
	if exc := typemap.Contained(th, func() { text, err = json.Marshal(v.Interface()) }); exc != nil {
		return object.Value{}, exc
	}
	if err != nil {
		if e, ok := err.(*json.MarshalerError); ok {
			return object.Value{}, shared.Exception(th, e.Err)
		}
		return object.Value{}, object.TypeErrorf("Object of type %s is not JSON serializable: %s", self.Type().Name, err.Error())
	}
	m, exc := importModule(th, "json")
	if exc != nil {
		return m, exc
	}
	loads, exc := object.GetAttrName(th, m, "loads")
	if exc != nil {
		return loads, exc
	}
	return object.Call1(th, loads, typemap.Text(string(text)))
}

// jsonName is the name that the tag json gives a field, "" if it gives none that can be one in Python.
func jsonName(f reflect.StructField) string {
	tag := f.Tag.Get("json")
	for i := range len(tag) {
		if tag[i] == ',' {
			tag = tag[:i]
			break
		}
	}
	if tag == "-" || !isIdentifier(tag) {
		return ""
	}
	return tag
}

// isIdentifier reports that text is an identifier of letters, digits and underscores.
func isIdentifier(text string) bool {
	for i := range len(text) {
		c := text[i]
		if c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return text != ""
}
