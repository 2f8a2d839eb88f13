// String formatting with %: a literal format and a tuple display become an f-string.

package compile

import (
	"strings"

	"dappco.re/go/py/engine/ast"
)

// percentFormat returns the f-string that means the same as "..." % (a, b) if the format has only %s, %r, %a and %%.
func percentFormat(e *ast.BinOp) (*ast.JoinedStr, bool) {
	k, ok := e.Left.(*ast.Constant)
	if !ok || e.Op != ast.Modulo {
		return nil, false
	}
	format, ok := k.Value.(string)
	args, isTuple := e.Right.(*ast.Tuple)
	if !ok || !isTuple || hasStar(args.Elts) {
		return nil, false
	}
	f := &ast.JoinedStr{Span: e.Span}
	var text strings.Builder
	n := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			text.WriteByte(format[i])
			continue
		}
		i++
		if i < len(format) && format[i] == '%' {
			text.WriteByte('%')
			continue
		}
		if i >= len(format) || n >= len(args.Elts) {
			return nil, false
		}
		conv := ast.Conversion(format[i])
		switch conv {
		case ast.ConversionStr, ast.ConversionRepr, ast.ConversionASCII:
		default:
			return nil, false
		}
		addText(f, &text)
		x := args.Elts[n]
		n++
		f.Values = append(f.Values, &ast.FormattedValue{Span: x.Pos(), Value: x, Conversion: conv})
	}
	addText(f, &text)
	return f, n == len(args.Elts)
}

// addText appends pending text as a constant.
func addText(f *ast.JoinedStr, text *strings.Builder) {
	if text.Len() > 0 {
		f.Values = append(f.Values, &ast.Constant{Span: f.Span, Value: text.String()})
		text.Reset()
	}
}
