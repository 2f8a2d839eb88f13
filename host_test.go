// This file tests what scripts can do of the host, with and without the options that deny or replace it.

package py_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	py "dappco.re/go/py"
)

// hostRun is what src prints, in an interpreter with the options.
func hostRun(t *testing.T, src string, opts ...py.Option) string {
	t.Helper()
	var out bytes.Buffer
	in, err := py.New(append([]py.Option{py.Stdin(strings.NewReader("")), py.Stdout(&out), py.Stderr(&out)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.Run(context.Background(), src); err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

// tried is a script that prints what becomes of a statement.
func tried(statement string) string {
	return "try:\n    " + strings.ReplaceAll(statement, "\n", "\n    ") + "\n    print('done')\nexcept PermissionError as e:\n    print(type(e).__name__, e)\n"
}

func TestHost_Sandboxed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	const denied = "PermissionError [Errno 13] Permission denied: this interpreter has no access to "
	for _, c := range [][2]string{
		{"open(" + "'" + file + "'" + ")", denied + "files: '" + file + "'"},
		{"open(7)", denied + "files"},
		{"import os; os.listdir('/')", denied + "files: '/'"},
		{"import os; os.stat('/')", denied + "files: '/'"},
		{"import os; os.open('/', 0)", denied + "files"},
		{"import os; os.mkfifo('/tmp/x')", denied + "files"},
		{"import os; os.getcwd()", denied + "files"},
		{"import os; os.pipe()", denied + "files"},
		{"import os; os.system('true')", denied + "processes"},
		{"import os; os.posix_spawn('/bin/true', ['true'], {})", denied + "processes"},
		{"import os; os.execv('/bin/true', ['true'])", denied + "processes"},
		{"import os; os.kill(os.getpid(), 9)", denied + "processes"},
		{"import os; os._exit(3)", denied + "processes"},
		{"import os; os.getuid()", denied + "processes"},
		{"import os; os.environ['PATH'] = ''", denied + "the environment"},
		{"import os; os.get_terminal_size()", denied + "terminals"},
		{"import os; assert not os.environ and os.getpid() == 1 and not os.path.exists('/')", "done"},
		{"import subprocess; subprocess.run(['true'])", denied + "processes"},
		{"import _posixsubprocess as p; p.fork_exec(['true'], ['/bin/true'], True, (), None, None, -1, -1, -1, -1, -1, -1, -1, -1, False, False, -1, None, None, None, -1, None)", denied + "processes"},
		{"import signal; signal.signal(2, signal.SIG_IGN)", denied + "signals"},
		{"import select; select.poll().poll(0)", denied + "descriptors"},
		{"import pwd; pwd.getpwuid(0)", denied + "files"},
		{"import time; time.sleep(0.001)", "PermissionError this interpreter may not wait: permission denied"},
	} {
		if got := hostRun(t, tried(c[0]), py.Sandboxed()); strings.TrimSpace(got) != c[1] {
			t.Errorf("%s\n got: %s\nwant: %s", c[0], got, c[1])
		}
	}
}

func TestHost_Files(t *testing.T) {
	files := fstest.MapFS{"lib/m.py": {Data: []byte("x = 'imported'")}, "data.txt": {Data: []byte("text")}}
	const src = "import m; print(m.x, open('/data.txt').read())\nimport os; print(sorted(os.listdir('/')), os.path.isdir('lib'), os.stat('data.txt').st_size); print([e.name for e in os.scandir('/') if e.is_dir()])\ntry: open('data.txt', 'w')\nexcept OSError as e: print(e)\ntry: open('/etc/passwd')\nexcept OSError as e: print(e)"
	want := "imported text\n['data.txt', 'lib'] True 4\n['lib']\n[Errno 30] Read-only file system: 'data.txt'\n[Errno 2] No such file or directory: '/etc/passwd'\n"
	if got := hostRun(t, src, py.Sandboxed(), py.Files(files), py.Path("/lib")); got != want {
		t.Errorf("got %q", got)
	}
}

func TestHost_Environment(t *testing.T) {
	const src = "import os; print(dict(os.environ)); os.environ['B'] = '2'; print(sorted(os.environ))"
	if got := hostRun(t, src, py.Environment(map[string]string{"A": "1"})); got != "{'A': '1'}\n['A', 'B']\n" {
		t.Errorf("got %q", got)
	}
	if os.Getenv("B") == "2" {
		t.Error("the environment of the process has changed")
	}
}

// stopped is a clock that stands still, and by which nobody waits long.
type stopped struct{}

func (stopped) Now() time.Time { return time.Unix(86400, 0) }
func (stopped) After(time.Duration) (<-chan time.Time, func(), error) {
	c := make(chan time.Time, 1)
	c <- time.Time{}
	return c, func() {}, nil
}

func TestHost_Clock(t *testing.T) {
	if got := hostRun(t, "import time; time.sleep(1000); print(time.time(), time.gmtime().tm_mday)", py.Clock(stopped{})); got != "86400.0 2\n" {
		t.Errorf("got %q", got)
	}
	if got := hostRun(t, tried("import time; time.time()"), py.Clock(nil)); !strings.Contains(got, "no access to a clock") {
		t.Errorf("got %q", got)
	}
}
