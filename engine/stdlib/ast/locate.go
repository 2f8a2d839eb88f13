// This file has the functions about places of nodes in the text, and docstrings.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var locateFunctions = []object.Method{
	{Name: "copy_location", Sig: "(new_node, old_node)", Doc: "Copy the place of old_node to new_node if they have one, and return new_node.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return a[0], copyLocation(th, a[0], a[1])
	}},
	{Name: "fix_missing_locations", Sig: "(node)", Doc: "Give node and the nodes below it the places that compile() needs: those that have none get that of the node above, the root line 1.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		one, zero := object.Int64(1), object.Int64(0)
		return a[0], fixLocations(th, a[0], [4]value{one, zero, one, zero})
	}},
	{Name: "increment_lineno", Sig: "(node, n=1)", Doc: "Add n to the line numbers of node and of all nodes below it, and return node.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		n := a[1]
		if n.IsNull() {
			n = object.Int64(1)
		}
		return a[0], shiftLines(th, a[0], n)
	}},
	native.Python("get_docstring", "(node, clean=True)", "Return the docstring of a module, class or function, None if it has none. Its indentation is taken away if clean is true.", getDocstring),
	native.Python("get_source_segment", "(source, node, *, padded=False)", "Return the part of source that node was made of, None if its place is not known.\n\nWith padded, the first line of several is filled with spaces to its column.", getSegment),
}

// attributeSet is what the class of a node says about attribute name: whether it may have it.
func attributeSet(th *thread, node value, name *object.Str) (bool, *exception) {
	names, exc := object.GetAttr(th, node, nameAttributes.Str())
	if exc != nil {
		return false, exc
	}
	return object.Contains(th, names, name.Value())
}

func copyLocation(th *thread, to, from value) *exception {
	for i, name := range attributeNames.Get() {
		both, exc := attributeSet(th, from, name)
		if exc == nil && both {
			both, exc = attributeSet(th, to, name)
		}
		if exc != nil {
			return exc
		}
		if !both {
			continue
		}
		v, ok, exc := object.FindAttr(th, from, name)
		if exc != nil {
			return exc
		}
		// A None is only copied where it may mean something.
		if ok && (!v.IsNone() || i >= 2) {
			if exc := object.SetAttr(th, to, name, v); exc != nil {
				return exc
			}
		}
	}
	return nil
}

func fixLocations(th *thread, node value, at [4]value) *exception {
	if exc := th.Enter(" while calling a Python object"); exc != nil {
		return exc
	}
	defer th.Leave()
	if exc := th.Poll(); exc != nil {
		return exc
	}
	for i, name := range attributeNames.Get() {
		has, exc := attributeSet(th, node, name)
		if exc != nil {
			return exc
		}
		if !has {
			continue
		}
		v, ok, exc := object.FindAttr(th, node, name)
		if exc != nil {
			return exc
		}
		if !ok || i >= 2 && v.IsNone() {
			if exc := object.SetAttr(th, node, name, at[i]); exc != nil {
				return exc
			}
			continue
		}
		at[i] = v
	}
	c := &children{fields: fields{node: node}}
	for {
		child, exc := c.next(th)
		if exc != nil || child.IsNull() {
			return exc
		}
		if exc := fixLocations(th, child, at); exc != nil {
			return exc
		}
	}
}

func shiftLines(th *thread, node, n value) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	queue := []value{node}
	for len(queue) > 0 {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		node, queue = queue[0], queue[1:]
		c := &children{fields: fields{node: node}}
		for {
			child, exc := c.next(th)
			if exc != nil {
				return exc
			}
			if child.IsNull() {
				break
			}
			queue = append(queue, child)
		}
		if st.kindOf(node) == kindTypeIgnore {
			if exc := shift(th, node, attributeNames.Get()[0], n, true); exc != nil {
				return exc
			}
			continue
		}
		for _, i := range []int{0, 2} {
			has, exc := attributeSet(th, node, attributeNames.Get()[i])
			if exc == nil && has {
				exc = shift(th, node, attributeNames.Get()[i], n, i == 0)
			}
			if exc != nil {
				return exc
			}
		}
	}
	return nil
}

// shift adds n to an attribute, which counts as 0 if it is missing and always is set.
func shift(th *thread, node value, name *object.Str, n value, always bool) *exception {
	v, ok, exc := object.FindAttr(th, node, name)
	if exc != nil {
		return exc
	}
	if !ok || v.IsNone() && !always {
		if !always {
			return nil
		}
		v = object.Int64(0)
	}
	sum, exc := object.Binary(th, object.Add, v, n)
	if exc != nil {
		return exc
	}
	return object.SetAttr(th, node, name, sum)
}

func getDocstring(th *thread, _ value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	switch st.kindOf(a[0]) {
	case kindFunctionDef, kindAsyncFunctionDef, kindClassDef, kindModule:
	default:
		return value{}, object.TypeErrorf("%s can't have docstrings", reprText(th, object.StrOf(a[0].Type().Name)))
	}
	body, exc := object.GetAttrName(th, a[0], "body")
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, body)
	if exc != nil || len(items) == 0 || st.kindOf(items[0]) != kindExpr {
		return object.None, exc
	}
	doc, exc := object.GetAttrName(th, items[0], "value")
	if exc != nil || st.kindOf(doc) != kindConstant {
		return object.None, exc
	}
	if doc, exc = object.GetAttrName(th, doc, "value"); exc != nil || !isText(doc) {
		return object.None, exc
	}
	if !a[1].IsNull() {
		if clean, exc := object.Truth(th, a[1]); exc != nil || !clean {
			return doc, exc
		}
	}
	clean, exc := native.FromModule(th, "inspect", "cleandoc")
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, clean, doc)
}

func getSegment(th *thread, _ value, a []value) (value, *exception) {
	var at [4]int
	for i, name := range attributeNames.Get() {
		v, ok, exc := object.FindAttr(th, a[1], name)
		if exc != nil {
			return value{}, exc
		}
		if !ok || i >= 2 && v.IsNone() {
			return object.None, nil
		}
		if at[i], exc = object.ToIndexInt(th, v, object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	if !isText(a[0]) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
	}
	lines := splitLines(a[0].AsStr().String())
	first, last := at[0]-1, at[2]-1
	if first < 0 || last >= len(lines) || first > last {
		return value{}, object.Errorf(object.IndexErrorType, "list index out of range")
	}
	piece := func(line string, from, to int) string {
		from = min(max(from, 0), len(line))
		return line[from:max(from, min(to, len(line)))]
	}
	if first == last {
		return object.StrOf(piece(lines[first], at[1], at[3])), nil
	}
	padding := ""
	if !a[2].IsNull() {
		pad, exc := object.Truth(th, a[2])
		if exc != nil {
			return value{}, exc
		}
		if pad {
			padding = blanks(piece(lines[first], 0, at[1]))
		}
	}
	text := padding + piece(lines[first], at[1], len(lines[first])) + strings.Join(lines[first+1:last], "") + piece(lines[last], 0, at[3])
	return object.StrOf(text), nil
}

// splitLines is the lines of text with their ends. A form feed does not end a line.
func splitLines(text string) []string {
	var lines []string
	start := 0
	for i := 0; i < len(text); i++ {
		if c := text[i]; c == '\n' || c == '\r' {
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			lines = append(lines, text[start:i+1])
			start = i + 1
		}
	}
	if start < len(text) {
		lines = append(lines, text[start:])
	}
	return lines
}

// blanks is text with a space for every character but tabs and form feeds.
func blanks(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\f' {
			return r
		}
		return ' '
	}, text)
}
