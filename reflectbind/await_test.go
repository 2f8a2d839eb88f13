// This file tests awaitable calls, with an event loop of a few lines that does what asyncio's loops do.

package reflectbind_test

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// loopSource puts a module asyncio in place.
const loopSource = `
import sys, types, queue
class Future:
    def __init__(self): self.state, self.value, self.callbacks = "pending", None, []
    def done(self): return self.state != "pending"
    def finish(self, state, value):
        self.state, self.value = state, value
        for f in self.callbacks: f(self)
    def set_result(self, v): self.finish("result", v)
    def set_exception(self, e): self.finish("exception", e)
    def cancel(self): self.finish("exception", CancelledError())
    def add_done_callback(self, f): self.callbacks.append(f)
    def __await__(self):
        if not self.done(): yield self
        if self.state == "exception": raise self.value
        return self.value
class CancelledError(BaseException): pass
running = None
class Loop:
    def __init__(self): self.ready = queue.Queue(); self.waiting = {}
    def create_future(self): return Future()
    def call_soon_threadsafe(self, f): self.ready.put(f)
    def step(self, coro, results, i):
        try: fut = coro.send(None)
        except StopIteration as e: results[i] = e.value; return
        except BaseException as e: results[i] = e; return
        self.waiting[i] = fut
        fut.add_done_callback(lambda _: self.ready.put(lambda: self.step(coro, results, i)))
    def run(self, *coros):
        global running
        running, results = self, {}
        for i, c in enumerate(coros): self.step(c, results, i)
        while len(results) < len(coros): self.ready.get(timeout=20)()
        running = None
        return [results[i] for i in range(len(coros))]
def get_running_loop():
    if running is None: raise RuntimeError("no running event loop")
    return running
asyncio = types.ModuleType("asyncio"); asyncio.get_running_loop = get_running_loop; sys.modules["asyncio"] = asyncio
`

// Valve is closed and locked.
type Valve struct {
	mu  sync.Mutex
	log []string
}

func (v *Valve) note(text string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.log = append(v.log, text)
}
func (v *Valve) Close() error { v.note("close"); return nil }
func (v *Valve) Log() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return slices.Clone(v.log)
}
func (v *Valve) Turn(ctx context.Context, n int) (int, error) {
	if n < 0 {
		<-ctx.Done()
		v.note(ctx.Err().Error())
		return 0, ctx.Err()
	}
	return n * 2, nil
}

func awaited() *reflectbind.Descriptor {
	meet := make(chan int)
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{"Valve": (*Valve)(nil), "Make": func() *Valve { return &Valve{} }, "ErrGone": errGone,
			"Give": func(n int) int { meet <- n; return n }, "Take": func() int { return <-meet }, "Fail": func() (int, error) { return 0, errGone }, "Add": func(a, b int) int { return a + b },
			"Sleep":   func(ctx context.Context, d time.Duration) error { return waitFor(ctx, d) },
			"Numbers": func(n int) <-chan int { return numbersTo(n) }}, nil, map[string][]string{"Add": {"a", "b"}}
	}
	return reflectbind.Module("m", form)
}

func waitFor(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

func numbersTo(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func TestAwait_Calls_Good(t *testing.T) {
	d := awaited()
	for name, src := range map[string]string{
		"together": `
async def give(): return await m.give.aio(7)
async def take(): return await m.take.aio()
check(Loop().run(take(), give()), [7, 7])`,
		"keywords": `
async def f(): return await m.add.aio(1, b=2)
check(Loop().run(f()), [3])`,
		"method": `
v = m.make()
async def f(): return await v.turn.aio(4), await m.Valve.turn.aio(v, 5)
check(Loop().run(f()), [(8, 10)])`,
		"channel": `
async def f(): return [x async for x in m.numbers(4)]
check(Loop().run(f(), f()), [[0, 1, 2, 3]] * 2)`,
		"with": `
async def f():
    async with m.make() as v: assert v.log() == []
    return v.log()
check(Loop().run(f()), [["close"]])`,
		"variables": `
import contextvars
v = contextvars.ContextVar("v", default=0); v.set(3)
async def f(): return await m.add.aio(v.get(), 1)
check(Loop().run(f()), [4])`,
	} {
		t.Run(name, func(t *testing.T) { runScript(t, loopSource+"\nimport m\n"+src+"\n", d) })
	}
}

func TestAwait_Calls_Bad(t *testing.T) {
	d := awaited()
	for name, src := range map[string]string{
		"error": `
async def f():
    try: await m.fail.aio()
    except m.GoneError as e: return str(e)
check(Loop().run(f()), ["gone"])`,
		"arguments": `
async def f(): await m.add.aio(1, "x")
e, = Loop().run(f()); check((type(e), str(e)), (TypeError, "b: expected int, got str"))`,
		"cancel": `
v, loop = m.make(), Loop()
async def f(): await v.turn.aio(-1)
async def stop():
    await m.sleep.aio(0.01)
    loop.waiting[0].cancel()
    while not v.log(): await m.sleep.aio(0.001)
    return v.log()
e, log = loop.run(f(), stop()); check((type(e), log), (CancelledError, ["context canceled"]))`,
		"outside": `raises(RuntimeError, m.add.aio(1, 2).__await__)`,
	} {
		t.Run(name, func(t *testing.T) { runScript(t, loopSource+"\nimport m\n"+src+"\n", d) })
	}
	eachScript(t, d, map[string]string{
		"none": `check(str(raises(NotImplementedError, m.add.aio, 1, 2)), "add.aio() needs an event loop, and there is no module asyncio here: make the call itself on a thread"); raises(NotImplementedError, m.make().turn.aio, 1)`,
	})
}
