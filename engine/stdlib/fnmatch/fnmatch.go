// Package fnmatch implements module fnmatch: matching of names by the patterns of Unix shells.
package fnmatch

import (
	"slices"
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

const doc = "Filename matching with shell patterns.\n\n* matches everything, ? any character, [seq] any character of seq, [!seq] any other."

// New makes module fnmatch.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("fnmatch", doc, functions.Get())
	m.Dict.SetName("__all__", native.Strings("filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"))
	return m, nil
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("fnmatch", "(name, pat)", "Return whether a name matches a pattern, by the rules for case of the platform.", func(th *thread, _ value, args []value) (value, *exception) {
			st := &native.Steps{Th: th}
			normcase := st.From("posixpath", "normcase")
			name, pat := st.Call(normcase, args[0]), st.Call(normcase, args[1])
			return st.Result(object.Bool(matches(st, matcher(st, pat), name)))
		}),
		native.Python("fnmatchcase", "(name, pat)", "Return whether a name matches a pattern, with regard to case.", func(th *thread, _ value, args []value) (value, *exception) {
			st := &native.Steps{Th: th}
			return st.Result(object.Bool(matches(st, matcher(st, args[1]), args[0])))
		}),
		native.Python("filter", "(names, pat)", "Return the list of the names that match a pattern.", filter(true)),
		native.Python("filterfalse", "(names, pat)", "Return the list of the names that do not match a pattern.", filter(false)),
		native.Python("translate", "(pat)", "Translate a pattern to a regular expression. No character can be quoted.", func(_ *thread, _ value, args []value) (value, *exception) {
			if !args[0].Type().Has(object.FlagStr) {
				if args[0].Type().Buffer == nil {
					return value{}, object.TypeErrorf("object of type '%s' has no len()", args[0].Type().Name)
				}
				return value{}, object.TypeErrorf("decoding to str: need a bytes-like object, int found")
			}
			return object.StrOf(translate(args[0].AsStr().String())), nil
		}),
	}
}}

func filter(want bool) native.Body {
	return func(th *thread, _ value, args []value) (value, *exception) {
		st := &native.Steps{Th: th}
		match := matcher(st, st.Call(st.From("posixpath", "normcase"), args[1]))
		out := object.NewList(nil)
		if st.Exc != nil {
			return value{}, st.Exc
		}
		exc := object.Each(th, args[0], func(name value) *exception {
			if matches(st, match, name) == want {
				out.Append(name)
			}
			return st.Exc
		})
		return out.Value(), exc
	}
}

// matcher is the method match of the pattern's regular expression; module re keeps those of late.
func matcher(st *native.Steps, pat value) value {
	var source value
	if pat.Type().Has(object.FlagBytes) {
		runes := []byte(object.Cast[object.Bytes](pat).Data)
		text := make([]rune, len(runes))
		for i, b := range runes {
			text[i] = rune(b)
		}
		var out []byte
		for _, r := range translate(string(text)) {
			out = append(out, byte(r))
		}
		source = object.NewBytes(string(out))
	} else if st.Exc == nil && !pat.Type().Has(object.FlagStr) {
		st.Fail(object.TypeErrorf("object of type '%s' has no len()", pat.Type().Name))
	} else if st.Exc == nil {
		source = object.StrOf(translate(pat.AsStr().String()))
	}
	return st.Attr(st.Call(st.From("re", "compile"), source), "match")
}

func matches(st *native.Steps, match, name value) bool {
	return !st.Call(match, name).IsNone() && st.Exc == nil
}

// star is a run of asterisks between the parts of a translation.
const star = ""

// translate is the regular expression for a pattern.
func translate(pat string) string {
	parts := translateParts([]rune(pat))
	i := slices.Index(parts, star)
	if i < 0 {
		return "(?s:" + strings.Join(parts, "") + `)\z`
	}
	var out strings.Builder
	out.WriteString(strings.Join(parts[:i], ""))
	parts = parts[i+1:]
	for {
		if i = slices.Index(parts, star); i < 0 {
			break
		}
		// What is between two stars is matched where it comes first, for good.
		out.WriteString("(?>.*?" + strings.Join(parts[:i], "") + ")")
		parts = parts[i+1:]
	}
	out.WriteString(".*" + strings.Join(parts, ""))
	return "(?s:" + out.String() + `)\z`
}

// translateParts is the translations of the parts of a pattern, with star for runs of asterisks.
func translateParts(pat []rune) []string {
	var parts []string
	for i := 0; i < len(pat); {
		r := pat[i]
		i++
		switch r {
		case '*':
			if len(parts) == 0 || parts[len(parts)-1] != star {
				parts = append(parts, star)
			}
		case '?':
			parts = append(parts, ".")
		case '[':
			end := i
			if end < len(pat) && pat[end] == '!' {
				end++
			}
			if end < len(pat) && pat[end] == ']' {
				end++
			}
			for end < len(pat) && pat[end] != ']' {
				end++
			}
			if end == len(pat) {
				parts = append(parts, `\[`)
				break
			}
			parts = append(parts, charset(pat[i:end]))
			i = end + 1
		default:
			parts = append(parts, escaped(r))
		}
	}
	return parts
}

// escaped is a character as re.escape writes it.
func escaped(r rune) string {
	if strings.ContainsRune("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", r) {
		return `\` + string(r)
	}
	return string(r)
}

// charset translates what is between brackets.
func charset(set []rune) string {
	neg := set[0] == '!'
	text := string(set)
	if strings.Contains(text, "-") {
		text = ranges(set, neg)
	} else {
		text = strings.ReplaceAll(text, `\`, `\\`)
	}
	text = strings.NewReplacer("&", `\&`, "~", `\~`, "|", `\|`).Replace(text)
	switch {
	case text == "":
		return "(?!)"
	case text == "!":
		return "."
	case neg:
		return "[^" + text[1:] + "]"
	case text[0] == '^' || text[0] == '[':
		return `[\` + text + "]"
	}
	return "[" + text + "]"
}

// ranges writes the ranges of a set, without those that are empty. Hyphens that make no range are escaped.
func ranges(set []rune, neg bool) string {
	var pieces [][]rune
	from, next := 0, 1
	if neg {
		next = 2
	}
	for {
		at := -1
		for k := next; k < len(set); k++ {
			if set[k] == '-' {
				at = k
				break
			}
		}
		if at < 0 {
			break
		}
		pieces = append(pieces, slices.Clone(set[from:at]))
		from, next = at+1, at+3
	}
	if rest := set[from:]; len(rest) > 0 {
		pieces = append(pieces, slices.Clone(rest))
	} else {
		last := len(pieces) - 1
		pieces[last] = append(pieces[last], '-')
	}
	for k := len(pieces) - 1; k > 0; k-- {
		before, behind := pieces[k-1], pieces[k]
		if before[len(before)-1] > behind[0] {
			pieces[k-1] = append(before[:len(before)-1:len(before)-1], behind[1:]...)
			pieces = slices.Delete(pieces, k, k+1)
		}
	}
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		texts[i] = strings.NewReplacer(`\`, `\\`, "-", `\-`).Replace(string(p))
	}
	return strings.Join(texts, "-")
}
