// match statements. The subject and its parts stay in temporaries while a pattern is tested; names are bound when the whole pattern has matched.

package compile

import (
	"fmt"
	"math/big"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// capture is a name that a pattern binds and the register of its value.
type capture struct {
	name string
	reg  int
	at   ast.Span
}

// matcher compiles one case's pattern.
type matcher struct {
	u        *unit
	fail     *label
	captures []capture
	bound    map[string]bool
}

func (u *unit) match(s *ast.Match) {
	subject := u.alloc()
	u.expr(s.Subject, subject)
	end := newLabel()
	for i, c := range s.Cases {
		top := u.top
		u.loc = c.Pattern.Pos()
		if c.Guard == nil && i < len(s.Cases)-1 {
			u.checkReachable(c.Pattern)
		}
		m := &matcher{u: u, fail: newLabel()}
		m.pattern(c.Pattern, subject)
		m.bind()
		u.top = top
		if c.Guard != nil {
			u.cond(c.Guard, m.fail, false)
		}
		u.stmts(c.Body)
		u.jump(code.OpJump, 0, 0, end)
		u.dead = true
		u.place(m.fail)
	}
	u.place(end)
}

// checkReachable rejects a pattern that always matches where others follow.
func (u *unit) checkReachable(p ast.Pattern) {
	for {
		switch x := p.(type) {
		case *ast.MatchAs:
			switch {
			case x.Pattern != nil:
				p = x.Pattern
				continue
			case x.Name != "":
				u.c.fail(x.Span, "name capture '"+x.Name+"' makes remaining patterns unreachable")
			default:
				u.c.fail(x.Span, "wildcard makes remaining patterns unreachable")
			}
		case *ast.MatchOr:
			p = x.Patterns[len(x.Patterns)-1]
			continue
		}
		return
	}
}

// bind stores the captured values.
func (m *matcher) bind() {
	for _, c := range m.captures {
		saved := m.u.loc
		m.u.loc = c.at
		m.u.storeName(c.name, c.reg)
		m.u.loc = saved
	}
}

func (m *matcher) capture(name string, reg int, at ast.Span) {
	if m.bound[name] {
		m.u.c.fail(at, "multiple assignments to name '"+name+"' in pattern")
		return
	}
	if m.bound == nil {
		m.bound = map[string]bool{}
	}
	m.bound[name] = true
	m.captures = append(m.captures, capture{name, reg, at})
}

// pattern tests the value in register r and jumps to fail if it does not match.
func (m *matcher) pattern(p ast.Pattern, r int) {
	u := m.u
	if !u.c.down(p.Pos()) {
		return
	}
	saved := u.loc
	u.loc = p.Pos()
	switch p := p.(type) {
	case *ast.MatchValue:
		if isTemplate(p.Value) {
			u.c.fail(p.Span, "patterns may only match literals and attribute lookups")
		}
		u.condPair(ast.Eq, r, p.Value, m.fail, false)
	case *ast.MatchSingleton:
		m.singleton(p, r)
	case *ast.MatchAs:
		if p.Pattern != nil {
			m.pattern(p.Pattern, r)
		}
		if p.Name != "" {
			m.capture(p.Name, r, p.Span)
		}
	case *ast.MatchSequence:
		m.sequence(p, r)
	case *ast.MatchMapping:
		m.mapping(p, r)
	case *ast.MatchClass:
		m.class(p, r)
	case *ast.MatchOr:
		m.or(p, r)
	}
	u.loc = saved
	u.c.depth--
}

func (m *matcher) singleton(p *ast.MatchSingleton, r int) {
	u := m.u
	if p.Value == nil {
		u.jump(code.OpJumpNotNone, r, 0, m.fail)
		return
	}
	top := u.top
	t := u.alloc()
	u.load(p.Value, t)
	u.emit(code.OpIs, t, r, t)
	u.jump(code.OpJumpFalse, t, 0, m.fail)
	u.top = top
}

func isWildcard(p ast.Pattern) bool {
	switch p := p.(type) {
	case *ast.MatchAs:
		return p.Pattern == nil && p.Name == ""
	case *ast.MatchStar:
		return p.Name == ""
	}
	return false
}

func (m *matcher) sequence(p *ast.MatchSequence, r int) {
	u := m.u
	star := -1
	onlyWildcards := true
	for i, x := range p.Patterns {
		onlyWildcards = onlyWildcards && isWildcard(x)
		if _, ok := x.(*ast.MatchStar); ok {
			if star >= 0 {
				u.c.fail(p.Span, "multiple starred names in sequence pattern")
				return
			}
			star = i
		}
	}
	n := len(p.Patterns)
	top := u.top
	t := u.alloc()
	u.emit(code.OpMatchSequence, t, r, 0)
	u.jump(code.OpJumpFalse, t, 0, m.fail)
	switch {
	case star < 0:
		u.emit(code.OpGetLen, t, r, 0)
		m.compareLen(code.OpJumpNotEqK, t, n)
	case n > 1:
		u.emit(code.OpGetLen, t, r, 0)
		m.compareLen(code.OpJumpNotGeK, t, n-1)
	}
	u.top = top
	switch {
	case onlyWildcards:
	case star >= 0 && isWildcard(p.Patterns[star]):
		m.sequenceItems(p, r, star)
	default:
		m.sequenceUnpack(p, r, star)
	}
}

// compareLen compares the length in register t with a constant.
func (m *matcher) compareLen(op code.Opcode, t, n int) {
	u := m.u
	if u.dead {
		return
	}
	k := u.konst(int64(n))
	if k > code.MaxReg {
		u.c.fail(u.loc, "too many constants in one block")
		return
	}
	u.jump(op, t, k, m.fail)
}

// sequenceItems reads only the elements that patterns need: there is a star without a name.
func (m *matcher) sequenceItems(p *ast.MatchSequence, r, star int) {
	u := m.u
	n := len(p.Patterns)
	for i, x := range p.Patterns {
		if isWildcard(x) {
			continue
		}
		v := u.alloc()
		if i < star {
			u.load(int64(i), v)
		} else {
			u.emit(code.OpGetLen, v, r, 0)
			if !u.dead {
				u.emit(code.OpSubK, v, v, u.konst(int64(n-i)))
			}
		}
		u.emit(code.OpGetItem, v, r, v)
		m.pattern(x, v)
	}
}

func (m *matcher) sequenceUnpack(p *ast.MatchSequence, r, star int) {
	u := m.u
	n := len(p.Patterns)
	b := u.allocN(max(n, 1))
	if star < 0 {
		u.emit(code.OpUnpack, b, r, n)
	} else {
		if star > 255 || n-star-1 > 4095 {
			u.c.fail(p.Span, "too many expressions in star-unpacking sequence pattern")
			return
		}
		u.emit(code.OpUnpackEx, b, r, star|(n-star-1)<<12)
	}
	for i, x := range p.Patterns {
		if s, ok := x.(*ast.MatchStar); ok {
			if s.Name != "" {
				m.capture(s.Name, b+i, s.Span)
			}
			continue
		}
		m.pattern(x, b+i)
	}
}

func (m *matcher) mapping(p *ast.MatchMapping, r int) {
	u := m.u
	n := len(p.Keys)
	top := u.top
	t := u.alloc()
	u.emit(code.OpMatchMapping, t, r, 0)
	u.jump(code.OpJumpFalse, t, 0, m.fail)
	if n == 0 && p.Rest == "" {
		u.top = top
		return
	}
	if n > 0 {
		u.emit(code.OpGetLen, t, r, 0)
		m.compareLen(code.OpJumpNotGeK, t, n)
	}
	u.top = top
	keys := m.keys(p)
	values := u.alloc()
	if n > 0 {
		tuple := u.alloc()
		u.emit(code.OpBuildTuple, tuple, keys, n)
		u.emit(code.OpMatchKeys, values, r, tuple)
		u.jump(code.OpJumpNone, values, 0, m.fail)
		u.top = tuple
	}
	if p.Rest != "" {
		rest := u.alloc()
		u.emit(code.OpCopyDict, rest, r, 0)
		for i := range n {
			u.emit(code.OpDelItem, rest, keys+i, 0)
		}
		defer m.capture(p.Rest, rest, p.Span)
	}
	if n > 0 {
		m.parts(p.Patterns, values)
	}
}

// keys evaluates the keys of a mapping pattern into consecutive registers.
func (m *matcher) keys(p *ast.MatchMapping) int {
	u := m.u
	seen := map[any]bool{}
	b := u.top
	for _, k := range p.Keys {
		if isTemplate(k) {
			u.c.fail(p.Span, "mapping pattern keys may only match literals and attribute lookups")
		}
		if v, ok := u.constant(k); ok {
			key := equalKey(v)
			if seen[key] {
				u.c.fail(p.Span, "mapping pattern checks duplicate key ("+keyRepr(v)+")")
			}
			seen[key] = true
		}
		u.expr(k, u.alloc())
	}
	return b
}

// isTemplate reports that e is a string with expressions in it, which the grammar of patterns takes for a literal.
func isTemplate(e ast.Expr) bool {
	switch e.(type) {
	case *ast.JoinedStr, *ast.TemplateStr:
		return true
	}
	return false
}

// equalKey is the same for constants that are equal in Python.
func equalKey(v any) any {
	switch v := v.(type) {
	case bool:
		if v {
			return int64(1)
		}
		return int64(0)
	case float64:
		if i := int64(v); float64(i) == v {
			return i
		}
		return v
	case complex128:
		if imag(v) == 0 {
			return equalKey(real(v))
		}
		return v
	}
	return constKey(v)
}

// keyRepr is the repr of a constant key for the message.
func keyRepr(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case string:
		return quote(v)
	case code.Bytes:
		return quoteBytes(string(v))
	case *big.Int:
		return v.String()
	case float64:
		return floatText(v)
	case complex128:
		return complexText(v)
	}
	return fmt.Sprint(v)
}

// parts unpacks the tuple in register values and matches its elements.
func (m *matcher) parts(list []ast.Pattern, values int) {
	u := m.u
	if len(list) == 0 {
		return
	}
	b := u.allocN(len(list))
	u.emit(code.OpUnpack, b, values, len(list))
	for i, x := range list {
		if !isWildcard(x) {
			m.pattern(x, b+i)
		}
	}
}

func (m *matcher) class(p *ast.MatchClass, r int) {
	u := m.u
	names := code.Tuple{}
	seen := map[string]bool{}
	for i, a := range p.KwdAttrs {
		if seen[a] {
			u.c.fail(p.KwdPatterns[i].Pos(), "attribute name repeated in class pattern: "+a)
			return
		}
		seen[a] = true
		names = append(names, a)
	}
	values := u.alloc()
	b := u.allocN(3)
	u.emit(code.OpMove, b, r, 0)
	u.expr(p.Cls, b+1)
	u.emit(code.OpLoadK, b+2, 0, u.konstLive(names))
	u.emit(code.OpMatchClass, values, b, len(p.Patterns))
	u.jump(code.OpJumpNone, values, 0, m.fail)
	u.top = b
	m.parts(append(append([]ast.Pattern{}, p.Patterns...), p.KwdPatterns...), values)
}

// or tries alternatives. They bind the same names, in registers that the first alternative decides on.
func (m *matcher) or(p *ast.MatchOr, r int) {
	u := m.u
	for _, x := range p.Patterns[:len(p.Patterns)-1] {
		u.checkReachable(x)
	}
	names := patternNames(p.Patterns[0])
	regs := map[string]int{}
	for _, n := range names {
		regs[n] = u.alloc()
	}
	top := u.top
	matched := newLabel()
	for i, x := range p.Patterns {
		alt := &matcher{u: u, fail: newLabel()}
		if i == len(p.Patterns)-1 {
			alt.fail = m.fail
		}
		alt.pattern(x, r)
		if len(alt.captures) != len(names) {
			u.c.fail(p.Span, "alternative patterns bind different names")
			return
		}
		for _, c := range alt.captures {
			reg, ok := regs[c.name]
			if !ok {
				u.c.fail(p.Span, "alternative patterns bind different names")
				return
			}
			u.emit(code.OpMove, reg, c.reg, 0)
		}
		u.top = top
		if i < len(p.Patterns)-1 {
			u.jump(code.OpJump, 0, 0, matched)
			u.dead = true
			u.place(alt.fail)
		}
	}
	u.place(matched)
	for _, n := range names {
		m.capture(n, regs[n], p.Span)
	}
}

// patternNames lists the names that a pattern binds, each once.
func patternNames(p ast.Pattern) []string {
	var names []string
	seen := map[string]bool{}
	add := func(n string) {
		if n != "" && !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	var walk func(p ast.Pattern)
	walkAll := func(list []ast.Pattern) {
		for _, x := range list {
			walk(x)
		}
	}
	walk = func(p ast.Pattern) {
		switch p := p.(type) {
		case *ast.MatchAs:
			if p.Pattern != nil {
				walk(p.Pattern)
			}
			add(p.Name)
		case *ast.MatchStar:
			add(p.Name)
		case *ast.MatchSequence:
			walkAll(p.Patterns)
		case *ast.MatchMapping:
			walkAll(p.Patterns)
			add(p.Rest)
		case *ast.MatchClass:
			walkAll(p.Patterns)
			walkAll(p.KwdPatterns)
		case *ast.MatchOr:
			walkAll(p.Patterns)
		}
	}
	walk(p)
	return names
}
