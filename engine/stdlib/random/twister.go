// This file implements the Mersenne Twister MT19937 of Matsumoto and Nishimura, by its published definition.

package random

import "math/big"

const (
	stateWords = 624
	middle     = 397
	upperBit   = 0x80000000
	lowerBits  = 0x7fffffff
	matrix     = 0x9908b0df
)

// twister is the state: words, and the index of the word that is given out next.
type twister struct {
	words [stateWords]uint32
	at    int
}

// refill makes the next words of the recurrence.
func (t *twister) refill() {
	w := &t.words
	for i := range w {
		y := w[i]&upperBit | w[(i+1)%stateWords]&lowerBits
		w[i] = w[(i+middle)%stateWords] ^ y>>1 ^ -(y&1)&matrix
	}
	t.at = 0
}

// next is 32 random bits.
func (t *twister) next() uint32 {
	if t.at >= stateWords {
		t.refill()
	}
	y := t.words[t.at]
	t.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// float is a multiple of 2**-53 in [0, 1).
func (t *twister) float() float64 {
	high, low := t.next()>>5, t.next()>>6
	return (float64(high)*(1<<26) + float64(low)) / (1 << 53)
}

// bits is an int of n random bits, n at most 64.
func (t *twister) bits(n int) uint64 {
	if n <= 32 {
		return uint64(t.next() >> (32 - n))
	}
	low := uint64(t.next())
	return low | uint64(t.next()>>(64-n))<<32
}

// fill makes n random bits as bytes, least significant first.
func (t *twister) fill(n int) []byte {
	data := make([]byte, (n+31)/32*4)
	for i := 0; i < len(data); i += 4 {
		y := t.next()
		if n < 32 {
			y >>= 32 - n
		}
		n -= 32
		data[i], data[i+1], data[i+2], data[i+3] = byte(y), byte(y>>8), byte(y>>16), byte(y>>24)
	}
	return data
}

// seedWord starts the state from one word.
func (t *twister) seedWord(s uint32) {
	for i := range t.words {
		if i > 0 {
			s = 1812433253*(s^s>>30) + uint32(i)
		}
		t.words[i] = s
	}
	t.at = stateWords
}

// seedBig starts the state from the words of n, which is not negative.
func (t *twister) seedBig(n *big.Int) {
	data := n.Bytes()
	key := make([]uint32, max(1, (len(data)+3)/4))
	for i, b := range data {
		place := len(data) - 1 - i
		key[place/4] |= uint32(b) << (place % 4 * 8)
	}
	t.seedKey(key)
}

func (t *twister) seedKey(key []uint32) {
	t.seedWord(19650218)
	w := &t.words
	i, j := 1, 0
	mixed := func(factor uint32) uint32 { return w[i] ^ (w[i-1]^w[i-1]>>30)*factor }
	step := func() {
		if i++; i == stateWords {
			w[0], i = w[stateWords-1], 1
		}
	}
	for range max(stateWords, len(key)) {
		w[i] = mixed(1664525) + key[j] + uint32(j)
		step()
		j = (j + 1) % len(key)
	}
	for range stateWords - 1 {
		w[i] = mixed(1566083941) - uint32(i)
		step()
	}
	w[0] = upperBit
}
