// This file implements the iterator that iterencode() returns.

package json

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// pieces yields the text that a writer makes, and then the error that ended it. The text is made when the first piece is asked for.
type pieces struct {
	object.Head
	w      *writer
	v      value
	ready  []value
	failed *exception
}

var piecesType = &object.Type{Name: "iterencode", Module: "json.encoder", Def: piecesDef{}}

type piecesDef struct{}

// Define implements object.Definition.
func (piecesDef) Define(t *object.Type) { native.Iterator[pieces](t, nil, nextPiece, nil) }

func newPieces(w *writer, v value) value {
	return (&pieces{Head: object.NewHead(piecesType), w: w, v: v}).Value()
}

func nextPiece(_ *thread, self value) (value, *exception) {
	p := object.Cast[pieces](self)
	if w := p.w; w != nil {
		p.w = nil
		w.emit = func(piece value) *exception {
			p.ready = append(p.ready, piece)
			return nil
		}
		p.failed = w.value(p.v, false)
		if p.failed == nil {
			p.failed = w.rest()
		}
	}
	if len(p.ready) > 0 {
		piece := p.ready[0]
		p.ready = p.ready[1:]
		return piece, nil
	}
	exc := p.failed
	p.failed = nil
	return value{}, exc
}
