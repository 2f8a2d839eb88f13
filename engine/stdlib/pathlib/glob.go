// This file finds the paths below a directory that match a pattern.

package pathlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
)

// searching is a search that goes on: directories still to look at, and what was found in those before.
type searching struct {
	self    value
	sep     string
	comps   []component
	folders bool // only directories are wanted
	links   bool // links are followed by '**'
	stack   []place
	found   []string
	seen    map[string]bool // what was given, if it could be found twice because of links
}

// component is one name of a pattern: a literal one, a pattern of names, or '**'.
type component struct {
	name    string
	matcher *matcher
	any     bool
}

// place is a directory and the component that is next there; below says that '**' has come as far as this.
type place struct {
	path  string
	at    int
	below bool
	known bool // it exists
}

func search(r *run, self value, a []value, recursive bool) value {
	p := partsOf(r, self)
	pattern := partsOf(r, pathOf(r, self, a[0]))
	s := &searching{self: self, sep: p.sep(), links: flag(r, a[2], false)}
	if !r.OK() {
		return object.None
	}
	given := pattern.shown
	if isStr(a[0]) {
		given = a[0].AsStr().String()
		s.folders = strings.HasSuffix(given, s.sep) || p.windows && strings.HasSuffix(given, "/") || given == ""
	}
	if pattern.anchor() != "" {
		r.Raise(object.NotImplementedErrorType, "Non-relative patterns are unsupported")
	} else if len(pattern.tail) == 0 && !recursive {
		r.Raise(object.ValueErrorType, "Unacceptable pattern: %s", r.Repr(text(given)))
	}
	names := pattern.tail
	if recursive {
		names = append([]string{"**"}, names...)
	}
	fold, literal := folds(r, p, a[1]), a[1].IsNull() || a[1].IsNone()
	for _, name := range names {
		switch n := len(s.comps); {
		case name == "**":
			if n == 0 || !s.comps[n-1].any {
				s.comps = append(s.comps, component{any: true})
			}
		case name == ".." || literal && !magic(name):
			s.comps = append(s.comps, component{name: name})
		default:
			s.comps = append(s.comps, component{matcher: newMatcher(name, s.sep, fold)})
		}
	}
	if s.links {
		s.seen = map[string]bool{}
	}
	base := p.shown
	if base == "." {
		base = ""
	}
	s.stack = []place{{path: base}}
	return generator.Steps("Path.glob", s.next)
}

func (s *searching) next(r *run) (value, bool) {
	for r.OK() {
		if len(s.found) > 0 {
			path := s.found[0]
			s.found = s.found[1:]
			if s.seen != nil {
				if s.seen[path] {
					continue
				}
				s.seen[path] = true
			}
			return derive(r, s.self, text(shownPath(path))), true
		}
		if len(s.stack) == 0 {
			break
		}
		r.Fail(r.Th.Poll())
		top := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		s.look(r, top)
	}
	return value{}, false
}

func shownPath(path string) string {
	if path == "" {
		return "."
	}
	return path
}

func (s *searching) join(path, name string) string {
	if path == "" || strings.HasSuffix(path, s.sep) {
		return path + name
	}
	return path + s.sep + name
}

// exists reports that a path is there, as a directory if it ends with a separator.
func exists(r *run, path string) bool {
	return r.Truth(osPath(r, "lexists", text(path)))
}

// look takes one step of the search.
func (s *searching) look(r *run, at place) {
	for at.at < len(s.comps) && s.comps[at.at].matcher == nil && !s.comps[at.at].any {
		at.path = s.join(at.path, s.comps[at.at].name)
		at.at++
		at.known = false
	}
	last := at.at >= len(s.comps)-1
	switch {
	case at.at == len(s.comps):
		path := shownPath(at.path)
		if s.folders {
			path = directory(path, s.sep)
		}
		if at.known || exists(r, path) {
			s.found = append(s.found, at.path)
		}
	case s.comps[at.at].any:
		if !at.below {
			if !exists(r, directory(shownPath(at.path), s.sep)) {
				return
			}
			if last {
				s.found = append(s.found, at.path)
			}
		}
		s.descend(r, at, last)
	default:
		for _, e := range s.scan(r, at.path) {
			name := r.Str(r.Attr(e, "name"))
			if !r.OK() || !s.comps[at.at].matcher.match(name) {
				continue
			}
			path := s.join(at.path, name)
			if last && !s.folders {
				s.found = append(s.found, path)
			} else if entryIs(r, e, "is_dir", true) {
				if last {
					s.found = append(s.found, path)
				} else {
					s.stack = append(s.stack, place{path: path, at: at.at + 1, known: true})
				}
			}
		}
	}
}

// descend goes one level down for '**'.
func (s *searching) descend(r *run, at place, last bool) {
	for _, e := range s.scan(r, at.path) {
		path := s.join(at.path, r.Str(r.Attr(e, "name")))
		folder := entryIs(r, e, "is_dir", s.links)
		if last && (folder || !s.folders) {
			s.found = append(s.found, path)
		}
		if folder {
			s.stack = append(s.stack, place{path: path, at: at.at, below: true, known: true})
		}
	}
	if !last {
		s.stack = append(s.stack, place{path: at.path, at: at.at + 1, known: true})
	}
}

// scan is the entries of a directory, none if it cannot be read.
func (s *searching) scan(r *run, path string) []value {
	found := entries(r, shownPath(path))
	if r.Catch(object.OSErrorType) {
		return nil
	}
	return found
}

// directory is path with a separator at its end: what is there then is a directory.
func directory(path, sep string) string {
	if strings.HasSuffix(path, sep) {
		return path
	}
	return path + sep
}
