// This file shows the parser of format strings to Python, for module _string.

package object

// formatterIterator yields the pieces of a format string: (literal, field name, format specification, conversion).
type formatterIterator struct {
	Head
	m markup
}

// fieldNameIterator yields the steps of a field name: (is attribute, name or index).
type fieldNameIterator struct {
	Head
	path fieldPath
}

// The types of the iterators.
var (
	FormatterIteratorType = &Type{Name: "formatteriterator"}
	FieldNameIteratorType = &Type{Name: "fieldnameiterator"}
)

// FormatterParser is _string.formatter_parser(s).
func FormatterParser(_ *Thread, _, s Value) (Value, *Exception) {
	if !s.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("expected str, got %s", s.Type().Name)
	}
	it := &formatterIterator{Head: Head{FormatterIteratorType}, m: markup{text: s.AsStr().s}}
	return it.Value(), nil
}

// FormatterFieldNameSplit is _string.formatter_field_name_split(s): the first part, as int if it is one, and an iterator of the rest.
func FormatterFieldNameSplit(_ *Thread, _, s Value) (Value, *Exception) {
	if !s.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("expected str, got %s", s.Type().Name)
	}
	name, path := splitFieldName(s.AsStr().s)
	first, exc := nameOrIndex(name)
	if exc != nil {
		return Value{}, exc
	}
	it := &fieldNameIterator{Head: Head{FieldNameIteratorType}, path: path}
	return TupleOf(first, it.Value()), nil
}

func nameOrIndex(name string) (Value, *Exception) {
	index, exc := fieldIndex(name)
	if exc != nil || index < 0 {
		return StrOf(name), exc
	}
	return Int64(int64(index)), nil
}

func fillFormatterIterator(t *Type) {
	fillIterator(t, func(_ *Thread, v Value) (Value, *Exception) {
		p, ok, exc := Cast[formatterIterator](v).m.next()
		if exc != nil || !ok {
			return Value{}, exc
		}
		if !p.hasField {
			return TupleOf(StrOf(p.literal), None, None, None), nil
		}
		conversion := None
		if p.conversion != 0 {
			conversion = RuneStr(p.conversion)
		}
		return TupleOf(StrOf(p.literal), StrOf(p.name), StrOf(p.spec), conversion), nil
	}, nil)
}

func fillFieldNameIterator(t *Type) {
	fillIterator(t, func(_ *Thread, v Value) (Value, *Exception) {
		isAttr, name, ok, exc := Cast[fieldNameIterator](v).path.next()
		if exc != nil || !ok {
			return Value{}, exc
		}
		step := StrOf(name)
		if !isAttr {
			if step, exc = nameOrIndex(name); exc != nil {
				return Value{}, exc
			}
		}
		return TupleOf(Bool(isAttr), step), nil
	}, nil)
}
