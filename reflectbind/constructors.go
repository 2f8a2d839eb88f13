// This file finds the constructors of types among the functions of a module: NewT is the class T itself, NewTFromX and OpenT are functions of the class.

package reflectbind

import (
	"reflect"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"dappco.re/go/py/engine/object"
)

// constructor is the function NewT of a package, for the class of T.
type constructor struct {
	fn   reflect.Value
	info funcInfo
}

// setConstructor makes fn the constructor of the class of t.
func (b *binder) setConstructor(t reflect.Type, fn reflect.Value, info funcInfo) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.constructors[t] = constructor{fn, info}
	if c, ok := b.classes.Load(t); ok {
		c.(*class).construct.Store(b.newPlan(fn, info))
	}
}

// addMaker makes fn a function of the class of t, which is called as T.name. The first module that says so decides. It reports false when that comes too late: interpreters
// see the class.
func (b *binder) addMaker(t reflect.Type, fn reflect.Value, info funcInfo) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if slices.ContainsFunc(b.makers[t], func(k constructor) bool { return k.info.name == info.name }) {
		return true
	}
	if b.made(t) {
		return false
	}
	b.makers[t] = append(b.makers[t], constructor{fn, info})
	return true
}

// addMakers puts the functions of the class into it.
func (b *binder) addMakers(c *class, py *object.Type) {
	for _, k := range b.makers[c.Go] {
		py.Namespace().SetName(k.info.name, b.function(k.fn, k.info))
	}
}

// addConstructors replaces functions NewT that make a T by the class T, and functions NewTFromX and NewTWithX by functions of the class: T.from_x(...). OpenT
// and ParseT are T.open and T.parse as well as what they were.
func (d *Descriptor) addConstructors() {
	var rest []*item
	for _, it := range d.items {
		t, name, keep := constructed(it)
		if t == nil {
			rest = append(rest, it)
			continue
		}
		info := funcInfo{name: t.Name(), goName: it.goName, module: d.name, facts: it.facts}
		if name == "" {
			shared.setConstructor(t, it.value, info)
		} else {
			info.name, info.owner = name, t.Name()
			keep = !shared.addMaker(t, it.value, info) || keep
			d.moved(it.goName, t.Name()+"."+name, keep)
		}
		if keep {
			rest = append(rest, it)
		}
		if d.findClass(t) == nil && !slices.ContainsFunc(rest, func(other *item) bool { return other.kind == itemClass && other.typ == t }) {
			rest = append(rest, &item{goName: t.Name(), name: t.Name(), kind: itemClass, typ: t, facts: facts{doc: it.doc}})
		}
	}
	d.items = rest
}

// moved notes where a function is that the module does not have any more.
func (d *Descriptor) moved(goName, to string, keep bool) {
	if keep {
		return
	}
	if d.elsewhere == nil {
		d.elsewhere = map[string]string{}
	}
	d.elsewhere[goName], d.elsewhere[pythonName(goName)] = to, to
}

func (d *Descriptor) findClass(t reflect.Type) *item {
	for _, it := range d.items {
		if it.kind == itemClass && it.typ == t {
			return it
		}
	}
	return nil
}

// constructed is the struct type T that a constructor makes, nil if it is none. name is what the function is called in the class, "" for NewT; keep says that it stays
// in the module too.
func constructed(it *item) (t reflect.Type, name string, keep bool) {
	if it.kind != itemFunc || it.overloads != nil {
		return nil, "", false
	}
	ft := it.value.Type()
	if ft.NumOut() == 0 || ft.NumOut() > 2 || ft.NumOut() == 2 && ft.Out(1) != errorType() {
		return nil, "", false
	}
	if t = ft.Out(0); t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t.Name() == "" || !isFrom(it.value, t.PkgPath()) {
		return nil, "", false
	}
	for _, verb := range []string{"New", "Open", "Parse"} {
		base, ok := strings.CutPrefix(it.goName, verb)
		if !ok {
			continue
		}
		rest, ok := strings.CutPrefix(base, t.Name())
		switch {
		case !ok:
			return nil, "", false
		case verb == "New" && rest == "":
			return t, "", false
		case verb == "New" && (isPhrase(rest, "From") || isPhrase(rest, "With")):
			name = pythonName(rest)
		case verb != "New" && rest == "":
			name, keep = pythonName(verb), true
		}
		break
	}
	if name == "" || hasMember(t, name) {
		return nil, "", false
	}
	return t, name, keep
}

// isPhrase reports that a name begins with the word and another one.
func isPhrase(name, word string) bool {
	rest, ok := strings.CutPrefix(name, word)
	return ok && rest != "" && unicode.IsUpper(rune(rest[0]))
}

// isFrom reports that fn is of the package of that path: only a package's own functions are constructors of its types.
func isFrom(fn reflect.Value, path string) bool {
	f := runtime.FuncForPC(fn.Pointer())
	if f == nil {
		return true
	}
	full := strings.ReplaceAll(f.Name(), "%2e", ".")
	return strings.HasPrefix(full, path+".") || strings.HasPrefix(full, "reflect.")
}
