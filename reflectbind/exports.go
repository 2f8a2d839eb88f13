// This file reads what the generator writes about a package.

package reflectbind

import (
	"maps"
	"slices"
	"strings"
)

// exports is a package as its function Exports describes it. Keys are Go names, or Type.Member.
type exports struct {
	symbols  map[string]any
	docs     map[string]string
	params   map[string][]string
	results  map[string][]string
	names    map[string]string   // Python names that are not the usual ones
	ok       map[string]string   // functions with results (T, bool) whose bool Python does not get
	returns  map[string]string   // annotations of results
	kwargs   map[string]bool     // functions whose last parameter takes keywords
	hidden   map[string]bool     // methods that Python does not get
	enums    map[string][]string // types with the constants of which they are enums
	thunks   map[string]func(in, out []any)
	adapters []any // a nil pointer to an interface, one to the struct that implements it, and so on
}

// newExports takes more apart; entries of kinds that are not known here are for later versions.
func newExports(symbols map[string]any, docs map[string]string, params map[string][]string, more map[string]any) *exports {
	e := &exports{symbols: symbols, docs: docs, params: params}
	e.results, _ = more["results"].(map[string][]string)
	e.names, _ = more["names"].(map[string]string)
	e.ok, _ = more["ok"].(map[string]string)
	e.returns, _ = more["returns"].(map[string]string)
	e.kwargs = map[string]bool{}
	names, _ := more["kwargs"].([]string)
	for _, name := range names {
		e.kwargs[name] = true
	}
	e.hidden = map[string]bool{}
	names, _ = more["hidden"].([]string)
	for _, name := range names {
		e.hidden[name] = true
	}
	e.enums, _ = more["enums"].(map[string][]string)
	e.thunks, _ = more["thunks"].(map[string]func(in, out []any))
	e.adapters, _ = more["adapters"].([]any)
	return e
}

// facts is what the source says about one function, method or field.
func (e *exports) facts(key string) facts {
	return facts{params: e.params[key], results: e.results[key], doc: e.docs[key], absent: absentOf(e.ok[key]), returns: e.returns[key], kwargs: e.kwargs[key], thunk: e.thunks[key], as: e.names[key], hidden: e.hidden[key]}
}

// readExports makes the items of the module.
func (d *Descriptor) readExports(e *exports) {
	d.doc = e.docs[""]
	shared.addAdapters(e.adapters)
	for _, name := range slices.Sorted(maps.Keys(e.symbols)) {
		it := &item{goName: name, facts: e.facts(name)}
		if !d.classify(it, e.symbols[name]) {
			continue
		}
		if as := e.names[name]; as != "" {
			it.name = as
		}
		d.items = append(d.items, it)
	}
	d.doc = d.linked(d.doc)
	for _, it := range d.items {
		it.doc = d.linked(it.doc)
	}
	e.describeMembers(d)
	d.readEnums(e)
}

// describeMembers tells the binder about the methods and fields of the package's types.
func (e *exports) describeMembers(d *Descriptor) {
	seen := map[string]bool{}
	describe := func(key string) {
		i := strings.LastIndexByte(key, '.')
		if i < 0 || seen[key] {
			return
		}
		seen[key] = true
		if t := symbolType(e.symbols[key[:i]]); t != nil {
			f := e.facts(key)
			f.doc = d.linked(f.doc)
			shared.describeMember(t, key[i+1:], f)
		}
	}
	for key := range e.docs {
		describe(key)
	}
	for key := range e.params {
		describe(key)
	}
	for key := range e.thunks {
		describe(key)
	}
	for key := range e.ok {
		describe(key)
	}
	for key := range e.returns {
		describe(key)
	}
	for key := range e.kwargs {
		describe(key)
	}
	for key := range e.names {
		describe(key)
	}
	for key := range e.hidden {
		describe(key)
	}
}

// paramName is a parameter as sources spell it: NAME, NAME:KIND for a parameter that takes a text of one character as well, either with =LITERAL for a
// default; *NAME is the variadic rest.
type paramName struct {
	name, kind, literal string
	optional, rest      bool
}

func parseParam(text string) (p paramName) {
	p.name, p.literal, p.optional = strings.Cut(text, "=")
	p.name, p.kind, _ = strings.Cut(strings.TrimSpace(p.name), ":")
	p.name, p.rest = strings.CutPrefix(p.name, "*")
	return p
}

// plainNames is params without the variadic rest.
func plainNames(params []string) []string {
	if n := len(params); n > 0 && strings.HasPrefix(params[n-1], "*") {
		return params[:n-1]
	}
	return params
}
