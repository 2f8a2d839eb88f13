// This file implements what except and except* clauses ask: does an exception match, which part of a group matches, and
// what is raised at the end.

package object

// ExceptMatches decides whether exc matches the clause `except what`: by the MRO alone, no __instancecheck__.
func ExceptMatches(exc *Exception, what Value) (bool, *Exception) {
	if what.Type().Has(FlagTuple) {
		items := what.AsTuple().Items
		for _, v := range items {
			if !IsExceptionClass(v) {
				return false, cannotCatch()
			}
		}
		for _, v := range items {
			if exc.Is(v.AsType()) {
				return true, nil
			}
		}
		return false, nil
	}
	if !IsExceptionClass(what) {
		return false, cannotCatch()
	}
	return exc.Is(what.AsType()), nil
}

func cannotCatch() *Exception {
	return TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
}

// ExceptStarMatch is one clause `except* what` for exc, the part not handled yet: what the clause gets and the rest,
// null when there is nothing. An exception that is not a group is handed over in one of its own.
func ExceptStarMatch(th *Thread, e *Exception, what Value) (match, rest Value, exc *Exception) {
	if exc := checkStarTypes(what); exc != nil {
		return Value{}, Value{}, exc
	}
	ok, exc := ExceptMatches(e, what)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	isGroup := e.Is(BaseExceptionGroupType)
	switch {
	case ok && isGroup:
		return e.Value(), Value{}, nil
	case ok:
		v, exc := Call2(th, BaseExceptionGroupType.Value(), EmptyStr.Value(), TupleOf(e.Value()))
		if exc != nil {
			return Value{}, Value{}, exc
		}
		v.AsException().Traceback = e.Traceback
		return v, Value{}, nil
	case !isGroup:
		return Value{}, e.Value(), nil
	}
	pair, exc := CallMethod(th, e.Value(), Intern("split"), what)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	if !pair.Type().Has(FlagTuple) {
		return Value{}, Value{}, TypeErrorf("%s.split must return a tuple, not %s", e.typ.Name, pair.Type().Name)
	}
	items := pair.AsTuple().Items
	if len(items) < 2 {
		return Value{}, Value{}, TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", e.typ.Name, len(items))
	}
	match, rest = items[0], items[1]
	if match.IsNone() {
		match = Value{}
	}
	if rest.IsNone() {
		rest = Value{}
	}
	return match, rest, nil
}

func checkStarTypes(what Value) *Exception {
	types := []Value{what}
	if what.Type().Has(FlagTuple) {
		types = what.AsTuple().Items
	}
	for _, v := range types {
		if !IsExceptionClass(v) {
			return cannotCatch()
		}
	}
	for _, v := range types {
		if v.AsType().IsSubtype(BaseExceptionGroupType) {
			return TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// ExceptStarResult is what a try statement with except* clauses raises at its end: orig is the exception that came in,
// excs what the clauses raised and the part that none handled (null and None are skipped). The exception is nil when
// there is nothing to raise.
func ExceptStarResult(th *Thread, orig *Exception, excs []Value) (*Exception, *Exception) {
	var kept []Value
	for _, v := range excs {
		if !v.IsNull() && !v.IsNone() {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		return nil, nil
	}
	if !orig.Is(BaseExceptionGroupType) {
		// A lone exception is handled by one clause at most: what is left is it, or what that clause raised.
		return kept[0].AsException(), nil
	}
	var raised, reraised []Value
	for _, v := range kept {
		if sameOrigin(orig, v.AsException()) {
			reraised = append(reraised, v)
		} else {
			raised = append(raised, v)
		}
	}
	if len(reraised) > 0 {
		leaves := map[*Exception]bool{}
		for _, v := range reraised {
			collectLeaves(v.AsException(), leaves)
		}
		m := &groupMatcher{same: leaves}
		projection, _, exc := m.split(th, orig.Value(), false)
		if exc != nil {
			return nil, exc
		}
		if len(raised) == 0 {
			return projection.AsException(), nil
		}
		if !projection.IsNull() {
			raised = append(raised, projection)
		}
	}
	if len(raised) == 1 {
		return raised[0].AsException(), nil
	}
	v, exc := Call2(th, BaseExceptionGroupType.Value(), EmptyStr.Value(), ListOf(raised...))
	if exc != nil {
		return nil, exc
	}
	return v.AsException(), nil
}

// sameOrigin reports that part came out of splitting orig: raised again, it keeps what orig carried.
func sameOrigin(orig, part *Exception) bool {
	return part.Is(BaseExceptionGroupType) && part.Traceback.Is(orig.Traceback) && part.Cause.Is(orig.Cause) && part.Context == orig.Context
}

// collectLeaves adds the exceptions in e that are not groups; it is a loop because groups nest as deep as memory allows.
func collectLeaves(e *Exception, into map[*Exception]bool) {
	todo := []*Exception{e}
	for len(todo) > 0 {
		e, todo = todo[len(todo)-1], todo[:len(todo)-1]
		if !e.Is(BaseExceptionGroupType) {
			into[e] = true
			continue
		}
		for _, v := range GroupItems(e) {
			todo = append(todo, v.AsException())
		}
	}
}
