// This file has what could continue a text that is typed at a prompt: names, attributes, keywords and modules.

package py

import (
	"context"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/token"
)

// Complete is what could continue the last name or dotted name of text, in alphabetical order: keywords, variables of __main__, built-ins and
// attributes, and in an import statement the modules that can be imported. Attributes are looked for without calling anything but attribute access; no
// module is imported for it.
func (p *Interp) Complete(ctx context.Context, text string) []string {
	start := len(text)
	for start > 0 && isNameByte(text[start-1]) {
		start--
	}
	owner, prefix := "", text[start:]
	if i := strings.LastIndexByte(prefix, '.'); i >= 0 {
		owner, prefix = prefix[:i], prefix[i+1:]
	}
	from, what := importing(text[:start])
	var names []string
	_ = p.do(ctx, func(th *object.Thread) *object.Exception {
		var candidates []string
		var exc *object.Exception
		switch {
		case what == "module":
			candidates, exc = p.modules(th, owner)
		case what == "member":
			candidates, exc = p.members(th, from)
		default:
			candidates, exc = p.names(th, owner)
		}
		for _, name := range candidates {
			if strings.HasPrefix(name, prefix) && (prefix != "" || !strings.HasPrefix(name, "_")) {
				if owner != "" {
					name = owner + "." + name
				}
				names = append(names, name)
			}
		}
		return exc
	})
	slices.Sort(names)
	return slices.Compact(names)
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// importing says whether a name after text is that of a "module" to import or of a "member" of the module from which is imported; otherwise what is "".
func importing(text string) (from, what string) {
	line := text[strings.LastIndexAny(text, "\n;")+1:]
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' || r == '(' })
	switch {
	case len(words) == 0 || !strings.HasSuffix(line, " ") && !strings.HasSuffix(line, ",") && !strings.HasSuffix(line, "("):
		return "", ""
	case words[0] == "import" && words[len(words)-1] != "as" && (len(words) == 1 || strings.HasSuffix(strings.TrimSpace(line), ",")):
		return "", "module"
	case words[0] == "from" && len(words) == 1:
		return "", "module"
	case words[0] == "from" && len(words) >= 3 && words[2] == "import" && words[len(words)-1] != "as":
		return words[1], "member"
	}
	return "", ""
}

// modules is the last parts of the names of the modules below package owner, or of all modules that stand alone when owner is "".
func (p *Interp) modules(th *object.Thread, owner string) ([]string, *object.Exception) {
	var names []string
	below := owner
	if below != "" {
		below += "."
	}
	loaded, exc := p.loaded(th)
	if exc != nil {
		return nil, exc
	}
	for _, name := range append(loaded, p.in.Imports.Names()...) {
		if tail, found := strings.CutPrefix(name, below); found && tail != "" {
			tail, _, _ = strings.Cut(tail, ".")
			names = append(names, tail)
		}
	}
	path := object.None
	if owner != "" {
		m, found := p.imported(th, owner)
		if !found {
			return names, nil
		}
		if path, exc = object.GetAttrName(th, m, "__path__"); exc != nil {
			return names, nil
		}
	}
	pkgutil, exc := p.in.Imports.ImportModule(th, "pkgutil")
	if exc != nil {
		return nil, exc
	}
	iter, exc := object.GetAttrName(th, pkgutil, "iter_modules")
	if exc != nil {
		return nil, exc
	}
	found, exc := object.Call1(th, iter, path)
	if exc != nil {
		return nil, exc
	}
	exc = object.Each(th, found, func(v object.Value) *object.Exception {
		name, exc := object.GetAttrName(th, v, "name")
		if exc == nil && name.Type().Has(object.FlagStr) {
			names = append(names, name.AsStr().String())
		}
		return exc
	})
	return names, exc
}

// members is what can be imported from module name: its submodules, and its attributes if it is there.
func (p *Interp) members(th *object.Thread, name string) ([]string, *object.Exception) {
	names, exc := p.modules(th, name)
	if exc != nil {
		return nil, exc
	}
	if m, found := p.imported(th, name); found {
		attributes, exc := p.directory(th, m)
		return append(names, attributes...), exc
	}
	return names, nil
}

// loaded is the names in sys.modules.
func (p *Interp) loaded(th *object.Thread) ([]string, *object.Exception) {
	all, found := p.in.SysDict.GetName("modules")
	if !found {
		return nil, nil
	}
	return stringsOf(th, all)
}

// imported is module name if it has been imported.
func (p *Interp) imported(th *object.Thread, name string) (object.Value, bool) {
	all, found := p.in.SysDict.GetName("modules")
	if !found {
		return object.Value{}, false
	}
	m, exc := object.GetItem(th, all, object.StrOf(name))
	return m, exc == nil
}

// directory is dir(v).
func (p *Interp) directory(th *object.Thread, v object.Value) ([]string, *object.Exception) {
	dir, _ := p.in.Builtins.GetName("dir")
	all, exc := object.Call1(th, dir, v)
	if exc != nil {
		return nil, exc
	}
	return stringsOf(th, all)
}

// stringsOf is the strings among what the iterable v has.
func stringsOf(th *object.Thread, v object.Value) ([]string, *object.Exception) {
	var names []string
	exc := object.Each(th, v, func(v object.Value) *object.Exception {
		if v.Type().Has(object.FlagStr) {
			names = append(names, v.AsStr().String())
		}
		return nil
	})
	return names, exc
}

// names is the attributes of owner, or all keywords and global and built-in names when owner is "".
func (p *Interp) names(th *object.Thread, owner string) ([]string, *object.Exception) {
	if owner == "" {
		names := append(token.Keywords(), token.SoftKeywords()...)
		for _, d := range []*object.Dict{p.in.Main.Dict, p.in.Builtins} {
			for i := 0; ; {
				k, _, next, ok := d.Next(i)
				if !ok {
					break
				}
				if i = next; k.Type().Has(object.FlagStr) {
					names = append(names, k.AsStr().String())
				}
			}
		}
		return names, nil
	}
	first, rest, dotted := strings.Cut(owner, ".")
	v, ok := p.in.Main.Dict.GetName(first)
	if !ok {
		if v, ok = p.in.Builtins.GetName(first); !ok {
			return nil, object.Errorf(object.NameErrorType, "name '%s' is not defined", first)
		}
	}
	for dotted {
		var part string
		part, rest, dotted = strings.Cut(rest, ".")
		var exc *object.Exception
		if v, exc = object.GetAttrName(th, v, part); exc != nil {
			return nil, exc
		}
	}
	return p.directory(th, v)
}
