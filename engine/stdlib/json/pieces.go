// This file implements the generator that iterencode() returns.

package json

import (
	"dappco.re/go/py/engine/stdlib/generator"
)

// pieces yields the text that a writer makes, and then the error that ended it. The text is made when the first piece is asked for.
type pieces struct {
	w      *writer
	v      value
	ready  []value
	failed *exception
}

func newPieces(w *writer, v value) value {
	p := &pieces{w: w, v: v}
	return generator.New("_make_iterencode.<locals>._iterencode", p.next)
}

func (p *pieces) next(*thread) (value, *exception) {
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
	return value{}, p.failed
}
