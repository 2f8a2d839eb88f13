// This file goes through long text in pieces, with polls between them.

package object

import "strings"

// cutPiece is the first piece of text, of whole characters, and the rest.
func cutPiece(text string) (piece, rest string) {
	if len(text) <= pieceBytes {
		return text, ""
	}
	at := pieceBytes
	for at < len(text) && text[at]&0xC0 == 0x80 {
		at++
	}
	return text[:at], text[at:]
}

// EachPiece calls f with the pieces of text until it says no; all is what it said last.
func EachPiece(th *Thread, text string, f func(piece string) bool) (all bool, exc *Exception) {
	for {
		var piece string
		piece, text = cutPiece(text)
		if !f(piece) {
			return false, nil
		}
		if text == "" {
			return true, nil
		}
		if exc := th.PollUrgent(); exc != nil {
			return false, exc
		}
	}
}

// joinText is the concatenation of parts, with room for more bytes behind them.
func joinText(th *Thread, room int, parts ...string) ([]byte, *Exception) {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	out, exc := makeSlice[byte](th, n+room, 1)
	if exc != nil {
		return nil, exc
	}
	at := 0
	for _, p := range parts {
		if _, exc := copyPieces(th, out[at:], sharedBytes(p), 1); exc != nil {
			return nil, exc
		}
		at += len(p)
	}
	return out[:n], nil
}

// repeatText is text n times.
func repeatText(th *Thread, text string, n int) ([]byte, *Exception) {
	out, exc := makeSlice[byte](th, n*len(text), 1)
	if exc != nil || len(out) == 0 {
		return out, exc
	}
	if _, exc := copyPieces(th, out, sharedBytes(text), 1); exc != nil {
		return nil, exc
	}
	return out, repeatPieces(th, out, len(text), 1)
}

// indexText is strings.Index.
func indexText(th *Thread, text, sub string) (int, *Exception) {
	if len(text) <= searchPiece {
		return strings.Index(text, sub), nil
	}
	return indexFrom(th, text, sub, 0)
}

// lastIndexText is strings.LastIndex.
func lastIndexText(th *Thread, text, sub string) (int, *Exception) {
	step := searchPiece + 4*len(sub)
	for end := len(text); ; {
		start := max(0, end-step)
		if i := strings.LastIndex(text[start:end], sub); i >= 0 || start == 0 {
			if i >= 0 {
				i += start
			}
			return i, nil
		}
		if exc := th.PollUrgent(); exc != nil {
			return -1, exc
		}
		end = start + len(sub) - 1
	}
}

// skipLong calls skip, which is given a text, where to begin and where to stop at last, and says how far it came, with polls on long ways.
func skipLong(th *Thread, text string, at int, skip func(text string, at, end int) int) (int, *Exception) {
	for {
		end := min(len(text), at+pieceBytes)
		if at = skip(text, at, end); at < end || end == len(text) {
			return at, nil
		}
		if exc := th.PollUrgent(); exc != nil {
			return at, exc
		}
	}
}
