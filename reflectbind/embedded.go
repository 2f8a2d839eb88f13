// This file takes names and documentation from a package's own source, which the program has embedded.

package reflectbind

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"reflect"
	"slices"
	"strings"
)

// Source gives the module what the Go source of its package says: documentation, names of parameters and results, directives. The
// package embeds it and hands it over, and no generator is needed:
//
//	//go:embed *.go
//	var source embed.FS
//
//	reflectbind.Module("shop", symbols, reflectbind.Source(source))
func Source(fsys fs.FS) Option {
	return func(o *options) {
		o.checked, o.source = true, func(d *Descriptor) { d.readEmbedded(fsys) }
	}
}

// readEmbedded completes the items, where nothing else has described them.
func (d *Descriptor) readEmbedded(fsys fs.FS) {
	names, err := fs.Glob(fsys, "*.go")
	if err != nil || len(names) == 0 {
		d.problem("the embedded source has no Go files")
		return
	}
	e := &embedded{d: d, funcs: map[string]*ast.FuncDecl{}, docs: map[string]*ast.CommentGroup{}, methods: map[string]*ast.FuncType{}}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			d.problem("%v", err)
			continue
		}
		f, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			d.problem("the embedded source: %v", err)
			continue
		}
		if !belongsHere(name, f) {
			continue
		}
		if d.doc == "" {
			d.doc = d.linked(strings.TrimSpace(f.Doc.Text()))
		}
		e.read(f)
		files = append(files, f)
	}
	d.items = slices.DeleteFunc(d.items, func(it *item) bool { return e.hidden(it.goName) })
	for _, it := range d.items {
		e.complete(it)
	}
	if len(files) > 0 {
		d.readConstants(files)
	}
}

// embedded is what the source says, by Go name or Type.Member.
type embedded struct {
	d       *Descriptor
	funcs   map[string]*ast.FuncDecl
	methods map[string]*ast.FuncType // of interfaces
	docs    map[string]*ast.CommentGroup
}

func (e *embedded) read(f *ast.File) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := d.Name.Name
			if d.Recv != nil {
				name = receiverName(d.Recv.List[0].Type) + "." + name
			}
			e.funcs[name], e.docs[name] = d, d.Doc
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				e.readSpec(d, spec)
			}
		}
	}
}

func (e *embedded) readSpec(d *ast.GenDecl, spec ast.Spec) {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		doc := s.Doc
		if doc == nil {
			doc = s.Comment
		}
		if doc == nil && len(d.Specs) == 1 {
			doc = d.Doc
		}
		for _, id := range s.Names {
			e.docs[id.Name] = doc
		}
	case *ast.TypeSpec:
		if e.docs[s.Name.Name] = s.Doc; s.Doc == nil {
			e.docs[s.Name.Name] = d.Doc
		}
		var fields *ast.FieldList
		switch t := s.Type.(type) {
		case *ast.StructType:
			fields = t.Fields
		case *ast.InterfaceType:
			fields = t.Methods
		default:
			return
		}
		for _, f := range fields.List {
			doc := f.Doc
			if doc == nil {
				doc = f.Comment
			}
			for _, id := range f.Names {
				e.docs[s.Name.Name+"."+id.Name] = doc
				if ft, ok := f.Type.(*ast.FuncType); ok {
					e.methods[s.Name.Name+"."+id.Name] = ft
				}
			}
		}
	}
}

// receiverName is the name of a receiver's type.
func receiverName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return receiverName(e.X)
	case *ast.IndexExpr:
		return receiverName(e.X)
	case *ast.IndexListExpr:
		return receiverName(e.X)
	}
	return ""
}

// doc is the documentation of a name.
func (e *embedded) doc(name string) string { return e.d.linked(strings.TrimSpace(e.docs[name].Text())) }

// hidden reports that a directive keeps the symbol from Python.
func (e *embedded) hidden(name string) bool {
	return marked(e.docs[name], "hide")
}

// marked reports that a comment has a directive without an argument.
func marked(doc *ast.CommentGroup, verb string) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.TrimSpace(c.Text) == "//py:"+verb })
}

// complete adds to an item what it lacks.
func (e *embedded) complete(it *item) {
	if name := directive(e.docs[it.goName], "name"); name != "" {
		it.name = name
	}
	switch it.kind {
	case itemFunc:
		e.addFacts(&it.facts, it.goName, it.value.Type(), false)
	case itemClass:
		if it.doc == "" {
			it.doc = e.doc(it.goName)
		}
		e.describeType(it.typ)
	case itemValue:
		if t := it.value.Type(); t.Kind() == reflect.Pointer {
			e.describeType(t.Elem())
		}
	}
}

// describeType tells the binder about the members of a type of the package.
func (e *embedded) describeType(t reflect.Type) {
	owner := t.Name()
	mt := t
	if t.Kind() != reflect.Interface {
		mt = reflect.PointerTo(t)
	}
	for i := range mt.NumMethod() {
		m := mt.Method(i)
		var f facts
		e.addFacts(&f, owner+"."+m.Name, m.Type, t.Kind() != reflect.Interface)
		shared.completeMember(t, m.Name, f)
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			name := t.Field(i).Name
			shared.completeMember(t, name, facts{doc: e.doc(owner + "." + name)})
		}
	}
}

// addFacts adds documentation, and the names of parameters and results.
func (e *embedded) addFacts(f *facts, name string, t reflect.Type, method bool) {
	if f.doc == "" {
		f.doc = e.doc(name)
	}
	if f.absent == 0 {
		f.absent = absentOf(directive(e.docs[name], "ok"))
	}
	if f.returns == "" {
		f.returns = directive(e.docs[name], "returns")
	}
	f.kwargs = f.kwargs || marked(e.docs[name], "kwargs")
	if strings.Contains(name, ".") {
		f.as, f.hidden = directive(e.docs[name], "name"), marked(e.docs[name], "hide")
	}
	ft := e.methods[name]
	if decl := e.funcs[name]; decl != nil {
		ft = decl.Type
	}
	if ft == nil {
		return
	}
	if f.params == nil {
		f.params = paramNames(ft, t, method, e.docs[name])
	}
	if f.results == nil {
		f.results = resultNames(ft, t)
	}
}

// paramNames is the names of the parameters that Python sees, as sources spell them; nil if one has none.
func paramNames(ft *ast.FuncType, t reflect.Type, method bool, doc *ast.CommentGroup) []string {
	all := fieldNames(ft.Params)
	first := 0
	if method {
		first = 1
	}
	if len(all) != t.NumIn()-first {
		return nil
	}
	plain := len(plainParams(t, method))
	if len(all) > 0 && t.In(first) == contextType() {
		all = all[1:]
	}
	var names []string
	for i, p := range all {
		if i >= plain && !t.IsVariadic() {
			break
		}
		if p.name == "" || p.name == "_" {
			return nil
		}
		text := p.name
		if i >= plain {
			text = "*" + text
		} else if p.typ == "rune" || p.typ == "byte" {
			text += ":" + p.typ
		}
		for _, kind := range []string{"nonnil", "lossy"} {
			if directive(doc, kind) == p.name {
				text += ":" + kind
			}
		}
		if value := directive(doc, "default "+p.name); value != "" {
			text += "=" + value
		}
		names = append(names, text)
	}
	return names
}

func resultNames(ft *ast.FuncType, t reflect.Type) []string {
	all := fieldNames(ft.Results)
	if len(all) != t.NumOut() {
		return nil
	}
	if n := len(all); n > 0 && t.Out(n-1).Implements(errorType()) {
		all = all[:n-1]
	}
	if len(all) < 2 {
		return nil
	}
	var names []string
	for _, r := range all {
		if r.name == "" || r.name == "_" {
			return nil
		}
		names = append(names, r.name)
	}
	return names
}

// fieldName is a parameter or result: its name, "" for none, and its type if that is one word.
type fieldName struct{ name, typ string }

func fieldNames(list *ast.FieldList) (all []fieldName) {
	if list == nil {
		return nil
	}
	for _, f := range list.List {
		typ := ""
		if id, ok := f.Type.(*ast.Ident); ok {
			typ = id.Name
		}
		for _, id := range f.Names {
			all = append(all, fieldName{id.Name, typ})
		}
		if len(f.Names) == 0 {
			all = append(all, fieldName{"", typ})
		}
	}
	return all
}

// directive is the argument of the line "//py:VERB ARGUMENT" in a comment; for "default NAME" it is what stands behind the equals sign.
func directive(doc *ast.CommentGroup, verb string) string {
	if doc == nil {
		return ""
	}
	verb, param, isDefault := strings.Cut(verb, " ")
	for _, c := range doc.List {
		rest, ok := strings.CutPrefix(c.Text, "//py:"+verb+" ")
		if !ok {
			continue
		}
		if !isDefault {
			return strings.TrimSpace(rest)
		}
		if name, value, ok := strings.Cut(rest, "="); ok && strings.TrimSpace(name) == param {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
