// This file tests that threads which wait hear of what is due to them.

package object

import (
	"context"
	"testing"
)

// paused says when the pause of th has begun, and when it has ended because something was due.
func paused(th *Thread) (begun, ended chan struct{}) {
	begun, ended = make(chan struct{}), make(chan struct{})
	go func() {
		th.Pause(func(due <-chan struct{}) {
			close(begun)
			<-due
		})
		close(ended)
	}()
	return begun, ended
}

func TestPause(t *testing.T) {
	for name, bits := range map[string]uint32{"signal": InterruptSignal, "cancel": InterruptCancel, "finalize": InterruptFinalize, "pending": InterruptPending} {
		t.Run(name, func(t *testing.T) {
			th := NewThread(NewInterp())
			begun, ended := paused(th)
			<-begun
			th.SetInterrupt(bits)
			<-ended
			if th.Interrupt.Load() != bits {
				t.Errorf("the interrupt word is %b", th.Interrupt.Load())
			}
		})
	}
}

// What came before the pause ends it too: nothing gets lost between a poll and a wait.
func TestPauseAfterInterrupt(t *testing.T) {
	th := NewThread(NewInterp())
	th.SetInterrupt(InterruptSignal)
	_, ended := paused(th)
	<-ended
}

func TestPauseStepsDoNotWake(t *testing.T) {
	th := NewThread(NewInterp())
	th.SetInterrupt(InterruptSteps | InterruptTrace | InterruptYield)
	th.Pause(func(due <-chan struct{}) {
		select {
		case <-due:
			t.Error("counting steps ended a wait")
		default:
		}
	})
}

func TestPauseInterpreterCloses(t *testing.T) {
	th := NewThread(NewInterp())
	begun, ended := paused(th)
	<-begun
	th.Interp.Turn.Close()
	<-ended
}

func TestPauseContext(t *testing.T) {
	th := NewThread(NewInterp())
	th.SetInterrupt(InterruptSignal)
	th.PauseContext(func(ctx context.Context) { <-ctx.Done() })
	th.PauseContext(func(ctx context.Context) {
		if ctx.Err() != nil {
			t.Error("an interrupt ended two waits")
		}
	})
}
