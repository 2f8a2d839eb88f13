// This file implements hashing: hash() and the hash of numbers that int, float, Fraction and Decimal share.

package object

// hashModulus is the prime 2**61-1: the hash of a rational number is its value modulo this (Library Reference, "Hashing of numeric types").
const hashModulus = 1<<61 - 1

// Hash is hash(v).
func Hash(th *Thread, v Value) (int64, *Exception) {
	hash := v.Type().Hash
	if hash == nil {
		return 0, TypeErrorf("unhashable type: '%s'", v.Type().MessageName())
	}
	return hash(th, v)
}

func hashInt64(i int64) int64 {
	if i > -hashModulus && i < hashModulus {
		if i == -1 {
			return -2
		}
		return i
	}
	h := i % hashModulus
	if h == -1 {
		h = -2
	}
	return h
}

// hashIdentity is the hash of objects that compare by identity.
func hashIdentity(_ *Thread, v Value) (int64, *Exception) {
	a := v.Address()
	return int64(a>>4 | a<<60), nil
}
