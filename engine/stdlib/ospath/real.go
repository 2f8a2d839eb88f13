// This file implements what posixpath asks the system about: absolute and real paths, and mount points.

package ospath

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var posixFileFunctions = []object.Method{
	{Name: "abspath", Sig: "(path)", Doc: "The path from the root, without parts that lead nowhere.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		text, exc := abspath(th, p)
		return p.of(text), exc
	}},
	native.Python("relpath", "(path, start=None)", "The way from start, else from the current directory, to path.", relpath),
	{Name: "realpath", Sig: "(filename, *, strict=False)", Doc: "The absolute path without symbolic links. With strict, what the system does not let one look at is an error.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		forgiven := object.OSErrorType
		if !args[1].IsNull() {
			r := native.Begin(th)
			if args[1].Is(r.From("genericpath", "ALLOW_MISSING")) {
				forgiven = object.FileNotFoundErrorType
			} else if r.Truth(args[1]) {
				forgiven = nil
			}
			if !r.OK() {
				return value{}, r.Exc
			}
		}
		text, exc := realpath(th, p, forgiven)
		return p.of(text), exc
	}},
	native.Python("ismount", "(path)", "Whether another file system begins at path.", ismount),
}

// currentDir is the current directory, as text of the kind of p.
func currentDir(th *thread, p path) (string, *exception) {
	name := "getcwd"
	if p.bytes {
		name = "getcwdb"
	}
	r := native.Begin(th)
	dir := r.Call(r.From("os", name))
	if !r.OK() {
		return "", r.Exc
	}
	d, exc := pathOf(th, dir, noPath)
	return d.text, exc
}

func abspath(th *thread, p path) (string, *exception) {
	if strings.HasPrefix(p.text, "/") {
		return normpath(p.text), nil
	}
	dir, exc := currentDir(th, p)
	if exc != nil {
		return "", exc
	}
	return normpath(dir + "/" + p.text), nil
}

// fromTo are the paths that relpath is given; without a start it is the current directory.
func fromTo(th *thread, args []value) (to, from path, exc *exception) {
	if to, exc = pathOf(th, args[0], noPath); exc != nil {
		return to, from, exc
	}
	if to.text == "" {
		return to, from, object.ValueErrorf("no path specified")
	}
	from = path{text: ".", bytes: to.bytes}
	if !args[1].IsNull() && !args[1].IsNone() {
		if from, exc = pathOf(th, args[1], noPath); exc != nil {
			return to, from, exc
		}
	}
	if to.bytes != from.bytes {
		exc = object.TypeErrorf("Can't mix strings and bytes in path components")
	}
	return to, from, exc
}

// way leads from the directory from to the name to: up as far as needed, then down. Both are names from the root.
func way(from, to []string, sep string, equal func(i int) bool) string {
	n := 0
	for n < len(from) && n < len(to) && equal(n) {
		n++
	}
	var steps []string
	for range from[n:] {
		steps = append(steps, "..")
	}
	if steps = append(steps, to[n:]...); len(steps) == 0 {
		return "."
	}
	return strings.Join(steps, sep)
}

func relpath(th *thread, _ value, args []value) (value, *exception) {
	to, from, exc := fromTo(th, args)
	if exc != nil {
		return value{}, exc
	}
	start, exc := abspath(th, from)
	if exc != nil {
		return value{}, exc
	}
	end, exc := abspath(th, to)
	if exc != nil {
		return value{}, exc
	}
	a, b := names(start), names(end)
	return to.of(way(a, b, "/", func(i int) bool { return a[i] == b[i] })), nil
}

// step is something to do on the way along a path: go to the name, or, where there is none, note where the symbolic link led.
type step struct {
	name string
	link string
}

// walk follows a path name by name.
type walk struct {
	r        *native.Run
	p        path
	forgiven *object.Type // the errors that do not matter; nil if all do
	at       string       // where it has come to: an absolute path without links
	todo     []step       // the last is next
	names    int          // how many of todo are names
	links    map[string]string
}

// realpath is p without symbolic links. Errors of type forgiven do not matter: what cannot be looked at is taken for no link.
func realpath(th *thread, p path, forgiven *object.Type) (string, *exception) {
	w := &walk{r: native.Begin(th), p: p, forgiven: forgiven, at: "/", links: map[string]string{}}
	if !strings.HasPrefix(p.text, "/") {
		dir, exc := currentDir(th, p)
		if exc != nil {
			return "", exc
		}
		w.at = dir
	}
	w.push(p.text)
	for len(w.todo) > 0 {
		if exc := th.Poll(); exc != nil {
			return "", exc
		}
		s := w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		if s.link != "" {
			w.links[s.link] = w.at
			continue
		}
		w.names--
		switch s.name {
		case "", ".":
		case "..":
			w.at = w.at[:max(strings.LastIndexByte(w.at, '/'), 1)]
		default:
			w.enter(strings.TrimSuffix(w.at, "/") + "/" + s.name)
		}
		if !w.r.OK() {
			return "", w.r.Exc
		}
	}
	return w.at, nil
}

// push makes the names of text the next steps.
func (w *walk) push(text string) {
	parts := strings.Split(text, "/")
	for i := len(parts) - 1; i >= 0; i-- {
		w.todo = append(w.todo, step{name: parts[i]})
	}
	w.names += len(parts)
}

// enter goes to the file next, or along the link there.
func (w *walk) enter(next string) {
	here := w.p.of(next)
	kind := kindOf(w.r, w.r.Call(w.r.From("os", "lstat"), here))
	target := ""
	switch {
	case !w.r.OK():
	case kind == symlink:
		if end, known := w.links[next]; known && end != "" {
			w.at = end
			return
		} else if known {
			// The link leads back to itself: the system has the right error about that.
			if w.forgiven != object.OSErrorType {
				w.r.Call(w.r.From("os", "stat"), here)
			}
			break
		}
		target = w.readlink(here)
	case kind != directory && w.names > 0 && w.forgiven != object.OSErrorType:
		code := w.r.From("errno", "ENOTDIR")
		text := w.r.Call(w.r.From("os", "strerror"), code)
		if w.r.OK() {
			w.r.Fail(object.Raise(w.r.Th, object.OSErrorType.Value(), code, text, here))
		}
	}
	if w.forgiven != nil {
		w.r.Catch(w.forgiven)
	}
	if !w.r.OK() {
		return
	}
	if target == "" {
		w.at = next
		return
	}
	w.links[next] = ""
	w.todo = append(w.todo, step{link: next})
	if strings.HasPrefix(target, "/") {
		w.at = "/"
	}
	w.push(target)
}

// readlink is what the link here leads to.
func (w *walk) readlink(here value) string {
	v := w.r.Call(w.r.From("os", "readlink"), here)
	if !w.r.OK() {
		return ""
	}
	target, exc := pathOf(w.r.Th, v, noPath)
	w.r.Fail(exc)
	return target.text
}

func ismount(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	lstat := r.From("os", "lstat")
	here := r.Call(lstat, args[0])
	kind := kindOf(r, here)
	if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) || r.OK() && kind == symlink {
		return object.False, nil
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	p, exc := pathOf(th, args[0], noPath)
	if exc != nil {
		return value{}, exc
	}
	p.text = strings.TrimSuffix(p.text, "/") + "/.."
	parent, exc := realpath(th, p, object.OSErrorType)
	if exc != nil {
		return value{}, exc
	}
	above := r.Call(lstat, p.of(parent))
	if r.Catch(object.OSErrorType) {
		return object.False, nil
	}
	if !r.Equal(r.Attr(here, "st_dev"), r.Attr(above, "st_dev")) {
		return r.Done(object.True)
	}
	return r.Done(object.Bool(r.Equal(r.Attr(here, "st_ino"), r.Attr(above, "st_ino"))))
}
