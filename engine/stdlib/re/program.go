// This file defines the programs that patterns are compiled to.

package re

import "slices"

// opcode says what an instruction does.
type opcode uint8

const (
	opText      opcode = iota // match text
	opSingle                  // match one character
	opRun                     // match one character min to max times
	opAssert                  // test the position
	opSave                    // note the position as mark x
	opSplit                   // go on at the next instruction, if that fails at y
	opSplitLazy               // go on at y, if that fails at the next instruction
	opJump                    // go on at x
	opLoopBegin               // begin loop x
	opLoop                    // do loop x once more, or go on at y
	opLoopNext                // a round of loop x is done; y is its opLoop
	opAtomic                  // begin what has no way back into it
	opCommit                  // end that
	opLook                    // begin a lookaround, min characters back
	opLookEnd                 // end it: it matched
	opRef                     // match what group x matched
	opCond                    // go on at y unless group x matched
	opFail                    // match nothing
	opMatch                   // the pattern has matched
)

// byteSet is a set of bytes that a match can begin with.
type byteSet [256]bool

// inst is an instruction.
type inst struct {
	op       opcode
	kind     nodeKind // of opSingle and opRun
	mode     repeatMode
	assert   assertKind
	fold     foldKind
	neg      bool
	plain    bool // of opLoop: a round has no choices
	x, y     int32
	min, max int
	r        rune
	set      *charset
	text     string
	// first are the bytes that what follows can begin with, nil if that is unknown: what follows an opRun, the body of an opLoop, the
	// first part of an opSplit. second is that of the other part of an opSplit.
	first, second *byteSet
}

// program is a compiled pattern.
type program struct {
	code   []inst
	loops  int
	marks  int // how many groups have marks; more than the pattern has only in a Scanner
	binary bool
	// least is how many bytes a match has at least.
	least int
	// prefix is the text that every match begins with; first are the bytes it can begin with, nil if that is unknown.
	prefix string
	first  *byteSet
	// anchored says that a match can begin only at the start of the text.
	anchored bool
}

// seal completes the program: it finds what matches begin with.
func (p *program) seal() {
	for pc := range p.code {
		switch in := &p.code[pc]; in.op {
		case opRun:
			in.first = p.firsts(pc + 1)
		case opLoop:
			in.first = p.firsts(pc + 1)
		case opSplit, opSplitLazy:
			in.first, in.second = p.firsts(pc+1), p.firsts(int(in.y))
		}
	}
	p.first = p.firsts(0)
	for pc := 0; ; pc++ {
		in := &p.code[pc]
		if in.op == opSave {
			continue
		}
		if in.op == opText {
			p.prefix = in.text
		}
		p.anchored = in.op == opAssert && in.assert == atStart
		return
	}
}

// firsts are the bytes that a match of the program from pc can begin with, nil if it may be empty.
func (p *program) firsts(pc int) *byteSet {
	f := firstFinder{program: p, fuel: 64}
	if !f.add(pc) || !f.open {
		return nil
	}
	return &f.set
}

// firstFinder collects first bytes; it gives up when it has seen too many instructions.
type firstFinder struct {
	*program
	set  byteSet
	fuel int
	seen []int32 // loops whose rounds were added
	open bool    // at least one byte was added, or nothing can match
}

// add adds the first bytes of the program from pc; false says that they are unknown.
func (f *firstFinder) add(pc int) bool {
	for {
		if f.fuel--; f.fuel < 0 {
			return false
		}
		f.open = true
		in := &f.code[pc]
		switch in.op {
		case opText:
			f.set[in.text[0]] = true
			return true
		case opSingle:
			f.addSingle(in)
			return true
		case opRun:
			f.addSingle(in)
			if in.min > 0 {
				return true
			}
		case opSplit, opSplitLazy:
			if !f.add(int(in.y)) {
				return false
			}
		case opLoop:
			if in.min == 0 && !f.add(int(in.y)) {
				return false
			}
		case opJump:
			pc = int(in.x)
			continue
		case opLoopNext:
			// Another round follows, or what is behind the loop; a round that is empty leads here again.
			if !slices.Contains(f.seen, in.y) {
				f.seen = append(f.seen, in.y)
				if !f.add(int(in.y) + 1) {
					return false
				}
			}
			pc = int(f.code[in.y].y)
			continue
		case opLook:
			pc = int(in.y)
			continue
		case opCond:
			if !f.add(int(in.y)) {
				return false
			}
		case opFail:
			return true
		case opRef, opMatch, opLookEnd, opCommit:
			// What is behind a group without a way back must not decide how that matches.
			return false
		}
		pc++
	}
}

// addSingle adds the first bytes of the characters that in matches.
func (f *firstFinder) addSingle(in *inst) {
	ascii := 128
	if f.binary {
		ascii = 256
	}
	for b := range ascii {
		if in.has(rune(b)) {
			f.set[b] = true
		}
	}
	for b := 0xC2; b <= 0xF4 && !f.binary; b++ {
		f.set[b] = true
	}
}

// has reports that the character r is matched by in, an opSingle or opRun.
func (in *inst) has(r rune) bool {
	switch in.kind {
	case nodeChar:
		return r == in.r
	case nodeAny:
		return r != '\n'
	case nodeSet:
		return in.set.has(r)
	}
	return true
}
