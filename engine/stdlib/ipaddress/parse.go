// This file reads and writes addresses and prefixes.

package ipaddress

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

// quoted is how messages show text.
func quoted(th *thread, s string) string {
	if th == nil {
		return s
	}
	r, exc := object.Repr(th, object.StrOf(s))
	if exc != nil {
		return s
	}
	return r.String()
}

const decimal, hexadecimal = "0123456789", "0123456789abcdefABCDEF"

// parse4 reads a dotted quad; problem is what is wrong with it.
func parse4(th *thread, s string) (n *big.Int, problem string) {
	if s == "" {
		return nil, "Address cannot be empty"
	}
	in := " in " + quoted(th, s)
	octets := strings.Split(s, ".")
	if len(octets) != 4 {
		return nil, "Expected 4 octets" + in
	}
	total := uint64(0)
	for _, o := range octets {
		shown := quoted(th, o)
		n, err := strconv.Atoi(o)
		switch {
		case o == "":
			return nil, "Empty octet not permitted" + in
		case strings.Trim(o, decimal) != "":
			return nil, "Only decimal digits permitted in " + shown + in
		case len(o) > 3:
			return nil, "At most 3 characters permitted in " + shown + in
		case o != "0" && o[0] == '0':
			return nil, "Leading zeros are not permitted in " + shown + in
		case err != nil || n > 255:
			return nil, fmt.Sprintf("Octet %d (> 255) not permitted", n) + in
		}
		total = total<<8 | uint64(n)
	}
	return new(big.Int).SetUint64(total), ""
}

// parse6 reads an IPv6 address without its scope.
func parse6(th *thread, s string) (n *big.Int, problem string) {
	if s == "" {
		return nil, "Address cannot be empty"
	}
	in := " in " + quoted(th, s)
	if len([]rune(s)) > 45 {
		shown := s
		if len([]rune(s)) > 90 {
			shown = string([]rune(s)[:45]) + "(" + strconv.Itoa(len([]rune(s))-90) + " chars elided)" + string([]rune(s)[len([]rune(s))-45:])
		}
		return nil, "At most 45 characters expected in " + quoted(th, shown)
	}
	parts := strings.Split(s, ":")
	if len(parts) < 3 {
		return nil, "At least 3 parts expected" + in
	}
	if last := parts[len(parts)-1]; strings.Contains(last, ".") {
		n, problem := parse4(th, last)
		if problem != "" {
			return nil, problem + in
		}
		x := n.Uint64()
		parts = append(parts[:len(parts)-1], fmt.Sprintf("%x", x>>16), fmt.Sprintf("%x", x&0xffff))
	}
	if len(parts) > 9 {
		return nil, "At most 8 colons permitted" + in
	}
	skip := -1
	for i := 1; i < len(parts)-1; i++ {
		if parts[i] == "" {
			if skip >= 0 {
				return nil, "At most one '::' permitted" + in
			}
			skip = i
		}
	}
	high, low := len(parts), 0
	if skip >= 0 {
		high, low = skip, len(parts)-skip-1
		if parts[0] == "" {
			if high--; high > 0 {
				return nil, "Leading ':' only permitted as part of '::'" + in
			}
		}
		if parts[len(parts)-1] == "" {
			if low--; low > 0 {
				return nil, "Trailing ':' only permitted as part of '::'" + in
			}
		}
		if high+low >= 8 {
			return nil, "Expected at most 7 other parts with '::'" + in
		}
	} else if problem := unshortened(parts); problem != "" {
		return nil, problem + in
	}
	n = new(big.Int)
	add := func(part string) string {
		if strings.Trim(part, hexadecimal) != "" {
			return "Only hex digits permitted in " + quoted(th, part) + in
		}
		if len(part) > 4 {
			return "At most 4 characters permitted in " + quoted(th, part) + in
		}
		x, _ := strconv.ParseUint(part, 16, 16)
		n.Lsh(n, 16).Or(n, new(big.Int).SetUint64(x))
		return ""
	}
	for i := range high {
		if problem := add(parts[i]); problem != "" {
			return nil, problem
		}
	}
	n.Lsh(n, uint(16*(8-high-low)))
	for i := len(parts) - low; skip >= 0 && i < len(parts); i++ {
		if problem := add(parts[i]); problem != "" {
			return nil, problem
		}
	}
	return n, ""
}

// unshortened is what is wrong with the parts of an address without ::.
func unshortened(parts []string) string {
	switch {
	case len(parts) != 8:
		return "Exactly 8 parts expected without '::'"
	case parts[0] == "":
		return "Leading ':' only permitted as part of '::'"
	case parts[7] == "":
		return "Trailing ':' only permitted as part of '::'"
	}
	return ""
}

// String writes an address, IPv6 with its longest run of zeros left out.
func (a address) String() string {
	if a.version == 4 {
		x := a.n.Uint64()
		return fmt.Sprintf("%d.%d.%d.%d", x>>24, x>>16&255, x>>8&255, x&255)
	}
	s := short6(a.n)
	if mapped, ok := a.mapped(); ok {
		s = "::ffff:" + mapped.String()
	}
	if a.scope != nil {
		s += "%" + *a.scope
	}
	return s
}

// mapped is the IPv4 address in an IPv6 one.
func (a address) mapped() (address, bool) {
	if a.version != 6 || new(big.Int).Rsh(a.n, 32).Cmp(big.NewInt(0xffff)) != 0 {
		return address{}, false
	}
	return address{family: v4.Get(), n: new(big.Int).And(a.n, v4.Get().ones)}, true
}

func groups(n *big.Int) [8]uint16 {
	var g [8]uint16
	b := n.FillBytes(make([]byte, 16))
	for i := range g {
		g[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return g
}

func short6(n *big.Int) string {
	g := groups(n)
	start, length := -1, 1
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && g[j] == 0 {
			j++
		}
		if j-i > length {
			start, length = i, j-i
		}
		i = max(i, j)
	}
	var b strings.Builder
	for i := 0; i < 8; i++ {
		if i == start {
			b.WriteString("::")
			i += length - 1
			continue
		}
		if i > 0 && i != start+length || i > 0 && start < 0 {
			b.WriteByte(':')
		}
		b.WriteString(strconv.FormatUint(uint64(g[i]), 16))
	}
	return b.String()
}

// exploded is an address in full.
func (a address) exploded() string {
	if a.version == 4 {
		return a.String()
	}
	g := groups(a.n)
	parts := make([]string, 8)
	for i, x := range g {
		parts[i] = fmt.Sprintf("%04x", x)
	}
	return strings.Join(parts, ":")
}

// prefixOf reads a prefix: a number, or for IPv4 a netmask or a hostmask; ok is false if it is none.
func (f *family) prefixOf(th *thread, s string) (prefix int, ok bool) {
	if s != "" && strings.Trim(s, decimal) == "" {
		n, err := strconv.Atoi(s)
		return n, err == nil && n <= f.bits
	}
	if f.version == 6 {
		return 0, false
	}
	n, problem := parse4(th, s)
	if problem != "" {
		return 0, false
	}
	for p := range f.bits + 1 {
		if f.mask(p).Cmp(n) == 0 {
			return p, true
		}
	}
	for p := range f.bits + 1 {
		if f.hostmask(p).Cmp(n) == 0 {
			return p, true
		}
	}
	return 0, false
}

// read makes an address of an argument.
func (m *module) read(th *thread, f *family, v value) (address, *exception) {
	a := address{family: f}
	name := "an " + f.prefix + " address"
	switch {
	case v.Type().Has(object.FlagInt):
		n := object.ToBig(v)
		s, exc := text(th, v)
		if exc != nil {
			return a, exc
		}
		if n.Sign() < 0 {
			return a, m.fail(th, "AddressValueError", s+" (< 0) is not permitted as "+name)
		}
		if n.Cmp(f.ones) > 0 {
			return a, m.fail(th, "AddressValueError", fmt.Sprintf("%s (>= 2**%d) is not permitted as %s", s, f.bits, name))
		}
		a.n = n
		return a, nil
	case v.Type().Has(object.FlagBytes):
		b := object.Cast[object.Bytes](v).Data
		if len(b) != f.bits/8 {
			s, exc := repr(th, v)
			if exc != nil {
				return a, exc
			}
			return a, m.fail(th, "AddressValueError", fmt.Sprintf("%s (len %d != %d) is not permitted as %s", s, len(b), f.bits/8, name))
		}
		a.n = new(big.Int).SetBytes([]byte(b))
		return a, nil
	}
	s, exc := text(th, v)
	if exc != nil {
		return a, exc
	}
	if strings.Contains(s, "/") {
		return a, m.fail(th, "AddressValueError", "Unexpected '/' in "+quoted(th, s))
	}
	problem := ""
	if f == v4.Get() {
		a.n, problem = parse4(th, s)
	} else {
		plain, scope, has := strings.Cut(s, "%")
		if has {
			if scope == "" || strings.Contains(scope, "%") {
				return a, m.fail(th, "AddressValueError", "Invalid IPv6 address: \""+quoted(th, s)+"\"")
			}
			a.scope = &scope
		}
		a.n, problem = parse6(th, plain)
	}
	if problem != "" {
		return a, m.fail(th, "AddressValueError", problem)
	}
	return a, nil
}
