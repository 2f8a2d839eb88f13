// This file has the assertions of TestCase about single values and pairs.

package unittest

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// formatMessage is the message of a failure: msg and what the assertion says itself.
func formatMessage(r *run, self, msg value, standard string) string {
	if !r.Truth(r.Attr(self, "longMessage")) {
		if given(msg) && r.Truth(msg) {
			return r.Str(msg)
		}
		return standard
	}
	if !given(msg) {
		return standard
	}
	return standard + " : " + r.Str(msg)
}

// failWith raises the failure exception.
func failWith(r *run, self, msg value, standard string) {
	if !r.OK() {
		return
	}
	raise(r, r.Attr(self, "failureException"), str(r.Str(r.Method(self, "_formatMessage", or(msg, object.None), str(standard)))))
}

// check is an assertion name(a, b, msg) that holds if f says so, and otherwise fails with a message.
func check(name, params, doc string, n int, f func(r *run, a []value) (bool, func() string)) object.Method {
	return def("TestCase."+name, "($self, "+params+", msg=None)", doc, func(r *run, self value, a []value) value {
		if ok, message := f(r, a); r.OK() && !ok {
			failWith(r, self, a[n], message())
		}
		return object.None
	})
}

func assertMethods() []object.Method {
	methods := []object.Method{
		def("TestCase.fail", "($self, msg=None)", "Fail.", func(r *run, self value, a []value) value {
			raise(r, r.Attr(self, "failureException"), or(a[0], object.None))
			return object.None
		}),
		def("TestCase._formatMessage", "($self, msg, standardMsg)", "", func(r *run, self value, a []value) value { return str(formatMessage(r, self, a[0], r.Str(a[1]))) }),
		def("TestCase.addTypeEqualityFunc", "($self, typeobj, function)", "Have assertEqual call a function for two values of exactly a type.", func(r *run, self value, a []value) value {
			r.SetItem(r.Attr(self, "_type_equality_funcs"), a[0], a[1])
			return object.None
		}),
		def("TestCase.assertEqual", "($self, first, second, msg=None)", "Fail unless first == second.", assertEqual),
		def("TestCase._baseAssertEqual", "($self, first, second, msg=None)", "", baseAssertEqual),
		check("assertTrue", "expr", "Fail unless expr is true.", 1, func(r *run, a []value) (bool, func() string) {
			return r.Truth(a[0]), func() string { return safeRepr(r, a[0], false) + " is not true" }
		}),
		check("assertFalse", "expr", "Fail if expr is true.", 1, func(r *run, a []value) (bool, func() string) {
			return !r.Truth(a[0]), func() string { return safeRepr(r, a[0], false) + " is not false" }
		}),
		check("assertNotEqual", "first, second", "Fail unless first != second.", 2, func(r *run, a []value) (bool, func() string) {
			return compare(r, a[0], a[1], object.NE), func() string { return safeRepr(r, a[0], false) + " == " + safeRepr(r, a[1], false) }
		}),
		check("assertIn", "member, container", "Fail unless member is in container.", 2, func(r *run, a []value) (bool, func() string) {
			return r.Contains(a[1], a[0]), func() string { return safeRepr(r, a[0], false) + " not found in " + safeRepr(r, a[1], false) }
		}),
		check("assertNotIn", "member, container", "Fail if member is in container.", 2, func(r *run, a []value) (bool, func() string) {
			return !r.Contains(a[1], a[0]), func() string { return safeRepr(r, a[0], false) + " unexpectedly found in " + safeRepr(r, a[1], false) }
		}),
		check("assertIs", "expr1, expr2", "Fail unless expr1 is expr2.", 2, func(r *run, a []value) (bool, func() string) {
			return a[0].Is(a[1]), func() string { return safeRepr(r, a[0], false) + " is not " + safeRepr(r, a[1], false) }
		}),
		check("assertIsNot", "expr1, expr2", "Fail if expr1 is expr2.", 2, func(r *run, a []value) (bool, func() string) {
			return !a[0].Is(a[1]), func() string { return "unexpectedly identical: " + safeRepr(r, a[0], false) }
		}),
		check("assertIsNone", "obj", "Fail unless obj is None.", 1, func(r *run, a []value) (bool, func() string) {
			return a[0].IsNone(), func() string { return safeRepr(r, a[0], false) + " is not None" }
		}),
		check("assertIsNotNone", "obj", "Fail if obj is None.", 1, func(r *run, a []value) (bool, func() string) {
			return !a[0].IsNone(), func() string { return "unexpectedly None" }
		}),
		ordered("assertLess", object.LT, "less than"), ordered("assertLessEqual", object.LE, "less than or equal to"),
		ordered("assertGreater", object.GT, "greater than"), ordered("assertGreaterEqual", object.GE, "greater than or equal to"),
		almost("assertAlmostEqual", true), almost("assertNotAlmostEqual", false),
	}
	methods = append(methods, classAsserts()...)
	methods = append(methods, textAsserts()...)
	methods = append(methods, collectionAsserts()...)
	methods = append(methods, raisesMethods()...)
	return methods
}

func compare(r *run, a, b value, op object.CompareOp) bool {
	if !r.OK() {
		return false
	}
	v, exc := object.Compare(r.Th, a, b, op)
	r.Fail(exc)
	return exc == nil && r.Truth(v)
}

func ordered(name string, op object.CompareOp, what string) object.Method {
	return check(name, "a, b", "Fail unless a is "+what+" b.", 2, func(r *run, a []value) (bool, func() string) {
		return compare(r, a[0], a[1], op), func() string { return safeRepr(r, a[0], false) + " not " + what + " " + safeRepr(r, a[1], false) }
	})
}

// assertEqual is TestCase.assertEqual: values of one type may have an assertion of their own.
func assertEqual(r *run, self value, a []value) value {
	f := r.Attr(self, "_baseAssertEqual")
	if t := a[0].Type(); t == a[1].Type() {
		own := r.Method(r.Attr(self, "_type_equality_funcs"), "get", t.Value())
		if given(own) && r.OK() {
			if f = own; isStr(own) {
				f = r.Attr(self, text(own))
			}
		}
	}
	return r.CallNamed(f, []value{a[0], a[1], or(a[2], object.None)}, "msg")
}

func baseAssertEqual(r *run, self value, a []value) value {
	if !compare(r, a[0], a[1], object.EQ) && r.OK() {
		shown := shortenReprs(r, a[0], a[1])
		failWith(r, self, a[2], shown[0]+" != "+shown[1])
	}
	return object.None
}

// almost is assertAlmostEqual, or its opposite.
func almost(name string, equal bool) object.Method {
	return def("TestCase."+name, "($self, first, second, places=None, msg=None, delta=None)", "Fail unless the difference of first and second, rounded to places (7), is zero, or at most delta.\n\nThe other way round for assertNotAlmostEqual.", func(r *run, self value, a []value) value {
		first, second, places, delta := a[0], a[1], or(a[2], object.None), or(a[4], object.None)
		if compare(r, first, second, object.EQ) && equal || !r.OK() {
			return object.None
		}
		if given(delta) && given(places) {
			r.Raise(object.TypeErrorType, "specify delta or places not both")
			return object.None
		}
		if !r.OK() {
			return object.None
		}
		diff := r.Keep(object.Binary(r.Th, object.Sub, first, second))
		if r.OK() {
			diff = r.Keep(object.Absolute(r.Th, diff))
		}
		shown := safeRepr(r, first, false)
		if equal {
			shown += " != "
		} else {
			shown += " == "
		}
		shown += safeRepr(r, second, false)
		near := false
		if given(delta) {
			near = compare(r, diff, delta, object.LE)
			shown += " within " + safeRepr(r, delta, false) + " delta (" + safeRepr(r, diff, false) + " difference)"
		} else {
			if !given(places) {
				places = integer(7)
			}
			near = r.OK() && r.Equal(r.Keep(object.Round(r.Th, diff, places)), integer(0))
			shown += " within " + r.Str(places) + " places"
			if equal {
				shown += " (" + safeRepr(r, diff, false) + " difference)"
			}
		}
		if near != equal {
			failWith(r, self, a[3], shown)
		}
		return object.None
	})
}

func classAsserts() []object.Method {
	needClass := func(r *run, v value, shown string) string {
		if !v.Type().Has(object.FlagType) {
			return shown + " is not a class"
		}
		return ""
	}
	subclass := func(name string, want bool) object.Method {
		doc := "Fail unless cls is a subclass of superclass, which may be a tuple."
		if !want {
			doc = "Fail if cls is a subclass of superclass."
		}
		return check(name, "cls, superclass", doc, 2, func(r *run, a []value) (bool, func() string) {
			if wrong := needClass(r, a[0], safeRepr(r, a[0], false)); wrong != "" {
				return false, func() string { return wrong }
			}
			return r.IsSubclass(a[0], a[1]) == want, func() string {
				shown := safeRepr(r, a[0], false) + " is "
				if want {
					if a[1].Type() == object.TupleType {
						return safeRepr(r, a[0], false) + " is not a subclass of any of " + safeRepr(r, a[1], false)
					}
					shown += "not "
				}
				return shown + "a subclass of " + safeRepr(r, a[1], false)
			}
		})
	}
	return []object.Method{
		check("assertIsInstance", "obj, cls", "Fail unless obj is an instance of cls, which may be a tuple.", 2, func(r *run, a []value) (bool, func() string) {
			return r.IsInstance(a[0], a[1]), func() string {
				if a[1].Type() == object.TupleType {
					return safeRepr(r, a[0], false) + " is not an instance of any of " + safeRepr(r, a[1], false)
				}
				return safeRepr(r, a[0], false) + " is not an instance of " + r.Repr(a[1])
			}
		}),
		check("assertNotIsInstance", "obj, cls", "Fail if obj is an instance of cls.", 2, func(r *run, a []value) (bool, func() string) {
			return !r.IsInstance(a[0], a[1]), func() string {
				if a[1].Type() == object.TupleType {
					for _, c := range a[1].AsTuple().Items {
						if r.IsInstance(a[0], c) {
							return safeRepr(r, a[0], false) + " is an instance of " + r.Repr(c)
						}
					}
				}
				return safeRepr(r, a[0], false) + " is an instance of " + r.Repr(a[1])
			}
		}),
		subclass("assertIsSubclass", true), subclass("assertNotIsSubclass", false),
		hasAttr("assertHasAttr", true), hasAttr("assertNotHasAttr", false),
	}
}

func hasAttr(name string, want bool) object.Method {
	doc := "Fail unless obj has an attribute called name."
	if !want {
		doc = "Fail if obj has an attribute called name."
	}
	return check(name, "obj, name", doc, 2, func(r *run, a []value) (bool, func() string) {
		return !r.Find(a[0], r.Str(a[1])).IsNull() == want, func() string {
			what := "'" + a[0].Type().Name + "' object"
			switch {
			case a[0].Type() == object.ModuleType:
				what = "module " + r.Repr(r.Attr(a[0], "__name__"))
			case a[0].Type().Has(object.FlagType):
				what = "type object '" + a[0].AsType().Name + "'"
			}
			if want {
				return what + " has no attribute " + r.Repr(a[1])
			}
			return what + " has unexpected attribute " + r.Repr(a[1])
		}
	})
}

// textAsserts are assertions about text.
func textAsserts() []object.Method {
	return []object.Method{
		def("TestCase.assertRegex", "($self, text, expected_regex, msg=None)", "Fail unless the regular expression is found in text.", func(r *run, self value, a []value) value {
			pattern := compiled(r, a[1])
			if isStr(a[1]) && text(a[1]) == "" {
				r.Raise(object.AssertionErrorType, "expected_regex must not be empty.")
			}
			if m := r.Method(pattern, "search", a[0]); r.OK() && !r.Truth(m) {
				failWith(r, self, a[2], "Regex didn't match: "+r.Repr(r.Attr(pattern, "pattern"))+" not found in "+r.Repr(a[0]))
			}
			return object.None
		}),
		def("TestCase.assertNotRegex", "($self, text, unexpected_regex, msg=None)", "Fail if the regular expression is found in text.", func(r *run, self value, a []value) value {
			pattern := compiled(r, a[1])
			if m := r.Method(pattern, "search", a[0]); r.OK() && r.Truth(m) {
				found := r.Item(a[0], object.NewSlice(r.Method(m, "start"), r.Method(m, "end"), object.None))
				failWith(r, self, a[2], "Regex matched: "+r.Repr(found)+" matches "+r.Repr(r.Attr(pattern, "pattern"))+" in "+r.Repr(a[0]))
			}
			return object.None
		}),
		affix("assertStartsWith", "startswith", "prefix", "start with", true), affix("assertNotStartsWith", "startswith", "prefix", "starts with", false),
		affix("assertEndsWith", "endswith", "suffix", "end with", true), affix("assertNotEndsWith", "endswith", "suffix", "ends with", false),
	}
}

func compiled(r *run, pattern value) value {
	if isStr(pattern) || pattern.Type() == object.BytesType {
		return r.Method(r.Import("re"), "compile", pattern)
	}
	return pattern
}

func affix(name, method, param, verb string, want bool) object.Method {
	doc := "Fail unless s " + method + " " + param + ", which may be a tuple."
	if !want {
		doc = "Fail if s " + method + " " + param + "."
	}
	return def("TestCase."+name, "($self, s, "+param+", msg=None)", doc, func(r *run, self value, a []value) value {
		f := r.Find(a[0], method)
		got := !f.IsNull() && r.Truth(r.Call(f, a[1]))
		if r.Catch(object.TypeErrorType) {
			got = false
		}
		if f.IsNull() || got != want || !r.OK() {
			kind := func(v value) string {
				switch t := v.Type(); {
				case t.Has(object.FlagStr):
					return "str"
				case t == object.BytesType || t == object.ByteArrayType:
					return "bytes"
				}
				return ""
			}
			s, p := kind(a[0]), a[1]
			if p.Type() == object.TupleType && len(p.AsTuple().Items) > 0 {
				i := slices.IndexFunc(p.AsTuple().Items, func(v value) bool { return kind(v) != s })
				p = p.AsTuple().Items[max(i, 0)]
			}
			switch {
			case f.IsNull() && s == "":
				failWith(r, self, a[2], "Expected str, not "+a[0].Type().Name)
			case kind(p) != s && (s == "str" || s == "bytes"):
				failWith(r, self, a[2], "Expected "+p.Type().Name+", not "+a[0].Type().Name)
			case want && a[1].Type() == object.TupleType:
				failWith(r, self, a[2], safeRepr(r, a[0], true)+" doesn't "+verb+" any of "+safeRepr(r, a[1], false))
			case want:
				failWith(r, self, a[2], safeRepr(r, a[0], true)+" doesn't "+verb+" "+safeRepr(r, a[1], false))
			default:
				hit := a[1]
				if hit.Type() == object.TupleType {
					for _, v := range hit.AsTuple().Items {
						if r.Truth(r.Call(f, v)) {
							hit = v
							break
						}
					}
				}
				failWith(r, self, a[2], safeRepr(r, a[0], true)+" "+strings.TrimSpace(verb)+" "+safeRepr(r, hit, false))
			}
		}
		return object.None
	})
}
