// This file waits by poll and select.

package selects

import (
	"math"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/posix"
)

var constants = ondemand.Value[map[string]int64]{Make: func() map[string]int64 {
	return map[string]int64{
		"EPOLLERR":      8,
		"EPOLLET":       2147483648,
		"EPOLLHUP":      16,
		"EPOLLIN":       1,
		"EPOLLMSG":      1024,
		"EPOLLONESHOT":  1073741824,
		"EPOLLOUT":      4,
		"EPOLLPRI":      2,
		"EPOLLRDBAND":   128,
		"EPOLLRDHUP":    8192,
		"EPOLLRDNORM":   64,
		"EPOLLWAKEUP":   536870912,
		"EPOLLWRBAND":   512,
		"EPOLLWRNORM":   256,
		"EPOLL_CLOEXEC": 524288,
		"PIPE_BUF":      4096,
		"POLLERR":       8,
		"POLLHUP":       16,
		"POLLIN":        1,
		"POLLMSG":       1024,
		"POLLNVAL":      32,
		"POLLOUT":       4,
		"POLLPRI":       2,
		"POLLRDBAND":    128,
		"POLLRDHUP":     8192,
		"POLLRDNORM":    64,
		"POLLWRBAND":    512,
		"POLLWRNORM":    256,
	}
}}

var types = ondemand.Value[map[string]*object.Type]{Make: func() map[string]*object.Type { return map[string]*object.Type{"epoll": epollType} }}

var functions = []object.Method{
	{Name: "select", Sig: "($module, rlist, wlist, xlist, timeout=None, /)", Doc: "Waits until something of rlist can be read, of wlist written, or of xlist has something exceptional, and returns the three lists of those.\n\nThe time limit is in seconds, None means that there is none.", FS: selectAll},
	{Name: "poll", Sig: "($module, /)", Doc: "An object that descriptors are registered with, and that waits for them.", F0: func(*thread, value) (value, *exception) {
		p := &poller{Head: object.NewHead(pollType), events: map[int]int16{}}
		return p.Value(), nil
	}},
}

// timeLimit is a number of seconds or milliseconds (unit) as a duration; negative means none.
func timeLimit(th *thread, v value, unit time.Duration, negative string) (time.Duration, *exception) {
	wanted := "a float"
	if unit == time.Millisecond {
		wanted = "an integer"
	}
	if v.IsNull() || v.IsNone() {
		return -1, nil
	}
	f := 0.0
	switch {
	case v.Type().Has(object.FlagFloat):
		f = object.FloatValue(v)
	case object.HasIndex(v):
		n, exc := object.ToInt64(th, v)
		if exc != nil {
			return 0, exc
		}
		f = float64(n)
	default:
		return 0, object.TypeErrorf("timeout must be %s or None", wanted)
	}
	switch {
	case math.IsNaN(f):
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	case f*float64(unit) > math.MaxInt64/2:
		return 0, object.OverflowErrorf("timeout is too large")
	case f < 0 && negative != "":
		return 0, object.ValueErrorf("%s", negative)
	case f < 0:
		return -1, nil
	}
	return time.Duration(math.Ceil(f * float64(unit))), nil
}

// wait polls until something is ready or limit has passed; interrupts are looked for meanwhile.
func wait(th *thread, limit time.Duration, poll func(milliseconds int) (int, error)) (int, *exception) {
	end := time.Now().Add(limit)
	for {
		// A short wait at first: what is ready needs no turn given away.
		step := 0
		if n, err := poll(0); err != nil && err != syscall.EINTR || n > 0 || limit == 0 {
			return n, failedOrNil(err)
		}
		step = 50
		if limit >= 0 {
			left := time.Until(end)
			if left <= 0 {
				return 0, nil
			}
			step = min(step, int((left+time.Millisecond-1)/time.Millisecond))
		}
		n, err := away(th, func() (int, error) { return poll(step) })
		if err != nil && err != syscall.EINTR || n > 0 {
			return n, failedOrNil(err)
		}
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
	}
}

func away(th *thread, f func() (int, error)) (int, error) {
	if th.Away() {
		defer th.Return()
	}
	return f()
}

func failedOrNil(err error) *exception {
	if err == nil || err == syscall.EINTR {
		return nil
	}
	return posix.Failed(err)
}

// allowed refuses to wait for what belongs to the host where it gives no files.
func allowed(th *thread) *exception {
	if c := th.Interp.Host.Files; c == nil || !object.IsDirect(c) {
		return object.Denied("descriptors", value{})
	}
	return nil
}

// selectAll is select.
func selectAll(th *thread, _ value, args []value) (value, *exception) {
	if exc := allowed(th); exc != nil {
		return value{}, exc
	}
	limit, exc := timeLimit(th, args[3], time.Second, "timeout must be non-negative")
	if exc != nil {
		return value{}, exc
	}
	masks := [3]int16{unix.POLLIN, unix.POLLOUT, unix.POLLPRI}
	var items [3][]value
	var at [3][]int
	var fds []unix.PollFd
	index := map[int32]int{}
	for i := range items {
		if items[i], exc = object.Collect(th, args[i]); exc != nil {
			if exc.Is(object.TypeErrorType) {
				exc = object.TypeErrorf("arguments 1-3 must be sequences")
			}
			return value{}, exc
		}
		var seen []value
		for j := 0; ; j++ {
			if args[i].Type() == object.ListType {
				items[i] = args[i].AsList().Items // a method fileno may change it
			}
			if j >= len(items[i]) {
				break
			}
			v := items[i][j]
			seen = append(seen, v)
			fd, exc := posix.FileDescriptor(th, v)
			if exc != nil {
				return value{}, exc
			}
			if fd < 0 || fd >= 1024 {
				return value{}, object.ValueErrorf("filedescriptor out of range in select()")
			}
			k, ok := index[int32(fd)]
			if !ok {
				k = len(fds)
				index[int32(fd)] = k
				fds = append(fds, unix.PollFd{Fd: int32(fd)})
			}
			fds[k].Events |= masks[i]
			at[i] = append(at[i], k)
		}
		items[i] = seen
	}
	if _, exc := wait(th, limit, func(ms int) (int, error) { return unix.Poll(fds, ms) }); exc != nil {
		return value{}, exc
	}
	ready := [3]int16{unix.POLLIN | unix.POLLHUP | unix.POLLERR, unix.POLLOUT | unix.POLLERR, unix.POLLPRI}
	lists := make([]value, 3)
	for i := range lists {
		var found []value
		for j, k := range at[i] {
			if fds[k].Revents&unix.POLLNVAL != 0 {
				return value{}, posix.Failed(syscall.EBADF)
			}
			if fds[k].Revents&ready[i] != 0 {
				found = append(found, items[i][j])
			}
		}
		lists[i] = object.ListOf(found...)
	}
	return object.TupleOf(lists...), nil
}

// poller is a poll object.
type poller struct {
	object.Head
	events map[int]int16
	order  []int
	busy   bool
}

var (
	pollType = &object.Type{Name: "poll", Module: "select", Def: pollDef{}}
)

type pollDef struct{}

// Define implements object.Definition.
func (pollDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Alloc = object.AllocOf[poller]
		t.AddMethods([]object.Method{
			{Name: "register", Sig: "($self, fd, eventmask=select.POLLIN | select.POLLPRI | select.POLLOUT, /)", Doc: "Registers a descriptor, or changes the events that are waited for.", FN: func(th *thread, self value, args []value) (value, *exception) {
				return object.None, object.Cast[poller](self).set(th, args, false)
			}, Min: 1, Max: 2},
			{Name: "modify", Sig: "($self, fd, eventmask, /)", Doc: "Changes the events that are waited for.", FN: func(th *thread, self value, args []value) (value, *exception) {
				return object.None, object.Cast[poller](self).set(th, args, true)
			}, Min: 2, Max: 2},
			{Name: "unregister", Sig: "($self, fd, /)", Doc: "Forgets a descriptor.", F1: func(th *thread, self, v value) (value, *exception) {
				p := object.Cast[poller](self)
				fd, exc := posix.FileDescriptor(th, v)
				if exc != nil {
					return value{}, exc
				}
				if _, ok := p.events[fd]; !ok {
					return value{}, object.NewException(object.KeyErrorType, object.Int64(int64(fd)))
				}
				delete(p.events, fd)
				return object.None, nil
			}},
			{Name: "poll", Sig: "($self, timeout=None, /)", Doc: "Waits and returns the list of pairs of descriptors and what happened to them.\n\nThe time limit is in milliseconds, None means that there is none.", FN: func(th *thread, self value, args []value) (value, *exception) {
				return object.Cast[poller](self).poll(th, args)
			}, Max: 1},
		})
	})
}

func (p *poller) set(th *thread, args []value, known bool) *exception {
	fd, exc := posix.FileDescriptor(th, args[0])
	if exc != nil {
		return exc
	}
	mask := int64(unix.POLLIN | unix.POLLPRI | unix.POLLOUT)
	if len(args) > 1 {
		if mask, exc = object.ToInt64(th, args[1]); exc != nil {
			return exc
		}
		if mask < 0 {
			return object.ValueErrorf("Cannot convert negative int")
		}
		if mask > 0xffff {
			return object.OverflowErrorf("Python int too large for C unsigned short")
		}
	}
	if _, ok := p.events[fd]; !ok {
		if known {
			return posix.Failed(syscall.ENOENT)
		}
		p.order = append(p.order, fd)
	}
	p.events[fd] = int16(mask)
	return nil
}

func (p *poller) poll(th *thread, args []value) (value, *exception) {
	if exc := allowed(th); exc != nil {
		return value{}, exc
	}
	limit := value{}
	if len(args) > 0 {
		limit = args[0]
	}
	d, exc := timeLimit(th, limit, time.Millisecond, "")
	if exc != nil {
		return value{}, exc
	}
	if p.busy {
		return value{}, object.Errorf(object.RuntimeErrorType, "concurrent poll() invocation")
	}
	p.busy = true
	defer func() { p.busy = false }()
	var fds []unix.PollFd
	seen := map[int]bool{}
	for _, fd := range p.order {
		if mask, ok := p.events[fd]; ok && !seen[fd] {
			seen[fd] = true
			fds = append(fds, unix.PollFd{Fd: int32(fd), Events: mask})
		}
	}
	if _, exc := wait(th, d, func(ms int) (int, error) { return unix.Poll(fds, ms) }); exc != nil {
		return value{}, exc
	}
	var list []value
	for _, f := range fds {
		if f.Revents != 0 {
			list = append(list, object.TupleOf(object.Int64(int64(f.Fd)), object.Int64(int64(uint16(f.Revents)))))
		}
	}
	return object.ListOf(list...), nil
}
