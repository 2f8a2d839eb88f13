// This file implements Queue, PriorityQueue and LifoQueue.

package queue

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttr(th, v, object.Intern(name))
}

func set(th *thread, v value, name string, x value) *exception {
	return object.SetAttr(th, v, object.Intern(name), x)
}

var queueClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "queue", Name: "Queue", Doc: "Create a queue object with a given maximum size.\n\nIf maxsize is <= 0, the queue size is infinite.", Methods: []object.Method{
		native.Python("Queue.__init__", "($self, maxsize=0)", "", initialise),
		native.Python("Queue.task_done", "($self)", "Indicate that a formerly enqueued task is complete.\n\nA consumer calls it once for each item that it got; join() waits for as many calls as\nthere were items.", guarded(taskDone)),
		native.Python("Queue.join", "($self)", "Blocks until all items in the Queue have been gotten and processed.", guarded(func(q *held) (value, *exception) {
			for {
				n, exc := q.number("unfinished_tasks")
				if exc != nil || n == 0 {
					return object.None, exc
				}
				if _, exc := q.wait("all_tasks_done", forever); exc != nil {
					return value{}, exc
				}
			}
		})),
		native.Python("Queue.qsize", "($self)", "Return the approximate size of the queue (not reliable!).", guarded(func(q *held) (value, *exception) { return call(q.th, q.self, "_qsize") })),
		native.Python("Queue.empty", "($self)", "Return True if the queue is empty, False otherwise (not reliable!).", guarded(func(q *held) (value, *exception) {
			n, exc := q.size()
			return object.Bool(n == 0), exc
		})),
		native.Python("Queue.full", "($self)", "Return True if the queue is full, False otherwise (not reliable!).", guarded(func(q *held) (value, *exception) {
			most, exc := q.number("maxsize")
			if exc != nil {
				return value{}, exc
			}
			n, exc := q.size()
			return object.Bool(most > 0 && n >= most), exc
		})),
		native.Python("Queue.put", "($self, item, block=True, timeout=None)", "Put an item into the queue.\n\nWait for a free place if need be, at most timeout seconds, or raise Full at once if\nblock is false.", put),
		native.Python("Queue.get", "($self, block=True, timeout=None)", "Remove and return an item from the queue.\n\nWait for one if there is none, at most timeout seconds, or raise Empty at once if\nblock is false.", take),
		native.Python("Queue.put_nowait", "($self, item)", "Put an item into the queue without blocking.", func(th *thread, self value, args []value) (value, *exception) {
			return call(th, self, "put", args[0], object.False)
		}),
		native.Python("Queue.get_nowait", "($self)", "Remove and return an item from the queue without blocking.", func(th *thread, self value, _ []value) (value, *exception) {
			return call(th, self, "get", object.False)
		}),
		native.Python("Queue.shutdown", "($self, immediate=False)", "Shut-down the queue, making queue gets and puts raise ShutDown.\n\nGets go on until the queue is empty, unless immediate is true: then its items are\ndropped and count as done.", shutDown),
		native.Python("Queue._init", "($self, maxsize)", "", func(th *thread, self value, _ []value) (value, *exception) {
			deque, exc := native.FromModule(th, "_collections", "deque")
			if exc != nil {
				return value{}, exc
			}
			d, exc := object.Call0(th, deque)
			if exc != nil {
				return value{}, exc
			}
			return object.None, set(th, self, "queue", d)
		}),
		native.Python("Queue._qsize", "($self)", "", queueSize),
		native.Python("Queue._put", "($self, item)", "", onQueue("append")),
		native.Python("Queue._get", "($self)", "", onQueue("popleft")),
		object.GenericClass(),
	}}
}}

var lifoClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "queue", Name: "LifoQueue", Doc: "Variant of Queue that retrieves most recently added entries first.", Methods: []object.Method{
		native.Python("LifoQueue._init", "($self, maxsize)", "", initList),
		native.Python("LifoQueue._qsize", "($self)", "", queueSize),
		native.Python("LifoQueue._put", "($self, item)", "", onQueue("append")),
		native.Python("LifoQueue._get", "($self)", "", onQueue("pop")),
	}}
}}

var priorityClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "queue", Name: "PriorityQueue", Doc: "Variant of Queue that retrieves open entries in priority order (lowest first).\n\nEntries are typically tuples of the form:  (priority number, data).", Methods: []object.Method{
		native.Python("PriorityQueue._init", "($self, maxsize)", "", initList),
		native.Python("PriorityQueue._qsize", "($self)", "", queueSize),
		native.Python("PriorityQueue._put", "($self, item)", "", onHeap("heappush")),
		native.Python("PriorityQueue._get", "($self)", "", onHeap("heappop")),
	}}
}}

func initList(th *thread, self value, _ []value) (value, *exception) {
	return object.None, set(th, self, "queue", object.ListOf())
}

func queueSize(th *thread, self value, _ []value) (value, *exception) {
	q, exc := get(th, self, "queue")
	if exc != nil {
		return value{}, exc
	}
	n, exc := object.Len(th, q)
	return object.Int64(int64(n)), exc
}

// onQueue calls a method of the container of a queue, onHeap a function of module heapq with it.
func onQueue(name string) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		q, exc := get(th, self, "queue")
		if exc != nil {
			return value{}, exc
		}
		return call(th, q, name, args...)
	}
}

func onHeap(name string) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		q, exc := get(th, self, "queue")
		if exc != nil {
			return value{}, exc
		}
		f, exc := native.FromModule(th, "heapq", name)
		if exc != nil {
			return value{}, exc
		}
		return object.Call(th, f, append([]value{q}, args...), nil)
	}
}

func initialise(th *thread, self value, args []value) (value, *exception) {
	most := args[0]
	if most.IsNull() {
		most = object.Int64(0)
	}
	if exc := set(th, self, "maxsize", most); exc != nil {
		return value{}, exc
	}
	if _, exc := call(th, self, "_init", most); exc != nil {
		return value{}, exc
	}
	l := newLock()
	for _, a := range []object.ClassAttr{{Name: "mutex", V: l.Value()}, {Name: "not_empty", V: newCondition(l)}, {Name: "not_full", V: newCondition(l)}, {Name: "all_tasks_done", V: newCondition(l)},
		{Name: "unfinished_tasks", V: object.Int64(0)}, {Name: "is_shutdown", V: object.False}} {
		if exc := set(th, self, a.Name, a.V); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

// held is a queue whose mutex this thread holds.
type held struct {
	th   *thread
	self value
	st   *state
}

// hold does f while this thread holds the mutex of the queue.
func hold(th *thread, self value, f func(q *held) (value, *exception)) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	mutex, exc := get(th, self, "mutex")
	if exc != nil {
		return value{}, exc
	}
	if mutex.Type() != lockType {
		return value{}, object.TypeErrorf("the mutex of a queue must be the lock that it was made with, not %s", mutex.Type().MessageName())
	}
	l := asLock(mutex)
	if _, exc := l.acquire(th, forever); exc != nil {
		return value{}, exc
	}
	v, exc := f(&held{th, self, st})
	if l.held {
		_ = l.release()
	}
	return v, exc
}

func guarded(f func(q *held) (value, *exception)) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) { return hold(th, self, f) }
}

func (q *held) condition(name string) (*condition, *exception) {
	c, exc := get(q.th, q.self, name)
	if exc != nil {
		return nil, exc
	}
	if c.Type() != conditionType {
		return nil, object.TypeErrorf("%s of a queue must be the condition that it was made with, not %s", name, c.Type().MessageName())
	}
	return asCondition(c), nil
}

func (q *held) wait(name string, deadline time.Time) (woken bool, exc *exception) {
	c, exc := q.condition(name)
	if exc != nil {
		return false, exc
	}
	return c.wait(q.th, deadline)
}

func (q *held) wake(name string, n int) *exception {
	c, exc := q.condition(name)
	if exc == nil {
		c.waiting.wake(n)
	}
	return exc
}

func (q *held) number(name string) (int, *exception) {
	v, exc := get(q.th, q.self, name)
	if exc != nil {
		return 0, exc
	}
	return object.ToIndexInt(q.th, v, nil)
}

func (q *held) size() (int, *exception) {
	v, exc := call(q.th, q.self, "_qsize")
	if exc != nil {
		return 0, exc
	}
	return object.ToIndexInt(q.th, v, nil)
}

func (q *held) isShutDown() (bool, *exception) {
	v, exc := get(q.th, q.self, "is_shutdown")
	if exc != nil {
		return false, exc
	}
	return object.Truth(q.th, v)
}

// await waits on the condition name until ready, as block and timeout say; otherwise the error is of class failed.
func (q *held) await(name string, block, timeout value, failed *class, ready func() (bool, *exception)) *exception {
	blocks := true
	if !block.IsNull() {
		var exc *exception
		if blocks, exc = object.Truth(q.th, block); exc != nil {
			return exc
		}
	}
	deadline := forever
	if blocks {
		var exc *exception
		if deadline, exc = deadlineOf(q.th, timeout); exc != nil {
			return exc
		}
	}
	for {
		ok, exc := ready()
		if exc != nil || ok {
			return exc
		}
		if !blocks || deadline != forever && !time.Now().Before(deadline) {
			return object.NewException(failed)
		}
		if _, exc := q.wait(name, deadline); exc != nil {
			return exc
		}
	}
}

func put(th *thread, self value, args []value) (value, *exception) {
	return hold(th, self, func(q *held) (value, *exception) {
		exc := q.await("not_full", args[1], args[2], q.st.full, func() (bool, *exception) {
			if over, exc := q.isShutDown(); exc != nil {
				return false, exc
			} else if over {
				return false, object.NewException(q.st.shutDown)
			}
			most, exc := q.number("maxsize")
			if exc != nil || most <= 0 {
				return true, exc
			}
			n, exc := q.size()
			return n < most, exc
		})
		if exc != nil {
			return value{}, exc
		}
		if _, exc := call(th, self, "_put", args[0]); exc != nil {
			return value{}, exc
		}
		n, exc := q.number("unfinished_tasks")
		if exc == nil {
			exc = set(th, self, "unfinished_tasks", object.Int64(int64(n)+1))
		}
		if exc != nil {
			return value{}, exc
		}
		return object.None, q.wake("not_empty", 1)
	})
}

func take(th *thread, self value, args []value) (value, *exception) {
	return hold(th, self, func(q *held) (value, *exception) {
		exc := q.await("not_empty", args[0], args[1], q.st.empty, func() (bool, *exception) {
			n, exc := q.size()
			if exc != nil || n > 0 {
				return n > 0, exc
			}
			if over, exc := q.isShutDown(); exc != nil || !over {
				return false, exc
			}
			return false, object.NewException(q.st.shutDown)
		})
		if exc != nil {
			return value{}, exc
		}
		v, exc := call(th, self, "_get")
		if exc != nil {
			return value{}, exc
		}
		return v, q.wake("not_full", 1)
	})
}

func taskDone(q *held) (value, *exception) {
	n, exc := q.number("unfinished_tasks")
	if exc != nil {
		return value{}, exc
	}
	n--
	if n < 0 {
		return value{}, object.ValueErrorf("task_done() called too many times")
	}
	if n == 0 {
		if exc := q.wake("all_tasks_done", 1<<30); exc != nil {
			return value{}, exc
		}
	}
	return object.None, set(q.th, q.self, "unfinished_tasks", object.Int64(int64(n)))
}

func shutDown(th *thread, self value, args []value) (value, *exception) {
	return hold(th, self, func(q *held) (value, *exception) {
		if exc := set(th, self, "is_shutdown", object.True); exc != nil {
			return value{}, exc
		}
		immediate := false
		if !args[0].IsNull() {
			var exc *exception
			if immediate, exc = object.Truth(th, args[0]); exc != nil {
				return value{}, exc
			}
		}
		for immediate {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
			n, exc := q.size()
			if exc != nil {
				return value{}, exc
			}
			if n == 0 {
				break
			}
			if _, exc := call(th, self, "_get"); exc != nil {
				return value{}, exc
			}
			left, exc := q.number("unfinished_tasks")
			if exc == nil && left > 0 {
				exc = set(th, self, "unfinished_tasks", object.Int64(int64(left)-1))
			}
			if exc != nil {
				return value{}, exc
			}
		}
		names := []string{"not_empty", "not_full"}
		if immediate {
			names = append(names, "all_tasks_done")
		}
		for _, name := range names {
			if exc := q.wake(name, 1<<30); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	})
}
