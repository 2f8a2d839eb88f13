// This file lets Python numbers stand for big.Rat and big.Float, which are classes in Python: exactly, or not at all.

package typemap

import (
	"math"
	"math/big"
	"reflect"
	"strconv"

	"dappco.re/go/py/engine/object"
)

// compileRatio adds to the plan of big.Rat or big.Float that it takes an int, a float, text, and whatever has as_integer_ratio(), as
// fractions and decimals have. It reports whether the plan is one of those.
func (m *Map) compileRatio(p *Plan) bool {
	store, load := storeRat, loadRat
	switch p.Go {
	case reflect.TypeFor[big.Rat]():
	case reflect.TypeFor[big.Float]():
		store, load = storeBigFloat, loadBigFloat
	default:
		return false
	}
	general := p.Store
	p.class, p.View = nil, nil
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		if v, exc := load(th, at); exc == nil || !exc.Is(object.ModuleNotFoundErrorType) {
			return v, exc
		}
		fresh := reflect.New(p.Go)
		fresh.Elem().Set(ValueAt(p.Go, at))
		return m.binder.Class(p.Go).Box(th, PtrOf(fresh)), nil // an interpreter without these modules
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if IsBox(v) || v.IsNone() || v.Type().Has(object.FlagDict) {
			return general(th, v, at)
		}
		return store(th, v, at)
	}
	return true
}

// isRatio reports that values of t are numbers of Python, although t is a struct.
func isRatio(t reflect.Type) bool {
	return t == reflect.TypeFor[big.Rat]() || t == reflect.TypeFor[big.Float]()
}

// numberOf calls the class of a module of the library with args.
func numberOf(th *object.Thread, module, class string, args ...object.Value) (object.Value, *object.Exception) {
	if th.Interp.Importer == nil {
		return object.Value{}, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s'", module)
	}
	mod, exc := th.Interp.Importer.Import(th, object.Intern(module), object.NewDict().Value(), object.None, object.None, 0)
	if exc != nil {
		return mod, exc
	}
	c, exc := object.GetAttrName(th, mod, class)
	if exc != nil {
		return c, exc
	}
	return object.Call(th, c, args, nil)
}

// loadRat is a fractions.Fraction.
func loadRat(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
	r := At[big.Rat](at)
	return numberOf(th, "fractions", "Fraction", loadBig(r.Num()), loadBig(r.Denom()))
}

// maxExponent bounds how far a big.Float may be from 1 as a power of two: all its decimal digits are written out.
const maxExponent = 1 << 15

// loadBigFloat is a decimal.Decimal of exactly the same value.
func loadBigFloat(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
	f := At[big.Float](at)
	if f.IsInf() {
		return numberOf(th, "decimal", "Decimal", Text(map[bool]string{false: "Infinity", true: "-Infinity"}[f.Signbit()]))
	}
	if f.Sign() == 0 {
		return numberOf(th, "decimal", "Decimal", Text(map[bool]string{false: "0", true: "-0"}[f.Signbit()]))
	}
	if e := f.MantExp(nil); e > maxExponent || e < -maxExponent || f.MinPrec() > maxExponent {
		return object.Value{}, object.OverflowErrorf("the big.Float is too large or too small to be written out")
	}
	r, _ := f.Rat(nil)
	places := r.Denom().BitLen() - 1 // the denominator is a power of two, so there are as many decimal places
	digits := new(big.Int).Mul(r.Num(), new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(places)), nil))
	return numberOf(th, "decimal", "Decimal", Text(digits.String()+"E-"+strconv.Itoa(places)))
}

// maxDigits bounds numbers given as text, as Python does for int(): reading them takes time that grows with the square of their length.
const maxDigits = 4300

// toRat is v as an exact ratio. name is the Go type that is wanted, for messages.
func toRat(th *object.Thread, v object.Value, name string) (*big.Rat, *Fault) {
	t := v.Type()
	switch {
	case t.Has(object.FlagInt):
		return new(big.Rat).SetInt(object.ToBig(v)), nil
	case t.Has(object.FlagFloat):
		r := new(big.Rat).SetFloat64(object.FloatValue(v))
		if r == nil {
			return nil, valueFault(reprOf(th, v) + " is no " + name)
		}
		return r, nil
	case t.Has(object.FlagStr):
		text, f := toString(th, v)
		if f != nil {
			return nil, f
		}
		if len(text) > maxDigits {
			return nil, valueFault("the text of a " + name + " has at most " + strconv.Itoa(maxDigits) + " characters, not " + strconv.Itoa(len(text)))
		}
		r, ok := new(big.Rat).SetString(text)
		if !ok {
			return nil, valueFault(reprOf(th, v) + " is no " + name)
		}
		return r, nil
	}
	return ratioOf(th, v, name)
}

// ratioOf asks v for its as_integer_ratio().
func ratioOf(th *object.Thread, v object.Value, name string) (*big.Rat, *Fault) {
	method, found, exc := object.FindAttr(th, v, object.Intern("as_integer_ratio"))
	if exc != nil {
		return nil, raised(exc)
	}
	if !found || v.Type().Has(object.FlagType) {
		return nil, expected(name, v)
	}
	pair, exc := object.Call0(th, method)
	if exc != nil {
		return nil, raised(exc)
	}
	if pair.Type() == object.TupleType {
		if parts := pair.AsTuple().Items; len(parts) == 2 && parts[0].Type().Has(object.FlagInt) && parts[1].Type().Has(object.FlagInt) {
			if below := object.ToBig(parts[1]); below.Sign() != 0 {
				return new(big.Rat).SetFrac(object.ToBig(parts[0]), below), nil
			}
		}
	}
	return nil, typeFault("expected " + v.Type().Name + ".as_integer_ratio() to return two ints, the second not 0")
}

func storeRat(th *object.Thread, v object.Value, at Ptr) *Fault {
	r, f := toRat(th, v, "big.Rat")
	if f == nil {
		At[big.Rat](at).Set(r)
	}
	return f
}

// storeBigFloat stores v with as many bits as it needs, at least 53 for a float and 64 for the rest.
func storeBigFloat(th *object.Thread, v object.Value, at Ptr) *Fault {
	if v.Type().Has(object.FlagFloat) {
		x := object.FloatValue(v)
		if math.IsNaN(x) {
			return valueFault("nan is no big.Float")
		}
		*At[big.Float](at) = *big.NewFloat(x)
		return nil
	}
	r, f := toRat(th, v, "big.Float")
	if f != nil {
		return f
	}
	if below := r.Denom(); int(below.TrailingZeroBits()) != below.BitLen()-1 {
		return valueFault(reprOf(th, v) + " has no exact big.Float: its binary digits do not end")
	}
	*At[big.Float](at) = *new(big.Float).SetRat(r)
	return nil
}
