// This file reads pickles: a machine with a stack, whose instructions are the opcodes.

package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// memoLimit is the largest number that a memo takes.
const memoLimit = 1 << 30

// underflow is the error of a stack that has too little above the last mark.
func (u *unpickler) underflow(th *thread) *exception {
	if len(u.marks) > 0 {
		return loadingError(th, "unexpected MARK found")
	}
	return loadingError(th, "unpickling stack underflow")
}

func (u *unpickler) push(v value) { u.stack = append(u.stack, v) }

// floor is how deep the stack may be popped.
func (u *unpickler) floor() int {
	if n := len(u.marks); n > 0 {
		return u.marks[n-1]
	}
	return 0
}

func (u *unpickler) pop(th *thread) (value, *exception) {
	n := len(u.stack) - 1
	if n < u.floor() {
		return value{}, u.underflow(th)
	}
	v := u.stack[n]
	u.stack[n] = value{}
	u.stack = u.stack[:n]
	return v, nil
}

// popMark is what lies above the last mark.
func (u *unpickler) popMark(th *thread) ([]value, *exception) {
	n := len(u.marks) - 1
	if n < 0 {
		return nil, loadingError(th, "could not find MARK")
	}
	items := append([]value(nil), u.stack[u.marks[n]:]...)
	clear(u.stack[u.marks[n]:])
	u.stack = u.stack[:u.marks[n]]
	u.marks = u.marks[:n]
	return items, nil
}

// top is the object on top of the stack, which stays.
func (u *unpickler) top(th *thread) (value, *exception) {
	if len(u.stack) <= u.floor() {
		return value{}, u.underflow(th)
	}
	return u.stack[len(u.stack)-1], nil
}

// load reads one pickle.
func (u *unpickler) load(th *thread) (value, *exception) {
	if exc := th.Enter(" while unpickling an object"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	u.stack, u.marks = u.stack[:0], u.marks[:0]
	for count := 0; ; count++ {
		if count%256 == 0 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
			if exc := th.CheckAlloc(len(u.stack)+len(u.memo.dense), 32); exc != nil {
				return value{}, exc
			}
		}
		op, exc := u.read(th, 1, true)
		if exc != nil {
			return value{}, exc
		}
		if op[0] == opStop {
			return u.pop(th)
		}
		if exc := u.step(th, op[0]); exc != nil {
			return value{}, exc
		}
	}
}

// step runs an opcode.
func (u *unpickler) step(th *thread, op byte) *exception {
	switch op {
	case opNone:
		u.push(object.None)
	case opNewTrue, opNewFalse:
		u.push(object.Bool(op == opNewTrue))
	case opMark:
		u.marks = append(u.marks, len(u.stack))
	case opEmptyTuple:
		u.push(object.EmptyTuple.Value())
	case opEmptyList:
		u.push(object.NewList(nil).Value())
	case opEmptyDict:
		u.push(object.NewDict().Value())
	case opEmptySet:
		u.push(object.NewSet().Value())
	case opBinInt, opBinInt1, opBinInt2, opInt, opLong, opLong1, opLong4, opFloat, opBinFloat:
		return u.number(th, op)
	case opString, opBinString, opShortBinString, opUnicode, opBinUnicode, opShortUnicode, opBinUnicode8, opBinBytes, opShortBinBytes, opBinBytes8, opByteArray8:
		return u.text(th, op)
	case opTuple, opTuple1, opTuple2, opTuple3, opList, opDict, opFrozenSet, opAppend, opAppends, opSetItem, opSetItems, opAddItems:
		return u.container(th, op)
	case opGet, opBinGet, opLongBinGet, opPut, opBinPut, opLongBinPut, opMemoize:
		return u.memory(th, op)
	case opGlobal, opStackGlobal, opInst, opObj, opNewObj, opNewObjEx, opReduce, opBuild, opExt1, opExt2, opExt4:
		return u.make(th, op)
	case opPop, opPopMark, opDup:
		return u.shuffle(th, op)
	case opPersID, opBinPersID:
		return u.persist(th, op)
	case opNextBuffer, opReadOnlyBuffer:
		return u.buffer(th, op)
	case opProto:
		s, exc := u.read(th, 1, false)
		if exc != nil {
			return exc
		}
		if s[0] > highest {
			return object.ValueErrorf("unsupported pickle protocol: %d", s[0])
		}
		u.proto = int(s[0])
	case opFrame:
		return u.frame(th)
	default:
		if op >= 0x20 && op < 0x7F && op != '\'' && op != '\\' {
			return loadingError(th, "invalid load key, '%c'.", op)
		}
		return loadingError(th, "invalid load key, '\\x%02x'.", op)
	}
	return nil
}

// frame reads a frame whole.
func (u *unpickler) frame(th *thread) *exception {
	n, exc := u.size(th, 8)
	if exc != nil {
		if exc.Is(object.OverflowErrorType) {
			return object.OverflowErrorf("FRAME length exceeds system's maximum of %d bytes", math.MaxInt64)
		}
		return exc
	}
	if u.file.IsNull() {
		if n > len(u.data)-u.at {
			return loadingError(th, "pickle data was truncated")
		}
		return nil
	}
	if u.at < len(u.data) {
		return loadingError(th, "beginning of a new frame before end of current frame")
	}
	if exc := th.CheckAlloc(n, 1); exc != nil {
		return exc
	}
	s, exc := u.read(th, n, false)
	if exc != nil {
		return exc
	}
	u.data, u.at = s, 0
	return nil
}

// size is a length of width bytes.
func (u *unpickler) size(th *thread, width int) (int, *exception) {
	s, exc := u.read(th, width, false)
	if exc != nil {
		return 0, exc
	}
	var n uint64
	for i := width - 1; i >= 0; i-- {
		n = n<<8 | uint64(s[i])
	}
	if n > math.MaxInt64-64 {
		return 0, object.OverflowErrorf("byte string is too large")
	}
	return int(n), nil
}

// widths is how many bytes of a number, or of a length, follow an opcode; 0 where text does.
var widths = [256]uint8{opBinInt: 4, opBinInt1: 1, opBinInt2: 2, opBinFloat: 8, opLong1: 1, opLong4: 4, opBinString: 4, opShortBinString: 1, opBinUnicode: 4, opShortUnicode: 1,
	opBinUnicode8: 8, opBinBytes: 4, opShortBinBytes: 1, opBinBytes8: 8, opByteArray8: 8}

func (u *unpickler) number(th *thread, op byte) *exception {
	width := int(widths[op])
	if width == 0 {
		return u.decimal(th, op)
	}
	s, exc := u.read(th, width, false)
	if exc != nil {
		return exc
	}
	switch op {
	case opBinInt:
		u.push(object.Int64(int64(int32(binary.LittleEndian.Uint32([]byte(s))))))
	case opBinInt1:
		u.push(object.Int64(int64(s[0])))
	case opBinInt2:
		u.push(object.Int64(int64(s[0]) | int64(s[1])<<8))
	case opBinFloat:
		u.push(object.Float(math.Float64frombits(binary.BigEndian.Uint64([]byte(s)))))
	default:
		n := int64(s[0])
		if op == opLong4 {
			n = int64(int32(binary.LittleEndian.Uint32([]byte(s))))
		}
		if n < 0 {
			return loadingError(th, "LONG pickle has negative byte count")
		}
		data, exc := u.read(th, int(n), false)
		if exc != nil {
			return exc
		}
		u.push(fromTwosComplement(data))
	}
	return nil
}

// fromTwosComplement is the int of little-endian bytes.
func fromTwosComplement(data string) value {
	b := []byte(data)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return object.NormInt(n)
}

// decimal reads a number that is text.
func (u *unpickler) decimal(th *thread, op byte) *exception {
	line, exc := u.readLine(th)
	if exc != nil {
		return exc
	}
	if line == "" {
		return loadingError(th, "pickle data was truncated")
	}
	switch op {
	case opInt:
		if line == "00" || line == "01" {
			u.push(object.Bool(line == "01"))
			return nil
		}
		v, exc := object.ParseInt(th, object.NewStr(strings.TrimRight(line, "\r")), 0)
		if exc != nil {
			return object.ValueErrorf("could not convert string to int")
		}
		u.push(v)
	case opLong:
		v, exc := object.ParseInt(th, object.NewStr(strings.TrimSuffix(line, "L")), 0)
		if exc != nil {
			return exc
		}
		u.push(v)
	default:
		f, exc := object.ParseFloat(th, object.NewStr(line))
		if exc != nil {
			return object.ValueErrorf("could not convert string to float")
		}
		u.push(object.Float(f))
	}
	return nil
}

// text reads strs and bytes.
func (u *unpickler) text(th *thread, op byte) *exception {
	switch op {
	case opString:
		return u.quoted(th)
	case opUnicode:
		line, exc := u.readLine(th)
		if exc != nil {
			return exc
		}
		s, exc := object.DecodeText(th, []byte(line), "raw-unicode-escape", "strict")
		if exc != nil {
			return exc
		}
		u.push(s.Value())
		return nil
	}
	n, exc := u.size(th, int(widths[op]))
	if exc != nil {
		return exc
	}
	if op == opBinString && n > math.MaxInt32 {
		return loadingError(th, "BINSTRING pickle has negative byte count")
	}
	if !u.file.IsNull() {
		if exc := th.CheckAlloc(n, 1); exc != nil {
			return exc
		}
	}
	data, exc := u.read(th, n, false)
	if exc != nil {
		return exc
	}
	switch op {
	case opBinString, opShortBinString:
		return u.pushOld(th, data)
	case opBinBytes, opShortBinBytes, opBinBytes8:
		u.push(object.NewBytes(data))
	case opByteArray8:
		u.push(object.NewByteArray([]byte(data)).Value())
	default:
		if utf8.ValidString(data) {
			u.push(object.StrOf(strings.Clone(data)))
			return nil
		}
		s, exc := object.DecodeText(th, []byte(data), "utf-8", "surrogatepass")
		if exc != nil {
			return exc
		}
		u.push(s.Value())
	}
	return nil
}

// pushOld pushes an 8-bit string of Python 2, in the encoding that the caller has given.
func (u *unpickler) pushOld(th *thread, data string) *exception {
	if u.encoding == "bytes" {
		u.push(object.NewBytes(data))
		return nil
	}
	s, exc := object.DecodeText(th, []byte(data), u.encoding, u.errors)
	if exc != nil {
		return exc
	}
	u.push(s.Value())
	return nil
}

// quoted reads a string in quotes, with escapes.
func (u *unpickler) quoted(th *thread) *exception {
	line, exc := u.readLine(th)
	if exc != nil {
		return exc
	}
	line = strings.TrimSuffix(line, "\n")
	if n := len(line); n < 2 || line[0] != line[n-1] || line[0] != '"' && line[0] != '\'' {
		return loadingError(th, "the STRING opcode argument must be quoted")
	}
	data, at := unescaped(line[1 : len(line)-1])
	if at >= 0 {
		return object.ValueErrorf("invalid \\x escape at position %d", at)
	}
	return u.pushOld(th, data)
}

// unescaped is the bytes of a bytes literal; bad is where an escape is wrong, negative if none is.
func unescaped(s string) (data string, bad int) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		if i++; i == len(s) {
			return "", i - 1
		}
		switch c := s[i]; c {
		case 'n', 't', 'r', 'a', 'b', 'f', 'v', '\\', '\'', '"':
			at := strings.IndexByte(`ntrabfv\'"`, c)
			b.WriteByte("\n\t\r\a\b\f\v\\'\""[at])
		case '\n':
		case 'x':
			if i+2 >= len(s) {
				return "", i - 1
			}
			n, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if err != nil {
				return "", i - 1
			}
			b.WriteByte(byte(n))
			i += 2
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := 0
			for k := 0; k < 3 && i < len(s) && s[i] >= '0' && s[i] <= '7'; k++ {
				n = n*8 + int(s[i]-'0')
				i++
			}
			i--
			b.WriteByte(byte(n))
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
	}
	return b.String(), -1
}

// memory reads and writes the memo.
func (u *unpickler) memory(th *thread, op byte) *exception {
	n := u.memo.count
	switch op {
	case opGet, opPut:
		line, exc := u.readLine(th)
		if exc != nil {
			return exc
		}
		v, exc := object.ParseInt(th, object.NewStr(line+"\n"), 10)
		if exc != nil {
			return exc
		}
		if n, exc = object.ToSsize(th, v); exc != nil {
			return exc
		}
		if n < 0 && op == opPut {
			return object.ValueErrorf("negative PUT argument")
		}
	case opBinGet, opLongBinGet, opBinPut, opLongBinPut:
		width := 1
		if op == opLongBinGet || op == opLongBinPut {
			width = 4
		}
		var exc *exception
		if n, exc = u.size(th, width); exc != nil {
			return exc
		}
	}
	switch op {
	case opGet, opBinGet, opLongBinGet:
		v, ok := u.memo.get(n)
		if !ok {
			return loadingError(th, "Memo value not found at index %d", n)
		}
		u.push(v)
		return nil
	}
	v, exc := u.top(th)
	if exc != nil {
		return exc
	}
	if n > memoLimit {
		return object.Errorf(object.MemoryErrorType, "")
	}
	u.memo.set(n, v)
	return nil
}

func (u *unpickler) shuffle(th *thread, op byte) *exception {
	switch op {
	case opPop:
		if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
			u.marks = u.marks[:n-1]
			return nil
		}
		_, exc := u.pop(th)
		return exc
	case opPopMark:
		_, exc := u.popMark(th)
		return exc
	}
	v, exc := u.top(th)
	if exc == nil {
		u.push(v)
	}
	return exc
}

func (u *unpickler) persist(th *thread, op byte) *exception {
	if u.persistent.IsNull() {
		return noPersistentLoad(th)
	}
	id := value{}
	if op == opPersID {
		line, exc := u.readLine(th)
		if exc != nil {
			return exc
		}
		s, exc := object.DecodeText(th, []byte(line), "ascii", "strict")
		if exc != nil {
			return loadingError(th, "persistent IDs in protocol 0 must be ASCII strings")
		}
		id = s.Value()
	} else {
		var exc *exception
		if id, exc = u.pop(th); exc != nil {
			return exc
		}
	}
	v, exc := object.Call1(th, u.persistent, id)
	if exc == nil {
		u.push(v)
	}
	return exc
}
