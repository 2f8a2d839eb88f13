// Package hostos gives interpreters what the operating system has: files, environment, other programs, network, clock and terminal, as the interfaces of object.Host.
package hostos

import (
	"io/fs"
	"os"
	"time"

	"dappco.re/go/py/engine/object"
)

// All is everything that the operating system has.
func All() object.Host {
	keepRuntime()
	return object.Host{Files: Files{}, Environment: Environment{}, Processes: Processes{}, Network: Network{}, Clock: Clock{}, Terminal: Terminal{}}
}

// Files is the files of the operating system.
type Files struct{}

var (
	_ object.Files       = Files{}
	_ object.FileChanger = Files{}
	_ object.Direct      = Files{}
)

// Direct implements object.Direct.
func (Files) Direct() {}

// OpenFile opens a file.
func (Files) OpenFile(name string, flags object.OpenFlags, perm fs.FileMode) (object.File, error) {
	mode := os.O_RDONLY
	switch {
	case flags&object.OpenRead != 0 && flags&object.OpenWrite != 0:
		mode = os.O_RDWR
	case flags&object.OpenWrite != 0:
		mode = os.O_WRONLY
	}
	for _, f := range []struct {
		flag object.OpenFlags
		bits int
	}{{object.OpenAppend, os.O_APPEND}, {object.OpenCreate, os.O_CREATE}, {object.OpenTruncate, os.O_TRUNC}, {object.OpenExclusive, os.O_EXCL}} {
		if flags&f.flag != 0 {
			mode |= f.bits
		}
	}
	f, err := os.OpenFile(name, mode, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// OpenDescriptor is the open file with a descriptor of the process.
func (Files) OpenDescriptor(fd int) (object.File, error) {
	if fd < 0 {
		return nil, fs.ErrInvalid
	}
	if k, ok := any(Files{}).(object.DescriptorKeeper); ok && k.Keeps(fd) {
		return nil, fs.ErrClosed
	}
	return openDescriptor(fd)
}

// Stat describes a file.
func (Files) Stat(name string, follow bool) (fs.FileInfo, error) {
	if follow {
		return os.Stat(name)
	}
	return os.Lstat(name)
}

// ReadDir lists a directory.
func (Files) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Mkdir makes a directory.
func (Files) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }

// Remove removes a file or a directory.
func (Files) Remove(name string, dir bool) error {
	info, err := os.Lstat(name)
	if err == nil && info.IsDir() != dir {
		err = notADirectory
		if !dir {
			err = isADirectory
		}
	}
	if err != nil {
		return err
	}
	return os.Remove(name)
}

// Rename gives a file another name.
func (Files) Rename(from, to string) error { return os.Rename(from, to) }

// Chmod sets the permissions of a file.
func (Files) Chmod(name string, mode fs.FileMode) error { return os.Chmod(name, mode) }

// Chtimes sets when a file was read and written.
func (Files) Chtimes(name string, accessed, modified time.Time) error {
	return os.Chtimes(name, accessed, modified)
}

// Truncate sets the size of a file.
func (Files) Truncate(name string, size int64) error { return os.Truncate(name, size) }

// Link gives a file a second name.
func (Files) Link(from, to string) error { return os.Link(from, to) }

// Symlink makes a symbolic link.
func (Files) Symlink(target, name string) error { return os.Symlink(target, name) }

// Readlink is what a symbolic link leads to.
func (Files) Readlink(name string) (string, error) { return os.Readlink(name) }

// Getwd is the working directory.
func (Files) Getwd() (string, error) { return os.Getwd() }

// Chdir changes the working directory, of the whole process.
func (Files) Chdir(name string) error { return os.Chdir(name) }
