// This file replaces what stands for something else in paths: home directories and variables of the environment.

package ospath

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// expanding is a function that replaces parts of a path.
func expanding(name, doc string, f func(r *native.Run, p path) value) object.Method {
	return native.Python(name, "(path)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		return r.Done(f(r, p))
	})
}

var posixExpansions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		expanding("expanduser", "The path with the home directory of the user in place of ~ or ~user; unchanged if it is unknown.", posixUser),
		expanding("expandvars", "The path with the values of variables in place of $name and ${name}; unknown ones stay.", func(r *native.Run, p path) value {
			return expandVars(r, p, "$", posixVar)
		}),
	}
}}

var windowsExpansions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		expanding("expanduser", "The path with the home directory of the user in place of ~ or ~user; unchanged if it is unknown.", windowsUser),
		expanding("expandvars", "The path with the values of variables in place of $name, ${name} and %name%; unknown ones, and what is between single quotes, stay.", func(r *native.Run, p path) value {
			return expandVars(r, p, "$%", windowsVar)
		}),
	}
}}

// env is a variable of os.environ.
func env(r *native.Run, name string) (text string, ok bool) {
	v := r.Method(r.From("os", "environ"), "get", object.StrOf(name))
	if !r.OK() || v.IsNone() {
		return "", false
	}
	p, exc := pathOf(r.Th, v, noPath)
	r.Fail(exc)
	return p.text, exc == nil
}

// encoded is text, that of a str, as text of the kind of p.
func encoded(r *native.Run, p path, text string) string {
	if !p.bytes || !r.OK() {
		return text
	}
	b, exc := object.FSEncode(r.Th, object.StrOf(text))
	r.Fail(exc)
	return b
}

// userOf takes a path apart whose first name is ~ or ~user.
func userOf(p path, seps string) (user, rest string, ok bool) {
	text, ok := strings.CutPrefix(p.text, "~")
	if n := strings.IndexAny(text, seps); n >= 0 {
		return text[:n], text[n:], ok
	}
	return text, "", ok
}

func posixUser(r *native.Run, p path) value {
	user, rest, ok := userOf(p, "/")
	if !ok {
		return p.v
	}
	var home string
	known := false
	if user == "" {
		home, known = env(r, "HOME")
	}
	if !known {
		if home, known = homeOf(r, p, user); !known {
			return p.v
		}
	}
	if text := strings.TrimRight(encoded(r, p, home), "/") + rest; text != "" {
		return p.of(text)
	}
	return p.of("/")
}

// homeOf is the directory that the system knows for a user; no name means the one whose process this is.
func homeOf(r *native.Run, p path, user string) (home string, ok bool) {
	if !r.OK() {
		return "", false
	}
	pwd := r.Import("pwd")
	var entry value
	if user == "" {
		entry = r.Call(r.Attr(pwd, "getpwuid"), r.Call(r.From("os", "getuid")))
	} else {
		name := object.StrOf(user)
		if p.bytes {
			name = object.FSDecode(user)
		}
		entry = r.Call(r.Attr(pwd, "getpwnam"), name)
	}
	v := r.Attr(entry, "pw_dir")
	if r.Catch(object.KeyErrorType) || r.Catch(object.ImportErrorType) || !r.OK() || v.IsNone() {
		return "", false
	}
	dir, exc := pathOf(r.Th, v, noPath)
	r.Fail(exc)
	return dir.text, exc == nil
}

// windowsUser knows one home directory; those of others are taken to be beside it, if it has the name of its user.
func windowsUser(r *native.Run, p path) value {
	user, rest, ok := userOf(p, `\/`)
	if !ok {
		return p.v
	}
	home, known := env(r, "USERPROFILE")
	if !known {
		if home, known = env(r, "HOMEPATH"); !known {
			return p.v
		}
		drive, _ := env(r, "HOMEDRIVE")
		j := windowsJoiner{}
		home = j.add(r, drive).add(r, home).text()
	}
	if user != "" {
		current, named := env(r, "USERNAME")
		if own := encoded(r, p, current); !named || user != own {
			parent, name := windowsSplit(home)
			if !named || name != current {
				return p.v
			}
			j := windowsJoiner{bytes: p.bytes}
			return p.of(j.add(r, encoded(r, p, parent)).add(r, user).text() + rest)
		}
	}
	return p.of(encoded(r, p, home) + rest)
}

// A variable is found at the begin of a text: size is its length there. Of one without a name, as is what is to be there.
type variable struct {
	size int
	name string
	as   string
}

// expandVars replaces what find finds at the characters of marks.
func expandVars(r *native.Run, p path, marks string, find func(text string) variable) value {
	if !strings.ContainsAny(p.text, marks) {
		return p.v
	}
	environ := r.From("os", "environ")
	if p.bytes {
		environ = r.From("os", "environb")
	}
	var out []byte
	for text := p.text; text != "" && r.OK(); {
		r.Fail(r.Th.Poll())
		found := find(text)
		if found.size == 0 {
			out, text = append(out, text[0]), text[1:]
			continue
		}
		as := found.as
		if as == "" {
			as = text[:found.size]
			if v := r.Method(environ, "get", p.of(found.name)); r.OK() && !v.IsNone() {
				is, exc := pathOf(r.Th, v, noPath)
				r.Fail(exc)
				as = is.text
			}
		}
		r.Fail(r.Th.CheckAlloc(len(out)+len(as), 1))
		out, text = append(out, as...), text[found.size:]
	}
	return p.of(string(out))
}

// kept is a part of the text that stays as it is.
func kept(text string, size int) variable { return variable{size: size, as: text[:size]} }

// delimited is a variable whose name ends before the byte end; without an end all of the text is none.
func delimited(text string, start int, end byte) variable {
	n := strings.IndexByte(text[start:], end)
	if n < 0 {
		return kept(text, len(text))
	}
	return variable{size: start + n + 1, name: text[start : start+n]}
}

// plain is a variable after a dollar whose name ends where other characters than those of names begin.
func plain(text, more string) variable {
	n := 1
	for n < len(text) && (isWord(text[n]) || strings.IndexByte(more, text[n]) >= 0) {
		n++
	}
	if n == 1 {
		return kept(text, 1)
	}
	return variable{size: n, name: text[1:n]}
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func posixVar(text string) variable {
	switch {
	case text[0] != '$':
		return variable{}
	case strings.HasPrefix(text, "${"):
		return delimited(text, 2, '}')
	}
	return plain(text, "")
}

func windowsVar(text string) variable {
	switch {
	case text[0] == '\'':
		if n := strings.IndexByte(text[1:], '\''); n >= 0 {
			return kept(text, n+2)
		}
		return kept(text, len(text))
	case strings.HasPrefix(text, "$$"), strings.HasPrefix(text, "%%"):
		return variable{size: 2, as: text[:1]}
	case text[0] == '%':
		return delimited(text, 1, '%')
	case strings.HasPrefix(text, "${"):
		return delimited(text, 2, '}')
	case text[0] == '$':
		return plain(text, "-")
	}
	return variable{}
}
