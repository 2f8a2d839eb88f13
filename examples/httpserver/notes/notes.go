// Package notes keeps notes in memory. It is ordinary Go, safe for several goroutines, and knows nothing of Python.
package notes

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"
	"time"
)

//go:generate go run dappco.re/go/py/cmd/corepy-bind .

// ErrNotFound says that there is no note with a number.
var ErrNotFound = errors.New("no such note")

// Note is a note.
type Note struct {
	ID      int `py:"id,ro"`
	Text    string
	Tags    []string
	Created time.Time
}

// Store keeps notes.
type Store struct {
	mu    sync.Mutex
	notes map[int]*Note
	last  int
	now   func() time.Time
}

// NewStore is an empty store; now is its clock.
func NewStore(now func() time.Time) *Store { return &Store{notes: map[int]*Note{}, now: now} }

// AddOptions are what a note may have besides its text.
type AddOptions struct{ Tags []string }

// Add adds a note.
func (s *Store) Add(text string, opts AddOptions) (*Note, error) {
	if text == "" {
		return nil, errors.New("a note needs a text")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	n := &Note{s.last, text, opts.Tags, s.now()}
	s.notes[n.ID] = n
	return n, nil
}

// Get is the note with a number.
func (s *Store) Get(id int) (*Note, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := s.notes[id]; n != nil {
		return n, nil
	}
	return nil, fmt.Errorf("note %d: %w", id, ErrNotFound)
}

// Remove removes a note.
func (s *Store) Remove(id int) error {
	if _, err := s.Get(id); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.notes, id)
	return nil
}

// All is the notes by number, as they are now.
func (s *Store) All() iter.Seq[*Note] {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := maps.Clone(s.notes)
	return func(yield func(*Note) bool) {
		for _, id := range slices.Sorted(maps.Keys(all)) {
			if !yield(all[id]) {
				return
			}
		}
	}
}
