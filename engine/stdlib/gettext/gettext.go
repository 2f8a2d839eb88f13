// Package gettext implements module gettext: translations of messages.
package gettext

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var names = []string{"NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"}

const (
	littleMagic = 0x950412de
	bigMagic    = 0xde120495
)

// library is the domains and catalogues of one interpreter.
type library struct {
	null, gnu value
	current   value
	dirs      *object.Dict
	loaded    *object.Dict
}

// New makes module gettext.
func New(th *thread) (*object.Module, *exception) {
	lib := &library{current: object.StrOf("messages"), dirs: object.NewDict(), loaded: object.NewDict()}
	m := native.Module("gettext", "Translations of messages, from catalogues in files such as GNU gettext makes.\n", lib.functions())
	classes := native.NewClasses(th, m, "gettext")
	classes.Add("NullTranslations", "A catalogue without messages, and the base of others.", nil, nullMethods())
	classes.Add("GNUTranslations", "A catalogue in the format of GNU gettext.", []string{"NullTranslations"}, gnuMethods(), object.ClassAttr{Name: "LE_MAGIC", V: object.Int64(littleMagic)}, object.ClassAttr{Name: "BE_MAGIC", V: object.Int64(bigMagic)},
		object.ClassAttr{Name: "CONTEXT", V: object.StrOf("%s\x04%s")}, object.ClassAttr{Name: "VERSIONS", V: object.TupleOf(object.Int64(0), object.Int64(1))})
	if classes.Err != nil {
		return nil, classes.Err
	}
	lib.null, lib.gnu = classes.By["NullTranslations"].Value(), classes.By["GNUTranslations"].Value()
	translation, _ := m.Dict.GetName("translation")
	m.Dict.SetName("Catalog", translation)
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func (lib *library) functions() []object.Method {
	function := func(name, sig, doc string, f func(r *native.Run, args []value) value) object.Method {
		return native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(f(r, args))
		})
	}
	list := []object.Method{
		function("c2py", "(plural)", "The function for a plural form, which is an expression of n as in C.", func(r *native.Run, args []value) value {
			if !args[0].Type().Has(object.FlagStr) {
				r.Raise(object.TypeErrorType, "object of type '%s' has no len()", args[0].Type().Name)
				return object.None
			}
			return r.Keep(compile(args[0].AsStr().String()))
		}),
		function("_expand_lang", "(loc)", "The names of a locale, those that say more first.", func(r *native.Run, args []value) value { return native.Strings(expand(r, args[0])...) }),
		function("find", "(domain, localedir=None, languages=None, all=False)", "The name of the catalogue for the first language that has one; all of them if all is true.", func(r *native.Run, args []value) value {
			files := find(r, args, r.Truth(args[3]))
			if r.Truth(args[3]) {
				return object.ListOf(files...)
			}
			if len(files) == 0 {
				return object.None
			}
			return files[0]
		}),
		function("translation", "(domain, localedir=None, languages=None, class_=None, fallback=False)", "The catalogue of a domain, with those of further languages as its fallbacks. Without any it is an error unless fallback is true.", lib.translation),
		function("install", "(domain, localedir=None, *, names=None)", "Make the functions of the catalogue of a domain built-in ones.", func(r *native.Run, args []value) value {
			if args[2].IsNull() {
				args[2] = object.None
			}
			r.Method(lib.translation(r, []value{args[0], args[1], {}, {}, object.True}), "install", args[2])
			return object.None
		}),
		function("textdomain", "(domain=None)", "Set the domain that functions without one use, and return it.", func(r *native.Run, args []value) value {
			if !args[0].IsNull() && !args[0].IsNone() {
				lib.current = args[0]
			}
			return lib.current
		}),
		function("bindtextdomain", "(domain, localedir=None)", "Set the folder of the catalogues of a domain, and return it.", func(r *native.Run, args []value) value {
			if !args[1].IsNull() && !args[1].IsNone() {
				r.Fail(lib.dirs.Set(r.Th, args[0], args[1]))
			}
			if dir := lib.dir(r, args[0]); !dir.IsNone() {
				return dir
			}
			return usualDir(r)
		}),
	}
	for _, m := range messages {
		list = append(list, function("d"+m.name, "(domain, "+m.sig+")", m.doc[:len(m.doc)-1]+", in a domain.", func(r *native.Run, args []value) value {
			return lib.translated(r, args[0], m.name, m.plural, args[1:])
		}), function(m.name, "("+m.sig+")", m.doc, func(r *native.Run, args []value) value {
			return lib.translated(r, lib.current, m.name, m.plural, args)
		}))
	}
	return list
}

// translated is a message, itself if the domain has no catalogue.
func (lib *library) translated(r *native.Run, domain value, name string, plural bool, args []value) value {
	t := lib.translation(r, []value{domain, lib.dir(r, domain), {}, {}, {}})
	if r.Catch(object.OSErrorType) {
		if plural {
			return germanic(r, args[len(args)-3], args[len(args)-2], args[len(args)-1])
		}
		return args[len(args)-1]
	}
	return r.Method(t, name, args...)
}

// dir is the folder of a domain, or None.
func (lib *library) dir(r *native.Run, domain value) value {
	if !r.OK() {
		return object.None
	}
	v, ok, exc := lib.dirs.Get(r.Th, domain)
	if r.Fail(exc); exc != nil || !ok {
		return object.None
	}
	return v
}

func usualDir(r *native.Run) value {
	return r.Method(r.From("os", "path"), "join", r.From("sys", "base_prefix"), object.StrOf("share"), object.StrOf("locale"))
}

// expand is the names of a locale with and without its parts.
func expand(r *native.Run, locale value) (out []string) {
	text := r.Str(r.Method(r.Import("locale"), "normalize", locale))
	var parts [3]string // encoding, country, modifier
	if at := strings.Index(text, "@"); at >= 0 {
		text, parts[2] = text[:at], text[at:]
	}
	for i, mark := range []string{".", "_"} {
		if at := strings.Index(text, mark); at >= 0 {
			text, parts[i] = text[:at], text[at:]
		}
	}
	for with := 7; with >= 0; with-- {
		name, ok := text, true
		for _, i := range []int{1, 0, 2} {
			if with>>i&1 == 1 {
				name += parts[i]
				ok = ok && parts[i] != ""
			}
		}
		if ok {
			out = append(out, name)
		}
	}
	return out
}

// languages is what the environment says.
func languages(r *native.Run) (out []value) {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		v := r.Method(r.From("os", "environ"), "get", object.StrOf(name))
		if r.Truth(v) {
			out = r.Items(r.Method(v, "split", object.StrOf(":")))
			break
		}
	}
	return append(out, object.StrOf("C"))
}

// find is the files of catalogues, only the first unless all are asked for.
func find(r *native.Run, args []value, all bool) (files []value) {
	dir := args[1]
	if dir.IsNull() || dir.IsNone() {
		dir = usualDir(r)
	}
	var wanted []value
	if args[2].IsNull() || args[2].IsNone() {
		wanted = languages(r)
	} else {
		wanted = r.Items(args[2])
	}
	path, seen := r.From("os", "path"), map[string]bool{}
	for _, language := range wanted {
		for _, name := range expand(r, language) {
			if seen[name] {
				continue
			}
			seen[name] = true
			if name == "C" || !r.OK() {
				return files
			}
			file := r.Method(path, "join", dir, object.StrOf(name), object.StrOf("LC_MESSAGES"), object.StrOf(r.Str(args[0])+".mo"))
			if r.Truth(r.Method(path, "exists", file)) {
				if files = append(files, file); !all {
					return files
				}
			}
		}
	}
	return files
}

func (lib *library) translation(r *native.Run, args []value) (result value) {
	class := args[3]
	if class.IsNull() || class.IsNone() {
		class = lib.gnu
	}
	files := find(r, args, true)
	if len(files) == 0 && r.OK() {
		if r.Truth(args[4]) {
			return r.Call(lib.null)
		}
		r.Fail(exceptionOf(r, object.FileNotFoundErrorType, object.Int64(2), object.StrOf("No translation file found for domain"), args[0]))
		return object.None
	}
	for i, name := range files {
		key := object.TupleOf(class, r.Method(r.From("os", "path"), "abspath", name))
		if !r.OK() {
			return object.None
		}
		t, ok, exc := lib.loaded.Get(r.Th, key)
		if r.Fail(exc); exc == nil && !ok {
			file := r.Call(r.Builtin("open"), name, object.StrOf("rb"))
			t = r.Call(class, file)
			failed := r.Exc
			r.Exc = nil
			if !file.IsNone() {
				r.Method(file, "close")
			}
			if failed != nil {
				r.Exc = failed
				return object.None
			}
			r.Fail(lib.loaded.Set(r.Th, key, t))
		}
		// A copy takes the fallbacks, so that the one that is kept has none.
		if t = r.Call(r.From("copy", "copy"), t); i == 0 {
			result = t
		} else {
			r.Method(result, "add_fallback", t)
		}
	}
	return result
}
