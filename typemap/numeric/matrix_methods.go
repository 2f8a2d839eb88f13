// This file has what matrices can do: comparing, methods and attributes.

package numeric

import "dappco.re/go/py/engine/object"

// matrixCompare is the Compare slot: == and != with matrices and with lists of rows.
func matrixCompare(th *thread, x, y value, op object.CompareOp) (value, *exception) {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	if !IsMatrix(x) {
		x, y = y, x
	}
	m := matrixOf(x)
	if !IsMatrix(y) && !y.Type().Has(object.FlagList) {
		return object.NotImplemented, nil
	}
	if exc := th.Enter(" in comparison"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	var rows []value
	if IsMatrix(y) {
		other := matrixOf(y)
		if other.shape() != m.shape() {
			return object.Bool(op == object.NE), nil
		}
		if exc := th.CheckAlloc(m.rows, 200); exc != nil {
			return value{}, exc
		}
		for i := range other.rows {
			rows = append(rows, other.line(other.row(i)).Value())
		}
	} else {
		rows = append(rows, y.AsList().Items...)
	}
	same := len(rows) == m.rows
	for i := 0; i < m.rows && same; i++ {
		var exc *exception
		if same, exc = object.EqualValues(th, m.line(m.row(i)).Value(), rows[i]); exc != nil {
			return value{}, exc
		}
	}
	return object.Bool(same == (op == object.EQ)), nil
}

var matrixMethods = []object.Method{
	{Name: "row", Sig: "($self, index, /)", Doc: "A row, as an array that shares the memory.", F1: func(th *thread, self, i value) (value, *exception) { return matrixLine(th, matrixOf(self), i) }},
	{Name: "column", Sig: "($self, index, /)", Doc: "A column, as an array that shares the memory.", F1: func(th *thread, self, j value) (value, *exception) {
		return matrixLine(th, matrixOf(self).transposed(), j)
	}},
	{Name: "transpose", Sig: "($self, /)", Doc: "The matrix with rows and columns exchanged, sharing the memory.", F0: func(_ *thread, self value) (value, *exception) {
		return matrixOf(self).transposed().Value(), nil
	}},
	{Name: "tolist", Sig: "($self, /)", Doc: "The rows as a list of lists.", F0: matrixList},
	{Name: "copy", Sig: "($self, /)", Doc: "A matrix of its own with the same elements, row by row.", F0: matrixCopy},
	{Name: "__copy__", Sig: "($self, /)", Doc: "A matrix of its own with the same elements.", F0: matrixCopy},
	{Name: "__deepcopy__", Sig: "($self, memo, /)", Doc: "A matrix of its own with the same elements.", F1: func(th *thread, self, _ value) (value, *exception) { return matrixCopy(th, self) }},
	{Name: "astype", Sig: "($self, dtype, /)", Doc: "A copy with elements of another type.", F1: func(th *thread, self, name value) (value, *exception) {
		t, exc := required(name)
		if exc != nil {
			return value{}, exc
		}
		m := matrixOf(self)
		all, exc := m.inOrder(th)
		if exc != nil {
			return value{}, exc
		}
		c, exc := asType(th, t, m.typ, all, place{cols: m.cols})
		if exc != nil {
			return value{}, exc
		}
		return m.ofRows(c).Value(), nil
	}},
	{Name: "fill", Sig: "($self, value, /)", Doc: "Set all elements to a number.", F1: func(th *thread, self, v value) (value, *exception) {
		m := matrixOf(self)
		if m.readOnly {
			return value{}, object.TypeErrorf("the matrix is read-only: copy() it to change the copy")
		}
		plain, exc := m.typ.number(th, v)
		for i := 0; i < m.rows && exc == nil; i++ {
			exc = fillSpan(th, m.typ, m.row(i), plain)
		}
		return object.None, exc
	}},
	{Name: "flatten", Sig: "($self, /)", Doc: "All elements row by row, as an array: of the same memory where they lie so, else a copy.", F0: func(th *thread, self value) (value, *exception) {
		m := matrixOf(self)
		if m.contiguous() {
			return m.line(m.flat()).Value(), nil
		}
		c, exc := m.clone(th, m.typ)
		if exc != nil {
			return value{}, exc
		}
		return New(c.typ, c.data, c.rows*c.cols).Value(), nil
	}},
	{Name: "readonly_view", Sig: "($self, /)", Doc: "A view on the same memory that cannot change it.", F0: func(_ *thread, self value) (value, *exception) {
		m := *matrixOf(self)
		m.Head, m.readOnly = object.NewHead(MatrixType), true
		return m.Value(), nil
	}},
	{Name: "zeros", Kind: object.ClassMethod, Sig: "($cls, rows, columns, dtype='float64', /)", Doc: "A matrix of zeros.", FN: matrixZeros, Min: 2, Max: 3},
	{Name: "__reduce_ex__", Sig: "($self, protocol, /)", Doc: "What pickle needs: the elements by value.", F1: matrixReduce},
}

func matrixAttributes() []object.GetSet {
	return []object.GetSet{
		matrixAttr("T", "The matrix with rows and columns exchanged, sharing the memory.", func(m *Matrix) value { return m.transposed().Value() }),
		matrixAttr("shape", "The numbers of rows and columns.", func(m *Matrix) value { return object.TupleOf(object.Int64(int64(m.rows)), object.Int64(int64(m.cols))) }),
		matrixAttr("strides", "How many bytes lie between two rows, and two columns.", func(m *Matrix) value {
			return object.TupleOf(object.Int64(int64(m.rowStep*m.typ.size)), object.Int64(int64(m.colStep*m.typ.size)))
		}),
		matrixAttr("dtype", "The name of the type of the elements.", func(m *Matrix) value { return object.StrOf(m.typ.Name) }),
		matrixAttr("itemsize", "How many bytes an element has.", func(m *Matrix) value { return object.Int64(int64(m.typ.size)) }),
		matrixAttr("nbytes", "How many bytes the elements have.", func(m *Matrix) value { return object.Int64(int64(m.rows * m.cols * m.typ.size)) }),
		matrixAttr("readonly", "Whether the elements cannot be changed through this matrix.", func(m *Matrix) value { return object.Bool(m.readOnly) }),
		matrixAttr("contiguous", "Whether the elements lie row by row with nothing in between.", func(m *Matrix) value { return object.Bool(m.contiguous()) }),
	}
}

func matrixAttr(name, doc string, get func(m *Matrix) value) object.GetSet {
	return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, self value) (value, *exception) { return get(matrixOf(self)), nil }}
}

func matrixLine(th *thread, m *Matrix, key value) (value, *exception) {
	i, exc := indexIn(th, key, m.rows, "matrix")
	if exc != nil {
		return value{}, exc
	}
	return m.line(m.row(i)).Value(), nil
}

func matrixCopy(th *thread, self value) (value, *exception) {
	c, exc := matrixOf(self).clone(th, matrixOf(self).typ)
	if exc != nil {
		return value{}, exc
	}
	return c.Value(), nil
}

func matrixList(th *thread, self value) (value, *exception) {
	m := matrixOf(self)
	if exc := th.CheckAlloc(m.rows, 16+16*m.cols); exc != nil {
		return value{}, exc
	}
	rows := make([]value, m.rows)
	for i := range rows {
		row, exc := m.line(m.row(i)).list(th)
		if exc != nil {
			return value{}, exc
		}
		rows[i] = row
	}
	return object.NewList(rows).Value(), nil
}

func matrixZeros(th *thread, _ value, args []value) (value, *exception) {
	rows, exc := length(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	cols, exc := length(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	t := float64Type
	if len(args) > 2 {
		if t, exc = required(args[2]); exc != nil {
			return value{}, exc
		}
	}
	m, exc := makeMatrix(th, t, rows, cols)
	if exc != nil {
		return value{}, exc
	}
	return m.Value(), nil
}

// matrixReduce is __reduce_ex__.
func matrixReduce(th *thread, self, _ value) (value, *exception) {
	m := matrixOf(self)
	c, exc := m.clone(th, m.typ)
	if exc != nil {
		return value{}, exc
	}
	data, exc := dump(th, c.typ, c.flat())
	if exc != nil {
		return value{}, exc
	}
	f, exc := pickleFunction(th, "_matrix")
	return object.TupleOf(f, object.TupleOf(object.StrOf(m.typ.Name), data, object.Int64(int64(m.rows)), object.Int64(int64(m.cols)))), exc
}
