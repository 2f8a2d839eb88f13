// This file runs the tables of testdata/text: the text types against the results of CPython.

package object

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// textCase is a line of testdata/text/*.jsonl: generate.py there says what the fields mean.
type textCase struct {
	V     any            `json:"v"`
	Op    string         `json:"op"`
	A     []any          `json:"a"`
	K     map[string]any `json:"k"`
	R     any            `json:"r"`
	E     []any          `json:"e"`
	After *string        `json:"after"`
}

func fromHex(v any) string {
	b, err := hex.DecodeString(v.(string))
	if err != nil {
		panic(err)
	}
	return string(b)
}

func decodeValues(vs []any) []Value {
	out := make([]Value, len(vs))
	for i, v := range vs {
		out[i] = decodeValue(v)
	}
	return out
}

// decodeValue makes the object that generate.py's enc described.
func decodeValue(v any) Value {
	switch v := v.(type) {
	case nil:
		return None
	case bool:
		return Bool(v)
	case string:
		return StrOf(v)
	}
	a := v.([]any)
	switch a[0] {
	case "i":
		n, _ := new(big.Int).SetString(a[1].(string), 10)
		return NormInt(n)
	case "f":
		x, err := strconv.ParseFloat(a[1].(string), 64)
		if err != nil {
			panic(err)
		}
		return Float(x)
	case "s":
		return StrOf(fromHex(a[1]))
	case "b":
		return NewBytes(fromHex(a[1]))
	case "a":
		return NewByteArray([]byte(fromHex(a[1]))).Value()
	case "m":
		m, exc := NewMemoryView(textThread, NewBytes(fromHex(a[1])))
		if exc != nil {
			panic("no view")
		}
		m.format = a[2].(string)
		m.itemSize = formatSize(nativeFormat(m.format))
		m.shape[0] /= m.itemSize
		m.strides[0] = m.itemSize
		return m.Value()
	case "t":
		return TupleOf(decodeValues(a[1].([]any))...)
	case "l":
		return NewList(decodeValues(a[1].([]any))).Value()
	case "d":
		d := NewDict()
		for _, kv := range a[1].([]any) {
			kv := decodeValues(kv.([]any))
			if exc := d.Set(textThread, kv[0], kv[1]); exc != nil {
				panic("bad key")
			}
		}
		return d.Value()
	case "c":
		return NewComplex(complex(decodeValue(a[1]).AsFloat(), decodeValue(a[2]).AsFloat()))
	case "x":
		return NewSlice(decodeValue(a[1]), decodeValue(a[2]), decodeValue(a[3]))
	case "r":
		var items []Value
		for i := a[1].(float64); i < a[2].(float64); i += a[3].(float64) {
			items = append(items, Int64(int64(i)))
		}
		return NewList(items).Value()
	case "n":
		return NotImplemented
	case "e":
		return Ellipsis
	}
	panic(fmt.Sprint("unreadable value ", v))
}

var textThread = func() *Thread { return NewThread(NewInterp()) }()

// show is v in a form to compare.
func show(v Value) string {
	if v.IsNull() {
		return "<null>"
	}
	switch t := v.Type(); {
	case v.IsInt64():
		return strconv.FormatInt(v.AsInt64(), 10)
	case v.IsFloat():
		return "float " + strconv.FormatFloat(v.AsFloat(), 'g', -1, 64)
	case v.IsBool():
		return fmt.Sprint(v.AsBool())
	case v.IsNone():
		return "None"
	case t == StrType:
		if n := countChars(v.AsStr().s); n != v.AsStr().Len() {
			return fmt.Sprintf("str with wrong length %d: %q", v.AsStr().Len(), v.AsStr().s)
		}
		return strconv.QuoteToASCII(v.AsStr().s)
	case t == BytesType:
		return "b" + strconv.QuoteToASCII(byteText(v))
	case t == ByteArrayType:
		return "bytearray " + strconv.QuoteToASCII(byteText(v))
	case t == MemoryViewType:
		m := Cast[MemoryView](v)
		if len(m.shape) == 0 || m.released {
			return strconv.Quote("a view")
		}
		s, _ := m.text(textThread)
		return "view " + m.format + strconv.QuoteToASCII(s)
	case t == TupleType, t == ListType:
		items := v.AsTuple().Items
		if t == ListType {
			items = v.AsList().Items
		}
		out := t.Name + "("
		for _, x := range items {
			out += show(x) + ", "
		}
		return out + ")"
	case t == DictType:
		out := "{"
		for i := 0; ; {
			k, x, next, ok := v.AsDict().Next(i)
			if !ok {
				return out + "}"
			}
			i = next
			out += show(k) + ": " + show(x) + ", "
		}
	case v.IsNotImplemented():
		return "NotImplemented"
	case t.Has(FlagInt):
		return ToBig(v).String()
	}
	return "<" + v.Type().Name + ">"
}

func showError(exc *Exception) string {
	out := exc.Type().Name
	args := exc.Args.Items
	if exc.Is(UnicodeDecodeErrorType) && len(exc.Fields) == 5 {
		args = exc.Fields // a decoder may use an exception again
	}
	for _, a := range args {
		if !exc.Is(UnicodeErrorType) && !exc.Is(KeyErrorType) {
			return out + ": " + a.AsStr().s
		}
		out += ", " + show(a)
	}
	if len(exc.Args.Items) == 0 {
		out += ": "
	}
	return out
}

func (c *textCase) expected() string {
	if c.E == nil {
		return show(decodeValue(c.R))
	}
	name := c.E[0].(string)
	if name == "KeyError" || len(c.E) != 2 {
		for _, a := range c.E[1:] {
			name += ", " + show(decodeValue(a))
		}
		return name
	}
	return name + ": " + c.E[1].(string)
}

var textOps = map[string]func(th *Thread, v Value, a []Value) (Value, *Exception){
	"%":  func(th *Thread, v Value, a []Value) (Value, *Exception) { return Binary(th, Mod, v, a[0]) },
	"+":  func(th *Thread, v Value, a []Value) (Value, *Exception) { return Binary(th, Add, v, a[0]) },
	"*":  func(th *Thread, v Value, a []Value) (Value, *Exception) { return Binary(th, Mul, v, a[0]) },
	"[]": func(th *Thread, v Value, a []Value) (Value, *Exception) { return GetItem(th, v, a[0]) },
	"in": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		ok, exc := Contains(th, v, a[0])
		return Bool(ok), exc
	},
	"<":    func(th *Thread, v Value, a []Value) (Value, *Exception) { return Compare(th, v, a[0], LT) },
	"==":   func(th *Thread, v Value, a []Value) (Value, *Exception) { return Compare(th, v, a[0], EQ) },
	"!=":   func(th *Thread, v Value, a []Value) (Value, *Exception) { return Compare(th, v, a[0], NE) },
	">=":   func(th *Thread, v Value, a []Value) (Value, *Exception) { return Compare(th, v, a[0], GE) },
	"repr": func(th *Thread, v Value, a []Value) (Value, *Exception) { return v.Type().Repr(th, v) },
	"str":  func(th *Thread, v Value, a []Value) (Value, *Exception) { return v.Type().Str(th, v) },
	"ascii": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		s, exc := Ascii(th, v)
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	},
	"len": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		n, exc := Len(th, v)
		return Int64(int64(n)), exc
	},
	"hash": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		_, exc := Hash(th, v)
		return None, exc
	},
	"iter": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		it, exc := Iter(th, v)
		if exc != nil {
			return Value{}, exc
		}
		var out []Value
		for {
			x, exc := Next(th, it)
			if exc != nil || x.IsNull() {
				return NewList(out).Value(), exc
			}
			out = append(out, x)
		}
	},
	"bool": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		b, exc := Truth(th, v)
		return Bool(b), exc
	},
	"+=": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		return v.Type().Sequence.InPlaceConcat(th, v, a[0])
	},
	"*=": func(th *Thread, v Value, a []Value) (Value, *Exception) {
		return v.Type().Sequence.InPlaceRepeat(th, v, a[0])
	},
	"[]=": func(th *Thread, v Value, a []Value) (Value, *Exception) { return None, SetItem(th, v, a[0], a[1]) },
	"del": func(th *Thread, v Value, a []Value) (Value, *Exception) { return None, DelItem(th, v, a[0]) },
}

// newTypes are the ops that construct.
var newTypes = map[string]*Type{"new str": StrType, "new bytes": BytesType, "new bytearray": ByteArrayType, "new memoryview": MemoryViewType}

// run does what the line says.
func (c *textCase) run(th *Thread) (r, self Value, exc *Exception) {
	args := decodeValues(c.A)
	var kw []*Str
	for k, v := range c.K {
		kw = append(kw, Intern(k))
		args = append(args, decodeValue(v))
	}
	if t := newTypes[c.Op]; t != nil {
		r, exc = t.New(th, t, args, kw)
		if exc == nil && t == ByteArrayType {
			exc = t.Init(th, r, args, kw)
		}
		return r, Value{}, exc
	}
	self = decodeValue(c.V)
	if c.Op == "chain" {
		r, exc = runChain(th, self, args)
	} else {
		r, exc = runOp(th, self, c.Op, args, kw)
	}
	return r, self, exc
}

// runChain does one step after the other on a memoryview of self.
func runChain(th *Thread, self Value, steps []Value) (Value, *Exception) {
	m, exc := NewMemoryView(th, self)
	if exc != nil {
		return Value{}, exc
	}
	v := m.Value()
	for _, step := range steps {
		items := step.AsTuple().Items
		name := items[0].AsStr().s
		if name == "get" {
			v, exc = GetAttr(th, v, items[1].AsStr())
		} else {
			v, exc = runOp(th, v, name, items[1:], nil)
		}
		if exc != nil {
			return Value{}, exc
		}
	}
	return v, nil
}

// runOp is an operator or a method call.
func runOp(th *Thread, self Value, op string, args []Value, kw []*Str) (Value, *Exception) {
	if f := textOps[op]; f != nil {
		return f(th, self, args)
	}
	f, exc := GetAttrName(th, self, op)
	if exc != nil {
		return Value{}, exc
	}
	return Call(th, f, args, kw)
}

// TestText runs every case of testdata/text: methods, operators and constructors of the text types against the results of CPython.
func TestText(t *testing.T) {
	files, _ := filepath.Glob("testdata/text/*.jsonl")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				var c textCase
				if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
					t.Fatal(err)
				}
				c.check(t, lines.Text())
			}
		})
	}
}

func (c *textCase) check(t *testing.T, line string) {
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s\n\tpanic: %v", line, p)
		}
	}()
	r, self, exc := c.run(textThread)
	got := ""
	if exc != nil {
		got = showError(exc)
	} else {
		got = show(r)
	}
	if want := c.expected(); got != want {
		t.Errorf("%s\n\tgot  %s\n\twant %s", line, got, want)
	}
	if c.After != nil {
		if after := hex.EncodeToString([]byte(byteText(self))); after != *c.After {
			t.Errorf("%s\n\tleft %s", line, after)
		}
	}
}
