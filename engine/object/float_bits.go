// This file converts floats from and to the bits that binary formats keep: half, single and double precision.

package object

import "math"

// Marks of the NaNs that distinctNaN makes: their payload is an identity, which no program may see.
const (
	nanPayload  = 1<<51 - 1
	nanMark     = 0x5A5A << 36
	nanMarkMask = 0x7FFF << 36
)

// FloatBits is f as a 64-bit IEEE 754 number, with the payload of a NaN as CPython has it.
func FloatBits(f float64) uint64 {
	u := math.Float64bits(f)
	if f != f && u&nanMarkMask == nanMark {
		return u &^ nanPayload
	}
	return u
}

// Float32Bits is f as a 32-bit IEEE 754 number; ok is false when it is too large. A NaN keeps what fits of its payload.
func Float32Bits(f float64) (u uint32, ok bool) {
	if f == f {
		x := float32(f)
		return math.Float32bits(x), !math.IsInf(float64(x), 0) || math.IsInf(f, 0)
	}
	b := FloatBits(f)
	u = uint32(b>>63)<<31 | 0x7F800000
	if fraction := uint32(b>>29) & 0x7FFFFF; fraction != 0 {
		return u | fraction, true
	}
	return u | 0x400000, true
}

// FloatOfBits32 is the value of a 32-bit IEEE 754 number, a NaN with its payload.
func FloatOfBits32(u uint32) float64 {
	if u&0x7F800000 == 0x7F800000 && u&0x7FFFFF != 0 {
		return math.Float64frombits(uint64(u>>31)<<63 | 0x7FF<<52 | uint64(u&0x7FFFFF)<<29)
	}
	return float64(math.Float32frombits(u))
}

// HalfToFloat is the value of a 16-bit IEEE 754 number.
func HalfToFloat(h uint16) float64 {
	exponent, fraction := int(h>>10&0x1F), float64(h&0x3FF)
	var x float64
	switch {
	case exponent == 0x1F && fraction == 0:
		x = math.Inf(1)
	case exponent == 0x1F:
		return math.Float64frombits(uint64(h>>15)<<63 | 0x7FF<<52 | uint64(h&0x3FF)<<42)
	case exponent == 0:
		x = math.Ldexp(fraction, -24)
	default:
		x = math.Ldexp(1024+fraction, exponent-25)
	}
	if h&0x8000 != 0 {
		return math.Copysign(x, -1)
	}
	return x
}

// FloatToHalf is x as a 16-bit IEEE 754 number, rounded half to even; ok is false when it is too large.
func FloatToHalf(x float64) (h uint16, ok bool) {
	if math.Signbit(x) {
		h = 0x8000
	}
	if math.IsNaN(x) {
		fraction := uint16(FloatBits(x)>>42) & 0x3FF
		if fraction == 0 {
			fraction = 0x200
		}
		return h | 0x7C00 | fraction, true
	}
	x = math.Abs(x)
	switch {
	case math.IsInf(x, 0):
		return h | 0x7C00, true
	case x >= 65520:
		return 0, false
	case x < 0x1p-14:
		return h | uint16(math.RoundToEven(math.Ldexp(x, 24))), true
	}
	fraction, exponent := math.Frexp(x) // x = fraction * 2**exponent, 0.5 <= fraction < 1
	bits := math.RoundToEven(math.Ldexp(fraction, 11))
	return h + uint16(exponent+14)<<10 + uint16(bits) - 1024, true
}
