// Package stat implements modules stat and _stat: what the numbers in the result of os.stat mean.
package stat

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes module stat: what _stat has, and what is known on every system.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("stat", "Constants and functions that explain the results of os.stat() and os.lstat().", nil)
	for i := range functions.Get() {
		f, exc := native.FromModule(th, "_stat", functions.Get()[i].Name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(functions.Get()[i].Name, f)
	}
	add(m, constants)
	add(m, everywhere)
	return m, nil
}

// NewLow makes module _stat.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_stat", "The part of module stat that depends on the system.", functions.Get())
	add(m, constants)
	return m, nil
}

func add(m *object.Module, constants []constant) {
	for _, c := range constants {
		m.Dict.SetName(c.name, object.Int64(c.n))
	}
}

// The types of files, as the bits of a mode.
const (
	typeMask  = 0o170000
	fifo      = 0o010000
	character = 0o020000
	directory = 0o040000
	block     = 0o060000
	regular   = 0o100000
	link      = 0o120000
	socket    = 0o140000
	never     = math.MaxUint32 // a type that this system has not
)

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "S_IMODE", Sig: "($module, object, /)", Doc: "Return the portion of the file's mode that can be set by os.chmod().", F1: bits(0o7777)},
		{Name: "S_IFMT", Sig: "($module, object, /)", Doc: "Return the portion of the file's mode that describes the file type.", F1: bits(typeMask)},
		is("S_ISDIR", "a directory", directory),
		is("S_ISCHR", "a character special device file", character),
		is("S_ISBLK", "a block special device file", block),
		is("S_ISREG", "a regular file", regular),
		is("S_ISFIFO", "a FIFO (named pipe)", fifo),
		is("S_ISLNK", "a symbolic link", link),
		is("S_ISSOCK", "a socket", socket),
		is("S_ISDOOR", "a door", never),
		is("S_ISPORT", "an event port", never),
		is("S_ISWHT", "a whiteout", never),
		{Name: "filemode", Sig: "($module, object, /)", Doc: "Convert a file's mode to a string of the form '-rwxrwxrwx'", F1: fileMode},
	}
}}

// mode is v as the mode of a file.
func mode(th *thread, v value) (uint32, *exception) {
	i, exc := object.Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, small := object.IntValue(i)
	switch {
	case object.IntSign(i) < 0:
		return 0, object.OverflowErrorf("can't convert negative value to unsigned int")
	case !small && !object.ToBig(i).IsUint64():
		return 0, object.OverflowErrorf("Python int too large to convert to C unsigned long")
	case !small || n > math.MaxUint32:
		return 0, object.OverflowErrorf("mode out of range")
	}
	return uint32(n), nil
}

func bits(mask uint32) func(th *thread, self, v value) (value, *exception) {
	return func(th *thread, _, v value) (value, *exception) {
		m, exc := mode(th, v)
		return object.Int64(int64(m & mask)), exc
	}
}

func is(name, what string, kind uint32) object.Method {
	return object.Method{Name: name, Sig: "($module, object, /)", Doc: "Return True if mode is from " + what + ".", F1: func(th *thread, _, v value) (value, *exception) {
		m, exc := mode(th, v)
		return object.Bool(m&typeMask == kind), exc
	}}
}

func fileMode(th *thread, _, v value) (value, *exception) {
	m, exc := mode(th, v)
	if exc != nil {
		return value{}, exc
	}
	text := []byte("?rwxrwxrwx")
	switch m & typeMask {
	case fifo:
		text[0] = 'p'
	case character:
		text[0] = 'c'
	case directory:
		text[0] = 'd'
	case block:
		text[0] = 'b'
	case regular:
		text[0] = '-'
	case link:
		text[0] = 'l'
	case socket:
		text[0] = 's'
	}
	for i := range 9 {
		if m&(0o400>>i) == 0 {
			text[i+1] = '-'
		}
	}
	for _, special := range []struct {
		bit         uint32
		at          int
		with, alone byte
	}{{0o4000, 3, 's', 'S'}, {0o2000, 6, 's', 'S'}, {0o1000, 9, 't', 'T'}} {
		if m&special.bit == 0 {
			continue
		}
		if text[special.at] == 'x' {
			text[special.at] = special.with
		} else {
			text[special.at] = special.alone
		}
	}
	return object.StrOf(string(text)), nil
}
