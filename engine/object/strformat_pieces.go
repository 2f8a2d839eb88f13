// This file lets module _string take format strings of str.format apart.

package object

// FormatPiece is literal text and the replacement field that follows it, if HasField. Conversion is 0 when there is none.
type FormatPiece struct {
	Literal    string
	HasField   bool
	Name, Spec string
	Conversion rune
}

// FormatPieces goes through a format string.
type FormatPieces struct{ m markup }

// NewFormatPieces begins with text.
func NewFormatPieces(text string) *FormatPieces { return &FormatPieces{markup{text: text}} }

// Next is the next piece; ok is false at the end.
func (p *FormatPieces) Next() (piece FormatPiece, ok bool, exc *Exception) {
	m, ok, exc := p.m.next()
	return FormatPiece{m.literal, m.hasField, m.name, m.spec, m.conversion}, ok, exc
}

// FieldSteps is what follows the first part of a field name: attributes and keys.
type FieldSteps struct{ path fieldPath }

// SplitField is the first part of a field name, an int if it is one, and the rest.
func SplitField(name string) (first Value, rest *FieldSteps, exc *Exception) {
	text, path := splitFieldName(name)
	first, exc = fieldPart(text)
	return first, &FieldSteps{path}, exc
}

// fieldPart is text, or the int that it spells.
func fieldPart(text string) (Value, *Exception) {
	i, exc := fieldIndex(text)
	if exc != nil || i < 0 {
		return NewStr(text).Value(), exc
	}
	return Int64(int64(i)), nil
}

// Next is the next step; ok is false at the end.
func (s *FieldSteps) Next() (isAttr bool, part Value, ok bool, exc *Exception) {
	isAttr, name, ok, exc := s.path.next()
	if exc != nil || !ok {
		return false, Value{}, false, exc
	}
	if isAttr {
		return true, NewStr(name).Value(), true, nil
	}
	part, exc = fieldPart(name)
	return false, part, true, exc
}
