// This file lists the modules that work on text.

package all

import (
	"dappco.re/go/py/engine/imports"
	stdcsv "dappco.re/go/py/engine/stdlib/csv"
	"dappco.re/go/py/engine/stdlib/difflib"
	"dappco.re/go/py/engine/stdlib/fnmatch"
	"dappco.re/go/py/engine/stdlib/gettext"
	stdhtml "dappco.re/go/py/engine/stdlib/html"
	"dappco.re/go/py/engine/stdlib/locale"
	"dappco.re/go/py/engine/stdlib/pprint"
	"dappco.re/go/py/engine/stdlib/shlex"
	"dappco.re/go/py/engine/stdlib/textwrap"
)

// textModules are the modules for text: formats of files, splitting and wrapping, translations, and what shows differences.
var textModules = []imports.Native{
	{Name: "fnmatch", Build: fnmatch.New},
	{Name: "shlex", Build: shlex.New},
	{Name: "textwrap", Build: textwrap.New},
	{Name: "html", Build: stdhtml.New},
	{Name: "html.entities", Build: stdhtml.NewEntities},
	{Name: "html.parser", Build: stdhtml.NewParser},
	{Name: "_markupbase", Build: stdhtml.NewBase},
	{Name: "csv", Build: stdcsv.New},
	{Name: "_csv", Build: stdcsv.NewLow},
	{Name: "difflib", Build: difflib.New},
	{Name: "pprint", Build: pprint.New},
	{Name: "gettext", Build: gettext.New},
	{Name: "locale", Build: locale.New},
	{Name: "_locale", Build: locale.NewLow},
}
