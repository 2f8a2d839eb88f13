// Package path manipulates file paths without touching files; only Glob, Abs and Home look at the system.
package path

//go:generate go run ../../cmd/corepy-bind .

import (
	"os"
	"path/filepath"
	"strings"
)

// Join joins segments with a slash between them and changes nothing else. Empty segments are left out.
func Join(segments ...string) string {
	kept := make([]string, 0, len(segments))
	for _, s := range segments {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, "/")
}

// Base returns the last element of path: "." for an empty path, "/" for the root.
func Base(path string) string { return filepath.Base(path) }

// Dir returns all but the last element of path, "." if there is nothing else.
func Dir(path string) string { return filepath.Dir(path) }

// Ext returns the extension of path with its dot. A name that begins with its only dot has none.
func Ext(path string) string {
	name := lastName(path)
	ext := filepath.Ext(name)
	if ext == name {
		return ""
	}
	return ext
}

// Stem returns the last element of path without its extension.
func Stem(path string) string { return strings.TrimSuffix(Base(path), Ext(path)) }

// WithExt returns path with ext, which begins with a dot or is empty, in the place of its extension.
func WithExt(path, ext string) string { return strings.TrimSuffix(path, Ext(path)) + ext }

func lastName(path string) string {
	return path[strings.LastIndexFunc(path, func(r rune) bool { return r == '/' || r == filepath.Separator })+1:]
}

// Split returns the directory of path, up to and including the last slash, and the name behind it.
func Split(path string) (dir, name string) { return filepath.Split(path) }

// Parts returns the elements of path; the root of an absolute path is the first.
func Parts(path string) []string {
	path = filepath.ToSlash(filepath.Clean(path))
	var parts []string
	if strings.HasPrefix(path, "/") {
		parts, path = append(parts, "/"), path[1:]
	}
	if path == "" || path == "." && len(parts) == 0 {
		return parts
	}
	return append(parts, strings.Split(path, "/")...)
}

// IsAbs reports whether path is absolute.
func IsAbs(path string) bool { return filepath.IsAbs(path) }

// Clean returns the shortest path that means the same as path, "." for an empty one.
func Clean(path string) string { return filepath.Clean(path) }

// Abs returns path as an absolute path, starting at the current directory.
func Abs(path string) (string, error) { return filepath.Abs(path) }

// Rel returns target as seen from base.
func Rel(base, target string) (string, error) { return filepath.Rel(base, target) }

// Match reports whether name matches the shell pattern.
func Match(pattern, name string) (bool, error) { return filepath.Match(pattern, name) }

// Glob returns the files that match the shell pattern, in order.
func Glob(pattern string) ([]string, error) { return filepath.Glob(pattern) }

// ToSlash returns path with slashes in the place of the system's separator.
func ToSlash(path string) string { return filepath.ToSlash(path) }

// Home returns the home directory of the user.
func Home() (string, error) { return os.UserHomeDir() }
