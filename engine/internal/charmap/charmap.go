// Package charmap knows the encodings that give every byte a character of its own, such as cp1252 and koi8-r.
package charmap

import (
	"strings"
	"sync"
)

//go:generate python3.14 gen/tables.py

// row is an encoding as tables.go has it: chars are the characters of bytes 128 to 255 if the others are those of
// ASCII, else of all; Undefined for none.
type row struct{ name, aliases, chars string }

// Undefined stands for bytes that have no character.
const Undefined = 0xFFFE

// Map is an encoding.
type Map struct {
	Name   string
	Decode [256]rune
	Encode map[rune]byte
}

var (
	mu     sync.Mutex
	loaded [len(tables)]*Map
)

// Find is the encoding of that normalised name (lower case, underscores) or alias, nil if there is none.
func Find(name string) *Map {
	for i := range tables {
		r := &tables[i]
		if r.name != name && !hasWord(r.aliases, name) {
			continue
		}
		mu.Lock()
		defer mu.Unlock()
		m := loaded[i]
		if m == nil {
			m = load(r)
			loaded[i] = m
		}
		return m
	}
	return nil
}

func hasWord(words, word string) bool {
	return word != "" && strings.Contains(" "+words+" ", " "+word+" ")
}

func load(r *row) *Map {
	m := &Map{Name: r.name, Encode: make(map[rune]byte, 256)}
	chars := []rune(r.chars)
	first := 256 - len(chars)
	for i := range m.Decode {
		c := rune(i)
		if i >= first {
			c = chars[i-first]
		}
		m.Decode[i] = c
		if c != Undefined {
			m.Encode[c] = byte(i)
		}
	}
	return m
}
