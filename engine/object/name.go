// This file defines Name, an interned str that is made at first use.

package object

import "sync/atomic"

// Name is an interned str in a package variable: object.Name{Text: "visit"} is data in the binary, and nothing runs at start.
type Name struct {
	Text string
	str  atomic.Pointer[Str]
}

// Str is Intern(n.Text).
func (n *Name) Str() *Str {
	if s := n.str.Load(); s != nil {
		return s
	}
	s := Intern(n.Text)
	n.str.Store(s)
	return s
}

// Value is n as an object.
func (n *Name) Value() Value { return n.Str().Value() }
