// Package watch is what the host offers to its plugins: events, a way to subscribe to them, and the interface of rules. It knows nothing of Python.
package watch

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

//go:generate go run dappco.re/go/py/cmd/corepy-bind .

// Level is how bad an event is.
type Level int

// The levels.
const (
	LevelInfo Level = iota + 1
	LevelWarning
	LevelError
)

// ErrMuted says that nobody is to be told of an event. A rule returns it to end the handling of the event.
var ErrMuted = errors.New("muted")

// Event is something that happened.
type Event struct {
	At     time.Time
	Level  Level
	Source string
	Text   string
	// Fields are what rules have found out.
	Fields map[string]string
}

// Parse reads an event from a line such as "2024-05-01T12:00:00Z error db connection lost".
func Parse(line string) (event *Event, err error) {
	parts := strings.SplitN(line, " ", 4)
	if len(parts) != 4 {
		return nil, fmt.Errorf("%q is no event", line)
	}
	at, err := time.Parse(time.RFC3339Nano, parts[0])
	if err != nil {
		return nil, err
	}
	level := Level(1 + slices.Index([]string{"info", "warning", "error"}, parts[1]))
	if level == 0 {
		return nil, fmt.Errorf("%q is no level", parts[1])
	}
	return &Event{At: at, Level: level, Source: parts[2], Text: parts[3], Fields: map[string]string{}}, nil
}

// Rule looks at events. Plugins implement it.
type Rule interface {
	// Matches tells whether the rule is about the event.
	Matches(event *Event) bool
	// Handle does something about it.
	Handle(ctx context.Context, event *Event) error
}

// RuleOptions are how a rule is used.
type RuleOptions struct {
	// Name is what reports call the rule.
	Name string `py:"name,required"`
	// Level is the least level that the rule gets.
	Level Level
	// Limit is how often the rule is used at most, 0 for always.
	Limit int
}

type entry struct {
	rule Rule
	opts RuleOptions
	used int
}

// Watcher hands events to rules.
type Watcher struct {
	rules []*entry
	told  []func(event *Event, rule string)
	// Errors are what went wrong in rules.
	Errors []error
}

// NewWatcher is a watcher without rules.
func NewWatcher() *Watcher { return &Watcher{} }

// Add adds a rule.
func (w *Watcher) Add(rule Rule, opts RuleOptions) {
	w.rules = append(w.rules, &entry{rule: rule, opts: opts})
}

// OnHandled calls f after every event that a rule has handled.
func (w *Watcher) OnHandled(f func(event *Event, rule string)) { w.told = append(w.told, f) }

// Feed hands an event to the rules. A rule that fails is noted, and does not keep the others from it.
func (w *Watcher) Feed(ctx context.Context, event *Event) {
	for _, e := range w.rules {
		if event.Level < e.opts.Level || e.opts.Limit > 0 && e.used >= e.opts.Limit || !e.rule.Matches(event) {
			continue
		}
		e.used++
		switch err := e.rule.Handle(ctx, event); {
		case errors.Is(err, ErrMuted):
			return
		case err != nil:
			w.Errors = append(w.Errors, fmt.Errorf("rule %s: %w", e.opts.Name, err))
			continue
		}
		for _, f := range w.told {
			f(event, e.opts.Name)
		}
	}
}
