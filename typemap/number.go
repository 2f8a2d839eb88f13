// This file converts bool, the integers, the floats and the complex numbers: exactly, or not at all.

package typemap

import (
	"math"
	"math/big"
	"reflect"
	"strconv"

	"dappco.re/go/py/engine/object"
)

type signed interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
}

type unsigned interface {
	~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// scalarKind is the behaviour of one kind of scalar.
type scalarKind struct {
	name  string
	load  func(th *object.Thread, p Ptr) (object.Value, *object.Exception)
	store func(m *Map, t reflect.Type) func(th *object.Thread, v object.Value, p Ptr) *Fault
}

// scalar is the table of scalar kinds.
func scalar(k reflect.Kind) scalarKind {
	switch k {
	case reflect.Bool:
		return scalarKind{"bool", loadBool, func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeBool }}
	case reflect.Int:
		return signedKind[int]()
	case reflect.Int8:
		return signedKind[int8]()
	case reflect.Int16:
		return signedKind[int16]()
	case reflect.Int32:
		return signedKind[int32]()
	case reflect.Int64:
		return signedKind[int64]()
	case reflect.Uint:
		return unsignedKind[uint]()
	case reflect.Uint8:
		return unsignedKind[uint8]()
	case reflect.Uint16:
		return unsignedKind[uint16]()
	case reflect.Uint32:
		return unsignedKind[uint32]()
	case reflect.Uint64:
		return unsignedKind[uint64]()
	case reflect.Uintptr:
		return unsignedKind[uintptr]()
	case reflect.Float32:
		return scalarKind{"float", loadFloat[float32], func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeFloat32 }}
	case reflect.Float64:
		return scalarKind{"float", loadFloat[float64], func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeFloat64 }}
	case reflect.Complex64:
		return scalarKind{"complex", loadComplex[complex64], func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeComplex64 }}
	case reflect.Complex128:
		return scalarKind{"complex", loadComplex[complex128], func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeComplex128 }}
	default:
		return scalarKind{"str", loadString, func(*Map, reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault { return storeString }}
	}
}

// compileScalar fills in the plan of a scalar type. A named one with methods becomes an instance of a subclass of int,
// float or str that carries them.
func (m *Map) compileScalar(p *Plan) {
	k := scalar(p.Go.Kind())
	p.Name = k.name
	p.Load = k.load
	p.Store = k.store(m, p.Go)
	p.Pointers = p.Go.Kind() == reflect.String
	if named := p.Go.PkgPath() != "" && reflect.PointerTo(p.Go).NumMethod() > 0; named {
		m.compileNamedScalar(p, k)
	}
	m.compileMember(p, k)
}

func loadBool(_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
	return object.Bool(*At[bool](p)), nil
}

func storeBool(_ *object.Thread, v object.Value, p Ptr) *Fault {
	if !v.IsBool() {
		return expected("bool", v)
	}
	*At[bool](p) = v.AsBool()
	return nil
}

func signedKind[T signed]() scalarKind {
	return scalarKind{"int",
		func(_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
			return object.Int64(int64(*At[T](p))), nil
		},
		func(_ *Map, t reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault {
			return func(th *object.Thread, v object.Value, p Ptr) *Fault {
				if !v.IsInt64() {
					var f *Fault
					if v, f = toInt(th, v); f != nil {
						return f
					}
				}
				i, ok := object.IntValue(v)
				if n := T(i); ok && int64(n) == i {
					*At[T](p) = n
					return nil
				}
				return doesNotFit(v, t)
			}
		}}
}

func unsignedKind[T unsigned]() scalarKind {
	return scalarKind{"int",
		func(_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
			u := uint64(*At[T](p))
			if u <= math.MaxInt64 {
				return object.Int64(int64(u)), nil
			}
			return object.NormInt(new(big.Int).SetUint64(u)), nil
		},
		func(_ *Map, t reflect.Type) func(*object.Thread, object.Value, Ptr) *Fault {
			return func(th *object.Thread, v object.Value, p Ptr) *Fault {
				if !v.IsInt64() {
					var f *Fault
					if v, f = toInt(th, v); f != nil {
						return f
					}
				}
				if i, ok := object.IntValue(v); ok {
					if n := T(i); i >= 0 && uint64(n) == uint64(i) {
						*At[T](p) = n
						return nil
					}
				} else if b := object.ToBig(v); b.IsUint64() {
					if n := T(b.Uint64()); uint64(n) == b.Uint64() {
						*At[T](p) = n
						return nil
					}
				}
				return doesNotFit(v, t)
			}
		}}
}

// toInt is v as an int object, by __index__.
func toInt(th *object.Thread, v object.Value) (object.Value, *Fault) {
	if v.Type().Has(object.FlagInt) {
		return v, nil
	}
	if !object.HasIndex(v) {
		return v, expected("int", v)
	}
	i, exc := object.Index(th, v)
	return i, raised(exc)
}

// shownDigits bounds how much of a number a message shows.
const shownDigits = 60

func doesNotFit(v object.Value, t reflect.Type) *Fault {
	digits := ""
	if b := object.ToBig(v); b.BitLen() > 3*shownDigits {
		digits = "an int of " + strconv.Itoa(b.BitLen()) + " bits"
	} else {
		digits = b.String()
	}
	return overflowFault(digits + " does not fit " + t.String())
}

func loadFloat[T float32 | float64](_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
	return object.Float(float64(*At[T](p))), nil
}

// toFloat is v as a float64: a float, an int, or an object with __float__.
func toFloat(th *object.Thread, v object.Value) (float64, *Fault) {
	t := v.Type()
	switch {
	case v.IsFloat():
		return v.AsFloat(), nil
	case v.IsInt64():
		return float64(v.AsInt64()), nil
	case t.Has(object.FlagFloat):
		return object.FloatValue(v), nil
	case t.Has(object.FlagInt):
		if i, ok := object.IntValue(v); ok {
			return float64(i), nil
		}
		f, _ := new(big.Float).SetInt(object.ToBig(v)).Float64()
		if math.IsInf(f, 0) {
			return 0, overflowFault("int too large to convert to float")
		}
		return f, nil
	case t.Number != nil && t.Number.Float != nil && !t.Has(object.FlagComplex):
		r, exc := t.Number.Float(th, v)
		if exc != nil {
			return 0, raised(exc)
		}
		if !r.Type().Has(object.FlagFloat) {
			return 0, typeFault(t.Name + ".__float__() must return a float, not " + r.Type().Name)
		}
		return object.FloatValue(r), nil
	}
	return 0, expected("float", v)
}

func storeFloat64(th *object.Thread, v object.Value, p Ptr) *Fault {
	f, fault := toFloat(th, v)
	if fault != nil {
		return fault
	}
	*At[float64](p) = f
	return nil
}

func storeFloat32(th *object.Thread, v object.Value, p Ptr) *Fault {
	f, fault := toFloat(th, v)
	if fault != nil {
		return fault
	}
	n := float32(f)
	if math.IsInf(float64(n), 0) && !math.IsInf(f, 0) {
		return overflowFault(strconv.FormatFloat(f, 'g', -1, 64) + " does not fit float32")
	}
	*At[float32](p) = n
	return nil
}

func loadComplex[T complex64 | complex128](_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
	return object.NewComplex(complex128(*At[T](p))), nil
}

// toComplex is v as a complex128: a complex or whatever toFloat takes.
func toComplex(th *object.Thread, v object.Value) (complex128, *Fault) {
	if v.Type().Has(object.FlagComplex) {
		return object.Cast[object.Complex](v).Num, nil
	}
	f, fault := toFloat(th, v)
	if fault != nil {
		if fault.Class == object.TypeErrorType && fault.Exc == nil {
			return 0, expected("complex", v)
		}
		return 0, fault
	}
	return complex(f, 0), nil
}

func storeComplex128(th *object.Thread, v object.Value, p Ptr) *Fault {
	c, fault := toComplex(th, v)
	if fault == nil {
		*At[complex128](p) = c
	}
	return fault
}

func storeComplex64(th *object.Thread, v object.Value, p Ptr) *Fault {
	c, fault := toComplex(th, v)
	if fault != nil {
		return fault
	}
	n := complex64(c)
	for _, part := range [2][2]float64{{real(c), float64(real(n))}, {imag(c), float64(imag(n))}} {
		if math.IsInf(part[1], 0) && !math.IsInf(part[0], 0) {
			return overflowFault(strconv.FormatComplex(c, 'g', -1, 128) + " does not fit complex64")
		}
	}
	*At[complex64](p) = n
	return nil
}
