// Package interfaces lists interfaces of Go's standard library that Python objects implement without generated code: reflectbind takes the adapters from here. They are
// spelled out where the package that declares them would make programs larger, because only the methods count.
package interfaces

import (
	"fmt"
	"hash"
	"io"
	"io/fs"
	"sort"
	"time"
)

//go:generate go run dappco.re/go/py/cmd/corepy-bind -plain .

type (
	Stringer   interface{ fmt.Stringer }
	GoStringer interface{ fmt.GoStringer }
	Formatter  interface{ fmt.Formatter }
	Scanner    interface{ fmt.Scanner }

	Sorter interface{ sort.Interface }
	// Heap is container/heap.Interface.
	Heap interface {
		sort.Interface
		Push(x any)
		Pop() any
	}

	TextMarshaler interface {
		MarshalText() (text []byte, err error)
	}
	TextUnmarshaler interface{ UnmarshalText(text []byte) error }
	Text            interface {
		TextMarshaler
		TextUnmarshaler
	}
	BinaryMarshaler interface {
		MarshalBinary() (data []byte, err error)
	}
	BinaryUnmarshaler interface{ UnmarshalBinary(data []byte) error }
	Binary            interface {
		BinaryMarshaler
		BinaryUnmarshaler
	}
	TextAppender interface {
		AppendText(b []byte) ([]byte, error)
	}
	BinaryAppender interface {
		AppendBinary(b []byte) ([]byte, error)
	}

	// JSONMarshaler and the others are those of encoding/json and encoding/gob.
	JSONMarshaler   interface{ MarshalJSON() ([]byte, error) }
	JSONUnmarshaler interface{ UnmarshalJSON(data []byte) error }
	JSON            interface {
		JSONMarshaler
		JSONUnmarshaler
	}
	GobEncoder interface{ GobEncode() ([]byte, error) }
	GobDecoder interface{ GobDecode(data []byte) error }

	// FlagValue and FlagGetter are those of package flag, with the method of boolean flags.
	FlagValue interface {
		String() string
		Set(text string) error
	}
	FlagGetter interface {
		FlagValue
		Get() any
	}
	BoolFlag interface {
		FlagValue
		IsBoolFlag() bool
	}

	Hash   interface{ hash.Hash }
	Hash32 interface{ hash.Hash32 }
	Hash64 interface{ hash.Hash64 }

	ReaderFrom   interface{ io.ReaderFrom }
	WriterTo     interface{ io.WriterTo }
	ByteReader   interface{ io.ByteReader }
	ByteScanner  interface{ io.ByteScanner }
	ByteWriter   interface{ io.ByteWriter }
	RuneReader   interface{ io.RuneReader }
	RuneScanner  interface{ io.RuneScanner }
	StringWriter interface{ io.StringWriter }

	FS          interface{ fs.FS }
	File        interface{ fs.File }
	ReadDirFile interface{ fs.ReadDirFile }
	DirEntry    interface{ fs.DirEntry }
	FileInfo    interface{ fs.FileInfo }
	ReadDirFS   interface{ fs.ReadDirFS }
	ReadFileFS  interface{ fs.ReadFileFS }
	StatFS      interface{ fs.StatFS }
	GlobFS      interface{ fs.GlobFS }
	SubFS       interface{ fs.SubFS }
	// Tree and WholeFS are the usual unions.
	Tree interface {
		fs.ReadDirFS
		fs.ReadFileFS
	}
	WholeFS interface {
		fs.ReadDirFS
		fs.ReadFileFS
		fs.StatFS
	}

	Locker interface {
		Lock()
		Unlock()
	}

	// Addr is that of package net.
	Addr interface {
		Network() string
		String() string
	}

	// Source and Source64 are those of math/rand, Uint64Source that of math/rand/v2.
	Source interface {
		Int63() int64
		Seed(seed int64)
	}
	Source64 interface {
		Source
		Uint64() uint64
	}
	Uint64Source interface{ Uint64() uint64 }

	// SQLScanner and SQLResult are those of database/sql.
	SQLScanner interface{ Scan(src any) error }
	SQLResult  interface {
		LastInsertId() (int64, error)
		RowsAffected() (int64, error)
	}

	// Flusher and the others are what packages look for in the values they get.
	Flusher     interface{ Flush() error }
	QuietFlush  interface{ Flush() }
	QuietCloser interface{ Close() }
	Deadliner   interface{ SetDeadline(t time.Time) error }
)
