// This file reads directories with what Linux has in them.

package posix

import (
	"encoding/binary"
	"io/fs"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var dirKinds = ondemand.Value[map[byte]fs.FileMode]{Make: func() map[byte]fs.FileMode {
	return map[byte]fs.FileMode{
		unix.DT_DIR: fs.ModeDir, unix.DT_REG: 0, unix.DT_LNK: fs.ModeSymlink, unix.DT_FIFO: fs.ModeNamedPipe, unix.DT_SOCK: fs.ModeSocket, unix.DT_CHR: fs.ModeDevice | fs.ModeCharDevice, unix.DT_BLK: fs.ModeDevice,
	}
}}

// readDir lists a directory in the order of the system.
func readDir(th *thread, p *path) ([]item, error) {
	if !object.IsDirect(th.Interp.Host.Files) {
		return readAnyDir(th, p)
	}
	fd := -1
	err := retry(func() (err error) {
		if p.isFD {
			fd, err = unix.Openat(p.fd, ".", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
		} else {
			fd, err = unix.Open(p.name, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var items []item
	room := make([]byte, 32<<10)
	for {
		n, err := unix.Getdents(fd, room)
		if err != nil || n == 0 {
			return items, err
		}
		for rest := room[:n]; len(rest) >= 19; {
			size := int(binary.NativeEndian.Uint16(rest[16:]))
			name := rest[19:size]
			for i, c := range name {
				if c == 0 {
					name = name[:i]
					break
				}
			}
			if s := string(name); s != "." && s != ".." {
				kind, known := dirKinds.Get()[rest[18]]
				items = append(items, item{s, kind, known, binary.NativeEndian.Uint64(rest)})
			}
			rest = rest[size:]
		}
	}
}

func (e *dirEntry) readStat(th *thread, follow bool) (value, *exception) {
	if !object.IsDirect(th.Interp.Host.Files) {
		return e.anyStat(th, follow)
	}
	dir := e.dir
	if dir < 0 {
		dir = unix.AT_FDCWD
	}
	return statOf(&target{path: path{v: e.path, name: e.full}, dir: dir, follow: follow})
}

// directListing is listdir.
var directListing = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "listdir", "($module, /, path=None)", "The names in a directory, in no order.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "listdir", "path", args[0], allowFD|allowNone)
			if exc != nil {
				return value{}, exc
			}
			items, err := readDir(th, &p)
			if err != nil {
				if p.v.IsNone() {
					return value{}, failed(err, object.StrOf("."))
				}
				return value{}, notListed(err, &p)
			}
			names := make([]value, len(items))
			for i, e := range items {
				names[i] = p.of(e.name)
			}
			return object.ListOf(names...), nil
		}),
	}
}}
