// This file has the values of the functions at infinities and NaNs, as Annex G of the C standard has them.

package cmath

import "dappco.re/go/py/engine/ondemand"

// specials has, for each function, a row for every kind of real part and in it a word for every kind of imaginary part, in the order of kindOf:
// -inf, negative, -0, 0, positive, inf, nan. A word is two numbers, each a sign and what it is; n is NaN without a sign, E a domain error and . a finite argument,
// which has no special value.
var specials = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"acos": `
		+t+i +p+i +p+i +p-i +p-i +t-i n+i
		+h+i . . . . +h-i nn
		+h+i . . . . +h-i +hn
		+h+i . . . . +h-i +hn
		+h+i . . . . +h-i nn
		+q+i +0+i +0+i +0-i +0-i +q-i n+i
		n+i nn nn nn nn n-i nn
	`,
		"acosh": `
		+i-t +i-p +i-p +i+p +i+p +i+t +in
		+i-h . . . . +i+h nn
		+i-h . . . . +i+h n+h
		+i-h . . . . +i+h n+h
		+i-h . . . . +i+h nn
		+i-q +i-0 +i-0 +i+0 +i+0 +i+q +in
		+in nn nn nn nn +in nn
	`,
		"asinh": `
		-i-q -i-0 -i-0 -i+0 -i+0 -i+q -in
		-i-h . . . . -i+h nn
		-i-h . . . . -i+h nn
		+i-h . . . . +i+h nn
		+i-h . . . . +i+h nn
		+i-q +i-0 +i-0 +i+0 +i+0 +i+q +in
		+in nn n-0 n+0 nn +in nn
	`,
		"atanh": `
		-0-h -0-h -0-h -0+h -0+h -0+h -0n
		-0-h . . . . -0+h nn
		-0-h . . . . -0+h -0n
		+0-h . . . . +0+h +0n
		+0-h . . . . +0+h nn
		+0-h +0-h +0-h +0+h +0+h +0+h +0n
		+0-h nn nn nn nn +0+h nn
	`,
		"cosh": `
		E +i+i +i+0 +i-0 +i-i E +in
		E . . . . E nn
		E . . . . E n+0
		E . . . . E n+0
		E . . . . E nn
		E +i-i +i-0 +i+0 +i+i E +in
		nn nn n+0 n+0 nn nn nn
	`,
		"exp": `
		+0+0 +0-0 +0-0 +0+0 +0+0 +0+0 +0+0
		E . . . . E nn
		E . . . . E nn
		E . . . . E nn
		E . . . . E nn
		E +i-i +i-0 +i+0 +i+i E +in
		nn nn n-0 n+0 nn nn nn
	`,
		"log": `
		+i-t +i-p +i-p +i+p +i+p +i+t +in
		+i-h . . . . +i+h nn
		+i-h . . . . +i+h nn
		+i-h . . . . +i+h nn
		+i-h . . . . +i+h nn
		+i-q +i-0 +i-0 +i+0 +i+0 +i+q +in
		+in nn nn nn nn +in nn
	`,
		"sinh": `
		E -i-i -i-0 -i+0 -i+i E +in
		E . . . . E nn
		E . . . . E +0n
		E . . . . E +0n
		E . . . . E nn
		E +i-i +i-0 +i+0 +i+i E +in
		nn nn n-0 n+0 nn nn nn
	`,
		"sqrt": `
		+i-i +0-i +0-i +0+i +0+i +i+i n+i
		+i-i . . . . +i+i nn
		+i-i . . . . +i+i nn
		+i-i . . . . +i+i nn
		+i-i . . . . +i+i nn
		+i-i +i-0 +i-0 +i+0 +i+0 +i+i +in
		+i-i nn nn nn nn +i+i nn
	`,
		"tanh": `
		-1+0 -1-0 -1-0 -1+0 -1+0 -1+0 -1+0
		E . . . . E nn
		E . . . . E -0n
		E . . . . E +0n
		E . . . . E nn
		+1+0 +1-0 +1-0 +1+0 +1+0 +1+0 +1+0
		nn nn n-0 n+0 nn nn nn
	`,
	}
}}
