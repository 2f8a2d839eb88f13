// This file makes methods that bind their arguments as functions written in Python do.

package random

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type body = func(th *thread, self value, args []value) (value, *exception)

// def is a method of class owner that binds its arguments as a Python function does; f gets them in order, absent ones null.
func def(owner, name, sig, doc string, f body) object.Method {
	p := object.ParseParams(owner+"."+name, sig)
	return object.Method{Name: name, Sig: sig, Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		given, _, _, exc := native.BindPython(p, 1, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return f(th, self, given)
	}}
}
