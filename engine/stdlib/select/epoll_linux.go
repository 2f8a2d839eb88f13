// This file implements epoll objects.

package selects

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/posix"
)

// epoll is an epoll object; fd is -1 once it is closed.
type epoll struct {
	object.Head
	fd int
}

var (
	epollType = &object.Type{Name: "epoll", Module: "select", Doc: "select.epoll(sizehint=-1, flags=0)\n\nWaits for registered descriptors by the system's own list of them.", Def: epollDef{}}

	epollParams = object.ParseParams("epoll", "(sizehint=-1, flags=0)")
)

type epollDef struct{}

// Define implements object.Definition.
func (epollDef) Define(t *object.Type) {
	native.Class[epoll](t, object.ObjectType, epollNew, func(t *object.Type) {
		t.Flags &^= object.FlagBasetype
		t.AddGetSets([]object.GetSet{{Name: "closed", Doc: "True if the object is closed", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(object.Cast[epoll](v).fd < 0), nil }}})
		t.AddMethods(epollMethods)
	})
}

func epollNew(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
	if exc := allowed(th); exc != nil {
		return value{}, exc
	}
	room, exc := native.Bind(epollParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if !room[0].IsNull() {
		n, exc := object.ToInt32(th, room[0])
		if exc != nil {
			return value{}, exc
		}
		if n < -1 || n == 0 {
			return value{}, object.ValueErrorf("negative sizehint")
		}
	}
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return value{}, posix.Failed(err)
	}
	e := &epoll{Head: object.NewHead(cls), fd: fd}
	return e.Value(), nil
}

func (e *epoll) open() *exception {
	if e.fd < 0 {
		return object.ValueErrorf("I/O operation on closed epoll object")
	}
	return nil
}

func epollClose(_ *thread, self value) (value, *exception) {
	e := object.Cast[epoll](self)
	if e.fd >= 0 {
		unix.Close(e.fd)
		e.fd = -1
	}
	return object.None, nil
}

var epollMethods = []object.Method{
	{Name: "close", Sig: "($self, /)", Doc: "Closes the descriptor of the object.", F0: epollClose},
	{Name: "fileno", Sig: "($self, /)", Doc: "The descriptor of the object.", F0: func(_ *thread, self value) (value, *exception) {
		e := object.Cast[epoll](self)
		return object.Int64(int64(e.fd)), e.open()
	}},
	{Name: "fromfd", Sig: "($type, fd, /)", Doc: "An epoll object of a descriptor.", Kind: object.ClassMethod, F1: func(th *thread, cls, v value) (value, *exception) {
		n, exc := object.ToInt32(th, v)
		e := &epoll{Head: object.NewHead(cls.AsType()), fd: int(n)}
		return e.Value(), exc
	}},
	{Name: "register", Sig: "($self, /, fd, eventmask=select.EPOLLIN | select.EPOLLPRI | select.EPOLLOUT)", Doc: "Registers a descriptor.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		return control(th, self, unix.EPOLL_CTL_ADD, args, kw, "register")
	}},
	{Name: "modify", Sig: "($self, /, fd, eventmask)", Doc: "Changes the events that are waited for.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		return control(th, self, unix.EPOLL_CTL_MOD, args, kw, "modify")
	}},
	{Name: "unregister", Sig: "($self, /, fd)", Doc: "Forgets a descriptor.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		return control(th, self, unix.EPOLL_CTL_DEL, args, kw, "unregister")
	}},
	{Name: "poll", Sig: "($self, /, timeout=None, maxevents=-1)", Doc: "Waits and returns the list of pairs of descriptors and what happened to them.\n\nThe time limit is in seconds, None or a negative one means that there is none.", FS: func(th *thread, self value, args []value) (value, *exception) {
		return object.Cast[epoll](self).poll(th, args)
	}},
	{Name: "__enter__", Sig: "($self, /)", F0: func(_ *thread, self value) (value, *exception) { return self, object.Cast[epoll](self).open() }},
	{Name: "__exit__", Sig: "($self, exc_type=None, exc_value=None, exc_tb=None, /)", FN: func(th *thread, self value, _ []value) (value, *exception) { return epollClose(th, self) }, Max: 3},
}

var controlParams = ondemand.Value[map[string]*object.Params]{Make: func() map[string]*object.Params {
	return map[string]*object.Params{
		"register": object.ParseParams("register", "(fd, eventmask=None)"), "modify": object.ParseParams("modify", "(fd, eventmask)"), "unregister": object.ParseParams("unregister", "(fd)"),
	}
}}

func control(th *thread, self value, op int, args []value, kw []*object.Str, name string) (value, *exception) {
	e := object.Cast[epoll](self)
	if exc := e.open(); exc != nil {
		return value{}, exc
	}
	room, exc := native.Bind(controlParams.Get()[name], args, kw)
	if exc != nil {
		return value{}, exc
	}
	fd, exc := posix.FileDescriptor(th, room[0])
	if exc != nil {
		return value{}, exc
	}
	event := unix.EpollEvent{Fd: int32(fd), Events: unix.EPOLLIN | unix.EPOLLPRI | unix.EPOLLOUT}
	if len(room) > 1 && !room[1].IsNull() {
		mask, exc := object.ToInt64(th, room[1])
		if exc != nil {
			return value{}, exc
		}
		event.Events = uint32(mask)
	}
	if err := unix.EpollCtl(e.fd, op, fd, &event); err != nil {
		return value{}, posix.Failed(err)
	}
	return object.None, nil
}

func (e *epoll) poll(th *thread, args []value) (value, *exception) {
	if exc := e.open(); exc != nil {
		return value{}, exc
	}
	limit, exc := timeLimit(th, args[0], time.Second, "")
	if exc != nil {
		return value{}, exc
	}
	most := 1023
	if !args[1].IsNull() {
		n, exc := object.ToInt32(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		if n == 0 || n < -1 {
			return value{}, object.ValueErrorf("maxevents must be greater than 0, got %d", n)
		}
		if n > 0 {
			most = min(int(n), 1<<16)
		}
	}
	events := make([]unix.EpollEvent, most)
	n, exc := wait(th, limit, func(ms int) (int, error) {
		n, err := unix.EpollWait(e.fd, events, ms)
		if err == syscall.EINTR {
			n = 0
		}
		return n, err
	})
	if exc != nil {
		return value{}, exc
	}
	list := make([]value, 0, n)
	for _, ev := range events[:max(n, 0)] {
		list = append(list, object.TupleOf(object.Int64(int64(ev.Fd)), object.Int64(int64(ev.Events))))
	}
	return object.ListOf(list...), nil
}
