// This file makes class Scanner, which cuts text into tokens by a list of patterns.

package re

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	nameLexicon = object.Name{Text: "lexicon"}
	nameScanner = object.Name{Text: "scanner"}
	nameMatch   = object.Name{Text: "match"}
)

func newScannerClass(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "re", Name: "Scanner", Methods: []object.Method{
		native.Python("Scanner.__init__", "($self, lexicon, flags=0)", "", lexiconInit),
		native.Python("Scanner.scan", "($self, string)", "", lexiconScan),
	}})
}

// lexiconInit compiles the patterns of a lexicon, pairs of a pattern and an action, to one: group i is the pattern of pair i.
func lexiconInit(th *thread, self value, args []value) (value, *exception) {
	flags, exc := toFlags(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, self, nameLexicon.Str(), args[0]); exc != nil {
		return value{}, exc
	}
	alt := &node{kind: nodeAlt}
	groups, marks := 0, 0
	binary := false
	exc = object.Each(th, args[0], func(pair value) *exception {
		items, exc := object.Collect(th, pair)
		if exc != nil {
			return exc
		}
		if len(items) != 2 {
			if len(items) > 2 {
				return object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
			}
			return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
		}
		n, info, exc := parse(th, items[0], flags)
		if exc != nil {
			return exc
		}
		groups++
		marks, binary = max(marks, groups, len(info.groups)-1), !info.isText
		g := &node{kind: nodeGroup, group: groups, subs: []*node{n}}
		alt.subs = append(alt.subs, g.measured())
		return nil
	})
	if exc != nil {
		return value{}, exc
	}
	prog, exc := compileNode(th, alt.measured(), binary)
	if exc != nil {
		return value{}, exc
	}
	prog.marks = marks
	p := &Pattern{Head: object.NewHead(patternType), program: prog, source: object.None, flags: flags, groups: groups, index: object.NewDict()}
	return object.None, object.SetAttr(th, self, nameScanner.Str(), p.Value())
}

// lexiconScan is what the actions make of the tokens of a string, and the rest that no pattern matches.
func lexiconScan(th *thread, self value, args []value) (value, *exception) {
	compiled, exc := object.GetAttr(th, self, nameScanner.Str())
	if exc != nil {
		return value{}, exc
	}
	lexicon, exc := object.GetAttr(th, self, nameLexicon.Str())
	if exc != nil {
		return value{}, exc
	}
	if compiled.Type() != patternType {
		return value{}, object.TypeErrorf("scanner must be a compiled pattern, not %s", compiled.Type().Name)
	}
	made, exc := newScanner(th, patternOf(compiled), []value{args[0], {}, {}})
	if exc != nil {
		return value{}, exc
	}
	sc := object.Cast[scanner](made)
	result := object.NewList(nil)
	end := 0
	for {
		found, exc := sc.next(th, (*matcher).matchAt)
		if exc != nil {
			return value{}, exc
		}
		if found.IsNone() || matchOf(found).spans[1] == end {
			break
		}
		m := matchOf(found)
		pair, exc := object.GetItem(th, lexicon, object.Int64(int64(m.lastIndex-1)))
		if exc != nil {
			return value{}, exc
		}
		action, exc := object.GetItem(th, pair, object.Int64(1))
		if exc != nil {
			return value{}, exc
		}
		if action.Type().Call != nil {
			if exc := object.SetAttr(th, self, nameMatch.Str(), found); exc != nil {
				return value{}, exc
			}
			if action, exc = object.Call2(th, action, self, m.group(0, object.None)); exc != nil {
				return value{}, exc
			}
		}
		if !action.IsNone() {
			result.Items = append(result.Items, action)
		}
		end = m.spans[1]
	}
	return object.TupleOf(result.Value(), sc.subject.slice(end, len(sc.subject.text))), nil
}
