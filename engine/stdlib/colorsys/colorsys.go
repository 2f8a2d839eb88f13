// Package colorsys implements module colorsys: colours in RGB, YIQ, HLS and HSV.
package colorsys

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("colorsys", "Conversions between the systems of colours RGB, YIQ, HLS and HSV.\n\nAll coordinates are between 0.0 and 1.0, but I and Q, which may be negative.", []object.Method{
		conversion("rgb_to_yiq", "(r, g, b)", toYIQ),
		conversion("yiq_to_rgb", "(y, i, q)", fromYIQ),
		conversion("rgb_to_hls", "(r, g, b)", toHLS),
		conversion("hls_to_rgb", "(h, l, s)", fromHLS),
		conversion("rgb_to_hsv", "(r, g, b)", toHSV),
		conversion("hsv_to_rgb", "(h, s, v)", fromHSV),
	})
	m.Dict.SetName("ONE_THIRD", object.Float(oneThird))
	m.Dict.SetName("ONE_SIXTH", object.Float(oneSixth))
	m.Dict.SetName("TWO_THIRD", object.Float(twoThird))
	m.Dict.SetName("__all__", native.Strings("rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"))
	return m, nil
}

var oneThird, oneSixth, twoThird = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0

// conversion is a function of three numbers. Results that are NaN with a number in them are arguments, passed on as they are.
func conversion(name, sig string, f func(a, b, c float64) (float64, float64, float64)) object.Method {
	return native.Python(name, sig, "The coordinates of a colour in the other system.", func(th *thread, _ value, args []value) (value, *exception) {
		var n [3]float64
		for i, v := range args {
			var exc *exception
			if n[i], exc = object.ToFloat64(th, v); exc != nil {
				return value{}, exc
			}
		}
		a, b, c := f(n[0], n[1], n[2])
		result := object.NewTuple(3)
		for i, x := range []float64{a, b, c} {
			result.Items[i] = object.Float(x)
			for j := range args {
				if math.Float64bits(x) == math.Float64bits(passed(j)) {
					result.Items[i] = args[j]
				}
			}
		}
		return result.Value(), nil
	})
}

// passed stands for argument number i in results: an int stays an int.
func passed(i int) float64 { return math.Float64frombits(0x7ff8_c010_5e75_0000 + uint64(i)) }

// The products are rounded one by one, as Python does: float64() keeps the compiler from fusing them.
func toYIQ(r, g, b float64) (y, i, q float64) {
	y = float64(0.30*r) + float64(0.59*g) + float64(0.11*b)
	i = float64(0.74*(r-y)) - float64(0.27*(b-y))
	q = float64(0.48*(r-y)) + float64(0.41*(b-y))
	return y, i, q
}

func clamp(x float64) float64 {
	if x < 0 {
		return 0
	}
	if x > 1 {
		return 1
	}
	return x
}

func fromYIQ(y, i, q float64) (r, g, b float64) {
	r = y + float64(0.9468822170900693*i) + float64(0.6235565819861433*q)
	g = y - float64(0.27478764629897834*i) - float64(0.6356910791873801*q)
	b = y - float64(1.1085450346420322*i) + float64(1.7090069284064666*q)
	return clamp(r), clamp(g), clamp(b)
}

// mod1 is x modulo 1, not negative.
func mod1(x float64) float64 {
	m := math.Mod(x, 1)
	if m < 0 {
		m++
	}
	return m
}

// hue is the hue of a colour whose largest and smallest coordinates differ.
func hue(r, g, b, largest, smallest float64) float64 {
	span := largest - smallest
	rc, gc, bc := (largest-r)/span, (largest-g)/span, (largest-b)/span
	h := 0.0
	switch largest {
	case r:
		h = bc - gc
	case g:
		h = 2.0 + rc - bc
	default:
		h = 4.0 + gc - rc
	}
	return mod1(h / 6.0)
}

func toHLS(r, g, b float64) (h, l, s float64) {
	largest, smallest := max(r, g, b), min(r, g, b)
	sum, span := largest+smallest, largest-smallest
	l = sum / 2.0
	if largest == smallest {
		return 0, l, 0
	}
	if l <= 0.5 {
		s = span / sum
	} else {
		s = span / (2.0 - largest - smallest)
	}
	return hue(r, g, b, largest, smallest), l, s
}

func fromHLS(h, l, s float64) (r, g, b float64) {
	if s == 0 {
		return passed(1), passed(1), passed(1)
	}
	high := 0.0
	if l <= 0.5 {
		high = float64(l * (1.0 + s))
	} else {
		high = l + s - float64(l*s)
	}
	low := float64(2.0*l) - high
	return channel(low, high, h+oneThird), channel(low, high, h), channel(low, high, h-oneThird)
}

// channel is a coordinate at a hue.
func channel(low, high, h float64) float64 {
	h = mod1(h)
	switch {
	case h < oneSixth:
		return low + float64(float64((high-low)*h)*6.0)
	case h < 0.5:
		return high
	case h < twoThird:
		return low + float64(float64((high-low)*(twoThird-h))*6.0)
	}
	return low
}

func toHSV(r, g, b float64) (h, s, v float64) {
	largest, smallest, at := max(r, g, b), min(r, g, b), 0
	switch {
	case r == largest:
	case g == largest:
		at = 1
	default:
		at = 2
	}
	if largest == smallest {
		return 0, 0, passed(at)
	}
	return hue(r, g, b, largest, smallest), (largest - smallest) / largest, passed(at)
}

func fromHSV(h, s, v float64) (r, g, b float64) {
	same := passed(2)
	if s == 0 {
		return same, same, same
	}
	whole := math.Trunc(h * 6.0)
	f := float64(h*6.0) - whole
	p := float64(v * (1.0 - s))
	q := float64(v * (1.0 - float64(s*f)))
	t := float64(v * (1.0 - float64(s*(1.0-f))))
	switch sector := math.Mod(whole, 6); {
	case sector == 0:
		return same, t, p
	case sector == 1 || sector == -5:
		return q, same, p
	case sector == 2 || sector == -4:
		return p, same, t
	case sector == 3 || sector == -3:
		return p, q, same
	case sector == 4 || sector == -2:
		return t, p, same
	}
	return same, p, q
}
