// This file has the functions that go through trees.

package ast

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

var walkFunctions = []object.Method{
	{Name: "iter_fields", Sig: "(node)", Doc: "Yield a tuple of field name and value for each field of node that is there.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		f := &fields{node: a[0]}
		return generator.New("iter_fields", func(th *thread) (value, *exception) {
			name, v, ok, exc := f.next(th)
			if exc != nil || !ok {
				return value{}, exc
			}
			return object.TupleOf(name, v), nil
		}), nil
	}},
	{Name: "iter_child_nodes", Sig: "(node)", Doc: "Yield the nodes right below node: fields that are nodes, and items of fields that are lists of nodes.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		c := &children{fields: fields{node: a[0]}}
		return generator.New("iter_child_nodes", c.next), nil
	}},
	{Name: "walk", Sig: "(node)", Doc: "Yield node and all nodes below it, those near the root first.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		queue := []value{a[0]}
		return generator.New("walk", func(th *thread) (value, *exception) {
			if len(queue) == 0 {
				return value{}, nil
			}
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
			node := queue[0]
			queue = queue[1:]
			c := &children{fields: fields{node: node}}
			for {
				child, exc := c.next(th)
				if exc != nil {
					return value{}, exc
				}
				if child.IsNull() {
					return node, nil
				}
				queue = append(queue, child)
			}
		}), nil
	}},
}

// fields goes through the fields of a node.
type fields struct {
	node  value
	names []value
	read  bool
}

// next is the next field that is there.
func (f *fields) next(th *thread) (name, v value, ok bool, exc *exception) {
	if !f.read {
		list, exc := object.GetAttr(th, f.node, nameFields.Str())
		if exc != nil {
			return name, v, false, exc
		}
		if f.names, exc = object.Collect(th, list); exc != nil {
			return name, v, false, exc
		}
		f.read = true
	}
	for len(f.names) > 0 {
		name, f.names = f.names[0], f.names[1:]
		if !isText(name) {
			return name, v, false, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		if v, ok, exc = object.FindAttr(th, f.node, name.AsStr()); exc != nil || ok {
			return name, v, ok, exc
		}
	}
	return name, v, false, nil
}

// children goes through the nodes below a node.
type children struct {
	fields fields
	list   *object.List
	at     int
}

// next is the next node, null at the end.
func (c *children) next(th *thread) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	for {
		for c.list != nil && c.at < len(c.list.Items) {
			v := c.list.Items[c.at]
			c.at++
			if object.IsInstance(v, st.ast) {
				return v, nil
			}
		}
		c.list = nil
		_, v, ok, exc := c.fields.next(th)
		if exc != nil || !ok {
			return value{}, exc
		}
		switch {
		case object.IsInstance(v, st.ast):
			return v, nil
		case v.Type().Has(object.FlagList):
			c.list, c.at = v.AsList(), 0
		}
	}
}

// visitorClasses makes NodeVisitor and NodeTransformer.
func visitorClasses(th *thread, ns *object.Dict) *exception {
	visitor, exc := object.NewClass(th, object.ClassSpec{Module: "ast", Name: "NodeVisitor",
		Doc: "Goes through a tree and calls a method for every node.\n\nSubclasses define methods visit_NAME, where NAME is the class of a node; visit() calls them, or generic_visit() where there is none. A method that has the nodes below visited too has to call generic_visit() itself.",
		Methods: []object.Method{
			native.Python("NodeVisitor.visit", "($self, node)", "Visit a node: call the method for its class, or generic_visit().", func(th *thread, self value, a []value) (value, *exception) {
				class, exc := object.GetAttrName(th, a[0], "__class__")
				if exc != nil {
					return value{}, exc
				}
				name, exc := object.GetAttrName(th, class, "__name__")
				if exc != nil {
					return value{}, exc
				}
				text, exc := object.ToStr(th, name)
				if exc != nil {
					return value{}, exc
				}
				method, ok, exc := object.FindAttr(th, self, object.Intern("visit_"+text.String()))
				if exc == nil && !ok {
					method, exc = object.GetAttrName(th, self, "generic_visit")
				}
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, method, a[0])
			}),
			native.Python("NodeVisitor.generic_visit", "($self, node)", "Visit the nodes below node: what visit() does where there is no method for the class.", visitBelow),
		}})
	if exc != nil {
		return exc
	}
	transformer, exc := object.NewClass(th, object.ClassSpec{Module: "ast", Name: "NodeTransformer", Bases: []*object.Type{visitor},
		Doc: "A NodeVisitor that changes the tree.\n\nWhat a method returns takes the place of the node: a node, or None to remove it. In a list of nodes, the items of a list take its place.",
		Methods: []object.Method{
			native.Python("NodeTransformer.generic_visit", "($self, node)", "Visit the nodes below node and put what comes back in their places.", transformBelow),
		}})
	if exc != nil {
		return exc
	}
	ns.SetName("NodeVisitor", visitor.Value())
	ns.SetName("NodeTransformer", transformer.Value())
	return nil
}

var nameVisit = object.Name{Text: "visit"}

func visitBelow(th *thread, self value, a []value) (value, *exception) {
	c := &children{fields: fields{node: a[0]}}
	for {
		child, exc := c.next(th)
		if exc != nil {
			return value{}, exc
		}
		if child.IsNull() {
			return object.None, nil
		}
		if _, exc := object.CallMethod(th, self, nameVisit.Str(), child); exc != nil {
			return value{}, exc
		}
	}
}

func transformBelow(th *thread, self value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	node := a[0]
	f := &fields{node: node}
	for {
		name, old, ok, exc := f.next(th)
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return node, nil
		}
		switch {
		case old.Type().Has(object.FlagList):
			exc = transformList(th, st, self, old.AsList())
		case object.IsInstance(old, st.ast):
			v, failed := object.CallMethod(th, self, nameVisit.Str(), old)
			switch {
			case failed != nil:
				exc = failed
			case v.IsNone():
				exc = object.SetAttr(th, node, name.AsStr(), value{})
			default:
				exc = object.SetAttr(th, node, name.AsStr(), v)
			}
		}
		if exc != nil {
			return value{}, exc
		}
	}
}

// transformList visits the nodes of a list and changes it in place.
func transformList(th *thread, st *state, self value, list *object.List) *exception {
	var items []value
	for i := 0; i < len(list.Items); i++ {
		x := list.Items[i]
		if object.IsInstance(x, st.ast) {
			v, exc := object.CallMethod(th, self, nameVisit.Str(), x)
			if exc != nil {
				return exc
			}
			if v.IsNone() {
				continue
			}
			if !object.IsInstance(v, st.ast) {
				more, exc := object.Collect(th, v)
				if exc != nil {
					return exc
				}
				items = append(items, more...)
				continue
			}
			x = v
		}
		items = append(items, x)
	}
	list.Items = items
	return nil
}
