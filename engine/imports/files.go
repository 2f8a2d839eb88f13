// This file lets imports read the files that scripts may open.

package imports

import (
	"io"

	"dappco.re/go/py/engine/object"
)

// FilesOf is what imports need of the files of a host; nil if there are none.
func FilesOf(files object.Files) Files {
	if files == nil {
		return nil
	}
	return hostFiles{files}
}

type hostFiles struct{ files object.Files }

func (h hostFiles) ReadFile(name string) ([]byte, error) {
	f, err := h.files.OpenFile(name, object.OpenRead, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func (h hostFiles) IsFile(name string) bool {
	info, err := h.files.Stat(name, true)
	return err == nil && !info.IsDir()
}

func (h hostFiles) IsDir(name string) bool {
	info, err := h.files.Stat(name, true)
	return err == nil && info.IsDir()
}
