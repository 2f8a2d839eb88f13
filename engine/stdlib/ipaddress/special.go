// This file has the networks with a meaning of their own.

package ipaddress

import (
	"math/big"
	"strconv"
	"strings"
	"sync"
)

var (
	private4    = []string{"0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32"}
	exceptions4 = []string{"192.0.0.9/32", "192.0.0.10/32"}
	private6    = []string{"::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10"}
	exceptions6 = []string{"2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"}
	reserved6   = []string{"::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "a000::/3", "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9"}
	shared4     = "100.64.0.0/10"
)

// known keeps the networks that have been read.
var known sync.Map

// netOf is one of the networks above.
func netOf(s string) network {
	if w, ok := known.Load(s); ok {
		return w.(network)
	}
	addr, p, _ := strings.Cut(s, "/")
	prefix, _ := strconv.Atoi(p)
	w := network{first: address{family: v4.Get()}, prefix: prefix}
	if strings.Contains(addr, ":") {
		w.first.family = v6.Get()
		w.first.n, _ = parse6(nil, addr)
	} else {
		w.first.n, _ = parse4(nil, addr)
	}
	if w.first.n == nil {
		w.first.n = new(big.Int)
	}
	known.Store(s, w)
	return w
}

func (a address) inAny(nets []string) bool {
	for _, s := range nets {
		if netOf(s).contains(a) {
			return true
		}
	}
	return false
}

// in reports that the address is in the network for its family.
func (a address) in(four string, six ...string) bool {
	if a.version == 4 {
		return a.inAny([]string{four})
	}
	return a.inAny(six)
}

func (a address) private() bool {
	if a.version == 4 {
		return a.inAny(private4) && !a.inAny(exceptions4)
	}
	return a.inAny(private6) && !a.inAny(exceptions6)
}

func (a address) global() bool {
	return !a.private() && !(a.version == 4 && netOf(shared4).contains(a))
}

// within reports that all of the network lies in one of nets.
func (w network) within(nets []string) bool {
	for _, s := range nets {
		if n := netOf(s); n.contains(w.first) && n.contains(w.last()) {
			return true
		}
	}
	return false
}

func (w network) private() bool {
	lists := [2][]string{private4, exceptions4}
	if w.first.version == 6 {
		lists = [2][]string{private6, exceptions6}
	}
	return w.within(lists[0]) && !w.first.inAny(lists[1]) && !w.last().inAny(lists[1])
}

func (w network) global() bool {
	return !w.private() && !(w.first.version == 4 && w.within([]string{shared4}))
}
