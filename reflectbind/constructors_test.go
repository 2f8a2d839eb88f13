// This file tests which functions of a package become functions of its classes.

package reflectbind_test

import (
	"errors"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Link has constructors of every kind.
type Link struct{ name string }

func NewLink(name string) *Link { return &Link{name} }
func NewLinkFromURL(url string) (*Link, error) {
	if url == "" {
		return nil, errors.New("empty")
	}
	return &Link{"url " + url}, nil
}
func NewLinkWithPort(name string, port uint16) Link { return Link{name + "!"} }
func NewLinkSize(name string, size int) *Link       { return &Link{name[:size]} }
func NewLinkFromName(name string) *Link             { return &Link{name} }
func OpenLink(name string) (*Link, error)           { return &Link{"open " + name}, nil }
func ParseLink(text string) Link                    { return Link{"parsed " + text} }
func OpenLinks() *Link                              { return nil }
func (l *Link) Name() string                        { return l.name }
func (l *Link) FromName() string                    { return "method" }

func links() *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{"Link": (*Link)(nil), "NewLink": NewLink, "NewLinkFromURL": NewLinkFromURL, "NewLinkWithPort": NewLinkWithPort, "NewLinkSize": NewLinkSize, "NewLinkFromName": NewLinkFromName,
			"OpenLink": OpenLink, "ParseLink": ParseLink, "OpenLinks": OpenLinks}, nil, map[string][]string{"NewLinkFromURL": {"url"}}
	}
	return reflectbind.Module("m", form)
}

func TestConstructors_Class_Good(t *testing.T) {
	eachScript(t, links(), map[string]string{
		"new":    `check(m.Link("a").name(), "a")`,
		"from":   `check(m.Link.from_url(url="x").name(), "url x"); check(m.Link.from_url.__qualname__, "Link.from_url"); assert isinstance(m.Link.from_url("x"), m.Link)`,
		"with":   `check(m.Link.with_port("a", 1).name(), "a!")`,
		"others": `check(m.Link.open("a").name(), "open a"); check(m.open_link("a").name(), "open a"); check(m.Link.parse("a").name(), "parsed a"); check(m.new_link_size("abc", 2).name(), "ab"); assert m.open_links() is None`,
		"clash":  `check(m.Link("a").from_name(), "method"); check(m.new_link_from_name("b").name(), "b")`,
	})
}

func TestConstructors_Class_Bad(t *testing.T) {
	eachScript(t, links(), map[string]string{
		"moved":     `check(str(raises(AttributeError, lambda: m.new_link_from_url)), "module 'm' has no attribute 'new_link_from_url'. Did you mean: 'Link.from_url'?"); assert "Link.with_port" in str(raises(AttributeError, lambda: m.NewLinkWithPort))`,
		"arguments": `check(str(raises(TypeError, m.Link.from_url)), "Link.from_url() missing 1 required positional argument: 'url'"); raises(OverflowError, m.Link.with_port, "a", 70000); import go; raises(go.Error, m.Link.from_url, "")`,
	})
}

func TestConstructors_Stub_Good(t *testing.T) {
	d := links()
	if text := d.Stub(); !strings.Contains(text, "    @staticmethod\n    def from_url(url: str) -> Link: ...\n") || strings.Contains(text, "new_link_from_url") {
		t.Error(text)
	}
	if text := strings.Join(d.Surface(), "\n"); !strings.Contains(text, "func Link.from_url(url): func(string) (*reflectbind_test.Link, error)") {
		t.Error(text)
	}
}
