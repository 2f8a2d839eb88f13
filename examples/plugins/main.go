// Command plugins is a host whose plugins are Python files: it offers them a package of its own, loads them, and lets none of them take it down.
package main

import (
	"bufio"
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/examples/plugins/watch"
	"dappco.re/go/py/reflectbind"
)

//go:embed plugins/*.py
var files embed.FS

const events = `2024-05-01T12:00:30Z info web started
2024-05-01T12:05:00Z error db connection lost
2024-05-01T12:06:00Z error test crash on purpose
2024-05-01T19:30:00Z error db connection lost
2024-05-01T19:31:00Z warning web crash report sent
2024-05-01T19:32:00Z warning web slow answer
2024-05-01T19:33:00Z warning web slow answer
`

func main() {
	if err := run(os.Stdout, strings.NewReader(events)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// host is the program: a watcher, and the interpreter that its plugins live in.
type host struct {
	out     io.Writer
	watcher *watch.Watcher
	interp  *py.Interp
}

// load runs the function setup of every plugin. One that fails is left out.
func (h *host) load(ctx context.Context, plugins fs.FS) error {
	names, err := fs.Glob(plugins, "*.py")
	if err != nil {
		return err
	}
	slices.Sort(names)
	for _, file := range names {
		name := strings.TrimSuffix(file, ".py")
		if err := h.interp.Run(ctx, "import "+name); err != nil {
			fmt.Fprintf(h.out, "plugin %s is left out: %v\n", name, err)
			continue
		}
		if _, err := h.call(ctx, name, "setup", h.watcher); err != nil {
			fmt.Fprintf(h.out, "plugin %s is left out: %v\n", name, err)
		}
	}
	return nil
}

// call calls a function of a plugin.
func (h *host) call(ctx context.Context, plugin, function string, args ...any) (py.Value, error) {
	m, err := h.interp.Get(plugin)
	if err != nil {
		return py.Value{}, err
	}
	f, err := m.Attr(function)
	if err != nil {
		return py.Value{}, err
	}
	return f.Call(ctx, args...)
}

// feed hands an event to the rules; together they have a tenth of a second for it.
func (h *host) feed(ctx context.Context, event *watch.Event) {
	ctx, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	h.watcher.Feed(ctx, event)
}

// run is the program: it loads the plugins and feeds them what it reads from in.
func run(out io.Writer, in io.Reader) error {
	plugins, err := fs.Sub(files, "plugins")
	if err != nil {
		return err
	}
	interp, err := py.New(py.Stdout(out), py.Source(plugins), py.Modules(reflectbind.Module("watch", watch.Exports), reflectbind.Go()), py.Sandboxed())
	if err != nil {
		return err
	}
	defer interp.Close()
	ctx := context.Background()
	h := &host{out, watch.NewWatcher(), interp}
	if err := h.load(ctx, plugins); err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		event, err := watch.Parse(lines.Text())
		if err != nil {
			fmt.Fprintln(out, "skipped:", err)
			continue
		}
		h.feed(ctx, event)
	}
	for _, err := range h.watcher.Errors {
		var e *reflectbind.PythonError
		fmt.Fprintf(out, "%v (of Python: %v, too slow: %v)\n", err, errors.As(err, &e), errors.Is(err, context.DeadlineExceeded))
	}
	counts, err := h.call(ctx, "summary", "report")
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "handled:", counts)
	return nil
}
