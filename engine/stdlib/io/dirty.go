// This file keeps track of the streams that have something unwritten, so that a file that is opened, or the end of the program, finds it written.

package io

import (
	"sync"

	"dappco.re/go/py/engine/object"
)

// dirtyKey is where an interpreter keeps its unwritten streams.
type dirtyKey struct{}

// dirty is the set of unwritten streams of an interpreter. CPython writes a file out when its last reference goes; here it stays in this set until then.
type dirty struct {
	mu   sync.Mutex
	bufs map[*buffered]bool
	text map[*textFile]bool
	kept []object.File // files opened with closefd=False
}

func dirtyOf(in *object.Interp) *dirty {
	return in.State(dirtyKey{}, func() any {
		return &dirty{bufs: map[*buffered]bool{}, text: map[*textFile]bool{}}
	}).(*dirty)
}

func noteDirty(th *Thread, b *buffered) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	d.bufs[b] = true
	d.mu.Unlock()
}

func noteDirtyText(th *Thread, t *textFile) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	d.text[t] = true
	d.mu.Unlock()
}

func forgetDirty(th *Thread, b *buffered) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	delete(d.bufs, b)
	d.mu.Unlock()
}

func forgetDirtyText(th *Thread, t *textFile) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	delete(d.text, t)
	d.mu.Unlock()
}

// FlushAll writes out every stream that has something unwritten, sys.stdout among them. Errors are ignored, as at the end of a program. Whoever runs a
// program calls it when that ends, and whoever looks at the host's files behind open's back calls it first.
func FlushAll(th *Thread) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	if len(d.text) == 0 && len(d.bufs) == 0 {
		d.mu.Unlock()
		return
	}
	text, bufs := d.text, d.bufs
	d.text, d.bufs = map[*textFile]bool{}, map[*buffered]bool{}
	d.mu.Unlock()
	for t := range text {
		if t.flushPending(th) == nil && t.buf != nil {
			bufs[t.buf] = true
		}
	}
	for b := range bufs {
		if b.file == nil || b.file.file != nil {
			b.flush(th)
		}
	}
}
