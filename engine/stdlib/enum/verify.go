// This file implements unique() and verify(): checks on finished enumerations.

package enum

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
)

var nameChecks = object.Name{Text: "checks"}

func verifySpec() object.ClassSpec {
	return object.ClassSpec{Name: "verify", Doc: "Check an enumeration for various constraints. (see EnumCheck)", Methods: []object.Method{
		{Name: "__init__", Sig: "($self, *checks)", FN: func(th *thread, self value, args []value) (value, *exception) {
			return object.None, object.SetAttr(th, self, nameChecks.Str(), object.TupleOf(args...))
		}, Max: -1},
		{Name: "__call__", Sig: "($self, enumeration)", FS: verifyCall},
	}}
}

func verifyCall(th *thread, self value, args []value) (value, *exception) {
	st, e := stateOf(th), args[0]
	checks, exc := object.GetAttr(th, self, nameChecks.Str())
	if exc != nil {
		return value{}, exc
	}
	if !e.Type().Has(object.FlagType) || !e.AsType().IsSubtype(st.enum) {
		return value{}, object.TypeErrorf("the 'verify' decorator only works with Enum and Flag")
	}
	items, exc := object.Collect(th, checks)
	if exc != nil {
		return value{}, exc
	}
	for _, check := range items {
		var exc *exception
		switch {
		case check.Is(st.unique):
			exc = checkUnique(th, e, "aliases found in %s: %s")
		case check.Is(st.continuous):
			exc = checkContinuous(th, e.AsType())
		case check.Is(st.named):
			exc = checkNamed(th, e.AsType())
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return e, nil
}

// checkUnique refuses aliases.
func checkUnique(th *thread, e value, message string) *exception {
	members, exc := object.GetAttrName(th, e, "__members__")
	if exc != nil {
		return exc
	}
	names, exc := object.Collect(th, members)
	if exc != nil {
		return exc
	}
	var aliases []string
	for _, name := range names {
		m, exc := object.GetItem(th, members, name)
		if exc != nil {
			return exc
		}
		canonical, exc := object.GetAttrName(th, m, "name")
		if exc != nil {
			return exc
		}
		if same, exc := object.EqualValues(th, canonical, name); exc != nil {
			return exc
		} else if !same {
			k, exc := object.ToStr(th, name)
			if exc != nil {
				return exc
			}
			c, exc := object.ToStr(th, canonical)
			if exc != nil {
				return exc
			}
			aliases = append(aliases, k.String()+" -> "+c.String())
		}
	}
	if len(aliases) == 0 {
		return nil
	}
	return failf(th, object.ValueErrorType, message, e, strings.Join(aliases, ", "))
}

func uniqueFunc(th *thread, _ value, args []value) (value, *exception) {
	return args[0], checkUnique(th, args[0], "duplicate values found in %s: %s")
}

// intValues is the values of the members of t, nil when some are no ints.
func intValues(th *thread, t *class) ([]*big.Int, *exception) {
	var list []*big.Int
	_, members := membersByName(t)
	for _, m := range members {
		v, exc := valueOf(th, m)
		if exc != nil {
			return nil, exc
		}
		if !v.Type().Has(object.FlagInt) {
			return nil, nil
		}
		list = append(list, object.ToBig(v))
	}
	return list, nil
}

// checkContinuous refuses holes between the lowest and the highest value.
func checkContinuous(th *thread, t *class) *exception {
	values, exc := intValues(th, t)
	if exc != nil || len(values) < 2 {
		return exc
	}
	kind, flag := "enum", isFlagClass(th, t)
	known := map[string]bool{}
	low, high := values[0], values[0]
	for _, v := range values {
		known[v.String()] = true
		if v.Cmp(low) < 0 {
			low = v
		}
		if v.Cmp(high) > 0 {
			high = v
		}
	}
	var absent []string
	next := func(v *big.Int) *big.Int { return new(big.Int).Add(v, big.NewInt(1)) }
	if flag {
		kind = "flag"
		low = new(big.Int).Lsh(big.NewInt(1), uint(low.BitLen()-1))
		next = func(v *big.Int) *big.Int { return new(big.Int).Lsh(v, 1) }
	}
	for v := next(low); v.Cmp(high) < 0; v = next(v) {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		if !known[v.String()] {
			if exc := th.CheckAlloc(1, 32); exc != nil {
				return exc
			}
			absent = append(absent, v.String())
		}
	}
	if len(absent) == 0 {
		return nil
	}
	missed := "invalid %s %s: missing values %s"
	return failf(th, object.ValueErrorType, missed, kind, object.StrOf(t.Name), strings.Join(absent, ", "))
}

// checkNamed refuses members of several bits with bits that have no name.
func checkNamed(th *thread, t *class) *exception {
	var names []string
	lost := new(big.Int)
	singles := new(big.Int)
	values, exc := intValues(th, t)
	if exc != nil {
		return exc
	}
	for _, v := range values {
		singles.Or(singles, v)
	}
	members := membersOf(t)
	for i := 0; ; {
		k, m, next, ok := members.Next(i)
		if !ok {
			break
		}
		i = next
		if known, exc := object.Contains(th, namesOf(t).Value(), k); exc != nil {
			return exc
		} else if known {
			continue
		}
		v, exc := valueOf(th, m)
		if exc != nil {
			return exc
		}
		if !v.Type().Has(object.FlagInt) || object.IntSign(v) < 0 {
			continue
		}
		if absent := new(big.Int).AndNot(object.ToBig(v), singles); absent.Sign() != 0 {
			names = append(names, k.AsStr().String())
			lost.Or(lost, absent)
		}
	}
	if len(names) == 0 {
		return nil
	}
	what := "alias " + names[0] + " is missing"
	if n := len(names); n > 1 {
		what = "aliases " + strings.Join(names[:n-1], ", ") + " and " + names[n-1] + " are missing"
	}
	part := fmt.Sprintf("combined values of 0x%s", lost.Text(16))
	if lost.BitLen() == int(lost.TrailingZeroBits())+1 {
		part = "value 0x" + lost.Text(16)
	}
	return failf(th, object.ValueErrorType, "invalid Flag %s: %s %s [use enum.show_flag_values(value) for details]", object.StrOf(t.Name), what, part)
}
