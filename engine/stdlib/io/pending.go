// Package io: interim text streams; the files of the real package replace this one.
package io

import (
	stdio "io"

	"dappco.re/go/py/engine/object"
)

type stream struct {
	object.Head
	w stdio.Writer
}

var streamType = &object.Type{Name: "TextIOWrapper"}

func init() {
	object.ReadyType(streamType, object.ObjectType, func(t *object.Type) {
		t.AddMethods([]object.Method{
			{Name: "write", F1: func(th *object.Thread, self, v object.Value) (object.Value, *object.Exception) {
				s := v.AsStr()
				stdio.WriteString(object.Cast[stream](self).w, s.String())
				return object.Int64(int64(s.Len())), nil
			}},
			{Name: "flush", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) { return object.None, nil }},
		})
	})
}

// NewStream is a text stream on w.
func NewStream(w stdio.Writer) object.Value {
	s := &stream{Head: object.NewHead(streamType), w: w}
	return s.Value()
}

// IsTextFile reports that v is one of ours.
func IsTextFile(v object.Value) bool { return v.Type() == streamType }

// WriteText writes text and end.
func WriteText(th *object.Thread, v object.Value, text, end string) *object.Exception {
	stdio.WriteString(object.Cast[stream](v).w, text+end)
	return nil
}
