// This file implements module _locale, for the locales C, POSIX and C.UTF-8: they differ in the encoding only.

package locale

import (
	"strconv"
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// settings is what an interpreter has set: the names of locales by category, and the domain and the folders of messages.
type settings struct {
	mu       sync.Mutex
	names    [13]string
	domain   string
	folders  map[string]string
	codesets map[string]string
	failure  *object.Type
}

// all is LC_ALL, which is no category itself.
const all = 6

var categories = [13]string{"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL", "LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION"}

// order is that of the categories in a name for all of them.
var order = []int{0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12}

// information is what nl_langinfo tells, by the names of its keys; lists are those of successive keys.
var information = []struct {
	key   int64
	name  string
	texts []string
}{
	{14, "CODESET", []string{"UTF-8"}}, {65536, "RADIXCHAR", []string{"."}}, {65537, "THOUSEP", []string{""}}, {327680, "YESEXPR", []string{"^[yY]"}}, {327681, "NOEXPR", []string{"^[nN]"}},
	{262159, "CRNCYSTR", []string{"-"}}, {131110, "AM_STR", []string{"AM"}}, {131111, "PM_STR", []string{"PM"}}, {131112, "D_T_FMT", []string{"%a %b %e %H:%M:%S %Y"}},
	{131113, "D_FMT", []string{"%m/%d/%y"}}, {131114, "T_FMT", []string{"%H:%M:%S"}}, {131115, "T_FMT_AMPM", []string{"%I:%M:%S %p"}}, {131116, "ERA", []string{""}}, {131118, "ERA_D_FMT", []string{""}},
	{131119, "ALT_DIGITS", []string{""}}, {131120, "ERA_D_T_FMT", []string{""}}, {131121, "ERA_T_FMT", []string{""}}, {131180, "_DATE_FMT", []string{"%a %b %e %H:%M:%S %Z %Y"}},
	{131072, "ABDAY_", []string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}}, {131079, "DAY_", []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}},
	{131086, "ABMON_", []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}},
	{131098, "MON_", []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}},
}

// NewLow makes module _locale.
func NewLow(th *thread) (*object.Module, *exception) {
	s := &settings{domain: "messages", folders: map[string]string{}, codesets: map[string]string{}}
	for i := range s.names {
		s.names[i] = "C"
	}
	s.names[0] = "C.UTF-8"
	m := native.Module("_locale", "Support for locales: there are C, POSIX and C.UTF-8.", nil)
	texts := map[int64]string{}
	for _, entry := range information {
		for i, text := range entry.texts {
			name := entry.name
			if strings.HasSuffix(name, "_") {
				name += strconv.Itoa(i + 1)
			}
			texts[entry.key+int64(i)] = text
			m.Dict.SetName(name, object.Int64(entry.key+int64(i)))
		}
	}
	for i, name := range categories[:all+1] {
		m.Dict.SetName(name, object.Int64(int64(i)))
	}
	m.Dict.SetName("CHAR_MAX", object.Int64(noMore))
	t, exc := object.NewClass(th, object.ClassSpec{Module: "locale", Name: "Error", Bases: []*object.Type{object.ExceptionType}})
	if exc != nil {
		return nil, exc
	}
	s.failure = t
	m.Dict.SetName("Error", t.Value())
	native.Add(m.Dict, "_locale", append(s.messages(), s.functions(texts)...))
	return m, nil
}

// known is the name of a locale as setlocale tells it, "" if there is no such locale.
func known(name string) string {
	language, encoding, _ := strings.Cut(name, ".")
	switch {
	case name == "C" || name == "POSIX":
		return "C"
	case language == "C" && squeeze.Get().Replace(strings.ToLower(encoding)) == "utf8":
		return name
	}
	return ""
}

// query is the name of the locale of a category; that of all of them lists them where they differ.
func (s *settings) query(category int64) string {
	if category != all {
		return s.names[category]
	}
	parts, same := make([]string, len(order)), true
	for i, c := range order {
		parts[i] = categories[c] + "=" + s.names[c]
		same = same && s.names[c] == s.names[0]
	}
	if same {
		return s.names[0]
	}
	return strings.Join(parts, ";")
}

// wanted is the names to be set for a category, "" where it stays; ok is false if there is no such locale.
func wanted(r *native.Run, category int64, name string) (names [13]string, ok bool) {
	parts := map[string]string{}
	if category == all && strings.Contains(name, "=") {
		for _, part := range strings.Split(name, ";") {
			k, v, _ := strings.Cut(part, "=")
			parts[k] = v
		}
	}
	for _, c := range order {
		if category != all && int64(c) != category {
			continue
		}
		want := name
		if len(parts) > 0 {
			want = parts[categories[c]]
		} else if name == "" {
			want = "C"
			for _, variable := range []string{"LC_ALL", categories[c], "LANG"} {
				if v := r.Method(r.From("os", "environ"), "get", object.StrOf(variable)); r.Truth(v) {
					want = r.Str(v)
					break
				}
			}
		}
		if names[c] = known(want); names[c] == "" {
			return names, false
		}
	}
	return names, true
}

func (s *settings) set(th *thread, category int64, name value) (value, *exception) {
	given := name.Type().Has(object.FlagStr)
	if !given && !name.IsNone() {
		return value{}, object.TypeErrorf("setlocale() argument 2 must be str or None, not %s", name.Type().MessageName())
	}
	if category < 0 || category >= int64(len(categories)) {
		return value{}, object.Errorf(s.failure, "locale query failed")
	}
	r := native.Begin(th)
	var names [13]string
	if given {
		var ok bool
		if names, ok = wanted(r, category, name.AsStr().String()); !ok && r.OK() {
			r.Raise(s.failure, "unsupported locale setting")
		}
		if !r.OK() {
			return value{}, r.Exc
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, n := range names {
		if n != "" {
			s.names[i] = n
		}
	}
	return object.StrOf(s.query(category)), nil
}

// noNUL is an argument that must be a str without NULs.
func noNUL(function string, at int, v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		if at == 0 {
			return "", object.TypeErrorf("%s() argument must be str, not %s", function, v.Type().MessageName())
		}
		return "", object.TypeErrorf("%s() argument %d must be str, not %s", function, at, v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

func (s *settings) functions(texts map[int64]string) []object.Method {
	return []object.Method{
		{Name: "setlocale", Sig: "($module, category, locale=None, /)", Doc: "Set the locale of a category and return its name; without one, only tell the name.", FS: func(th *thread, _ value, a []value) (value, *exception) {
			category, exc := object.ToInt64(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			name := a[1]
			if name.IsNull() {
				name = object.None
			}
			return s.set(th, category, name)
		}},
		{Name: "localeconv", Sig: "($module, /)", Doc: "How the locale writes numbers and sums of money.", F0: func(*thread, value) (value, *exception) {
			d := object.NewDict()
			for _, name := range strings.Fields("int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep mon_grouping positive_sign negative_sign") {
				d.SetName(name, empty.Get())
			}
			d.SetName("mon_grouping", object.ListOf())
			for _, name := range strings.Fields("int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn n_sign_posn") {
				d.SetName(name, object.Int64(noMore))
			}
			d.SetName("decimal_point", object.StrOf("."))
			d.SetName("thousands_sep", empty.Get())
			d.SetName("grouping", object.ListOf())
			return d.Value(), nil
		}},
		{Name: "nl_langinfo", Sig: "($module, key, /)", Doc: "A fact of the locale.", F1: func(th *thread, _, key value) (value, *exception) {
			n, exc := object.ToInt64(th, key)
			if exc != nil {
				return value{}, exc
			}
			if text, ok := texts[n]; ok {
				return object.StrOf(text), nil
			}
			return value{}, object.ValueErrorf("unsupported langinfo constant")
		}},
		{Name: "getencoding", Sig: "($module, /)", Doc: "The encoding of the locale.", F0: func(*thread, value) (value, *exception) { return object.StrOf("UTF-8"), nil }},
		{Name: "strcoll", Sig: "($module, os1, os2, /)", Doc: "-1, 0 or 1: the order of two strs.", F2: func(_ *thread, _, x, y value) (value, *exception) {
			a, exc := noNUL("strcoll", 1, x)
			if exc != nil {
				return value{}, exc
			}
			b, exc := noNUL("strcoll", 2, y)
			if exc == nil && (strings.Contains(a, "\x00") || strings.Contains(b, "\x00")) {
				exc = object.ValueErrorf("embedded null character")
			}
			return object.Int64(int64(strings.Compare(a, b))), exc
		}},
		{Name: "strxfrm", Sig: "($module, string, /)", Doc: "A str that compares as strcoll does.", F1: func(_ *thread, _, v value) (value, *exception) {
			text, exc := noNUL("strxfrm", 0, v)
			if exc == nil && strings.Contains(text, "\x00") {
				exc = object.ValueErrorf("embedded null character")
			}
			return v, exc
		}},
	}
}

var empty = ondemand.Value[object.Value]{Make: func() object.Value { return object.EmptyStr.Value() }}

// messages is the functions of gettext: no messages are translated.
func (s *settings) messages() []object.Method {
	untranslated := func(name, sig string, at int) object.Method {
		return object.Method{Name: name, Sig: sig, Doc: "The translation of msg: itself.", FS: func(_ *thread, _ value, a []value) (value, *exception) {
			_, exc := noNUL(name, at, a[max(at-1, 0)])
			return a[max(at-1, 0)], exc
		}}
	}
	// bound looks a domain up in a table and sets it.
	bound := func(name, sig, doc string, table map[string]string, absent value) object.Method {
		return object.Method{Name: name, Sig: sig, Doc: doc, F2: func(_ *thread, _, domain, v value) (value, *exception) {
			key, exc := noNUL(name, 1, domain)
			if exc != nil {
				return value{}, exc
			}
			if key == "" && name == "bindtextdomain" {
				return value{}, object.Errorf(s.failure, "domain must be a non-empty string")
			}
			s.mu.Lock()
			defer s.mu.Unlock()
			if !v.IsNone() {
				if table[key], exc = noNUL(name, 2, v); exc != nil {
					return value{}, exc
				}
			}
			if now, ok := table[key]; ok {
				return object.StrOf(now), nil
			}
			return absent, nil
		}}
	}
	return []object.Method{
		untranslated("gettext", "($module, msg, /)", 0), untranslated("dgettext", "($module, domain, msg, /)", 2), untranslated("dcgettext", "($module, domain, msg, category, /)", 2),
		{Name: "textdomain", Sig: "($module, domain, /)", Doc: "Set the domain of messages, unless it is None, and return it.", F1: func(_ *thread, _, domain value) (value, *exception) {
			s.mu.Lock()
			defer s.mu.Unlock()
			if !domain.IsNone() {
				name, exc := noNUL("textdomain", 0, domain)
				if exc != nil {
					return value{}, exc
				}
				if s.domain = name; name == "" {
					s.domain = "messages"
				}
			}
			return object.StrOf(s.domain), nil
		}},
		bound("bindtextdomain", "($module, domain, dir, /)", "Set the folder of a domain, unless it is None, and return it.", s.folders, object.StrOf("/usr/share/locale")),
		bound("bind_textdomain_codeset", "($module, domain, codeset, /)", "Set the encoding of a domain, unless it is None, and return it.", s.codesets, object.None),
	}
}
