// This file defines Complex, the representation of Python's complex.

package object

// Complex is a complex object.
type Complex struct {
	Head
	Num complex128
}

// NewComplex is the complex number c.
func NewComplex(c complex128) Value {
	o := &Complex{Head: Head{ComplexType}, Num: c}
	return o.Value()
}

func fillComplex(t *Type) {}
