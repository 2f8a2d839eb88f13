// Package difflib implements module difflib: what differs between sequences, and how it is shown.
package difflib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

var names = []string{"get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match"}

// library is what the functions of one interpreter's module share.
type library struct {
	match     value // class Match
	charJunk  value // IS_CHARACTER_JUNK, the default of parameters
	matchType *class
	htmlType  *class
}

// New makes module difflib.
func New(th *thread) (*object.Module, *exception) {
	lib := &library{}
	m := native.Module("difflib", "Differences between sequences: as blocks that match, as edits, and as text or HTML for people to read.\n", lib.functions())
	lib.charJunk = characterJunk()
	m.Dict.SetName("IS_CHARACTER_JUNK", lib.charJunk)
	var exc *exception
	if lib.matchType, exc = native.NamedTuple(th, "difflib", "Match", nil, "a", "b", "size"); exc != nil {
		return nil, exc
	}
	lib.match = lib.matchType.Value()
	m.Dict.SetName("Match", lib.match)
	classes := native.NewClasses(th, m, "difflib")
	classes.Add("SequenceMatcher", "Compares two sequences of hashable elements.\n\nisjunk(element) says which elements of the second one are noise; autojunk makes frequent ones of long sequences noise too.", nil, lib.matcherMethods())
	classes.Add("Differ", "Compares sequences of lines and shows what changed within similar lines.\n\nLines of the result begin with \"- \" (first only), \"+ \" (second only), \"  \" (both) or \"? \" (marks for the line above).", nil, lib.differMethods())
	lib.htmlType = classes.Add("HtmlDiff", "Shows two sequences of lines side by side in an HTML table, with the changes in colour.", nil, lib.htmlMethods(), htmlAttrs()...)
	if classes.Err != nil {
		return nil, classes.Err
	}
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func (lib *library) functions() []object.Method {
	const charJunk = "charjunk=IS_CHARACTER_JUNK)"
	return []object.Method{
		native.Python("get_close_matches", "(word, possibilities, n=3, cutoff=0.6)", "At most n of the possibilities that are most similar to word, best first; none whose ratio is below cutoff.", closeMatches),
		native.Python("ndiff", "(a, b, linejunk=None, "+charJunk, "The delta that a Differ makes of two sequences of lines.", func(th *thread, _ value, args []value) (value, *exception) {
			d := lib.newDiffer(args[2], args[3])
			return generator.Lazy("Differ.compare", func(th *thread) ([]value, *exception) { return d.compare(th, args[0], args[1]) }), nil
		}),
		native.Python("restore", "(delta, which)", "The lines of the first or second sequence that delta was made of: which is 1 or 2.", restore),
		native.Python("IS_LINE_JUNK", "(line, pat=None)", "Says whether a line is blank or holds nothing but one '#'.", isLineJunk),
		native.Python("unified_diff", "(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n')", "The lines of a unified diff of two sequences of lines, with n lines of context.", func(_ *thread, _ value, args []value) (value, *exception) {
			return generator.Lazy("unified_diff", func(th *thread) ([]value, *exception) { return report(th, args, (*reporter).unified) }), nil
		}),
		native.Python("context_diff", "(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n')", "The lines of a context diff of two sequences of lines, with n lines of context.", func(_ *thread, _ value, args []value) (value, *exception) {
			return generator.Lazy("context_diff", func(th *thread) ([]value, *exception) { return report(th, args, (*reporter).context) }), nil
		}),
		native.Python("diff_bytes", "(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\\n')", "What dfunc, a function such as unified_diff, makes of lines that are bytes in an unknown encoding.", func(_ *thread, _ value, args []value) (value, *exception) {
			return generator.Lazy("diff_bytes", func(th *thread) ([]value, *exception) { return diffBytes(th, args) }), nil
		}),
	}
}

// characterJunk is IS_CHARACTER_JUNK. It shows as a function written in Python does, for it is the default of parameters.
func characterJunk() value {
	const sig = "(ch, ws=' \\t')"
	m := native.Python("IS_CHARACTER_JUNK", sig, "", func(th *thread, _ value, args []value) (value, *exception) {
		ws := args[1]
		if ws.IsNull() {
			ws = object.StrOf(" \t")
		}
		in, exc := object.Contains(th, ws, args[0])
		return object.Bool(in), exc
	})
	f := native.NewClosure("difflib", "IS_CHARACTER_JUNK", "IS_CHARACTER_JUNK", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
		return m.Invoke(th, value{}, args, kw)
	})
	return native.Documented(native.Signed(f, sig), "Says whether a character is a blank or a tab.")
}

func isLineJunk(th *thread, _ value, args []value) (value, *exception) {
	if pat := args[1]; !pat.IsNull() && !pat.IsNone() {
		m, exc := object.Call1(th, pat, args[0])
		return object.Bool(exc == nil && !m.IsNone()), exc
	}
	r := native.Begin(th)
	text := r.Str(r.Method(args[0], "strip"))
	return r.Done(object.Bool(text == "" || text == "#"))
}
