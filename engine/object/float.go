// This file defines the representation of instances of subclasses of float, and float's Go API.

package object

// FloatObject is an instance of a subclass of float.
type FloatObject struct {
	Head
	Attrs
	Num float64
}

// FloatValue is the number of v, an instance of float or a subclass.
func FloatValue(v Value) float64 {
	if v.ref == &floatHead {
		return v.AsFloat()
	}
	return Cast[FloatObject](v).Num
}

func fillFloat(t *Type) {}
