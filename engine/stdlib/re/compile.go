// This file compiles the tree of a pattern to a program.

package re

import "dappco.re/go/py/engine/object"

// compiler makes a program.
type compiler struct {
	program
	th      *thread
	pattern value
	trouble *exception
}

// compileNode is the program of tree n.
func compileNode(th *thread, n *node, binary bool) (*program, *exception) {
	c := &compiler{th: th, program: program{binary: binary, least: n.width.lo}}
	c.emitNode(n)
	c.emit(inst{op: opMatch})
	if c.trouble != nil {
		return nil, c.trouble
	}
	c.seal()
	p := c.program
	return &p, nil
}

// emit appends an instruction and is its index.
func (c *compiler) emit(in inst) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *compiler) here() int32 { return int32(len(c.code)) }

func (c *compiler) encode(out []byte, r rune) []byte {
	if c.binary {
		return append(out, byte(r))
	}
	return object.AppendRune(out, r)
}

func (c *compiler) emitNode(n *node) {
	if exc := c.th.Enter(" while compiling a regular expression"); exc != nil {
		c.trouble = exc
		return
	}
	defer c.th.Leave()
	switch n.kind {
	case nodeCat:
		c.emitCat(n)
	case nodeAlt:
		c.emitAlt(n)
	case nodeChar:
		c.emit(inst{op: opText, text: string(c.encode(nil, n.r))})
	case nodeAny, nodeAll, nodeSet:
		c.emit(inst{op: opSingle, kind: n.kind, set: n.set})
	case nodeAssert:
		c.emit(inst{op: opAssert, assert: n.assert})
	case nodeGroup:
		if n.group == 0 {
			c.emitNode(n.subs[0])
			return
		}
		c.emit(inst{op: opSave, x: int32(2 * n.group)})
		c.emitNode(n.subs[0])
		c.emit(inst{op: opSave, x: int32(2*n.group + 1)})
	case nodeRepeat:
		c.emitRepeat(n)
	case nodeAtomic:
		c.emit(inst{op: opAtomic, x: -1})
		c.emitNode(n.subs[0])
		c.emit(inst{op: opCommit})
	case nodeLook:
		c.emitLook(n)
	case nodeRef:
		c.emit(inst{op: opRef, x: int32(n.group), fold: n.fold})
	case nodeCond:
		cond := c.emit(inst{op: opCond, x: int32(n.group)})
		c.emitNode(n.subs[0])
		jump := c.emit(inst{op: opJump})
		c.code[cond].y = c.here()
		c.emitNode(n.subs[1])
		c.code[jump].x = c.here()
	case nodeFail:
		c.emit(inst{op: opFail})
	}
}

// emitCat emits a sequence; characters in a row become one text.
func (c *compiler) emitCat(n *node) {
	for i := 0; i < len(n.subs); {
		var text []byte
		for ; i < len(n.subs) && n.subs[i].bare().kind == nodeChar; i++ {
			text = c.encode(text, n.subs[i].bare().r)
		}
		if len(text) > 0 {
			c.emit(inst{op: opText, text: string(text)})
			continue
		}
		c.emitNode(n.subs[i])
		i++
	}
}

func (c *compiler) emitAlt(n *node) {
	if set := mergedSet(n); set != nil {
		c.emit(inst{op: opSingle, kind: nodeSet, set: set})
		return
	}
	var jumps []int
	for i, sub := range n.subs {
		if i == len(n.subs)-1 {
			c.emitNode(sub)
			break
		}
		split := c.emit(inst{op: opSplit})
		c.emitNode(sub)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.code[split].y = c.here()
	}
	for _, j := range jumps {
		c.code[j].x = c.here()
	}
}

// mergedSet is the set of the characters that the alternatives of n match if each matches one character, nil otherwise.
func mergedSet(n *node) *charset {
	var spans []span
	var cats []category
	for _, sub := range n.subs {
		switch sub = sub.bare(); {
		case sub.kind == nodeChar:
			spans = append(spans, span{sub.r, sub.r})
		case sub.kind == nodeSet && sub.set.fold == foldNone && !sub.set.neg:
			spans, cats = append(spans, sub.set.spans...), append(cats, sub.set.cats...)
		default:
			return nil
		}
	}
	return newCharset(spans, cats, false, foldNone)
}

func (c *compiler) emitRepeat(n *node) {
	body := n.subs[0].bare()
	if n.max == 0 {
		return
	}
	if body.kind == nodeAlt {
		if set := mergedSet(body); set != nil {
			body = &node{kind: nodeSet, set: set}
		}
	}
	switch {
	case body.isSingle():
		c.emit(inst{op: opRun, mode: n.mode, kind: body.kind, r: body.r, set: body.set, text: string(c.encode(nil, body.r)), min: n.min, max: n.max})
	case n.min == 1 && n.max == 1 && n.mode != possessive:
		c.emitNode(body)
	case n.min == 0 && n.max == 1 && n.mode != possessive:
		op := opSplit
		if n.mode == lazy {
			op = opSplitLazy
		}
		split := c.emit(inst{op: op})
		c.emitNode(body)
		c.code[split].y = c.here()
	default:
		c.emitLoop(n, body)
	}
}

func (c *compiler) emitLoop(n, body *node) {
	reg := int32(c.loops)
	c.loops++
	begin := c.emit(inst{op: opLoopBegin, x: reg})
	loop := c.emit(inst{op: opLoop, mode: n.mode, x: reg, min: n.min, max: n.max})
	from := len(c.code)
	c.emitNode(body)
	plain := true
	for _, in := range c.code[from:] {
		switch in.op {
		case opText, opSingle, opAssert, opSave, opRef:
		default:
			plain = false
		}
	}
	if n.mode == possessive {
		c.emit(inst{op: opCommit})
	}
	next := c.emit(inst{op: opLoopNext, x: reg, y: int32(loop)})
	for _, pc := range []int{begin, loop, next} {
		c.code[pc].plain = plain
	}
	c.code[loop].y = c.here()
}

func (c *compiler) emitLook(n *node) {
	back := 0
	if n.behind {
		w := n.subs[0].width
		if w.lo != w.hi {
			c.trouble = patternError(c.th, "look-behind requires fixed-width pattern", object.None, -1)
			return
		}
		if back = w.lo; back > maxRepeat {
			c.trouble = patternError(c.th, "looks too much behind", object.None, -1)
			return
		}
	}
	look := c.emit(inst{op: opLook, neg: n.neg, min: back, x: -1})
	c.emitNode(n.subs[0])
	c.emit(inst{op: opLookEnd, neg: n.neg})
	c.code[look].y = c.here()
}
