// This file tests that the package's own source adds names and documentation.

package reflectbind_test

import (
	"context"
	"embed"
	"strings"
	"testing"
	"testing/fstest"

	"dappco.re/go/py/reflectbind"
)

//go:embed embedded_test.go
var ownSource embed.FS

// Shelf holds books.
type Shelf struct {
	// Room is how many fit.
	Room int
}

// Put puts a book in a place.
//
//py:default place=3
func (s *Shelf) Put(ctx context.Context, book string, place int) (title string, at int, err error) {
	return book, place, ctx.Err()
}

// Initial finds a letter.
func Initial(text string, letter rune, _ ...int) int { return strings.IndexRune(text, letter) }

// embeddedSource is the source above under a name that is no test's.
func embeddedSource(t *testing.T) fstest.MapFS {
	t.Helper()
	text, err := ownSource.ReadFile("embedded_test.go")
	if err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{"shelf.go": {Data: text}, "x_test.go": {Data: []byte("no Go")}}
}

func TestEmbedded_Source_Good(t *testing.T) {
	d := reflectbind.Module("m", map[string]any{"Shelf": (*Shelf)(nil), "Find": strings.Index, "Initial": Initial}, reflectbind.Source(embeddedSource(t)))
	eachScript(t, d, map[string]string{
		"docs":    `check(m.Shelf.__doc__, "Shelf holds books."); check(m.Shelf.put.__doc__, "Put puts a book in a place."); assert "how many fit" in m.Shelf.room.__doc__; assert m.__doc__ is None or m.__doc__`,
		"method":  `s = m.Shelf(); r = s.put(book="a"); check(r, ("a", 3)); check(r.at, 3); check(m.Shelf.put.__text_signature__, "($self, book, place=3)")`,
		"other":   `check(m.find("abc", "c"), 2)`,
		"unnamed": `check(m.initial("abc", 99), 2)`,
	})
}

func TestEmbedded_Source_Bad(t *testing.T) {
	for want, files := range map[string]fstest.MapFS{
		"the embedded source has no Go files": {},
		"expected 'package'":                  {"a.go": {Data: []byte("no Go")}},
	} {
		err := reflectbind.Module("m", map[string]any{"F": strings.Index}, reflectbind.Source(files)).Err()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v is not %q", err, want)
		}
	}
}

// Shade is how dark something is.
type Shade uint8

const (
	ShadeNone Shade = iota
	ShadeSome
	ShadeFull
)

func shadeOf(n uint8) Shade { return Shade(n) }

func TestEmbedded_Constants_Good(t *testing.T) {
	src := embeddedSource(t)
	src["shade_plan9.go"] = &fstest.MapFile{Data: []byte("package reflectbind_test\nconst ShadeOther Shade = 77\n")}
	src["shade_tag.go"] = &fstest.MapFile{Data: []byte("//go:build never\n\npackage reflectbind_test\nconst ShadeNever Shade = 78\n")}
	eachScript(t, reflectbind.Module("m", map[string]any{"Shade": (*Shade)(nil), "Of": shadeOf}, reflectbind.Source(src)), map[string]string{
		"members": `check([(x.name, x.value) for x in m.Shade], [("NONE", 0), ("SOME", 1), ("FULL", 2)]); assert m.of(1) is m.Shade.SOME; check(m.Shade.__doc__, "Shade is how dark something is."); check(repr(m.of(9)), "<Shade: 9>")`,
	})
}
