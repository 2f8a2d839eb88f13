// This file spells Go types as Python annotations, for stubs.

package reflectbind

import (
	"math/big"
	"reflect"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/typemap"
)

// annotator spells the types of one module's stub and notes what has to be imported.
type annotator struct {
	module  string
	classes map[reflect.Type]string // those that the module itself offers
	typing  map[string]bool         // names from typing and collections.abc
	modules map[string]bool
	busy    map[reflect.Type]bool
	// copied and viewed say what options have made of the results that are being spelled.
	copied, viewed bool
	// shadowed are the names of built-in types that the module or one of its classes uses for something else.
	shadowed map[string]bool
}

func newAnnotator(module string) annotator {
	return annotator{module: module, classes: map[reflect.Type]string{}, typing: map[string]bool{}, modules: map[string]bool{}, busy: map[reflect.Type]bool{}, shadowed: map[string]bool{}}
}

// builtins spells an annotation with names of built-in types so that it means those.
func (a *annotator) builtins(text string) string {
	if len(a.shadowed) == 0 {
		return text
	}
	return builtinName.Get().ReplaceAllStringFunc(text, func(name string) string {
		if !a.shadowed[name] {
			return name
		}
		a.modules["builtins"] = true
		return "builtins." + name
	})
}

// builtinName matches the names of built-in types that annotations use.
var builtinName = native.Pattern{Text: `\b(bool|int|float|complex|str|bytes|bytearray|memoryview|list|dict|set|tuple)\b`}

// take is a name from module typing or collections.abc.
func (a *annotator) take(name string) string {
	a.typing[name] = true
	return name
}

// param is what a parameter of Go type t takes, result what a result of that type is.
func (a *annotator) param(t reflect.Type) string  { return a.spell(t, true) }
func (a *annotator) result(t reflect.Type) string { return a.spell(t, false) }

// given is what Python code gets from Go as an argument. Pointers are not said to be None there: handlers would have to look at every one, for a nil that does not come.
func (a *annotator) given(t reflect.Type) string {
	text := a.spell(t, false)
	if t.Kind() == reflect.Pointer {
		return strings.TrimSuffix(text, " | None")
	}
	return text
}

// spell is the annotation of t. Types that refer to themselves without a name are Any where they do.
func (a *annotator) spell(t reflect.Type, in bool) string {
	if a.busy[t] {
		return a.take("Any")
	}
	a.busy[t] = true
	defer delete(a.busy, t)
	if text := a.known(t, in); text != "" {
		return text
	}
	if name := a.className(t); name != "" {
		return a.classOrBase(t, name, in)
	}
	switch k := t.Kind(); k {
	case reflect.Bool:
		return a.builtins("bool")
	case reflect.Float32, reflect.Float64:
		return a.builtins("float")
	case reflect.Complex64, reflect.Complex128:
		return a.builtins("complex")
	case reflect.String:
		return a.builtins("str")
	case reflect.Slice, reflect.Array:
		return a.sequence(t, in)
	case reflect.Map:
		return a.mapping(t, in)
	case reflect.Pointer:
		return a.spell(t.Elem(), in) + " | None"
	case reflect.Func:
		return a.callable(t, in)
	case reflect.Chan:
		if in && t.ChanDir() == reflect.RecvDir {
			return a.goName("Channel") + " | " + a.take("Iterable") + "[" + a.spell(t.Elem(), true) + "]"
		}
		return a.goName("Channel")
	case reflect.Interface:
		if in && t.NumMethod() > 0 && isStream(t) {
			return a.stream(t)
		}
	default:
		if k >= reflect.Int && k <= reflect.Uintptr {
			return a.builtins("int")
		}
	}
	return a.take("Any")
}

// known spells the types that the binder knows by name.
func (a *annotator) known(t reflect.Type, in bool) string {
	if text, ok := shared.stubs.Load(t); ok {
		if text == "Any" {
			return a.take("Any")
		}
		return a.builtins(text.(string))
	}
	switch t {
	case errorType():
		return "BaseException | None"
	case reflect.TypeFor[time.Duration]():
		if in {
			a.modules["datetime"] = true
			return a.builtins("datetime.timedelta | float | str")
		}
		return a.goName("Duration")
	case timeType():
		if in {
			a.modules["datetime"] = true
			return a.builtins("datetime.datetime | str")
		}
		return a.goName("Time")
	case reflect.TypeFor[big.Int](), reflect.TypeFor[*big.Int]():
		return a.builtins("int")
	case reflect.TypeFor[big.Rat](), reflect.TypeFor[*big.Rat](), reflect.TypeFor[big.Float](), reflect.TypeFor[*big.Float]():
		return a.ratio(t, in)
	}
	if elem, ok := typemap.IsMatrix(t); ok {
		text := a.spell(elem, false)
		switch {
		case in:
			return a.goName("matrix") + "[" + text + "] | " + a.take("Buffer") + " | " + a.take("Iterable") + "[" + a.take("Iterable") + "[" + text + "]]"
		case a.copied:
			return a.builtins("list[list[") + text + "]]"
		}
		return a.goName("matrix") + "[" + text + "]"
	}
	switch t {
	case reflect.TypeFor[object.Value](), reflect.TypeFor[typemap.Handle]():
		return a.take("Any")
	}
	return ""
}

// ratio spells big.Rat and big.Float, and pointers to them.
func (a *annotator) ratio(t reflect.Type, in bool) string {
	a.modules["fractions"], a.modules["decimal"] = true, true
	isPointer := t.Kind() == reflect.Pointer
	text := "decimal.Decimal"
	if t == reflect.TypeFor[big.Rat]() || t == reflect.TypeFor[*big.Rat]() {
		text = "fractions.Fraction"
	}
	if in {
		text = a.builtins("fractions.Fraction | decimal.Decimal | float | str")
	}
	if isPointer {
		text += " | None"
	}
	return text
}

// goName is a name of module go.
func (a *annotator) goName(name string) string {
	if a.module == "go" {
		return name
	}
	if a.shadowed["go"] {
		a.modules["go as _go"] = true
		return "_go." + name
	}
	a.modules["go"] = true
	return "go." + name
}

// className is the class of t where a module offers one, "" if none does.
func (a *annotator) className(t reflect.Type) string {
	if isScalar(t.Kind()) && reflect.PointerTo(t).NumMethod() == 0 && shared.enumOf(t) == nil {
		return "" // such values are plain
	}
	if name := a.classes[t]; name != "" {
		return name
	}
	if c, ok := shared.classes.Load(t); ok {
		c := c.(*class)
		if o := c.offer.Load(); o != nil && o.module != a.module {
			a.modules[o.module] = true
			return o.module + "." + c.Py.Name
		}
	}
	return ""
}

// classOrBase is a class, and in parameters what converts to it as well.
func (a *annotator) classOrBase(t reflect.Type, name string, in bool) string {
	if !in {
		return name
	}
	switch k := t.Kind(); {
	case isScalar(k):
		return a.spell(plainKind(k), true)
	case k == reflect.Map || k == reflect.Slice || k == reflect.Array:
		return name + " | " + a.spell(typemap.Unnamed(t), true)
	case k == reflect.Struct:
		return name + a.builtins(" | dict[str, ") + a.take("Any") + "]"
	}
	return name
}

// plainKind is the predeclared type of a kind.
func plainKind(k reflect.Kind) reflect.Type {
	switch k {
	case reflect.Bool:
		return reflect.TypeFor[bool]()
	case reflect.String:
		return reflect.TypeFor[string]()
	case reflect.Float32, reflect.Float64:
		return reflect.TypeFor[float64]()
	case reflect.Complex64, reflect.Complex128:
		return reflect.TypeFor[complex128]()
	}
	return reflect.TypeFor[int]()
}

func (a *annotator) sequence(t reflect.Type, in bool) string {
	if t.Elem().Kind() == reflect.Uint8 {
		if a.viewed && t.Kind() == reflect.Slice {
			return a.builtins("memoryview")
		}
		if in {
			return a.builtins("bytes | bytearray | memoryview")
		}
		return a.builtins("bytes")
	}
	if in {
		text := a.take("Iterable") + "[" + a.spell(t.Elem(), true) + "]"
		if shared.types.IsNumbers(t) {
			text += " | " + a.take("Buffer")
		}
		return text
	}
	if !a.copied && shared.types.IsNumbers(t) {
		return a.goName("array") + "[" + a.spell(t.Elem(), false) + "]"
	}
	return a.builtins("list[") + a.spell(t.Elem(), false) + "]"
}

func (a *annotator) mapping(t reflect.Type, in bool) string {
	key := a.spell(t.Key(), false)
	if e := t.Elem(); e.Kind() == reflect.Struct && e.NumField() == 0 {
		if in {
			return a.take("Iterable") + "[" + key + "]"
		}
		return a.builtins("set[") + key + "]"
	}
	if in {
		return a.take("Mapping") + "[" + key + ", " + a.spell(t.Elem(), true) + "]"
	}
	return a.builtins("dict[") + key + ", " + a.spell(t.Elem(), false) + "]"
}

// callable spells a func type: range functions are iterators.
func (a *annotator) callable(t reflect.Type, in bool) string {
	if t.CanSeq() || t.CanSeq2() {
		yield := t.In(0)
		item := a.spell(yield.In(0), in)
		if yield.NumIn() == 2 && yield.In(1) != errorType() {
			item = a.builtins("tuple[") + item + ", " + a.spell(yield.In(1), in) + "]"
		}
		if in {
			return a.take("Iterable") + "[" + item + "]"
		}
		return a.take("Iterator") + "[" + item + "]"
	}
	var params []string
	for i := range t.NumIn() {
		if t.In(i) != contextType() || i > 0 {
			if in {
				params = append(params, a.given(t.In(i)))
			} else {
				params = append(params, a.spell(t.In(i), true))
			}
		}
	}
	list := "[" + strings.Join(params, ", ") + "]"
	if t.IsVariadic() {
		list = "..."
	}
	var outs []string
	for i := range t.NumOut() {
		if i < t.NumOut()-1 || t.Out(i) != errorType() {
			outs = append(outs, a.spell(t.Out(i), in))
		}
	}
	return a.take("Callable") + "[" + list + ", " + a.tuple(outs) + "]"
}

// tuple is the annotation of results.
func (a *annotator) tuple(outs []string) string {
	switch len(outs) {
	case 0:
		return "None"
	case 1:
		return outs[0]
	}
	return a.builtins("tuple[") + strings.Join(outs, ", ") + "]"
}

// stream is what a parameter of a stream's interface takes.
func (a *annotator) stream(t reflect.Type) string {
	text := a.take("IO") + a.builtins("[bytes]")
	if _, reads := t.MethodByName("Read"); reads {
		text += a.builtins(" | bytes | ") + a.take("Iterable") + a.builtins("[bytes]")
	}
	return text
}
