// This file tests the server as its clients see it: one after another, and many at once.

package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dappco.re/go/py/examples/httpserver/nethttp"
	"dappco.re/go/py/examples/httpserver/notes"
	"dappco.re/go/py/reflectbind"
)

var update = flag.Bool("update", false, "write the stubs")

func TestMain_Run_Good(t *testing.T) {
	const want = `POST /notes: 201 {"id": 1, "text": "buy tea", "tags": ["shop"], "created": "2024-05-01T12:00:00+00:00"}
POST /notes: 201 {"id": 2, "text": "drink tea", "tags": [], "created": "2024-05-01T12:00:00+00:00"}
POST /notes: 400 {"error": "a note needs a text"}
GET /notes?word=drink: 200 [{"id": 2, "text": "drink tea", "tags": [], "created": "2024-05-01T12:00:00+00:00"}]
GET /notes/1: 200 {"id": 1, "text": "buy tea", "tags": ["shop"], "created": "2024-05-01T12:00:00+00:00"}
DELETE /notes/1: 200 {}
GET /notes/1: 404 {"error": "note 1: no such note"}
GET /notes/x: 400 {"error": "invalid literal for int() with base 10: 'x'"}
GET /fail: 500 {"error": "the server has made a mistake"}
PUT /notes: 405 Method Not Allowed
`
	var out bytes.Buffer
	if err := run(&out, nil); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("the program prints:\n%snot:\n%s", &out, want)
	}
}

func TestMain_Server_Ugly(t *testing.T) {
	var log bytes.Buffer
	s, err := newServer(&log, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	ts := httptest.NewServer(s.handler)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			resp, err := http.Post(ts.URL+"/notes", "application/json", strings.NewReader(fmt.Sprintf(`{"text": "note %d"}`, i)))
			if err != nil {
				t.Error(err)
				return
			}
			defer resp.Body.Close()
			if body, _ := io.ReadAll(resp.Body); resp.StatusCode != http.StatusCreated || !strings.Contains(string(body), fmt.Sprintf("note %d", i)) {
				t.Errorf("%d %s", resp.StatusCode, body)
			}
		})
	}
	all.Wait()
	resp, err := http.Get(ts.URL + "/notes")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if body, _ := io.ReadAll(resp.Body); strings.Count(string(body), `"text"`) != 20 || resp.Header.Get("X-Request") != "21" {
		t.Errorf("%s %s", resp.Header.Get("X-Request"), body)
	}
	ts.Close()
	if err := s.interp.Close(); err != nil || log.Len() != 0 {
		t.Error(err, log.String())
	}
}

// The stubs are what editors and type checkers know of the bound packages: go test . -run Stubs -update writes them.
func TestMain_Stubs_Good(t *testing.T) {
	for _, d := range []*reflectbind.Descriptor{reflectbind.Module("nethttp", nethttp.Exports), reflectbind.Module("notes", notes.Exports)} {
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
