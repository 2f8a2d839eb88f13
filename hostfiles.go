// This file gives imports access to the host's files.

package py

import "os"

// hostFiles is imports.Files over package os.
type hostFiles struct{}

func (hostFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

func (hostFiles) IsFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

func (hostFiles) IsDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
