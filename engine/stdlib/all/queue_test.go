// This file tests queues between threads of an interpreter.

package all_test

import (
	"bytes"
	"context"
	"sync"
	"testing"
	"time"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// onThread runs text on a thread of its own, which takes the turn as an entry from outside does.
func onThread(t *testing.T, in *engine.Interpreter, text string) {
	th := vm.NewThread(in.Thread.Interp)
	if err := th.Interp.Turn.Take(th, context.Background()); err != nil {
		t.Error(err)
		return
	}
	defer th.Interp.Turn.Release()
	c, exc := source.Compile(th, []byte(text), source.Options{Filename: "test.py", FromString: true})
	if exc == nil {
		_, exc = vm.RunCode(th, c, in.Main.Dict, in.Main.Dict.Value())
	}
	if exc != nil {
		t.Error(exc.Message(th))
	}
}

func TestQueuesBetweenThreads(t *testing.T) {
	var out bytes.Buffer
	in, exc := engine.New(engine.Config{Stdout: &out, Stderr: &out})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	in.Thread.Interp.Share()
	onThread(t, in, "import queue\nwork, results, simple = queue.Queue(3), queue.PriorityQueue(), queue.SimpleQueue()\n")
	var all sync.WaitGroup
	run := func(text string) { all.Go(func() { onThread(t, in, text) }) }
	for range 3 {
		run("def consume():\n    while True:\n        try: x = work.get()\n        except queue.ShutDown: return\n        results.put(x * x)\n        work.task_done()\nconsume()\n")
	}
	run("for i in range(40): work.put(i)\nwork.join()\nsimple.put('joined')\nwork.shutdown()\n")
	run("waited = simple.get(timeout=30)\n")
	done := make(chan struct{})
	go func() { all.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Fatal("the threads wait for one another")
	}
	onThread(t, in, "print(waited, results.qsize(), [results.get() for _ in range(40)] == [i * i for i in range(40)], work.empty(), work.unfinished_tasks, flush=True)\n")
	if want := "joined 40 True True 0\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
}

// TestQueueObeysContext stops a thread that waits for a queue.
func TestQueueObeysContext(t *testing.T) {
	for _, text := range []string{"import queue\nqueue.Queue().get()\n", "import queue\nqueue.SimpleQueue().get()\n", "import queue\nq = queue.Queue(1)\nq.put(1)\nq.put(2)\n", "import queue\nq = queue.Queue()\nq.put(1)\nq.join()\n"} {
		in, exc := engine.New(engine.Config{})
		if exc != nil {
			t.Fatal(exc.Message(nil))
		}
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		restore := vm.SetContext(in.Thread, ctx)
		c, exc := source.Compile(in.Thread, []byte(text), source.Options{Filename: "test.py", FromString: true})
		if exc == nil {
			_, exc = vm.RunCode(in.Thread, c, in.Main.Dict, in.Main.Dict.Value())
		}
		restore()
		cancel()
		if exc == nil || !exc.Is(vm.InterruptedType) {
			t.Errorf("%q ended with %v", text, exc)
		}
	}
}
