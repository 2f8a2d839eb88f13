// This file implements scandir: its iterator, and the entries that it gives.

package posix

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// dirEntry is an os.DirEntry.
type dirEntry struct {
	object.Head
	name, path value
	full       string // as the host writes it
	dir        int    // the descriptor that was scanned, -1 if it was a name
	kind       fs.FileMode
	known      bool // kind was in the directory
	inode      uint64
	stats      [2]value // of the entry itself, and of what it leads to
}

var (
	dirEntryType = &object.Type{Name: "DirEntry", Module: "posix", Doc: "An entry of a directory, as scandir gives it.", Def: dirEntryDef{}}
)

type dirEntryDef struct{}

// Define implements object.Definition.
func (dirEntryDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Alloc = object.AllocOf[dirEntry]
		t.Repr = func(th *thread, v value) (value, *exception) {
			name, exc := object.Repr(th, object.Cast[dirEntry](v).name)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("<DirEntry " + name.String() + ">"), nil
		}
		t.AddMembers([]object.GetSet{
			{Name: "name", Doc: "the name of the entry in its directory", Get: func(_ *thread, v value) (value, *exception) { return object.Cast[dirEntry](v).name, nil }},
			{Name: "path", Doc: "the path of the entry: that of the directory, and its name", Get: func(_ *thread, v value) (value, *exception) { return object.Cast[dirEntry](v).path, nil }},
		})
		t.AddMethods([]object.Method{
			{Name: "is_dir", Sig: "($self, /, *, follow_symlinks=True)", Doc: "Whether the entry is a directory; remembered.", FS: func(th *thread, v value, args []value) (value, *exception) {
				return object.Cast[dirEntry](v).is(th, args[0], fs.ModeDir, 0o040000)
			}},
			{Name: "is_file", Sig: "($self, /, *, follow_symlinks=True)", Doc: "Whether the entry is a regular file; remembered.", FS: func(th *thread, v value, args []value) (value, *exception) {
				return object.Cast[dirEntry](v).is(th, args[0], 0, 0o100000)
			}},
			{Name: "is_symlink", Sig: "($self, /)", Doc: "Whether the entry is a symbolic link; remembered.", F0: func(th *thread, v value) (value, *exception) {
				return object.Cast[dirEntry](v).is(th, object.False, fs.ModeSymlink, 0o120000)
			}},
			{Name: "is_junction", Sig: "($self, /)", Doc: "False: only Windows has junctions.", F0: func(*thread, value) (value, *exception) { return object.False, nil }},
			{Name: "stat", Sig: "($self, /, *, follow_symlinks=True)", Doc: "The stat_result of the entry; remembered.", FS: func(th *thread, v value, args []value) (value, *exception) {
				follow, exc := toTruth(th, args[0], true)
				if exc != nil {
					return value{}, exc
				}
				return object.Cast[dirEntry](v).stat(th, follow)
			}},
			{Name: "inode", Sig: "($self, /)", Doc: "The number of the entry's inode.", F0: func(_ *thread, v value) (value, *exception) {
				return unsigned(object.Cast[dirEntry](v).inode), nil
			}},
			{Name: "__fspath__", Sig: "($self, /)", Doc: "The path of the entry.", F0: func(_ *thread, v value) (value, *exception) { return object.Cast[dirEntry](v).path, nil }},
			object.ClassGetItem(),
		})
	})
}

// is reports that the entry, or what it leads to unless follow is false, is of a kind: a type of Go's file modes, and of stat's.
func (e *dirEntry) is(th *thread, follow value, kind fs.FileMode, mode int64) (value, *exception) {
	follows, exc := toTruth(th, follow, true)
	if exc != nil {
		return value{}, exc
	}
	if e.known && (!follows || e.kind != fs.ModeSymlink) {
		return object.Bool(e.kind == kind), nil
	}
	st, exc := e.stat(th, follows)
	if exc != nil {
		if exc.Is(object.FileNotFoundErrorType) {
			return object.False, nil
		}
		return value{}, exc
	}
	return object.Bool(st.AsTuple().Items[0].AsInt64()&0o170000 == mode), nil
}

func (e *dirEntry) stat(th *thread, follow bool) (value, *exception) {
	i := 0
	if follow {
		i = 1
		if e.known && e.kind != fs.ModeSymlink {
			i = 0
		}
	}
	if e.stats[i].IsNull() {
		st, exc := e.readStat(th, i == 1)
		if exc != nil {
			return value{}, exc
		}
		e.stats[i] = st
	}
	return e.stats[i], nil
}

// scanner is the iterator of scandir.
type scanner struct {
	object.Head
	entries []*dirEntry
	done    bool
}

var (
	scannerType = &object.Type{Name: "ScandirIterator", Module: "posix", Def: scannerDef{}}
)

type scannerDef struct{}

// Define implements object.Definition.
func (scannerDef) Define(t *object.Type) {
	native.Iterator[scanner](t, nil, func(_ *thread, v value) (value, *exception) {
		s := object.Cast[scanner](v)
		if len(s.entries) == 0 {
			return value{}, nil
		}
		e := s.entries[0]
		s.entries = s.entries[1:]
		return e.Value(), nil
	}, func(t *object.Type) {
		closeIt := func(_ *thread, v value) (value, *exception) {
			object.Cast[scanner](v).entries = nil
			return object.None, nil
		}
		t.AddMethods([]object.Method{
			{Name: "close", Sig: "($self, /)", Doc: "Ends the iteration.", F0: closeIt},
			{Name: "__enter__", Sig: "($self, /)", F0: func(_ *thread, v value) (value, *exception) { return v, nil }},
			{Name: "__exit__", FN: func(th *thread, v value, _ []value) (value, *exception) { return closeIt(th, v) }, Max: -1},
		})
	})
}

var scanMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		portable("scandir", "($module, /, path=None)", "An iterator over the entries of a directory, which know their kind.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "scandir", "path", args[0], allowFD|allowNone)
			if exc != nil {
				return value{}, exc
			}
			list, err := readDir(th, &p)
			if err != nil {
				if !p.isFD && p.v.IsNone() {
					p.v = object.StrOf(".")
				}
				return value{}, notListed(err, &p)
			}
			s := &scanner{Head: object.NewHead(scannerType)}
			prefix := p.name
			if !strings.HasSuffix(prefix, "/") {
				prefix += "/"
			}
			for _, item := range list {
				e := &dirEntry{Head: object.NewHead(dirEntryType), name: p.of(item.name), full: prefix + item.name, dir: -1, kind: item.kind, known: item.known, inode: item.inode}
				if p.isFD {
					e.dir, e.full, e.path = p.fd, item.name, e.name
				} else {
					e.path = p.of(e.full)
				}
				s.entries = append(s.entries, e)
			}
			return s.Value(), nil
		}),
	}
}}

// notListed is the error about a directory that cannot be read; a descriptor that is none has no name.
func notListed(err error, p *path) *exception {
	if p.isFD && errors.Is(err, syscall.EBADF) {
		return failed(err)
	}
	return failed(err, p.v)
}

// item is what a directory has about an entry.
type item struct {
	name  string
	kind  fs.FileMode
	known bool
	inode uint64
}

// readAnyDir lists a directory by the methods of the host.
func readAnyDir(th *thread, p *path) ([]item, error) {
	if p.isFD {
		return nil, syscall.EBADF
	}
	entries, err := th.Interp.Host.Files.ReadDir(p.name)
	if err != nil {
		if e, ok := errors.AsType[*fs.PathError](err); ok {
			err = e.Err
		}
		return nil, err
	}
	items := make([]item, len(entries))
	for i, e := range entries {
		items[i] = item{name: e.Name(), kind: e.Type() & fs.ModeType, known: true}
	}
	return items, nil
}

func (e *dirEntry) anyStat(th *thread, follow bool) (value, *exception) {
	info, err := th.Interp.Host.Files.Stat(e.full, follow)
	if err != nil {
		return value{}, failed(err, e.path)
	}
	return statOfInfo(info), nil
}
