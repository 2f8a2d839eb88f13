// Command httpserver is an HTTP server whose handlers are Python: Go's net/http, bound without a line of glue, routes requests to functions and classes of a script.
// With an address it serves there; without one it asks itself a few questions and prints the answers.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/examples/httpserver/nethttp"
	"dappco.re/go/py/examples/httpserver/notes"
	"dappco.re/go/py/reflectbind"
)

//go:generate corepy bind -only Handler -only HandlerFunc -only ResponseWriter -only Request -only Header -only Flusher -only Redirect -only Error -only ServeMux -only NewServeMux -only Err* -only Status* -only StripPrefix -only Cookie -only SetCookie -o nethttp/exports_gen.go -package nethttp net/http

//go:embed site.py
var site string

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// server is the interpreter with the script, and the handler that the script gives.
type server struct {
	interp  *py.Interp
	handler http.Handler
}

// newServer loads the script. Requests come on many goroutines, so the interpreter is shared from the start; errors of handlers go to errOut.
func newServer(errOut io.Writer, now func() time.Time) (*server, error) {
	interp, err := py.New(py.Shared(), py.Stderr(errOut), py.Modules(reflectbind.Module("nethttp", nethttp.Exports), reflectbind.Module("notes", notes.Exports), reflectbind.Go()))
	if err != nil {
		return nil, err
	}
	s := &server{interp: interp}
	ctx := context.Background()
	if err := interp.Run(ctx, site); err != nil {
		return nil, err
	}
	v, err := interp.Call(ctx, "handler", notes.NewStore(now))
	if err != nil {
		return nil, err
	}
	return s, v.As(&s.handler)
}

// run is the program.
func run(out io.Writer, args []string) error {
	clock := time.Now
	if len(args) == 0 {
		clock = func() time.Time { return time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC) }
	}
	s, err := newServer(os.Stderr, clock)
	if err != nil {
		return err
	}
	defer s.interp.Close()
	if len(args) > 0 {
		return http.ListenAndServe(args[0], s.handler)
	}
	ts := httptest.NewServer(s.handler)
	defer ts.Close()
	for _, q := range []struct{ method, path, body string }{
		{"POST", "/notes", `{"text": "buy tea", "tags": ["shop"]}`}, {"POST", "/notes", `{"text": "drink tea"}`}, {"POST", "/notes", `{"text": ""}`}, {"GET", "/notes?word=drink", ""},
		{"GET", "/notes/1", ""}, {"DELETE", "/notes/1", ""}, {"GET", "/notes/1", ""}, {"GET", "/notes/x", ""}, {"GET", "/fail", ""}, {"PUT", "/notes", ""},
	} {
		req, err := http.NewRequest(q.method, ts.URL+q.path, strings.NewReader(q.body))
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s %s: %d %s\n", q.method, q.path, resp.StatusCode, strings.TrimSpace(string(body)))
	}
	return nil
}
