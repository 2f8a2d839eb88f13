// This file implements the predicates of str: isalpha, isidentifier and their like.

package object

import "dappco.re/go/py/engine/internal/unicodedata"

// strAll makes a predicate that holds when s is not empty and every character satisfies is.
func strAll(is func(rune) bool) func(*Thread, Value) (Value, *Exception) {
	return func(th *Thread, self Value) (Value, *Exception) {
		text := self.AsStr().s
		all, exc := allRunesOf(th, text, is)
		return Bool(text != "" && all), exc
	}
}

// allRunesOf is allRunes for text that may be long.
func allRunesOf(th *Thread, text string, is func(rune) bool) (bool, *Exception) {
	return EachPiece(th, text, func(piece string) bool { return allRunes(piece, is) })
}

func allRunes(text string, is func(rune) bool) bool {
	for at := 0; at < len(text); {
		r, size := DecodeRune(text[at:])
		if !is(r) {
			return false
		}
		at += size
	}
	return true
}

func strIsASCII(_ *Thread, self Value) (Value, *Exception) {
	return Bool(self.AsStr().IsASCII()), nil
}

func strIsPrintable(th *Thread, self Value) (Value, *Exception) {
	all, exc := allRunesOf(th, self.AsStr().s, unicodedata.IsPrintable)
	return Bool(all), exc
}

func strIsIdentifier(th *Thread, self Value) (Value, *Exception) {
	piece, rest := cutPiece(self.AsStr().s)
	if !IsIdentifier(piece) {
		return False, nil
	}
	all, exc := allRunesOf(th, rest, unicodedata.IsXIDContinue)
	return Bool(all), exc
}

// IsIdentifier reports that text has the form of an identifier; keywords have, too.
func IsIdentifier(text string) bool {
	if text == "" {
		return false
	}
	r, size := DecodeRune(text)
	return unicodedata.IsXIDStart(r) && allRunes(text[size:], unicodedata.IsXIDContinue)
}

// strIsCase makes islower and isupper: some character is, and none is of the other case or titlecase.
func strIsCase(is, other func(rune) bool) func(*Thread, Value) (Value, *Exception) {
	return func(th *Thread, self Value) (Value, *Exception) {
		found := false
		ok, exc := allRunesOf(th, self.AsStr().s, func(r rune) bool {
			found = found || is(r)
			return !other(r) && !unicodedata.IsTitle(r)
		})
		return Bool(ok && found), exc
	}
}

func strIsTitle(th *Thread, self Value) (Value, *Exception) {
	found, inWord := false, false
	ok, exc := allRunesOf(th, self.AsStr().s, func(r rune) bool {
		follows := inWord
		switch {
		case unicodedata.IsUpper(r), unicodedata.IsTitle(r):
			found, inWord = true, true
			return !follows
		case unicodedata.IsLower(r):
			found, inWord = true, true
			return follows
		}
		inWord = false
		return true
	})
	return Bool(ok && found), exc
}
