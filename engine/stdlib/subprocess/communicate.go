// This file has Popen.communicate: it writes to and reads from a program at the same time.

package subprocess

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	readSize = 32 << 10
	// writeSize is what a pipe takes without waiting once poll says that it takes something.
	writeSize = 4096
)

// The events of select.poll.
const (
	pollIn  = 1
	pollPri = 2
	pollOut = 4
)

// exchange is how far communicate has come: a call that times out is continued by the next.
type exchange struct {
	object.Head
	input string
	read  [3][]byte
	ended [3]bool // of stdout and stderr
}

var exchangeType = &class{Name: "exchange", Module: "subprocess", Def: exchangeDef{}}

type exchangeDef struct{}

// Define implements object.Definition.
func (exchangeDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
	})
}

const exchangeName = "_exchange"

func communicate(r *run, self, input, timeout value) value {
	var x *exchange
	if v := r.Find(self, exchangeName); given(v) && v.Type() == exchangeType {
		x = object.Cast[exchange](v)
		if r.Truth(input) {
			r.Raise(object.ValueErrorType, "Cannot send input after starting communication")
		}
	}
	var files [3]value
	open := 0
	for i, name := range fileNames {
		if files[i] = r.Attr(self, name); given(files[i]) {
			open++
		}
	}
	if !r.OK() {
		return object.None
	}
	if x == nil && !given(timeout) && open <= 1 {
		return communicateOne(r, self, files, input)
	}
	if x == nil {
		x = &exchange{Head: object.NewHead(exchangeType)}
		x.begin(r, self, files[0], input)
		r.Set(self, exchangeName, x.Value())
	}
	p := patient(r, timeout)
	if !x.transfer(r, files, p) && r.OK() {
		x.expire(r, self, timeout)
		return object.None
	}
	left := object.None
	if given(timeout) && !p.till.IsZero() {
		left = object.Float(max(0, time.Until(p.till).Seconds()))
	}
	r.CallNamed(r.Attr(self, "wait"), []value{left}, "timeout")
	if exc := r.Exc; exc != nil && given(timeout) && r.Catch(stateOf(r.Th).expired) {
		x.expire(r, self, timeout)
		return object.None
	}
	return object.TupleOf(x.result(r, self, files, 1), x.result(r, self, files, 2))
}

// communicateOne is for one pipe at most: nobody has to wait for two things at a time.
func communicateOne(r *run, self value, files [3]value, input value) value {
	results := [3]value{object.None, object.None, object.None}
	if given(files[0]) {
		if r.Truth(input) {
			r.Method(files[0], "write", input)
			r.Catch(object.BrokenPipeErrorType)
		}
		r.Method(files[0], "close")
		r.Catch(object.BrokenPipeErrorType)
	}
	for i := 1; i < 3; i++ {
		if given(files[i]) {
			results[i] = r.Method(files[i], "read")
			r.Method(files[i], "close")
		}
	}
	r.Method(self, "wait")
	return object.TupleOf(results[1], results[2])
}

// begin takes the input and closes stdin if there is none.
func (x *exchange) begin(r *run, self, stdin, input value) {
	if !given(stdin) || r.Truth(r.Attr(stdin, "closed")) {
		return
	}
	r.Method(stdin, "flush")
	r.Catch(object.BrokenPipeErrorType)
	if given(input) {
		if r.Truth(r.Attr(self, "text_mode")) {
			input = r.Method(input, "encode", r.Attr(stdin, "encoding"), r.Attr(stdin, "errors"))
		} else {
			input = r.Call(r.Builtin("memoryview"), input)
		}
	}
	if r.OK() && given(input) {
		text, exc := object.BytesOf(r.Th, input)
		r.Fail(exc)
		x.input = text
	}
	if x.input == "" {
		r.Method(stdin, "close")
		r.Catch(object.BrokenPipeErrorType)
	}
}

// transfer writes and reads until both is done; it is false if the time is over before.
func (x *exchange) transfer(r *run, files [3]value, p patience) bool {
	poll := r.Method(r.Import("select"), "poll")
	which := map[int]int{}
	drop := func(i, fd int) {
		r.Method(poll, "unregister", integer(fd))
		delete(which, fd)
		r.Method(files[i], "close")
	}
	for i, f := range files {
		if !given(f) || i > 0 && x.ended[i] || i == 0 && x.input == "" || r.Truth(r.Attr(f, "closed")) {
			continue
		}
		fd, events := number(r, r.Method(f, "fileno")), pollIn|pollPri
		if i == 0 {
			events = pollOut
		}
		r.Method(poll, "register", integer(fd), integer(events))
		which[fd] = i
	}
	for len(which) > 0 && r.OK() {
		left := p.step()
		ready := r.Items(r.Method(poll, "poll", object.Float(float64(left)/float64(time.Millisecond))))
		if r.OK() && len(ready) == 0 && left == 0 {
			return false
		}
		for _, item := range ready {
			pair := r.Items(item)
			if !r.OK() || len(pair) != 2 {
				break
			}
			fd := number(r, pair[0])
			i, known := which[fd]
			if done := known && x.move(r, i, fd); done {
				drop(i, fd)
				r.Catch(object.BrokenPipeErrorType)
			}
		}
		r.Fail(r.Th.Poll())
	}
	return r.OK()
}

// move writes or reads some of file i, which is ready, and reports that this was the end of it.
func (x *exchange) move(r *run, i, fd int) (done bool) {
	os := r.Import("os")
	if i == 0 {
		n := r.Method(os, "write", integer(fd), object.NewBytes(x.input[:min(len(x.input), writeSize)]))
		if r.Catch(object.BrokenPipeErrorType) {
			x.input = ""
			return true
		}
		if r.OK() {
			x.input = x.input[min(len(x.input), max(0, number(r, n))):]
		}
		return r.OK() && x.input == ""
	}
	data := r.Method(os, "read", integer(fd), integer(readSize))
	if !r.OK() {
		return false
	}
	text, exc := object.BytesOf(r.Th, data)
	r.Fail(exc)
	r.Fail(r.Th.CheckAlloc(len(x.read[i])+len(text), 1))
	if r.OK() && text != "" {
		x.read[i] = append(x.read[i], text...)
	}
	x.ended[i] = text == "" && r.OK()
	return x.ended[i]
}

// expire raises TimeoutExpired with what was read so far.
func (x *exchange) expire(r *run, self, timeout value) {
	so := func(i int) value {
		if len(x.read[i]) == 0 {
			return object.None
		}
		return object.NewBytes(string(x.read[i]))
	}
	stateOf(r.Th).expire(r, r.Attr(self, "args"), timeout, so(1), so(2))
}

// result is what was read from file i.
func (x *exchange) result(r *run, self value, files [3]value, i int) value {
	f := files[i]
	if !given(f) || !r.OK() {
		return object.None
	}
	data := object.NewBytes(string(x.read[i]))
	if !r.Truth(r.Attr(self, "text_mode")) {
		return data
	}
	text := r.Method(data, "decode", r.Attr(f, "encoding"), r.Attr(f, "errors"))
	for _, end := range []string{"\r\n", "\r"} {
		text = r.Method(text, "replace", str(end), str("\n"))
	}
	return text
}
