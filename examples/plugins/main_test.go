// This file tests that plugins do what they promise, and that broken ones keep nobody else from it.

package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	py "dappco.re/go/py"
	"dappco.re/go/py/examples/plugins/watch"
	"dappco.re/go/py/reflectbind"
)

var update = flag.Bool("update", false, "write the stubs")

func TestMain_Run_Good(t *testing.T) {
	const want = `sloppy: Watcher.add() got an unexpected keyword argument 'nam'. Did you mean 'name'?
rule sloppy: KeyError: 'nothing' (of Python: true, too slow: false)
rule slow: corepy.Interrupted: context deadline exceeded (of Python: true, too slow: true)
12:05 ERROR   escalate: connection lost {'delay': '5m0s', 'to': 'on call'}
19:30 ERROR   escalate: connection lost {'delay': '30m0s', 'to': 'night shift'}
handled: {'escalate': 2}
`
	var out bytes.Buffer
	if err := run(&out, strings.NewReader(events)); err != nil {
		t.Fatal(err)
	}
	// What plugins print is buffered, what the host prints is not: each has its own order.
	for line := range strings.Lines(want) {
		if !strings.Contains(out.String(), line) {
			t.Errorf("the program prints:\n%swhich lacks\n%s", &out, line)
		}
	}
}

func TestMain_Load_Bad(t *testing.T) {
	plugins := fstest.MapFS{
		"syntax.py": {Data: []byte("def setup(")}, "bare.py": {Data: []byte("x = 1")}, "wrong.py": {Data: []byte("def setup(w): w.add(3, name='n')")}, "escape.py": {Data: []byte("def setup(w): open('/etc/passwd')")},
		"good.py": {Data: []byte("class R:\n    def matches(self, e): return True\n    def handle(self, e): e.fields['good'] = 'yes'\ndef setup(w): w.add(R(), name='good')")},
	}
	var out bytes.Buffer
	interp, err := py.New(py.Stdout(&out), py.Source(plugins), py.Modules(reflectbind.Module("watch", watch.Exports)), py.Sandboxed())
	if err != nil {
		t.Fatal(err)
	}
	defer interp.Close()
	h := &host{&out, watch.NewWatcher(), interp}
	if err := h.load(context.Background(), plugins); err != nil {
		t.Fatal(err)
	}
	event, err := watch.Parse(strings.SplitN(events, "\n", 2)[0])
	if err != nil {
		t.Fatal(err)
	}
	h.feed(context.Background(), event)
	if event.Fields["good"] != "yes" || len(h.watcher.Errors) != 0 {
		t.Errorf("%v, %v", event.Fields, h.watcher.Errors)
	}
	for _, want := range []string{"plugin bare is left out: ", "plugin escape is left out: ", "plugin syntax is left out: ", "plugin wrong is left out: TypeError: rule: expected watch.Rule, got int, which lacks handle(), matches()"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s lacks %s", &out, want)
		}
	}
}

// The stubs are what editors and type checkers know of the bound packages: go test . -run Stubs -update writes them.
func TestMain_Stubs_Good(t *testing.T) {
	for _, d := range []*reflectbind.Descriptor{reflectbind.Module("watch", watch.Exports)} {
		file := filepath.Join("stubs", strings.ReplaceAll(d.Name(), ".", "/")+".pyi")
		want := d.Stub()
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%s is not up to date (%v): go test . -run Stubs -update", file, err)
		}
	}
}
