// This file reads what waitid found out about a child: package unix has no names for it.

package posix

import (
	"encoding/binary"
	"unsafe"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
)

// waitidOf is the waitid_result of info; ok is false if no child was found.
func waitidOf(info *unix.Siginfo) (result value, ok bool) {
	data := (*[unsafe.Sizeof(unix.Siginfo{})]byte)(unsafe.Pointer(info))[:]
	// The fields behind the first three begin at a multiple of a pointer's size.
	const start = (12 + unsafe.Sizeof(uintptr(0)) - 1) / unsafe.Sizeof(uintptr(0)) * unsafe.Sizeof(uintptr(0))
	field := func(i uintptr) value {
		return object.Int64(int64(int32(binary.NativeEndian.Uint32(data[start+4*i:]))))
	}
	if field(0).AsInt64() == 0 {
		return value{}, false
	}
	return waitidResult.Make(field(0), field(1), object.Int64(int64(info.Signo)), field(2), object.Int64(int64(info.Code))), true
}
