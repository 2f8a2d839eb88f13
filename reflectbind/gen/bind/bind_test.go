// This file tests what is written for a package.

package bind

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

const shop = `// Package shop sells things.
package shop

import (
	"context"
	"io"
	"time"
)

// Status is the state of an order.
type Status int

// The states.
const (
	StatusOpen Status = iota // being filled
	StatusSent
)

const Big = 1 << 40

const Huge = 1 << 100

// Store keeps orders.
type Store interface {
	// Get finds one.
	Get(id string) (order string, err error)
	Put(ids ...string)
}

// Registry maps names.
//
//py:instantiate Registry[string]
//py:instantiate Registry[time.Duration]
type Registry[T any] struct{ items map[string]T }

// Get finds an item.
func (r *Registry[T]) Get(name string) (item T, ok bool) { item, ok = r.items[name]; return }

// Map applies f.
//
//py:instantiate Map[int,string]
func Map[A, B any](items []A, f func(A) B) []B { return nil }

func Reduce[A any](items []A) (a A) { return a }

// Open opens a shop.
//
//py:default wait=5
//py:name open_shop
func Open(ctx context.Context, name string, kind rune, wait time.Duration, opts OpenOptions) (s Store, where string, err error) { return }

type OpenOptions struct{ Log io.Writer }

//py:hide
func Secret() {}

func ReadURL() {}
func ReadUrl() {}
`

// load writes files into a folder that is a module, and loads the package there.
func load(t *testing.T, files map[string]string) *Package {
	t.Helper()
	dir := t.TempDir()
	files["go.mod"] = "module example.com/shop\n\ngo 1.26.0\n"
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	pkgs, err := Load(dir, ".")
	if err != nil || len(pkgs) != 1 {
		t.Fatal(pkgs, err)
	}
	return pkgs[0]
}

func TestBind_Generate_Good(t *testing.T) {
	p := load(t, map[string]string{"shop.go": shop})
	text, s, err := p.Generate(Options{})
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.Join(strings.Fields(string(text)), " ")
	for _, want := range []string{
		`"Status": (*Status)(nil)`, `"StatusOpen": StatusOpen`, `"Big": int64(Big)`, `"Status": {"StatusOpen", "StatusSent"}`, `"StatusOpen": "being filled"`,
		`"Registry[string]": (*Registry[string])(nil)`, `"Registry[time.Duration]": (*Registry[time.Duration])(nil)`, `"Registry[string].Get": {"item", "ok"}`,
		`"Map[int,string]": Map[int, string]`, `"Open": {"name", "kind:rune", "wait=5"}`, `"Open": "open_shop"`, `"ReadUrl": "read_url_"`, `"Open": {"s", "where"}`,
		`(*Store)(nil), (*pyStore)(nil),`, `Get_ func(a0 string) (string, error)`, `func (x *pyStore) Put(a0 ...string) { x.Put_(a0...) }`, `"Store.Get": "Get finds one."`,
		`"": "Package shop sells things."`, `import ( "context" "time" )`,
	} {
		if !strings.Contains(flat, want) {
			t.Errorf("%s is missing", want)
		}
	}
	var reasons []string
	for _, u := range s.Unbound {
		reasons = append(reasons, u.Name+": "+u.Reason)
	}
	want := "Huge: the number fits no integer type of Go; Reduce: generic: say which instance with //py:instantiate Reduce[...] or -instantiate; Secret: hidden"
	if got := strings.Join(reasons, "; "); got != want {
		t.Errorf("not bound: %s", got)
	}
	if t.Failed() {
		t.Logf("%s", text)
	}
}

func TestBind_Generate_Bad(t *testing.T) {
	for want, src := range map[string]string{
		"is a command": "package main\n\nfunc main() {}\n",
		"expected '('": "package shop\n\nfunc F\n",
	} {
		p := load(t, map[string]string{"shop.go": src})
		if _, _, err := p.Generate(Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not %q", err, want)
		}
	}
}

// What a package imports is read as far as it can be.
func TestBind_Load_Ugly(t *testing.T) {
	p := load(t, map[string]string{
		"shop.go":        "package shop\n\nimport (\n\t\"example.com/shop/broken\"\n\t\"example.com/shop/loop\"\n\t\"example.com/shop/none\"\n)\n\nfunc F(b broken.Fine, l loop.T) {}\n\nfunc G(x none.T) {}\n",
		"broken/x.go":    "package broken\n\ntype Fine struct{}\n\nvar Bad undefined = 1\n\nfunc F( {\n",
		"loop/x.go":      "package loop\n\nimport \"example.com/shop/loop/back\"\n\ntype T struct{ back.T }\n",
		"loop/back/x.go": "package back\n\nimport \"example.com/shop/loop\"\n\ntype T struct{ P *loop.T }\n",
	})
	text, _, err := p.Generate(Options{})
	if err != nil || !strings.Contains(string(text), `"F": {"b", "l"}`) {
		t.Errorf("%v\n%s", err, text)
	}
}

func TestBind_Generate_Ugly(t *testing.T) {
	p := load(t, map[string]string{"shop.go": shop, Output: "package shop\n\nfunc Exports() broken {}\n"})
	text, _, err := p.Generate(Options{Only: []string{"Open*"}, Hide: []string{"*Options"}, Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	if flat := string(text); strings.Contains(flat, "thunks") || strings.Contains(flat, `"OpenOptions"`) || !strings.Contains(flat, `"Open":`) {
		t.Errorf("%s", text)
	}
}

func TestBind_Platforms_Good(t *testing.T) {
	files := func() map[string]string {
		return map[string]string{
			"a.go":         "package shop\n\nfunc Everywhere() {}\n",
			"b_linux.go":   "package shop\n\nfunc Twin(n int) (a, b int) { return }\n\nfunc Differs(n int, m uint8) (a, b int) { return }\n",
			"b_other.go":   "//go:build !linux\n\npackage shop\n\nfunc Twin(n int) (a, b int) { return }\n\nfunc Differs(n int) (a, b int) { return }\n",
			"tool.go":      "//go:build ignore\n\npackage main\n\nfunc Tool() {}\n",
			"z_windows.go": generatedLine + "\n\npackage shop\n\nfunc Exports() {}\n",
		}
	}
	text, s, err := load(t, files()).Generate(Options{})
	if err != nil || s.Constraint() != "" || strings.Contains(string(text), "go:build") {
		t.Errorf("%v, constraint %q", err, s.Constraint())
	}
	if flat := string(text); !strings.Contains(flat, `"Twin":       Twin`) && !strings.Contains(flat, `"Twin"`) || strings.Contains(flat, `"Differs": {"n"`) {
		t.Errorf("%s", text)
	}
}

func TestBind_Platforms_Ugly(t *testing.T) {
	goos, goarch := runtime.GOOS, runtime.GOARCH
	files := func() map[string]string {
		return map[string]string{
			"a.go":                                  "package shop\n\nfunc Everywhere() {}\n\ntype T struct{}\n",
			"b_" + goos + ".go":                     "package shop\n\nfunc Here() {}\n\nfunc (*T) Only(a []string) {}\n",
			"c_" + goos + "_" + goarch + ".go":      "package shop\n\nconst Machine = 1\n",
			"d.go":                                  "//go:build " + goos + " || windows || plan9\n\npackage shop\n\nvar Some int\n",
			"e_" + goos + "_no" + goarch + ".go":    "//go:build " + goos + " && !" + goarch + "\n\npackage shop\n\nfunc Everywhere2() {}\n",
			"f_" + strings.ToUpper(goos) + "_it.go": "package shop\n",
		}
	}
	text, s, err := load(t, files()).Generate(Options{})
	if want := goos + " && " + goarch; err != nil || s.Constraint() != want || !strings.Contains(string(text), "//go:build "+want+"\n\npackage shop") {
		t.Errorf("%v, constraint %q", err, s.Constraint())
	}
	if strings.Contains(string(text), `"T.Only": func`) {
		t.Errorf("a thunk of a method that is not there everywhere:\n%s", text)
	}
	_, s, err = load(t, files()).Generate(Options{Hide: []string{"Machine"}})
	if err != nil || s.Constraint() != goos {
		t.Errorf("%v, constraint %q", err, s.Constraint())
	}
	text, s, err = load(t, files()).Generate(Options{Portable: true})
	if err != nil || s.Constraint() != "" || strings.Contains(string(text), "Here") || s.Unbound[0] != (Unbound{"Here", "not on every platform"}) {
		t.Errorf("%v, %v, constraint %q", err, s.Unbound, s.Constraint())
	}
}

func TestBind_Clash_Bad(t *testing.T) {
	_, s, err := load(t, map[string]string{"send.go": "package shop\n\nimport \"context\"\n\ntype SendOptions struct {\n\tTo string\n\tN int `py:\"times,ro\"`\n\tCtx int\n}\n\n" +
		"func Send(to string, o SendOptions) {}\n\nfunc Post(times int, o *SendOptions) {}\n\nfunc Mail(ctx context.Context, o SendOptions) {}\n\nfunc Call(n int, o SendOptions) {}\n\nfunc Ring(string, SendOptions) {}\n"}).Generate(Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Unbound{
		{"Mail with fields as keywords", "the options struct has a field Ctx, and ctx is a parameter: give the struct itself"},
		{"Post with fields as keywords", "the options struct has a field N, and times is a parameter: give the struct itself"},
		{"Send with fields as keywords", "the options struct has a field To, and to is a parameter: give the struct itself"},
	}
	if !slices.Equal(s.Unbound, want) {
		t.Error(s.Unbound)
	}
}
