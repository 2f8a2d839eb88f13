// This file makes the pipes to a program.

package subprocess

import (
	"dappco.re/go/py/engine/object"
)

// wiring is the files of a program that is about to start, and the other ends of those that are pipes.
type wiring struct {
	theirs [3]int   // the descriptors that become 0, 1 and 2 of the program, -1 for those of this one
	ours   [3]int   // the other ends, -1 where there is no pipe
	lent   []int    // those of theirs that are made here, and closed here once the program has them
	files  [3]value // the files of ours

	buffer, size     int
	text             bool
	encoding, errors value
}

// connect finds or makes the descriptors for what the arguments stdin, stdout and stderr say.
func (w *wiring) connect(r *run, args []value) {
	w.theirs, w.ours = [3]int{-1, -1, -1}, [3]int{-1, -1, -1}
	if isInt(args[1]) && r.Equal(args[1], integer(stdout)) {
		r.Raise(object.ValueErrorType, "STDOUT can only be used for stderr")
	}
	for i, v := range args {
		if !r.OK() {
			return
		}
		switch {
		case v.IsNone():
			continue
		case !isInt(v):
			w.theirs[i] = number(r, r.Method(v, "fileno"))
			continue
		}
		switch n := number(r, v); {
		case n == pipe:
			w.pipe(r, i)
		case n == devNull:
			w.theirs[i] = w.lend(number(r, r.Method(r.Import("os"), "open", r.From("os", "devnull"), r.From("os", "O_RDWR"))))
		case n == stdout && i == 2:
			if w.theirs[2] = w.theirs[1]; w.theirs[1] < 0 {
				w.theirs[2] = number(r, r.Method(r.From("sys", "__stdout__"), "fileno"))
			}
		default:
			w.theirs[i] = n
		}
	}
}

func (w *wiring) lend(fd int) int {
	if fd >= 0 {
		w.lent = append(w.lent, fd)
	}
	return fd
}

// pipe makes file i of the program a pipe: the program reads from the first and writes to the others.
func (w *wiring) pipe(r *run, i int) {
	ends := r.Items(r.Method(r.Import("os"), "pipe"))
	if len(ends) != 2 {
		return
	}
	from, to := number(r, ends[0]), number(r, ends[1])
	if i == 0 {
		w.theirs[i], w.ours[i] = w.lend(from), to
	} else {
		w.ours[i], w.theirs[i] = from, w.lend(to)
	}
	if w.size > 0 {
		r.Method(r.Import("fcntl"), "fcntl", ends[1], r.From("fcntl", "F_SETPIPE_SZ"), integer(w.size))
	}
}

// open makes the files of our ends.
func (w *wiring) open(r *run) {
	lines := w.text && w.buffer == 1
	buffer := w.buffer
	if lines {
		buffer = -1 // The lines are for the text; below it whole blocks are.
	}
	for i, fd := range w.ours {
		if fd < 0 || !r.OK() {
			continue
		}
		mode := "rb"
		if i == 0 {
			mode = "wb"
		}
		f := r.Call(r.From("io", "open"), integer(fd), str(mode), integer(buffer))
		if !r.OK() {
			return
		}
		// From here on the file closes the descriptor.
		w.files[i], w.ours[i] = f, -1
		if !w.text {
			continue
		}
		if i == 0 {
			f = r.CallNamed(r.From("io", "TextIOWrapper"), []value{f, w.encoding, w.errors, object.Bool(lines), object.True}, "encoding", "errors", "line_buffering", "write_through")
		} else {
			f = r.CallNamed(r.From("io", "TextIOWrapper"), []value{f, w.encoding, w.errors}, "encoding", "errors")
		}
		if r.OK() {
			w.files[i] = f
		}
	}
}

// finish closes what only the program needs, and everything if it did not start.
func (w *wiring) finish(r *run) {
	quiet := &run{Th: r.Th}
	shut := func(fd int) {
		quiet.Exc = nil
		quiet.Method(quiet.Import("os"), "close", integer(fd))
	}
	for _, fd := range w.lent {
		shut(fd)
	}
	if r.OK() {
		return
	}
	for i, fd := range w.ours {
		if fd >= 0 {
			shut(fd)
		}
		if given(w.files[i]) {
			quiet.Exc = nil
			quiet.Method(w.files[i], "close")
		}
	}
}
