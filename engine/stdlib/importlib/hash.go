// This file implements importlib.util.source_hash: SipHash-1-3 (Aumasson and Bernstein, 2012) with the magic number as the key.

package importlib

import (
	"encoding/binary"
	"math/bits"

	"dappco.re/go/py/engine/object"
)

const magicNumber = "+\x0e\r\n"

func sourceHash(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return object.NewBytes(SourceHash(uint64(binary.LittleEndian.Uint32([]byte(magicNumber))), data)), nil
}

// SourceHash is the hash of data with a key, in little-endian bytes.
func SourceHash(key uint64, data string) string {
	return string(binary.LittleEndian.AppendUint64(nil, sip13(key, 0, []byte(data))))
}

// sip13 hashes data with the key of halves k0 and k1: one round for each word, three at the end.
func sip13(k0, k1 uint64, data []byte) uint64 {
	v := [4]uint64{k0 ^ 0x736f6d6570736575, k1 ^ 0x646f72616e646f6d, k0 ^ 0x6c7967656e657261, k1 ^ 0x7465646279746573}
	round := func() {
		v[0] += v[1]
		v[2] += v[3]
		v[1] = bits.RotateLeft64(v[1], 13) ^ v[0]
		v[3] = bits.RotateLeft64(v[3], 16) ^ v[2]
		v[0] = bits.RotateLeft64(v[0], 32)
		v[2] += v[1]
		v[0] += v[3]
		v[1] = bits.RotateLeft64(v[1], 17) ^ v[2]
		v[3] = bits.RotateLeft64(v[3], 21) ^ v[0]
		v[2] = bits.RotateLeft64(v[2], 32)
	}
	absorb := func(word uint64) {
		v[3] ^= word
		round()
		v[0] ^= word
	}
	length := uint64(len(data))
	for ; len(data) >= 8; data = data[8:] {
		absorb(binary.LittleEndian.Uint64(data))
	}
	var last [8]byte
	copy(last[:], data)
	absorb(binary.LittleEndian.Uint64(last[:]) | length<<56)
	v[2] ^= 0xff
	for range 3 {
		round()
	}
	return v[0] ^ v[1] ^ v[2] ^ v[3]
}
