// This file tests str values where Go wants a type that reads text.

package typemap_test

import (
	"errors"
	"log/slog"
	"math/big"
	"net"
	"net/netip"
	"testing"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// token is an array that reads text, as identifiers are.
type token [2]byte

func (k *token) UnmarshalText(text []byte) error {
	if len(text) != len(k) {
		return errors.New("two letters are needed")
	}
	copy(k[:], text)
	return nil
}

type fragile struct{ N int }

func (f *fragile) UnmarshalText([]byte) error { panic("broken") }

func TestTextual_FromPython_Good(t *testing.T) {
	th := newThread()
	var (
		addr  netip.Addr
		addrP *netip.Addr
		ip    net.IP
		level slog.Level
		key   token
		at    time.Time
		keys  map[netip.Addr]token
		whole big.Int
	)
	for _, c := range []struct {
		v    object.Value
		dst  any
		done func() bool
	}{
		{str("10.0.0.1"), &addr, func() bool { return addr == netip.MustParseAddr("10.0.0.1") }},
		{str("::1"), &addrP, func() bool { return *addrP == netip.IPv6Loopback() }},
		{str("1.2.3.4"), &ip, func() bool { return ip.Equal(net.IPv4(1, 2, 3, 4)) }},
		{object.NewBytes("\x01\x02\x03\x04"), &ip, func() bool { return ip.Equal(net.IPv4(1, 2, 3, 4)) }},
		{str("WARN"), &level, func() bool { return level == slog.LevelWarn }},
		{num(8), &level, func() bool { return level == slog.LevelError }},
		{str("ab"), &key, func() bool { return key == token{'a', 'b'} }},
		{object.NewBytes("cd"), &key, func() bool { return key == token{'c', 'd'} }},
		{str("2024-01-02T03:04:05.000000006Z"), &at, func() bool { return at.Equal(time.Date(2024, 1, 2, 3, 4, 5, 6, time.UTC)) }},
		{dict(th, str("::1"), str("xy")), &keys, func() bool { return keys[netip.IPv6Loopback()] == token{'x', 'y'} }},
		{num(5), &whole, func() bool { return whole.Int64() == 5 }},
	} {
		if exc := reflectbind.FromPython(th, c.v, c.dst, "x"); exc != nil || !c.done() {
			t.Errorf("%s into %T: %s", repr(t, th, c.v), c.dst, message(th, exc))
		}
	}
}

func TestTextual_FromPython_Bad(t *testing.T) {
	th := newThread()
	for _, c := range []struct {
		v    object.Value
		dst  any
		want string
	}{
		{list(str("::1"), str("q")), new([]netip.Addr), `ValueError: x[1]: 'q' is no netip.Addr: ParseAddr("q"): unable to parse IP`},
		{list(str("q")), new([]*netip.Addr), `ValueError: x[0]: 'q' is no netip.Addr: ParseAddr("q"): unable to parse IP`},
		{list(num(1)), new([]netip.Addr), "TypeError: x[0]: expected Addr, got int"},
		{list(num(1)), new([]*netip.Addr), "TypeError: x[0]: expected Addr or None, got int"},
		{dict(th, str("a"), str("abc")), new(map[string]token), "ValueError: x['a']: 'abc' is no typemap_test.token: two letters are needed"},
		{dict(th, str("abc"), num(1)), new(map[token]int), "ValueError: x key 'abc': 'abc' is no typemap_test.token: two letters are needed"},
		{str("5"), new(big.Int), "TypeError: x: expected int, got str"},
		{str("5"), new(*big.Int), "TypeError: x: expected int, got str"},
	} {
		if got := message(th, reflectbind.FromPython(th, c.v, c.dst, "x")); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestTextual_FromPython_Ugly(t *testing.T) {
	th := newThread()
	key := token{1, 2}
	if exc := reflectbind.FromPython(th, str("\xed\xa0\x80"), &key, "x"); exc == nil || key != (token{1, 2}) {
		t.Errorf("a lone surrogate is %v", key)
	}
	f := fragile{3}
	if got := message(th, reflectbind.FromPython(th, str("a"), &f, "x")); got != "PanicError: broken" || f.N != 3 {
		t.Errorf("got %s", got)
	}
}

func TestTextual_RoundTrip_Good(t *testing.T) {
	for _, x := range []any{netip.MustParseAddr("::1"), token{1, 2}, slog.LevelInfo} {
		if _, back := roundTrip(t, x); back != x {
			t.Errorf("%v came back as %v", x, back)
		}
	}
}
