// This file copies and clears much memory in pieces, with polls between them.

package object

// pieceBytes is how much memory is copied, filled or looked at between two polls. The system may have to provide every page of it, at some microseconds
// each: that makes a millisecond or so.
const pieceBytes = 1 << 19

// pieceValues is pieceBytes in values: what has no more is not worth a poll.
const pieceValues = pieceBytes / 16

// clearedBytes is the size from which memory is allocated on another goroutine: memory that was in use before is cleared in one step, at ten
// milliseconds for a hundred megabytes, and more if the system took it back meanwhile.
const clearedBytes = 1 << 24

// urgent are the interrupts that end a long copy or a wait. Pieces are not counted as steps: how many there are depends on how memory is divided, not on the program.
const urgent = InterruptCancel | InterruptSignal | InterruptMemory

// Urgent reports that an interrupt is due which does not wait for the end of what goes on.
func (th *Thread) Urgent() bool { return th.Interrupt.Load()&urgent != 0 }

// pollPiece polls if that is urgent; ran says that handlers may have run, which may have changed anything.
func (th *Thread) pollPiece() (ran bool, exc *Exception) {
	if !th.Urgent() {
		return false, nil
	}
	return true, th.Poll()
}

// PollUrgent is Poll between the pieces of a copy.
func (th *Thread) PollUrgent() *Exception {
	_, exc := th.pollPiece()
	return exc
}

// makeSlice is make([]T, n) that can be interrupted. bytes is the size of a T.
func makeSlice[T any](th *Thread, n, bytes int) ([]T, *Exception) {
	if n < clearedBytes/bytes {
		return make([]T, n), nil
	}
	made := make(chan []T, 1)
	go func() { made <- make([]T, n) }()
	for {
		select {
		case s := <-made:
			return s, nil
		case <-th.wake:
			if exc := th.PollUrgent(); exc != nil {
				return nil, exc
			}
		}
	}
}

// copyPieces is copy(dst, src) for slices that do not overlap. ran says that handlers have run meanwhile, so that what was copied of a source that can change means
// nothing. bytes is the size of a T.
func copyPieces[T any](th *Thread, dst, src []T, bytes int) (ran bool, exc *Exception) {
	step := pieceBytes / bytes
	for len(src) > step {
		copy(dst, src[:step])
		dst, src = dst[step:], src[step:]
		r, exc := th.pollPiece()
		if exc != nil {
			return true, exc
		}
		ran = ran || r
	}
	copy(dst, src)
	return ran, nil
}

// maxDisturbed is how often a copy begins again because handlers have run meanwhile.
const maxDisturbed = 3

// joinItems is the elements of all parts in one new array with room for more behind them. The parts are asked again once handlers may have changed them.
func joinItems(th *Thread, room int, parts ...func() []Value) ([]Value, *Exception) {
	for try := 0; ; try++ {
		n := 0
		for _, part := range parts {
			n += len(part())
		}
		out, exc := makeSlice[Value](th, n+room, 16)
		if exc != nil {
			return nil, exc
		}
		at, disturbed := 0, false
		for _, part := range parts {
			src := part()
			if at+len(src) > n {
				disturbed = true
				break
			}
			if try >= maxDisturbed {
				at += copy(out[at:], src)
				continue
			}
			ran, exc := copyPieces(th, out[at:], src, 16)
			if exc != nil {
				return nil, exc
			}
			at, disturbed = at+len(src), disturbed || ran
		}
		if !disturbed && at == n {
			return out[:n], nil
		}
	}
}

// copyItems is a copy of items(), many elements of a sequence that Python code may change.
func copyItems(th *Thread, items func() []Value) ([]Value, *Exception) {
	return joinItems(th, 0, items)
}

// fillPieces puts v everywhere in out.
func fillPieces[T any](th *Thread, out []T, v T, bytes int) *Exception {
	step := pieceBytes / bytes
	for at := 0; at < len(out); at += step {
		piece := out[at:min(at+step, len(out))]
		for i := range piece {
			piece[i] = v
		}
		if exc := th.PollUrgent(); exc != nil {
			return exc
		}
	}
	return nil
}

// repeatPieces fills out with copies of its first n elements.
func repeatPieces[T any](th *Thread, out []T, n, bytes int) *Exception {
	for n < len(out) {
		src := out[:min(n, len(out)-n)]
		if _, exc := copyPieces(th, out[n:], src, bytes); exc != nil {
			return exc
		}
		n += len(src)
	}
	return nil
}
