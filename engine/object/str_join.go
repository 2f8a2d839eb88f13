// This file implements join and the concatenation of many strs with one allocation, for f-strings and everything that builds text.

package object

import "slices"

// JoinAll is "".join(parts), with a TypeError for a part that is no str.
func JoinAll(th *Thread, parts []Value) (Value, *Exception) {
	if exc := checkStrs(parts); exc != nil {
		return Value{}, exc
	}
	return joinStrs(th, "", 0, parts)
}

// JoinStrs is the concatenation of parts, each known to be a str or an instance of a subclass, as f-strings need it. The result
// takes one allocation besides its header.
func JoinStrs(th *Thread, parts []Value) (Value, *Exception) {
	return joinStrs(th, "", 0, parts)
}

func strJoin(th *Thread, self, iterable Value) (Value, *Exception) {
	parts, exc := sequenceForJoin(th, iterable)
	if exc != nil {
		return Value{}, exc
	}
	if exc := checkStrs(parts); exc != nil {
		return Value{}, exc
	}
	if len(parts) == 1 && parts[0].Type() == StrType {
		return parts[0], nil
	}
	sep := self.AsStr()
	return joinStrs(th, sep.s, sep.Len(), parts)
}

func checkStrs(parts []Value) *Exception {
	for i, p := range parts {
		if !p.Type().Has(FlagStr) {
			return TypeErrorf("sequence item %d: expected str instance, %s found", i, p.Type().Name)
		}
	}
	return nil
}

// sequenceForJoin is the elements of iterable, not copied when it is an exact list or tuple.
func sequenceForJoin(th *Thread, iterable Value) ([]Value, *Exception) {
	t := iterable.Type()
	switch {
	case t == ListType:
		return iterable.AsList().Items, nil
	case t == TupleType:
		return iterable.AsTuple().Items, nil
	case t.Iter == nil && (t.Sequence == nil || !t.Sequence.IsSequence):
		return nil, TypeErrorf("can only join an iterable")
	}
	return Collect(th, iterable)
}

func joinStrs(th *Thread, sep string, sepLen int, parts []Value) (Value, *Exception) {
	switch len(parts) {
	case 0:
		return EmptyStr.Value(), nil
	case 1:
		return parts[0].AsStr().exact(), nil
	}
	size, n := 0, 0
	for _, p := range parts {
		s := p.AsStr()
		size += len(s.s)
		n += s.Len()
	}
	if len(sep) > 0 && len(parts)-1 > (maxStr-min(size, maxStr))/len(sep) {
		return Value{}, NewException(MemoryErrorType)
	}
	size += len(sep) * (len(parts) - 1)
	n += sepLen * (len(parts) - 1)
	if size > 1<<20 {
		if exc := th.checkStr(size); exc != nil {
			return Value{}, exc
		}
	}
	if size == 0 {
		return EmptyStr.Value(), nil
	}
	if size > pieceBytes {
		parts = slices.Clone(parts) // handlers that run meanwhile may change a list
		room, exc := makeSlice[byte](th, size, 1)
		if exc == nil {
			exc = fillJoin(th, room, sep, func(i int) string { return parts[i].AsStr().s }, len(parts))
		}
		if exc != nil {
			return Value{}, exc
		}
		return NewStrLen(sharedString(room), n).Value(), nil
	}
	out, room := newStrRoom(size, int32(n))
	at := copy(room, parts[0].AsStr().s)
	for _, p := range parts[1:] {
		at += copy(room[at:], sep)
		at += copy(room[at:], p.AsStr().s)
	}
	return out.Value(), nil
}

// fillJoin fills out, which has just the room, with n parts and sep between them.
func fillJoin(th *Thread, out []byte, sep string, part func(i int) string, n int) *Exception {
	polled := 0
	for i, at := 0, 0; i < n; i++ {
		if i > 0 {
			at += copy(out[at:], sep)
		}
		text := part(i)
		if _, exc := copyPieces(th, out[at:], sharedBytes(text), 1); exc != nil {
			return exc
		}
		if at += len(text); at-polled >= pieceBytes {
			polled = at
			if exc := th.PollUrgent(); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// takeText lends the thread's buffer for text that is copied when it is complete; giveText gives it back, grown. Uses
// nest: the inner ones get a new buffer.
func (th *Thread) takeText() []byte {
	b := th.text
	th.text = nil
	return b[:0]
}

func (th *Thread) giveText(b []byte) {
	if cap(b) <= 1<<14 {
		th.text = b
	}
}

// StrBuilder builds a str piece by piece. The zero value is empty. Unlike strings.Builder it counts code points and
// refuses to grow beyond the limits.
type StrBuilder struct {
	buf []byte
	n   int
}

// AddASCII appends ASCII text.
func (b *StrBuilder) AddASCII(text string) {
	b.buf = append(b.buf, text...)
	b.n += len(text)
}

// Add appends text.
func (b *StrBuilder) Add(text string) {
	b.buf = append(b.buf, text...)
	b.n += countChars(text)
}

// AddStr appends s.
func (b *StrBuilder) AddStr(s *Str) {
	b.buf = append(b.buf, s.s...)
	b.n += s.Len()
}

// AddRune appends one character.
func (b *StrBuilder) AddRune(r rune) {
	b.buf = AppendRune(b.buf, r)
	b.n++
}

// AddRepeated appends n times the character r.
func (b *StrBuilder) AddRepeated(r rune, n int) {
	if n <= 0 {
		return
	}
	b.n += n
	if r >= 0x80 {
		b.buf = appendRepeated(b.buf, string(AppendRune(nil, r)), n)
		return
	}
	b.buf = slices.Grow(b.buf, n)
	end := len(b.buf) + n
	for i := len(b.buf); i < end; i++ {
		b.buf = append(b.buf, byte(r))
	}
}

// Check refuses to go on when n more bytes would be too many.
func (b *StrBuilder) Check(th *Thread, n int) *Exception {
	if len(b.buf)+n <= 1<<20 {
		return nil
	}
	return th.checkStr(len(b.buf) + n)
}

// borrow makes the builder use the thread's buffer, finish ends that: the result is a copy.
func (b *StrBuilder) borrow(th *Thread) { b.buf = th.takeText() }

func (b *StrBuilder) finish(th *Thread) Value {
	v := newStrCopy(b.buf, b.n)
	th.giveText(b.buf)
	return v
}

// Str is the str built; the builder must not be used any more.
func (b *StrBuilder) Str() *Str {
	if len(b.buf) < 2 {
		return StrOf(string(b.buf)).AsStr()
	}
	return NewStrLen(sharedString(b.buf), b.n)
}
