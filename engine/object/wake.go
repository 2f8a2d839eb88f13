// This file lets a thread that waits for something outside of Python hear at once of what is due to it.

package object

import "context"

// waking are the interrupts that end a wait; the others can wait as well.
const waking = ^(InterruptSteps | InterruptTrace | InterruptYield)

// rouse ends the wait of the thread, or its next one.
func (th *Thread) rouse() {
	select {
	case th.wake <- struct{}{}:
	default: // it has not heard of the last time yet
	}
}

// Pause calls f, which waits for something and touches no Python object; other goroutines may run Python meanwhile. due has something to receive as soon
// as an interrupt is due or the interpreter was closed: then f returns. The caller polls, and pauses again if what it waits for has not come.
func (th *Thread) Pause(f func(due <-chan struct{})) {
	t := &th.Interp.Turn
	t.mu.Lock()
	if t.pausing == nil {
		t.pausing = map[*Thread]struct{}{}
	}
	t.pausing[th] = struct{}{}
	t.mu.Unlock()
	if th.Urgent() {
		th.rouse() // it is still due, though an earlier wait has heard of it: a cancelled script may wait while it is unwound
	}
	away := th.Away()
	f(th.wake)
	if away {
		th.Return()
	}
	t.mu.Lock()
	delete(t.pausing, th)
	t.mu.Unlock()
}

// PauseContext is Pause for what waits with a context, which is cancelled when something is due.
func (th *Thread) PauseContext(f func(ctx context.Context)) {
	th.Pause(func(due <-chan struct{}) {
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan struct{})
		go func() {
			select {
			case <-due:
				cancel()
			case <-ctx.Done():
			}
			close(ended)
		}()
		f(ctx)
		cancel()
		<-ended
	})
}
