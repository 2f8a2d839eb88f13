// This file implements locks, those that a thread may take several times among them.

package thread

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// lock is a lock: there is a token in the channel while nobody has it.
type lock struct {
	object.Head
	token chan struct{}
}

func newLock() *lock {
	return &lock{Head: object.NewHead(lockType), token: newToken()}
}

// newToken is the channel of a lock that nobody has.
func newToken() chan struct{} {
	token := make(chan struct{}, 1)
	token <- struct{}{}
	return token
}

func (l *lock) locked() bool { return len(l.token) == 0 }

func (l *lock) release() *exception {
	select {
	case l.token <- struct{}{}:
		return nil
	default:
		return object.Errorf(object.RuntimeErrorType, "release unlocked lock")
	}
}

// limit is the time that the arguments blocking and timeout allow.
func limit(th *pyThread, args []value) (time.Duration, *exception) {
	blocking := true
	var exc *exception
	if !args[0].IsNull() {
		if blocking, exc = object.Truth(th, args[0]); exc != nil {
			return 0, exc
		}
	}
	d := time.Duration(-1e9)
	if !args[1].IsNull() {
		f, exc := object.ToFloat(th, args[1])
		if exc != nil {
			return 0, exc
		}
		if !blocking && f != -1 {
			return 0, object.ValueErrorf("can't specify a timeout for a non-blocking call")
		}
		if f < 0 && f != -1 {
			return 0, object.ValueErrorf("timeout value must be a non-negative number")
		}
		if f >= 1<<63 {
			return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		if f > timeoutMax {
			return 0, object.OverflowErrorf("timeout value is too large")
		}
		if d, exc = seconds(th, args[1]); exc != nil {
			return 0, exc
		}
	}
	if !blocking {
		d = 0
	}
	return d, nil
}

func lockAcquire(th *pyThread, self value, args []value) (value, *exception) {
	d, exc := limit(th, args)
	if exc != nil {
		return value{}, exc
	}
	ok, exc := wait(th, object.Cast[lock](self).token, d)
	return object.Bool(ok), exc
}

func lockRelease(_ *pyThread, self value) (value, *exception) {
	return object.None, object.Cast[lock](self).release()
}

func lockedOf(_ *pyThread, self value) (value, *exception) {
	return object.Bool(object.Cast[lock](self).locked()), nil
}

var (
	lockType = &object.Type{Name: "lock", Module: "_thread", Doc: "A lock: one thread at a time has it. Another may release it.", Def: lockDef{}}
)

type lockDef struct{}

// Define implements object.Definition.
func (lockDef) Define(t *object.Type) {
	native.Class[lock](t, object.ObjectType, func(_ *pyThread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		if _, exc := native.Positional(cls, "lock", args, kw, 0, 0); exc != nil {
			return value{}, exc
		}
		return newLock().Value(), nil
	}, func(t *object.Type) {
		t.Flags &^= object.FlagBasetype
		t.Sig = "()"
		t.Repr = func(_ *pyThread, v value) (value, *exception) {
			word := "unlocked"
			if object.Cast[lock](v).locked() {
				word = "locked"
			}
			return object.StrOf("<" + word + " _thread.lock object at " + object.HexAddress(v) + ">"), nil
		}
		const acquire = "Takes the lock, and waits for it unless blocking is false, at most timeout seconds. Whether it was taken is returned."
		t.AddMethods([]object.Method{
			{Name: "acquire", Sig: "($self, /, blocking=True, timeout=-1)", Doc: acquire, FS: lockAcquire},
			{Name: "acquire_lock", Sig: "($self, /, blocking=True, timeout=-1)", Doc: acquire, FS: lockAcquire},
			{Name: "release", Sig: "($self, /)", Doc: "Gives the lock free.", F0: lockRelease},
			{Name: "release_lock", Sig: "($self, /)", Doc: "Gives the lock free.", F0: lockRelease},
			{Name: "locked", Sig: "($self, /)", Doc: "Whether somebody has the lock.", F0: lockedOf},
			{Name: "locked_lock", Sig: "($self, /)", Doc: "Whether somebody has the lock.", F0: lockedOf},
			{Name: "_at_fork_reinit", Sig: "($self, /)", F0: func(_ *pyThread, v value) (value, *exception) {
				l := object.Cast[lock](v)
				select {
				case l.token <- struct{}{}:
				default:
				}
				return object.None, nil
			}},
			{Name: "__enter__", Sig: "($self, /)", Doc: "Takes the lock.", F0: func(th *pyThread, v value) (value, *exception) {
				return lockAcquire(th, v, make([]value, 2))
			}},
			{Name: "__exit__", Sig: "($self, /, *exc_info)", Doc: "Gives the lock free.", FN: func(th *pyThread, v value, _ []value) (value, *exception) { return lockRelease(th, v) }, Max: -1},
		})
	})
}

// rlock is a lock that its owner may take again.
type rlock struct {
	lock
	owner int64 // 0 for nobody
	count int
}

// newRLock is an RLock of class cls, which may be a script's, with attributes.
func newRLock(th *pyThread, cls *object.Type) (value, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc == nil {
		object.Cast[rlock](v).token = newToken()
	}
	return v, exc
}

func rlockAcquire(th *pyThread, self value, args []value) (value, *exception) {
	r := object.Cast[rlock](self)
	d, exc := limit(th, args)
	if exc != nil {
		return value{}, exc
	}
	me := stateOf(th.Interp).ident(th)
	if r.owner == me && r.count > 0 {
		r.count++
		return object.True, nil
	}
	ok, exc := wait(th, r.token, d)
	if ok {
		r.owner, r.count = me, 1
	}
	return object.Bool(ok), exc
}

func (r *rlock) ownedBy(th *pyThread) bool {
	return r.count > 0 && r.owner == stateOf(th.Interp).ident(th)
}

func rlockRelease(th *pyThread, self value) (value, *exception) {
	r := object.Cast[rlock](self)
	if !r.ownedBy(th) {
		return value{}, object.Errorf(object.RuntimeErrorType, "cannot release un-acquired lock")
	}
	if r.count--; r.count == 0 {
		r.owner = 0
		return object.None, r.release()
	}
	return object.None, nil
}

var (
	rlockType = &object.Type{Name: "RLock", Module: "_thread", Doc: "A lock that the thread which has it may take again; it is free when it was released as often.", Def: rlockDef{}}
)

type rlockDef struct{}

// Define implements object.Definition.
func (rlockDef) Define(t *object.Type) {
	native.Class[rlock](t, object.ObjectType, func(th *pyThread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		return newRLock(th, cls)
	}, func(t *object.Type) {
		t.Repr = func(_ *pyThread, v value) (value, *exception) {
			r := object.Cast[rlock](v)
			word := "unlocked"
			if r.locked() {
				word = "locked"
			}
			return object.StrOf("<" + word + " _thread.RLock object owner=" + itoa(r.owner) + " count=" + itoa(int64(r.count)) + " at " + object.HexAddress(v) + ">"), nil
		}
		t.AddMethods([]object.Method{
			{Name: "acquire", Sig: "($self, /, blocking=True, timeout=-1)", Doc: "Takes the lock, and waits for it unless blocking is false, at most timeout seconds. Whether it was taken is returned.", FS: rlockAcquire},
			{Name: "release", Sig: "($self, /)", Doc: "Gives the lock free, once.", F0: rlockRelease},
			{Name: "locked", Sig: "($self, /)", Doc: "Whether somebody has the lock.", F0: func(_ *pyThread, v value) (value, *exception) {
				return object.Bool(object.Cast[rlock](v).locked()), nil
			}},
			{Name: "_is_owned", Sig: "($self, /)", Doc: "Whether the current thread has the lock.", F0: func(th *pyThread, v value) (value, *exception) {
				return object.Bool(object.Cast[rlock](v).ownedBy(th)), nil
			}},
			{Name: "_recursion_count", Sig: "($self, /)", Doc: "How often the current thread has taken the lock.", F0: func(th *pyThread, v value) (value, *exception) {
				if r := object.Cast[rlock](v); r.ownedBy(th) {
					return object.Int64(int64(r.count)), nil
				}
				return object.Int64(0), nil
			}},
			{Name: "_release_save", Sig: "($self, /)", Doc: "Gives the lock free altogether, and returns what _acquire_restore needs.", F0: func(_ *pyThread, v value) (value, *exception) {
				r := object.Cast[rlock](v)
				if r.count == 0 {
					return value{}, object.Errorf(object.RuntimeErrorType, "cannot release un-acquired lock")
				}
				saved := object.TupleOf(object.Int64(int64(r.count)), object.Int64(r.owner))
				r.count, r.owner = 0, 0
				return saved, r.release()
			}},
			{Name: "_acquire_restore", Sig: "($self, state, /)", Doc: "Takes the lock as often as it was taken before.", F1: func(th *pyThread, v, saved value) (value, *exception) {
				r := object.Cast[rlock](v)
				if !saved.Type().Has(object.FlagTuple) || len(saved.AsTuple().Items) != 2 {
					return value{}, object.TypeErrorf("_acquire_restore() argument 1 must be a 2-item tuple")
				}
				count, exc := object.ToInt64(th, saved.AsTuple().Items[0])
				if exc != nil {
					return value{}, exc
				}
				owner, exc := object.ToInt64(th, saved.AsTuple().Items[1])
				if exc != nil {
					return value{}, exc
				}
				if _, exc := wait(th, r.token, -1); exc != nil {
					return value{}, exc
				}
				r.count, r.owner = int(count), owner
				return object.None, nil
			}},
			{Name: "_at_fork_reinit", Sig: "($self, /)", F0: func(_ *pyThread, v value) (value, *exception) {
				r := object.Cast[rlock](v)
				r.count, r.owner = 0, 0
				select {
				case r.token <- struct{}{}:
				default:
				}
				return object.None, nil
			}},
			{Name: "__enter__", Sig: "($self, /)", Doc: "Takes the lock.", F0: func(th *pyThread, v value) (value, *exception) {
				return rlockAcquire(th, v, make([]value, 2))
			}},
			{Name: "__exit__", Sig: "($self, /, *exc_info)", Doc: "Gives the lock free, once.", FN: func(th *pyThread, v value, _ []value) (value, *exception) { return rlockRelease(th, v) }, Max: -1},
		})
	})
}
