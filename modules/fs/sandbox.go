// This file defines Sandbox, file operations below one directory.

package fs

import (
	"iter"
	"os"
	"path/filepath"
	"slices"
)

// Sandbox is a directory that its operations cannot leave: paths are relative to it, and links that lead out are errors.
type Sandbox struct{ root *os.Root }

// NewSandbox opens the directory at root as a sandbox.
func NewSandbox(root string) (*Sandbox, error) {
	r, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	return &Sandbox{r}, nil
}

// Close ends the use of the sandbox.
func (s *Sandbox) Close() error { return s.root.Close() }

// Root returns the directory of the sandbox.
func (s *Sandbox) Root() string { return s.root.Name() }

// ReadFile returns the text of the file at path, which must be UTF-8.
func (s *Sandbox) ReadFile(path string) (string, error) {
	data, err := s.root.ReadFile(path)
	return text(path, data, err)
}

// ReadBytes returns the content of the file at path.
func (s *Sandbox) ReadBytes(path string) ([]byte, error) { return s.root.ReadFile(path) }

// WriteFile makes content the text of the file at path, creating directories on the way, and returns path.
func (s *Sandbox) WriteFile(path, content string) (string, error) {
	return s.WriteBytes(path, []byte(content))
}

// WriteBytes makes content the content of the file at path, creating directories on the way, and returns path.
func (s *Sandbox) WriteBytes(path string, content []byte) (string, error) {
	if dir := filepath.Dir(path); dir != "." {
		if err := s.root.MkdirAll(dir, 0o755); err != nil {
			return "", err
		}
	}
	return path, s.root.WriteFile(path, content, 0o644)
}

// Mkdir creates the directory at path, whose parent must exist.
func (s *Sandbox) Mkdir(path string) error { return s.root.Mkdir(path, 0o755) }

// EnsureDir creates the directory at path and those above it, unless they exist, and returns path.
func (s *Sandbox) EnsureDir(path string) (string, error) { return path, s.root.MkdirAll(path, 0o755) }

// Exists reports whether there is something at path.
func (s *Sandbox) Exists(path string) bool {
	_, err := s.root.Stat(path)
	return err == nil
}

// List returns the names in the directory at path, in order.
func (s *Sandbox) List(path string) ([]string, error) {
	f, err := s.root.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.Readdirnames(-1)
	slices.Sort(list)
	return list, err
}

// Stat describes what is at path, following links.
func (s *Sandbox) Stat(path string) (Info, error) {
	fi, err := s.root.Stat(path)
	if err != nil {
		return Info{}, err
	}
	return newInfo(fi), nil
}

// Remove removes the file or the empty directory at path.
func (s *Sandbox) Remove(path string) error { return s.root.Remove(path) }

// RemoveAll removes what is at path with everything in it; nothing there is no error.
func (s *Sandbox) RemoveAll(path string) error { return s.root.RemoveAll(path) }

// Rename moves what is at path to target.
func (s *Sandbox) Rename(path, target string) error { return s.root.Rename(path, target) }

// Walk finds everything in the sandbox, in order, directories before what is in them. Links are not followed.
func (s *Sandbox) Walk(options WalkOptions) iter.Seq2[Entry, error] {
	return walk(s.root.FS(), ".", options)
}
