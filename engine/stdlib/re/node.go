// This file defines the tree that a pattern is parsed to, and how wide a match of a part of it can be.

package re

// nodeKind says what a node matches.
type nodeKind uint8

const (
	nodeCat    nodeKind = iota // the subs one after the other
	nodeAlt                    // one of the subs
	nodeChar                   // the character r
	nodeAny                    // any character but a newline
	nodeAll                    // any character
	nodeSet                    // a character of set
	nodeAssert                 // a position
	nodeGroup                  // sub 0, captured unless group is 0
	nodeRepeat                 // sub 0, min to max times
	nodeAtomic                 // sub 0 without a way back into it
	nodeLook                   // sub 0 after or before the position
	nodeRef                    // what group matched
	nodeCond                   // sub 0 if group matched, else sub 1
	nodeFail                   // nothing
)

// assertKind is what holds at a position.
type assertKind uint8

const (
	atStart assertKind = iota
	atEnd
	atLineStart
	atLineEnd
	atLastLine // the end, or a newline that is the end
	atWord
	atNotWord
	atWordASCII
	atNotWordASCII
)

// repeatMode says how a repetition tries its counts.
type repeatMode uint8

const (
	greedy repeatMode = iota
	lazy
	possessive
)

// node is a part of a pattern.
type node struct {
	kind     nodeKind
	mode     repeatMode
	fold     foldKind // of nodeRef
	assert   assertKind
	neg      bool // of nodeLook
	behind   bool // of nodeLook
	r        rune
	group    int
	min, max int
	set      *charset
	subs     []*node
	width    width
}

// maxRepeat stands for "no upper bound".
const maxRepeat = 1<<32 - 1

// maxGroups is the greatest number of groups that a pattern can refer to.
const maxGroups = 1<<30 - 1

// maxWidth bounds widths, so that sums and products of them stay ints.
const maxWidth = 1 << 60

// width is the least and the greatest number of characters that a node matches.
type width struct{ lo, hi int }

func addWidth(a, b int) int { return min(a+b, maxWidth) }

func mulWidth(a, n int) int {
	if n != 0 && a > maxWidth/n {
		return maxWidth
	}
	return a * n
}

// measured sets the width of n, whose subs are measured, and returns n. Those of references are set by the parser.
func (n *node) measured() *node {
	switch n.kind {
	case nodeCat:
		for _, s := range n.subs {
			n.width = width{addWidth(n.width.lo, s.width.lo), addWidth(n.width.hi, s.width.hi)}
		}
	case nodeAlt, nodeCond:
		n.width = width{maxWidth, 0}
		for _, s := range n.subs {
			n.width = width{min(n.width.lo, s.width.lo), max(n.width.hi, s.width.hi)}
		}
	case nodeChar, nodeAny, nodeAll, nodeSet:
		n.width = width{1, 1}
	case nodeGroup, nodeAtomic:
		n.width = n.subs[0].width
	case nodeRepeat:
		n.width = width{mulWidth(n.subs[0].width.lo, n.min), mulWidth(n.subs[0].width.hi, n.max)}
		if n.max == maxRepeat && n.subs[0].width.hi > 0 {
			n.width.hi = maxWidth
		}
	}
	return n
}

// isSingle reports that n matches exactly one character by itself.
func (n *node) isSingle() bool {
	return n.kind == nodeChar || n.kind == nodeAny || n.kind == nodeAll || n.kind == nodeSet
}

// bare is n without groups around it that do nothing.
func (n *node) bare() *node {
	for (n.kind == nodeGroup && n.group == 0 || n.kind == nodeCat) && len(n.subs) == 1 {
		n = n.subs[0]
	}
	return n
}
