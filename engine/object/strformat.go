// This file implements str.format, str.format_map and the evaluation of replacement fields.

package object

import (
	"fmt"
	"strings"
)

// maxFormatDepth is how deep format specifications nest: the format string itself and the specifications in it.
const maxFormatDepth = 2

// The ways of numbering fields; a format string sticks to the one that it begins with.
const (
	numberingUnknown = iota
	numberingAuto
	numberingManual
)

// strFormatter is one evaluation of a format string. mapping is the argument of format_map; without it names come from the keyword arguments.
type strFormatter struct {
	th        *Thread
	args      []Value
	names     []*Str
	named     []Value
	mapping   Value
	numbering int
	next      int // index of the next automatic field
}

func strFormatMethod(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	n := len(args) - len(kw)
	f := strFormatter{th: th, args: args[:n], names: kw, named: args[n:]}
	return f.format(self.AsStr())
}

func strFormatMap(th *Thread, self, mapping Value) (Value, *Exception) {
	f := strFormatter{th: th, mapping: mapping}
	return f.format(self.AsStr())
}

func (f *strFormatter) format(s *Str) (Value, *Exception) {
	var out StrBuilder
	out.borrow(f.th)
	exc := f.expand(&out, s.s, maxFormatDepth)
	v := out.finish(f.th)
	switch {
	case exc != nil:
		return Value{}, exc
	case strings.IndexAny(s.s, "{}") < 0 && s.s != "":
		return s.Value(), nil // even of a subclass
	}
	return v, nil
}

// expand appends text with its replacement fields filled in.
func (f *strFormatter) expand(out *StrBuilder, text string, depth int) *Exception {
	if depth <= 0 {
		return ValueErrorf("Max string recursion exceeded")
	}
	m := markup{text: text}
	for {
		p, ok, exc := m.next()
		if exc != nil || !ok {
			return exc
		}
		out.Add(p.literal)
		if !p.hasField {
			continue
		}
		s, exc := f.field(&p, depth)
		if exc != nil {
			return exc
		}
		if exc := out.Check(f.th, len(s.s)); exc != nil {
			return exc
		}
		out.AddStr(s)
	}
}

// field is the text of one replacement field.
func (f *strFormatter) field(p *markupPiece, depth int) (*Str, *Exception) {
	v, exc := f.lookup(p.name)
	if exc != nil {
		return nil, exc
	}
	if p.conversion != 0 {
		if v, exc = convertField(f.th, v, p.conversion); exc != nil {
			return nil, exc
		}
	}
	spec := EmptyStr
	switch {
	case p.nested:
		var b StrBuilder
		if exc := f.expand(&b, p.spec, depth-1); exc != nil {
			return nil, exc
		}
		spec = b.Str()
	case p.spec != "":
		spec = NewStr(p.spec)
	}
	return formatField(f.th, v, spec)
}

// formatField is format(v, spec).
func formatField(th *Thread, v Value, spec *Str) (*Str, *Exception) {
	if spec.s == "" && v.Type() == StrType {
		return v.AsStr(), nil
	}
	return Format(th, v, spec)
}

// convertField applies !r, !s or !a.
func convertField(th *Thread, v Value, conversion rune) (Value, *Exception) {
	var s *Str
	var exc *Exception
	switch conversion {
	case 'r':
		s, exc = Repr(th, v)
	case 's':
		s, exc = ToStr(th, v)
	case 'a':
		s, exc = Ascii(th, v)
	default:
		shown := string(AppendRune(nil, conversion))
		if conversion <= ' ' || conversion >= 0x7F {
			shown = fmt.Sprintf("\\x%x", conversion)
		}
		return Value{}, ValueErrorf("Unknown conversion specifier %s", shown)
	}
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), nil
}

// lookup is the value that a field name stands for.
func (f *strFormatter) lookup(name string) (Value, *Exception) {
	first, path := splitFieldName(name)
	index, exc := fieldIndex(first)
	if exc != nil {
		return Value{}, exc
	}
	if first == "" || index >= 0 {
		if index, exc = f.number(index); exc != nil {
			return Value{}, exc
		}
	}
	v, exc := f.first(first, index)
	for exc == nil {
		isAttr, step, ok, exc := path.next()
		if exc != nil || !ok {
			return v, exc
		}
		if v, exc = fieldStep(f.th, v, isAttr, step); exc != nil {
			return Value{}, exc
		}
	}
	return Value{}, exc
}

// number is the index of a positional field; index is -1 for {}.
func (f *strFormatter) number(index int) (int, *Exception) {
	kind := numberingManual
	if index < 0 {
		kind = numberingAuto
	}
	if f.numbering == numberingUnknown {
		f.numbering = kind
	} else if f.numbering != kind {
		if kind == numberingAuto {
			return 0, ValueErrorf("cannot switch from manual field specification to automatic field numbering")
		}
		return 0, ValueErrorf("cannot switch from automatic field numbering to manual field specification")
	}
	if index < 0 {
		index = f.next
		f.next++
	}
	return index, nil
}

// first is the value of a field's first part: a positional argument if index >= 0, else a named one.
func (f *strFormatter) first(name string, index int) (Value, *Exception) {
	switch {
	case index >= 0 && !f.mapping.IsNull():
		return Value{}, ValueErrorf("Format string contains positional fields")
	case index >= len(f.args):
		return Value{}, Errorf(IndexErrorType, "Replacement index %d out of range for positional args tuple", index)
	case index >= 0:
		return f.args[index], nil
	case !f.mapping.IsNull():
		return GetItem(f.th, f.mapping, StrOf(name))
	}
	for i, n := range f.names {
		if n.s == name {
			return f.named[i], nil
		}
	}
	return Value{}, NewException(KeyErrorType, StrOf(name))
}

// fieldStep is v.name or v[name]; a name of digits is an index.
func fieldStep(th *Thread, v Value, isAttr bool, name string) (Value, *Exception) {
	if isAttr {
		return GetAttrName(th, v, name)
	}
	index, exc := fieldIndex(name)
	if exc != nil {
		return Value{}, exc
	}
	if index >= 0 {
		return GetItem(th, v, Int64(int64(index)))
	}
	return GetItem(th, v, StrOf(name))
}
