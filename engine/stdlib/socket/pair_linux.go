// This file makes pairs of sockets.

package socket

import (
	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/posix"
)

var functions = []object.Method{
	{Name: "_pair", Sig: "($module, family, type, proto, /)", Doc: "The descriptors of two sockets that are connected to each other.", FN: func(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
		if c := th.Interp.Host.Files; c == nil || !object.IsDirect(c) || th.Interp.Host.Network == nil {
			return object.Value{}, object.Denied("sockets", object.Value{})
		}
		var n [3]int
		for i, v := range args {
			k, exc := object.ToInt32(th, v)
			if exc != nil {
				return object.Value{}, exc
			}
			n[i] = int(k)
		}
		if err := th.Interp.Host.Network.Permit("connect", "socketpair", ""); err != nil {
			return object.Value{}, posix.Failed(err)
		}
		fds, err := unix.Socketpair(n[0], n[1]|unix.SOCK_CLOEXEC, n[2])
		if err != nil {
			return object.Value{}, posix.Failed(err)
		}
		return object.TupleOf(object.Int64(int64(fds[0])), object.Int64(int64(fds[1]))), nil
	}, Min: 3, Max: 3},
}
