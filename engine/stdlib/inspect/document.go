// This file finds documentation strings and comments, and takes the indentation out of them.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var documentFunctions = []object.Method{
	{Name: "getdoc", Sig: "(object)", Doc: "Get the documentation string for an object.\n\nAll tabs are expanded to spaces.  Whitespace that indents the whole text is removed.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		doc, exc := attr(th, a[0], "__doc__")
		if exc != nil {
			return value{}, exc
		}
		if doc.IsNull() {
			return object.None, nil
		}
		if doc.IsNone() {
			if doc, exc = inheritedDoc(th, a[0]); exc != nil {
				if exc.Is(object.AttributeErrorType) || exc.Is(object.TypeErrorType) {
					return object.None, nil
				}
				return value{}, exc
			}
		}
		if !isStr(doc) {
			return object.None, nil
		}
		return object.StrOf(clean(doc.AsStr().String())), nil
	}},
	{Name: "cleandoc", Sig: "(doc)", Doc: "Clean up indentation from docstrings.\n\nAny whitespace that can be uniformly removed from the second line onwards is removed.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		if !isStr(a[0]) {
			_, exc := object.GetAttrName(th, a[0], "expandtabs")
			if exc == nil {
				exc = object.TypeErrorf("a bytes-like object is required, not 'str'")
			}
			return value{}, exc
		}
		return object.StrOf(clean(a[0].AsStr().String())), nil
	}},
	{Name: "indentsize", Sig: "(line)", Doc: "Return the indent size, in spaces, at the start of a line of text.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		if !isStr(a[0]) {
			return value{}, object.TypeErrorf("indentsize() argument must be str, not %s", a[0].Type().Name)
		}
		line := expandTabs(a[0].AsStr().String())
		return object.Int64(int64(len([]rune(line)) - len([]rune(strings.TrimLeft(line, whitespace))))), nil
	}},
	native.Python("getcomments", "(object)", "Get lines of comments immediately preceding an object's source code.\n\nReturns None when source can't be found.", getComments),
}

const whitespace = " \t\n\r\f\v"

// expandTabs replaces tabs by spaces up to the next column that is a multiple of 8.
func expandTabs(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var b strings.Builder
	col := 0
	for _, r := range text {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n', '\r':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}

// clean is cleandoc().
func clean(text string) string {
	lines := strings.Split(expandTabs(text), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if body := strings.TrimLeft(l, " "); body != "" && (margin < 0 || len(l)-len(body) < margin) {
			margin = len(l) - len(body)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines); i++ {
		lines[i] = lines[i][min(max(margin, 0), len(lines[i])):]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}

// inheritedDoc is the documentation that a class or a member of one inherits, None if there is none.
func inheritedDoc(th *thread, v value) (value, *exception) {
	if isClass(v) {
		for _, base := range v.AsType().MRO {
			if base == object.ObjectType {
				continue
			}
			doc, exc := attr(th, base.Value(), "__doc__")
			if exc != nil || !given(doc).IsNull() {
				return doc, exc
			}
		}
		return object.None, nil
	}
	cls, name, exc := homeOf(th, v)
	if exc != nil || cls.IsNull() || !isClass(cls) || !isStr(name) {
		return object.None, exc
	}
	if v.Type() == object.MemberType {
		if doc, exc := slotDoc(th, cls, name); exc != nil || !given(doc).IsNull() {
			return doc, exc
		}
	}
	for _, base := range cls.AsType().MRO {
		member, ok, exc := object.FindAttr(th, base.Value(), name.AsStr())
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			continue
		}
		doc, exc := attr(th, member, "__doc__")
		if exc != nil {
			return value{}, exc
		}
		if !given(doc).IsNull() {
			return doc, nil
		}
	}
	return object.None, nil
}

// slotDoc is what __slots__ of cls, if it is a dict, says of slot name.
func slotDoc(th *thread, cls, name value) (value, *exception) {
	slots, exc := attr(th, cls, "__slots__")
	if exc != nil || slots.IsNull() || !slots.Type().Has(object.FlagDict) {
		return object.None, exc
	}
	doc, ok, exc := slots.AsDict().Get(th, name)
	if !ok || exc != nil {
		return object.None, exc
	}
	return doc, nil
}

// homeOf is the class that v is a member of, and its name there; null if none is known.
func homeOf(th *thread, v value) (cls, name value, exc *exception) {
	switch {
	case v.Type() == object.MethodType:
		fn, self, _ := boundOf(v)
		if name, exc = object.GetAttrName(th, fn, "__name__"); exc != nil {
			return cls, name, exc
		}
		if isClass(self) {
			return self, name, nil
		}
		return self.Type().Value(), name, nil
	case isFunction(v):
		if name, exc = object.GetAttrName(th, v, "__name__"); exc != nil {
			return cls, name, exc
		}
		cls, exc = definingClass(th, v)
		return cls, name, exc
	case v.Type() == object.NativeType:
		if name, exc = object.GetAttrName(th, v, "__name__"); exc != nil {
			return cls, name, exc
		}
		self, exc := object.GetAttrName(th, v, "__self__")
		if exc != nil || isClass(self) {
			return self, name, exc
		}
		return self.Type().Value(), name, nil
	case object.IsInstance(v, object.PropertyType):
		getter := object.PropertyGetter(v)
		if getter.IsNull() {
			return cls, name, nil
		}
		if name, exc = object.GetAttrName(th, getter, "__name__"); exc != nil {
			return cls, name, exc
		}
		cls, exc = definingClass(th, getter)
		return cls, name, exc
	case isMethodDescriptor(v) || isDataDescriptor(v):
		if name, exc = object.GetAttrName(th, v, "__name__"); exc != nil {
			return cls, name, exc
		}
		cls, exc = object.GetAttrName(th, v, "__objclass__")
		return cls, name, exc
	}
	return cls, name, nil
}

// definingClass is the class that the qualified name of a function leads to.
func definingClass(th *thread, fn value) (value, *exception) {
	module, exc := object.GetAttrName(th, fn, "__module__")
	if exc != nil || !isStr(module) {
		return value{}, exc
	}
	cls, ok := th.Interp.Modules.GetStr(module.AsStr())
	if !ok {
		return value{}, nil
	}
	qualname, exc := object.GetAttrName(th, fn, "__qualname__")
	if exc != nil || !isStr(qualname) {
		return value{}, exc
	}
	parts := strings.Split(qualname.AsStr().String(), ".")
	for _, part := range parts[:len(parts)-1] {
		if cls, exc = object.GetAttrName(th, cls, part); exc != nil {
			return value{}, exc
		}
	}
	if !isClass(cls) {
		return value{}, nil
	}
	return cls, nil
}

func getComments(th *thread, _ value, a []value) (value, *exception) {
	lines, at, exc := findSource(th, a[0])
	if exc != nil {
		if exc.Is(object.OSErrorType) || exc.Is(object.TypeErrorType) {
			return object.None, nil
		}
		return value{}, exc
	}
	comment := func(l string) bool { return strings.HasPrefix(strings.TrimLeft(l, whitespace), "#") }
	var found []string
	if object.IsInstance(a[0], object.ModuleType) {
		start := 0
		if len(lines) > 0 && strings.HasPrefix(lines[0], "#!") {
			start = 1
		}
		for start < len(lines) && (strings.TrimSpace(lines[start]) == "" || strings.TrimSpace(lines[start]) == "#") {
			start++
		}
		for ; start < len(lines) && strings.HasPrefix(lines[start], "#"); start++ {
			found = append(found, expandTabs(lines[start]))
		}
	} else if at > 0 {
		indent := func(l string) int { l = expandTabs(l); return len(l) - len(strings.TrimLeft(l, " ")) }
		depth := indent(lines[min(at, len(lines)-1)])
		for end := at - 1; end >= 0 && comment(lines[end]) && indent(lines[end]) == depth; end-- {
			found = append([]string{strings.TrimLeft(expandTabs(lines[end]), whitespace)}, found...)
		}
		for len(found) > 0 && strings.TrimSpace(found[0]) == "#" {
			found = found[1:]
		}
		for len(found) > 0 && strings.TrimSpace(found[len(found)-1]) == "#" {
			found = found[:len(found)-1]
		}
		if len(found) == 0 {
			return object.None, nil
		}
	}
	if len(found) == 0 {
		return object.None, nil
	}
	return object.StrOf(strings.Join(found, "")), nil
}
