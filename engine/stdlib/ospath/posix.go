// Package ospath implements modules posixpath, ntpath and genericpath: paths taken apart and put together, and questions about files.
package ospath

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// NewPosix makes module posixpath.
func NewPosix(th *thread) (*object.Module, *exception) {
	m := native.Module("posixpath", "Operations on names of files as POSIX systems write them.", posixFunctions.Get())
	native.Add(m.Dict, "posix", posixBuiltins)
	for _, name := range [][2]string{{"normpath", "_path_normpath"}, {"splitroot", "_path_splitroot_ex"}} {
		f, _ := m.Dict.GetName(name[1])
		m.Dict.SetName(name[0], f)
	}
	native.Add(m.Dict, "posixpath", posixFileFunctions)
	native.Add(m.Dict, "posixpath", posixExpansions.Get())
	for _, c := range [][2]string{{"curdir", "."}, {"pardir", ".."}, {"extsep", "."}, {"sep", "/"}, {"pathsep", ":"}, {"defpath", "/bin:/usr/bin"}, {"devnull", "/dev/null"}} {
		m.Dict.SetName(c[0], object.StrOf(c[1]))
	}
	m.Dict.SetName("altsep", object.None)
	m.Dict.SetName("supports_unicode_filenames", object.False)
	return m, addGeneric(th, m)
}

// lexical is a function of one path.
func lexical(name, sig, doc string, f func(p path) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		return f(p), nil
	})
}

var posixFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		lexical("normcase", "(s)", "The path itself: case matters here.", func(p path) value { return p.v }),
		lexical("isabs", "(s)", "Whether the path begins at the root.", func(p path) value { return object.Bool(strings.HasPrefix(p.text, "/")) }),
		{Name: "join", Sig: "($module, a, *p)", Doc: "The paths one below the other; an absolute one begins anew.", FK: joining("a", join)},
		lexical("split", "(p)", "The pair of what is before the last slash and what is behind it.", func(p path) value {
			head, tail := split(p.text)
			return object.TupleOf(p.of(head), p.of(tail))
		}),
		lexical("splitext", "(p)", "The pair of path and extension, which begins with a dot or is empty.", splitext),
		lexical("splitdrive", "(p)", "The pair of drive, which is always empty here, and path.", func(p path) value { return object.TupleOf(p.of(""), p.v) }),
		lexical("basename", "(p)", "What is behind the last slash.", func(p path) value {
			_, tail := split(p.text)
			return p.of(tail)
		}),
		lexical("dirname", "(p)", "What is before the last slash.", func(p path) value {
			head, _ := split(p.text)
			return p.of(head)
		}),
		native.Python("commonpath", "(paths)", "The longest path that all of paths are below.", commonpath),
	}
}}

// posixBuiltins are the functions that CPython takes from module posix.
var posixBuiltins = []object.Method{
	{Name: "_path_normpath", Sig: "($module, /, path)", Doc: "The path without what leads nowhere: empty parts, dots, and names with .. behind.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPathFor("_path_normpath"))
		if exc != nil {
			return value{}, exc
		}
		return p.of(normpath(p.text)), nil
	}},
	{Name: "_path_splitroot_ex", Sig: "($module, /, p)", Doc: "The triple of drive, root and the rest.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPathFor("_path_splitroot_ex"))
		if exc != nil {
			return value{}, exc
		}
		n := rootLen(p.text)
		return object.TupleOf(p.of(""), p.of(p.text[:n]), p.of(p.text[n:])), nil
	}},
}

// rootLen is the length of the root of text: exactly two slashes are a root of their own.
func rootLen(text string) int {
	switch {
	case !strings.HasPrefix(text, "/"):
		return 0
	case strings.HasPrefix(text, "//") && !strings.HasPrefix(text, "///"):
		return 2
	}
	return 1
}

func split(text string) (head, tail string) {
	at := strings.LastIndexByte(text, '/') + 1
	head, tail = text[:at], text[at:]
	if short := strings.TrimRight(head, "/"); short != "" {
		head = short
	}
	return head, tail
}

func splitext(p path) value { return splitextAt(p, strings.LastIndexByte(p.text, '/')+1) }

// splitextAt is splitext of a path whose last name begins at start.
func splitextAt(p path, start int) value {
	name := p.text[start:]
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 || strings.Trim(name[:dot], ".") == "" {
		return object.TupleOf(p.v, p.of(""))
	}
	return object.TupleOf(p.of(p.text[:start+dot]), p.of(name[dot:]))
}

func normpath(text string) string {
	root := text[:rootLen(text)]
	var parts []string
	for part := range strings.SplitSeq(text[len(root):], "/") {
		switch {
		case part == "" || part == ".":
		case part != "..":
			parts = append(parts, part)
		case len(parts) > 0 && parts[len(parts)-1] != "..":
			parts = parts[:len(parts)-1]
		case root == "":
			parts = append(parts, part)
		}
	}
	if text = root + strings.Join(parts, "/"); text == "" {
		return "."
	}
	return text
}

func join(_ *thread, paths []path) (value, *exception) {
	if len(paths) == 1 {
		return paths[0].v, nil
	}
	out := []byte(paths[0].text)
	for _, p := range paths[1:] {
		switch {
		case strings.HasPrefix(p.text, "/"):
			out = out[:0]
		case len(out) > 0 && out[len(out)-1] != '/':
			out = append(out, '/')
		}
		out = append(out, p.text...)
	}
	return paths[0].of(string(out)), nil
}

func commonpath(th *thread, _ value, args []value) (value, *exception) {
	paths, exc := allPaths(th, "commonpath", "sequence", args[0])
	if exc != nil {
		return value{}, exc
	}
	absolute := strings.HasPrefix(paths[0].text, "/")
	common := names(paths[0].text)
	for _, p := range paths[1:] {
		if strings.HasPrefix(p.text, "/") != absolute {
			return value{}, object.ValueErrorf("Can't mix absolute and relative paths")
		}
		n, parts := 0, names(p.text)
		for n < len(common) && n < len(parts) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	text := strings.Join(common, "/")
	if absolute {
		text = "/" + text
	}
	return paths[0].of(text), nil
}

// names are the parts of text between slashes that lead somewhere.
func names(text string) []string {
	var parts []string
	for part := range strings.SplitSeq(text, "/") {
		if part != "" && part != "." {
			parts = append(parts, part)
		}
	}
	return parts
}
