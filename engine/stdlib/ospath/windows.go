// This file implements what takes paths of Windows apart.

package ospath

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// NewWindows makes module ntpath.
func NewWindows(th *thread) (*object.Module, *exception) {
	m := native.Module("ntpath", "Operations on names of files as Windows writes them.", windowsFunctions.Get())
	native.Add(m.Dict, "ntpath", windowsPathFunctions.Get())
	native.Add(m.Dict, "ntpath", windowsExpansions.Get())
	for _, c := range [][2]string{{"curdir", "."}, {"pardir", ".."}, {"extsep", "."}, {"sep", `\`}, {"pathsep", ";"}, {"altsep", "/"}, {"defpath", `.;C:\bin`}, {"devnull", "nul"}} {
		m.Dict.SetName(c[0], object.StrOf(c[1]))
	}
	m.Dict.SetName("supports_unicode_filenames", object.True)
	return m, addGeneric(th, m)
}

var windowsFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		lexical("isabs", "(s)", "Whether the path begins with a drive and a root, or with two backslashes.", func(p path) value { return object.Bool(windowsIsAbs(p.text)) }),
		lexical("splitdrive", "(p)", "The pair of drive, or server and share, and the rest.", func(p path) value {
			n, _ := windowsRoot(p.text)
			return object.TupleOf(p.of(p.text[:n]), p.of(p.text[n:]))
		}),
		lexical("splitroot", "(p)", "The triple of drive, root and the rest.", func(p path) value {
			drive, root := windowsRoot(p.text)
			return object.TupleOf(p.of(p.text[:drive]), p.of(p.text[drive:drive+root]), p.of(p.text[drive+root:]))
		}),
		lexical("split", "(p)", "The pair of what is before the last slash and what is behind it.", func(p path) value {
			head, tail := windowsSplit(p.text)
			return object.TupleOf(p.of(head), p.of(tail))
		}),
		lexical("basename", "(p)", "What is behind the last slash.", func(p path) value {
			_, tail := windowsSplit(p.text)
			return p.of(tail)
		}),
		lexical("dirname", "(p)", "What is before the last slash.", func(p path) value {
			head, _ := windowsSplit(p.text)
			return p.of(head)
		}),
		lexical("splitext", "(p)", "The pair of path and extension, which begins with a dot or is empty.", func(p path) value {
			return splitextAt(p, strings.LastIndexAny(p.text, `\/`)+1)
		}),
	}
}}

func windowsIsAbs(text string) bool {
	text = backslashes(text)
	return strings.HasPrefix(text, `\\`) || len(text) > 2 && text[1:3] == `:\` || wideDrive(text)
}

func backslashes(text string) string { return strings.ReplaceAll(text, "/", `\`) }

// wideDrive reports a drive whose letter is no ASCII character.
func wideDrive(text string) bool {
	return text != "" && text[0] > 0x7f && strings.HasPrefix(text[firstLen(text):], `:\`)
}

// firstLen is how many bytes the first character of text has: a byte that is no UTF-8 is one, and so is a surrogate in a str.
func firstLen(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if r == utf8.RuneError && n == 1 && len(text) > 2 && text[0] == 0xed && text[1]&0xe0 == 0xa0 && text[2]&0xc0 == 0x80 {
		return 3
	}
	return n
}

// windowsRoot is the length of the drive of text, or of its server and share, and of the root behind it.
func windowsRoot(text string) (drive, root int) {
	norm := backslashes(text)
	switch {
	case strings.HasPrefix(norm, `\\`):
		start := 2
		if len(norm) >= 8 && strings.EqualFold(norm[:8], `\\?\UNC\`) {
			start = 8
		}
		server := strings.IndexByte(norm[start:], '\\')
		if server < 0 {
			return len(norm), 0
		}
		share := strings.IndexByte(norm[start+server+1:], '\\')
		if share < 0 {
			return len(norm), 0
		}
		return start + server + 1 + share, 1
	case strings.HasPrefix(norm, `\`):
		return 0, 1
	}
	colon := strings.IndexByte(norm, ':')
	if colon < 0 || colon != firstLen(norm) {
		return 0, 0
	}
	if strings.HasPrefix(norm[colon+1:], `\`) {
		return colon + 1, 1
	}
	return colon + 1, 0
}

func windowsSplit(text string) (head, tail string) {
	drive, root := windowsRoot(text)
	start := drive + root
	at := strings.LastIndexAny(text[start:], `\/`) + 1
	return text[:start] + strings.TrimRight(text[start:start+at], `\/`), text[start+at:]
}
