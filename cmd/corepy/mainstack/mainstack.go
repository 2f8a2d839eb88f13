// Package mainstack gives the main goroutine a large stack while there is little on it.
//
// A goroutine's stack begins with 2 KiB and is copied to one of twice the size whenever it is full: four times until a script runs. For each frame that is on it then, the runtime looks into its tables of
// that function, which lie in as many places as the functions do: some 20 pieces of 64 KiB that have to be mapped, a tenth of what a program touches that does nothing. Growing once, from a package that is
// initialised before the others because it imports nothing, needs four.
package mainstack

// roomSize makes a stack of 64 KiB, enough for a script that calls and imports no more than usual.
const roomSize = 40 << 10

// Grown is set by the initialisation of this package, so that importing it is enough.
var Grown = grow(false)

// grow has a frame with room in it. The room is only there where it is used, but the stack must be large enough for it in any case.
//
//go:noinline
func grow(use bool) bool {
	if use {
		var room [roomSize]byte
		touch(&room)
		return room[0] == 0
	}
	return true
}

//go:noinline
func touch(room *[roomSize]byte) { room[0] = 1 }
