// This file reads gzip files of one or more parts, as module gzip does.

package zlib

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"dappco.re/go/py/engine/object"
)

// chunk is how much is read of a file at once.
const chunk = 1 << 17

// gunzip decompresses what source gives, a piece at a time; "" is the end.
type gunzip struct {
	inflater
	source func(th *thread, n int) (string, *exception)
	whole  bool // all data is there at once: errors about checksums are shorter
	part   bool // in the middle of a part
	ended  bool
	crc    uint32
	size   uint32
	mtime  value // of the last head, null before
	pos    int64 // of the output
}

// fill gets n bytes of input, fewer only at the end.
func (g *gunzip) fill(th *thread, n int) *exception {
	for len(g.in) < n {
		s, exc := g.source(th, chunk)
		if exc != nil {
			return exc
		}
		if s == "" {
			return nil
		}
		g.in = append(append([]byte(nil), g.in...), s...)
	}
	return nil
}

func truncated() *exception {
	return object.Errorf(object.EOFErrorType, "Compressed file ended before the end-of-stream marker was reached")
}

// exactly takes n bytes of input.
func (g *gunzip) exactly(th *thread, n int) ([]byte, *exception) {
	if exc := g.fill(th, n); exc != nil {
		return nil, exc
	}
	if len(g.in) < n {
		return nil, truncated()
	}
	b := g.in[:n]
	g.in = g.in[n:]
	return b, nil
}

// head reads the head of a part; more is false at the end of the file.
func (g *gunzip) head(th *thread) (more bool, exc *exception) {
	if exc := g.fill(th, 2); exc != nil {
		return false, exc
	}
	if len(g.in) == 0 {
		return false, nil
	}
	if magic := g.in[:min(2, len(g.in))]; string(magic) != "\x1f\x8b" {
		return false, badFile("Not a gzipped file (b" + object.QuoteBytes(string(magic))[1:] + ")")
	}
	g.in = g.in[2:]
	b, exc := g.exactly(th, 8)
	if exc != nil {
		return false, exc
	}
	if b[0] != 8 {
		return false, badFile("Unknown compression method")
	}
	flags := b[1]
	mtime := binary.LittleEndian.Uint32(b[2:])
	if flags&4 != 0 {
		if b, exc = g.exactly(th, 2); exc == nil {
			_, exc = g.exactly(th, int(binary.LittleEndian.Uint16(b)))
		}
		if exc != nil {
			return false, exc
		}
	}
	for _, flag := range []byte{8, 16} {
		for flags&flag != 0 {
			if exc := g.fill(th, 1); exc != nil {
				return false, exc
			}
			if len(g.in) == 0 {
				break
			}
			c := g.in[0]
			if g.in = g.in[1:]; c == 0 {
				break
			}
		}
	}
	if flags&2 != 0 {
		if _, exc := g.exactly(th, 2); exc != nil {
			return false, exc
		}
	}
	g.mtime = object.Int64(int64(mtime))
	return true, nil
}

// begin prepares for a part.
func (g *gunzip) begin() {
	g.inflater = inflater{in: g.in}
	g.crc, g.size, g.part = 0, 0, true
}

// finish checks the end of a part and skips the zeros behind it.
func (g *gunzip) finish(th *thread) *exception {
	r := &reader{inflater: g.inflater}
	r.giveBack()
	g.inflater = inflater{in: r.in}
	b, exc := g.exactly(th, 8)
	if exc != nil {
		return exc
	}
	crc, size := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	switch {
	case crc != g.crc && g.whole:
		return badFile("CRC check failed")
	case crc != g.crc:
		return badFile(fmt.Sprintf("CRC check failed 0x%x != 0x%x", crc, g.crc))
	case size != g.size:
		return badFile("Incorrect length of data produced")
	}
	for {
		if exc := g.fill(th, 1); exc != nil {
			return exc
		}
		if len(g.in) == 0 || g.in[0] != 0 {
			g.part = false
			return nil
		}
		g.in = g.in[1:]
	}
}

// some reads between 1 and most bytes; none are left if it returns none.
func (g *gunzip) some(th *thread, out []byte, most int) ([]byte, *exception) {
	at := len(out)
	for len(out) == at && !g.ended {
		if exc := th.Poll(); exc != nil {
			return out, exc
		}
		if !g.part {
			more, exc := g.head(th)
			if exc != nil {
				return out, exc
			}
			if !more {
				g.ended = true
				break
			}
			g.begin()
		}
		var st status
		var err error
		out, st, err = g.run(out, most)
		g.crc = crc32.Update(g.crc, crc32.IEEETable, out[at:])
		g.size += uint32(len(out) - at)
		if err != nil {
			return out, streamError(err, doing)
		}
		var exc *exception
		switch st {
		case streamEnd:
			exc = g.finish(th)
		case needInput:
			had := len(g.in)
			if exc = g.fill(th, had+1); exc == nil && len(g.in) == had && len(out) == at {
				exc = truncated()
			}
		}
		if exc != nil {
			return out, exc
		}
	}
	g.pos += int64(len(out) - at)
	return out, nil
}

// read reads up to most bytes, all that there are if most is negative.
func (g *gunzip) read(th *thread, most int) ([]byte, *exception) {
	var out []byte
	for most < 0 || len(out) < most {
		k := piece
		if most >= 0 {
			k = min(k, most-len(out))
		}
		at := len(out)
		if cap(out)-at < k {
			size := max(2*cap(out), at+k)
			if exc := th.CheckAlloc(size, 1); exc != nil {
				return nil, exc
			}
			out = append(make([]byte, 0, size), out...)
		}
		var exc *exception
		if out, exc = g.some(th, out, k); exc != nil {
			return nil, exc
		}
		if len(out) == at {
			break
		}
	}
	return out, nil
}
