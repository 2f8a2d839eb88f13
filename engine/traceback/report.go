// This file takes an exception apart: its own text, and the exceptions that belong to it.

package traceback

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// Report is an exception as it will be shown.
type Report struct {
	// HasStack says that there is a heading and Stack, the texts of the stack entries. Last is the class, the message and what else comes last.
	HasStack bool
	Stack    []string
	Last     []string
	// Cause is shown before; Explicit says that it was given with "raise ... from" rather than being the context.
	Cause    *Report
	Explicit bool
	// Group says that Members belong to an exception group; Rest counts those that are only counted.
	Group   bool
	Members []*Report
	Rest    int
}

// What is shown is bounded, so that showing what a script left behind takes neither long nor much memory.
const (
	maxReports = 20_000
	maxText    = 16 << 20
)

// take makes the report of exc and of all exceptions that are shown with it. An exception that belongs to several is
// shown at the first place that mentions it; so a cycle ends. The exceptions wait on a stack of our own, because chains
// can be longer than Go's stack would bear.
func (s *shower) take(exc *object.Exception) *Report {
	type pending struct {
		r   *Report
		exc *object.Exception
	}
	seen := map[*object.Exception]bool{exc: true}
	top := s.alone(exc)
	work := []pending{{top, exc}}
	for len(work) > 0 {
		p := work[len(work)-1]
		work = work[:len(work)-1]
		add := func(e *object.Exception) *Report {
			if s.size > maxText || len(seen) > maxReports {
				return &Report{Last: []string{"[more exceptions left out]\n"}}
			}
			seen[e] = true
			r := s.alone(e)
			work = append(work, pending{r, e})
			return r
		}
		if !s.opt.NoChain {
			cause := causeOf(p.exc)
			switch {
			case cause != nil && !seen[cause]:
				p.r.Cause, p.r.Explicit = add(cause), true
			case cause == nil && !p.exc.SuppressContext && p.exc.Context != nil && !seen[p.exc.Context]:
				p.r.Cause = add(p.exc.Context)
			}
		}
		if p.r.Group {
			for i, member := range object.GroupItems(p.exc) {
				if i > s.width() {
					p.r.Rest++
					continue
				}
				e := member.AsException()
				if seen[e] {
					p.r.Members = append(p.r.Members, s.alone(e))
					continue
				}
				p.r.Members = append(p.r.Members, add(e))
			}
		}
	}
	return top
}

func causeOf(exc *object.Exception) *object.Exception {
	if exc.Cause.IsNull() || exc.Cause.IsNone() {
		return nil
	}
	return exc.Cause.AsException()
}

// alone is the report of exc without the exceptions that belong to it.
func (s *shower) alone(exc *object.Exception) *Report {
	r := &Report{Group: exc.Is(object.BaseExceptionGroupType)}
	if tb := tracebackOf(exc); tb != nil {
		entries := s.entries(tb)
		r.HasStack = len(entries) > 0
		r.Stack = []string{s.stack(entries)}
	}
	r.Last = s.lastLines(exc)
	return r
}

// tracebackOf is the traceback of exc, nil if it has none.
func tracebackOf(exc *object.Exception) *vm.Traceback {
	if exc.Traceback.IsNull() || exc.Traceback.Type() != vm.TracebackType {
		return nil
	}
	return object.Cast[vm.Traceback](exc.Traceback)
}
