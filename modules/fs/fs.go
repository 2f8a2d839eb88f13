// Package fs reads and writes files and directories.
//
// The functions work on the whole file system with the rights of the process. A Sandbox has the same operations below
// one directory, which no path and no symbolic link leads out of.
package fs

//go:generate go run ../../cmd/corepy-bind .

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"
)

// ErrNotText says that a file that was read as text is not UTF-8.
var ErrNotText = errors.New("the file is not UTF-8 text")

// ErrProtected says that the root or the home directory was to be deleted.
var ErrProtected = errors.New("refusing to delete a protected directory")

// Info describes a file or directory.
type Info struct {
	Name     string
	Size     int64
	Mode     uint32  // the permission bits
	Modified float64 // seconds since 1970
	IsDir    bool
	IsFile   bool
	IsLink   bool
}

func newInfo(fi fs.FileInfo) Info {
	return Info{
		Name: fi.Name(), Size: fi.Size(), Mode: uint32(fi.Mode().Perm()), Modified: float64(fi.ModTime().UnixNano()) / 1e9,
		IsDir: fi.IsDir(), IsFile: fi.Mode().IsRegular(), IsLink: fi.Mode()&fs.ModeSymlink != 0,
	}
}

// Entry is what Walk finds: Path is relative to where it started, with slashes.
type Entry struct {
	Path  string
	Name  string
	IsDir bool
}

// ReadFile returns the text of the file at path, which must be UTF-8.
func ReadFile(path string) (string, error) {
	data, err := os.ReadFile(path)
	return text(path, data, err)
}

func text(path string, data []byte, err error) (string, error) {
	if err != nil {
		return "", err
	}
	if !utf8.Valid(data) {
		return "", &fs.PathError{Op: "read", Path: path, Err: ErrNotText}
	}
	return string(data), nil
}

// ReadBytes returns the content of the file at path.
func ReadBytes(path string) ([]byte, error) { return os.ReadFile(path) }

// WriteFile makes content the text of the file at path, creating directories on the way, and returns path.
func WriteFile(path, content string) (string, error) { return WriteBytes(path, []byte(content)) }

// WriteBytes makes content the content of the file at path, creating directories on the way, and returns path.
func WriteBytes(path string, content []byte) (string, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, content, 0o644)
}

// WriteAtomic is WriteFile that replaces the file in one step: readers see the old text or the new one.
func WriteAtomic(path, content string) (string, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".tmp-*")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(content)
	if err == nil {
		err = f.Chmod(0o644)
	}
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return "", err
	}
	return path, nil
}

// AppendFile adds content to the end of the file at path, creating it if needed, and returns path.
func AppendFile(path, content string) (string, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(content)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return path, err
}

// Mkdir creates the directory at path, whose parent must exist.
func Mkdir(path string) error { return os.Mkdir(path, 0o755) }

// EnsureDir creates the directory at path and those above it, unless they exist, and returns path.
func EnsureDir(path string) (string, error) { return path, os.MkdirAll(path, 0o755) }

// TempDir creates a directory with a new name that begins with prefix, and returns its path.
//
//py:default prefix="corepy-"
func TempDir(prefix string) (string, error) { return os.MkdirTemp("", prefix) }

// TempFile creates an empty file with a new name that begins with prefix, and returns its path.
//
//py:default prefix="corepy-"
func TempFile(prefix string) (string, error) {
	f, err := os.CreateTemp("", prefix)
	if err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// Exists reports whether there is something at path.
func Exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// IsFile reports whether there is a regular file at path.
func IsFile(path string) bool {
	fi, err := os.Stat(path)
	return err == nil && fi.Mode().IsRegular()
}

// IsDir reports whether there is a directory at path.
func IsDir(path string) bool {
	fi, err := os.Stat(path)
	return err == nil && fi.IsDir()
}

// List returns the names in the directory at path, in order.
func List(path string) ([]string, error) {
	entries, err := os.ReadDir(path)
	return names(entries), err
}

func names(entries []fs.DirEntry) []string {
	list := make([]string, len(entries))
	for i, e := range entries {
		list[i] = e.Name()
	}
	return list
}

// Stat describes what is at path, following links.
func Stat(path string) (Info, error) {
	fi, err := os.Stat(path)
	if err != nil {
		return Info{}, err
	}
	return newInfo(fi), nil
}

// Remove removes the file or the empty directory at path.
func Remove(path string) error {
	if err := unprotected(path); err != nil {
		return err
	}
	return os.Remove(path)
}

// RemoveAll removes what is at path with everything in it; nothing there is no error.
func RemoveAll(path string) error {
	if err := unprotected(path); err != nil {
		return err
	}
	return os.RemoveAll(path)
}

// unprotected refuses the root and the home directory.
func unprotected(path string) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	home, _ := os.UserHomeDir()
	if abs == filepath.Dir(abs) || abs == filepath.Clean(home) {
		return &fs.PathError{Op: "remove", Path: path, Err: ErrProtected}
	}
	return nil
}

// Rename moves what is at path to target.
func Rename(path, target string) error { return os.Rename(path, target) }

// Copy copies the file at path to target, creating directories on the way, and returns target.
func Copy(path, target string) (string, error) {
	from, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer from.Close()
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return "", err
	}
	to, err := os.Create(target)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(to, from)
	if closeErr := to.Close(); err == nil {
		err = closeErr
	}
	return target, err
}

// WalkOptions say what Walk leaves out.
type WalkOptions struct {
	Skip []string // names of directories that are not entered
}

// Walk finds everything below the directory at path, in order, directories before what is in them. Links are not followed.
func Walk(path string, options WalkOptions) iter.Seq2[Entry, error] {
	return walk(os.DirFS(path), path, options)
}

func walk(fsys fs.FS, root string, options WalkOptions) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				var pe *fs.PathError
				if errors.As(err, &pe) {
					err = &fs.PathError{Op: pe.Op, Path: filepath.Join(root, pe.Path), Err: pe.Err}
				}
				if !yield(Entry{}, err) {
					return fs.SkipAll
				}
				return nil
			case name == ".":
				return nil
			case d.IsDir() && slices.Contains(options.Skip, d.Name()):
				return fs.SkipDir
			case !yield(Entry{Path: name, Name: d.Name(), IsDir: d.IsDir()}, nil):
				return fs.SkipAll
			}
			return nil
		})
	}
}

// Glob returns the paths that match the shell pattern, in order.
func Glob(pattern string) ([]string, error) { return filepath.Glob(pattern) }
