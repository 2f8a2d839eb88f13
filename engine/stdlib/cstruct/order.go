// This file reads and writes integers in either order of bytes.

package cstruct

import (
	"encoding/binary"
	"math/big"

	"dappco.re/go/py/engine/ondemand"
)

// nativeBig says that this machine is big-endian.
var nativeBig = ondemand.Value[bool]{Make: func() bool { return binary.NativeEndian.Uint16([]byte{0, 1}) == 1 }}

func put16(big bool, b []byte, u uint16) {
	if big {
		binary.BigEndian.PutUint16(b, u)
	} else {
		binary.LittleEndian.PutUint16(b, u)
	}
}

func put32(big bool, b []byte, u uint32) {
	if big {
		binary.BigEndian.PutUint32(b, u)
	} else {
		binary.LittleEndian.PutUint32(b, u)
	}
}

func put64(big bool, b []byte, u uint64) {
	if big {
		binary.BigEndian.PutUint64(b, u)
	} else {
		binary.LittleEndian.PutUint64(b, u)
	}
}

func get16(big bool, b []byte) uint16 {
	if big {
		return binary.BigEndian.Uint16(b)
	}
	return binary.LittleEndian.Uint16(b)
}

func get32(big bool, b []byte) uint32 {
	if big {
		return binary.BigEndian.Uint32(b)
	}
	return binary.LittleEndian.Uint32(b)
}

func get64(big bool, b []byte) uint64 {
	if big {
		return binary.BigEndian.Uint64(b)
	}
	return binary.LittleEndian.Uint64(b)
}

func bigUint(u uint64) *big.Int { return new(big.Int).SetUint64(u) }
