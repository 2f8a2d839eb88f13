// This file tests what is less than the operating system's, and descriptors.

package hostos

import (
	"errors"
	"io"
	"os"
	"runtime"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"dappco.re/go/py/engine/object"
)

func TestReading(t *testing.T) {
	files := Reading(fstest.MapFS{"a/b.txt": {Data: []byte("text")}})
	f, err := files.OpenFile("/a/../a/b.txt", object.OpenRead, 0)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(f); err != nil || string(data) != "text" {
		t.Errorf("read %q, %v", data, err)
	}
	if _, err := f.Write([]byte("x")); err == nil {
		t.Error("written")
	}
	if _, err := files.OpenFile("a/b.txt", object.OpenWrite, 0); !errors.Is(err, syscall.EROFS) {
		t.Errorf("opened for writing: %v", err)
	}
	if _, err := files.OpenDescriptor(0); err == nil {
		t.Error("a descriptor of the process is open")
	}
	if list, err := files.ReadDir("/"); err != nil || len(list) != 1 || list[0].Name() != "a" {
		t.Errorf("list %v, %v", list, err)
	}
}

func TestVariables(t *testing.T) {
	env := Variables(map[string]string{"A": "1"})
	if err := env.Setenv("B", "2"); err != nil {
		t.Fatal(err)
	}
	if err := env.Setenv("B=", "2"); err == nil {
		t.Error("a name with = is set")
	}
	env.Unsetenv("A")
	if list := env.Environ(); len(list) != 1 || list[0] != "B=2" {
		t.Errorf("variables %v", list)
	}
	if os.Getenv("B") == "2" {
		t.Error("the environment of the process has changed")
	}
}

func TestWatch(t *testing.T) {
	if _, _, err := (Watch{}).After(time.Hour); !errors.Is(err, os.ErrPermission) {
		t.Errorf("waiting: %v", err)
	}
}

// A descriptor belongs to the script: the collector must not close it.
func TestDescriptor_Kept(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	if _, err := (Files{}).OpenDescriptor(int(w.Fd())); err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.GC()
	if _, err := w.Write([]byte("x")); err != nil {
		t.Errorf("the descriptor was closed: %v", err)
	}
}
