// This file puts off what registration does until a bound module, or anything else of the binder, is used.

package reflectbind

import (
	"reflect"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/reflectbind/interfaces"
	"dappco.re/go/py/typemap"
)

// waiting is the modules that are described and not read.
//
// A program binds modules at its start, and many a run imports none of them. What a module says about Go types, however, holds for all modules, so one
// cannot be read when it is imported itself: its types may have been met through another one. So the first use of the binder reads all that wait, in the
// order in which they were described, and whatever is described later is read at once. Until then the binder is data in the binary.
//
// Reading makes no classes of Go types, and calls nothing that begins with binder.use.
type waiting struct {
	over atomic.Bool // the binder is in use: nothing waits any more
	mu   sync.Mutex
	list []unread
}

// unread is a module, and what reads it.
type unread struct {
	d    *Descriptor
	read func(d *Descriptor)
}

// maxWaiting bounds what a program keeps that describes modules again and again for interpreters that import none.
const maxWaiting = 100

// wait puts off reading d; it reports false when that is over.
func (b *binder) wait(d *Descriptor, read func(d *Descriptor)) bool {
	b.waiting.mu.Lock()
	defer b.waiting.mu.Unlock()
	if b.waiting.over.Load() || len(b.waiting.list) == maxWaiting {
		return false
	}
	b.waiting.list = append(b.waiting.list, unread{d, read})
	return true
}

// use reads what waits. Whatever Go or Python code asks the binder comes after it.
func (b *binder) use() *binder {
	if !b.waiting.over.Load() {
		b.begin()
	}
	return b
}

func (b *binder) begin() {
	b.waiting.mu.Lock()
	defer b.waiting.mu.Unlock()
	if b.waiting.over.Load() {
		return
	}
	if b.types == nil {
		b.traits, b.building = map[reflect.Type]traits{}, map[reflect.Type]*class{}
		b.constructors, b.makers = map[reflect.Type]constructor{}, map[reflect.Type][]constructor{}
		b.offered = map[reflect.Type]*offer{}
		b.members, b.options = map[memberKey]facts{}, map[reflect.Type]map[string]reflect.Value{}
		_, _, _, more := interfaces.Exports()
		adapters, _ := more["adapters"].([]any)
		b.addAdapters(adapters)
		b.types = typemap.New(b)
	}
	for len(b.waiting.list) > 0 {
		u := b.waiting.list[0]
		b.waiting.list = b.waiting.list[1:]
		u.d.readLate(u.read)
	}
	b.waiting.over.Store(true)
}

// readLate reads what has waited. A panic of the package's own code, which would have stopped the program that describes the module, is a problem of the
// module for the script that imports it.
func (d *Descriptor) readLate(read func(d *Descriptor)) {
	defer func() {
		if r := recover(); r != nil {
			d.problem("reading it panicked: %v", r)
		}
	}()
	read(d)
}
