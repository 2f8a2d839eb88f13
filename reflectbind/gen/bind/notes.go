// This file reads what comments say: documentation and directives.

package bind

import (
	"go/ast"
	"go/token"
	"strings"
)

// note is the comment of a declaration.
type note struct {
	doc         string
	name        string            // //py:name NAME
	hidden      bool              // //py:hide
	defaults    map[string]string // //py:default PARAM=LITERAL
	ok          string            // //py:ok None, //py:ok KeyError
	returns     string            // //py:returns ANNOTATION
	kwargs      bool              // //py:kwargs
	kinds       map[string]string // //py:nonnil PARAM, //py:lossy PARAM
	instantiate []string          // //py:instantiate NAME[TYPES]
}

// readNotes notes the comments of all exported declarations of f.
func (p *Package) readNotes(f *ast.File) {
	if f.Doc != nil && (p.notes[""] == nil || p.notes[""].doc == "") {
		p.notes[""] = readNote(f.Doc)
	}
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := d.Name.Name
			if d.Recv != nil {
				name = receiverName(d.Recv.List[0].Type) + "." + name
			}
			p.notes[name] = readNote(d.Doc)
		case *ast.GenDecl:
			p.readSpecs(d)
		}
	}
}

func (p *Package) readSpecs(d *ast.GenDecl) {
	if d.Tok == token.IMPORT {
		return
	}
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			p.notes[s.Name.Name] = readNote(s.Doc, d.Doc)
			p.readMembers(s)
		case *ast.ValueSpec:
			groups := []*ast.CommentGroup{s.Doc, s.Comment, d.Doc}
			if len(d.Specs) > 1 && s.Doc == nil && s.Comment == nil {
				groups = nil // the comment of a group is about all of them
			}
			for _, id := range s.Names {
				p.notes[id.Name] = readNote(groups...)
			}
		}
	}
}

// readMembers notes the comments of fields and of an interface's methods.
func (p *Package) readMembers(s *ast.TypeSpec) {
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
		for _, id := range f.Names {
			if id.IsExported() {
				p.notes[s.Name.Name+"."+id.Name] = readNote(f.Doc, f.Comment)
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
	case *ast.ParenExpr:
		return receiverName(e.X)
	}
	return ""
}

// readNote reads the first of the comments that exists.
func readNote(groups ...*ast.CommentGroup) *note {
	n := &note{}
	for _, g := range groups {
		if g == nil {
			continue
		}
		n.doc = strings.TrimSpace(g.Text())
		for _, c := range g.List {
			n.directive(c.Text)
		}
		break
	}
	return n
}

func (n *note) directive(line string) {
	rest, ok := strings.CutPrefix(line, "//py:")
	if !ok {
		return
	}
	verb, arg, _ := strings.Cut(rest, " ")
	arg = strings.TrimSpace(arg)
	switch verb {
	case "name":
		n.name = arg
	case "hide":
		n.hidden = true
	case "ok":
		n.ok = arg
	case "kwargs":
		n.kwargs = true
	case "nonnil", "lossy":
		if n.kinds == nil {
			n.kinds = map[string]string{}
		}
		n.kinds[arg] = verb
	case "returns":
		n.returns = arg
	case "instantiate":
		n.instantiate = append(n.instantiate, arg)
	case "default":
		name, value, ok := strings.Cut(arg, "=")
		if !ok {
			return
		}
		if n.defaults == nil {
			n.defaults = map[string]string{}
		}
		n.defaults[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
}

// note is what the comment of name says; there is one for every name.
func (p *Package) note(name string) *note {
	if n := p.notes[name]; n != nil {
		return n
	}
	return &note{}
}
