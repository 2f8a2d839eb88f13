// Package urllib implements the packages urllib and urllib.parse: URLs taken apart, put together, quoted and joined.
package urllib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// New makes package urllib.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("urllib", "", nil)
	m.Dict.SetName("__path__", object.ListOf())
	return m, nil
}

// Which schemes may have what, as urllib.parse lists them.
var schemeLists = []struct {
	name    string
	schemes []string
}{
	{"uses_relative", []string{"", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"}},
	{"uses_netloc", []string{"", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"}},
	{"uses_params", []string{"", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"}},
	{"non_hierarchical", []string{"gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"}},
	{"uses_query", []string{"", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"}},
	{"uses_fragment", []string{"", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"}},
}

// module is what belongs to one interpreter.
type module struct {
	*native.Classes
	lists map[string]*object.List
}

// among reports that a scheme is in one of the lists, which scripts may change.
func (m *module) among(list, scheme string) bool {
	for _, v := range m.lists[list].Items {
		if v.Type().Has(object.FlagStr) && v.AsStr().String() == scheme {
			return true
		}
	}
	return false
}

// NewParse makes module urllib.parse.
func NewParse(th *thread) (*object.Module, *exception) {
	o := native.Module("urllib.parse", "Takes URLs apart, puts them together, and quotes what they consist of.", nil)
	m := &module{Classes: native.NewClasses(th, o, "urllib.parse"), lists: map[string]*object.List{}}
	for _, l := range schemeLists {
		v := native.Strings(l.schemes...)
		m.lists[l.name] = v.AsList()
		o.Dict.SetName(l.name, v)
	}
	o.Dict.SetName("scheme_chars", object.StrOf(schemeChars))
	m.addResults()
	if m.Err != nil {
		return nil, m.Err
	}
	native.Add(o.Dict, "urllib.parse", m.functions())
	native.Add(o.Dict, "urllib.parse", quoteFunctions)
	native.Add(o.Dict, "urllib.parse", splitFunctions())
	plus, _ := o.Dict.GetName("quote_plus")
	native.Add(o.Dict, "urllib.parse", []object.Method{urlencodeMethod(plus)})
	o.Dict.SetName("__all__", native.Strings("urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
		"unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"))
	return o, nil
}

const schemeChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
