// This file defines the options of Module.

package reflectbind

import (
	"path"
	"strings"
)

// Option adjusts how a source becomes a module.
type Option func(*options)

type options struct {
	doc    string
	only   []string
	hide   []string
	params map[string][]string
	docs   map[string]string
	source func(d *Descriptor) // reads the embedded source, nil if there is none
	// late are options that need the items of the module.
	late    []func(d *Descriptor)
	commaOK []commaOK
	access  []accessChoice
	// checked says that an option names symbols of the source, which it may not have: the program is told at once.
	checked  bool
	settable map[string]bool // by Go name
}

// shows reports that the Go name is part of the module.
func (o *options) shows(name string) bool {
	if matchesAny(o.hide, name) {
		return false
	}
	return len(o.only) == 0 || matchesAny(o.only, name)
}

func matchesAny(patterns []string, name string) bool {
	for _, p := range patterns {
		if ok, err := path.Match(p, name); ok && err == nil {
			return true
		}
	}
	return false
}

// Doc sets the documentation of the module.
func Doc(text string) Option { return func(o *options) { o.doc = text } }

// Only binds the Go names that match one of the patterns (as in path.Match), and nothing else.
func Only(patterns ...string) Option {
	return func(o *options) { o.only = append(o.only, patterns...) }
}

// Hide leaves out the Go names that match one of the patterns; methods are Type.Method.
func Hide(patterns ...string) Option {
	return func(o *options) { o.hide = append(o.hide, patterns...) }
}

// Params names the parameters of the Go function goName, so that they can be given by keyword. A context.Context in front and an options
// struct at the end are not among them.
func Params(goName string, names ...string) Option {
	return func(o *options) {
		o.checked = true
		if o.params == nil {
			o.params = map[string][]string{}
		}
		o.params[goName] = names
	}
}

// Docs documents the Go function, type or value goName.
func Docs(goName, text string) Option {
	return func(o *options) {
		if o.docs == nil {
			o.docs = map[string]string{}
		}
		o.docs[goName] = text
	}
}

// hideMethods applies the patterns of Hide that name methods as Type.Method.
func (d *Descriptor) hideMethods() {
	for _, pattern := range d.options.hide {
		if strings.Contains(pattern, ".") {
			d.eachFunction([]string{pattern}, anyFunction, func(f *facts) { f.hidden = true })
		}
	}
}
