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
}

func dirtyOf(in *object.Interp) *dirty {
	return in.State(dirtyKey{}, func() any {
		in.FlushFiles = FlushFiles
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
// program calls it when that ends.
func FlushAll(th *Thread) { flushThose(th, func(*buffered) bool { return true }) }

// FlushFiles writes out every stream but the standard ones: whoever looks at the host's files behind open's back calls it first.
func FlushFiles(th *Thread) { flushThose(th, func(b *buffered) bool { return !isStandard(b) }) }

func isStandard(b *buffered) bool {
	if b == nil || b.file == nil {
		return false
	}
	_, standard := b.file.file.(*stream)
	return standard
}

// flushThose writes out the unwritten streams whose buffers are wanted.
func flushThose(th *Thread, wanted func(*buffered) bool) {
	d := dirtyOf(th.Interp)
	d.mu.Lock()
	if len(d.text) == 0 && len(d.bufs) == 0 {
		d.mu.Unlock()
		return
	}
	var text []*textFile
	bufs := map[*buffered]bool{}
	for t := range d.text {
		if wanted(t.buf) {
			text = append(text, t)
			delete(d.text, t)
		}
	}
	for b := range d.bufs {
		if wanted(b) {
			bufs[b] = true
			delete(d.bufs, b)
		}
	}
	d.mu.Unlock()
	for _, t := range text {
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
