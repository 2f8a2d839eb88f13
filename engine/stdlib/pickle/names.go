// This file has the names that modules and functions had in Python 2.

package pickle

import "dappco.re/go/py/engine/ondemand"

// oldModules leads from modules to their names in Python 2.
var oldModules = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "socketserver": "SocketServer", "configparser": "ConfigParser", "reprlib": "repr",
		"tkinter.filedialog": "tkFileDialog", "tkinter.simpledialog": "tkSimpleDialog", "tkinter.colorchooser": "tkColorChooser", "tkinter.commondialog": "tkCommonDialog", "tkinter.dialog": "Dialog",
		"tkinter.dnd": "Tkdnd", "tkinter.font": "tkFont", "tkinter.messagebox": "tkMessageBox", "tkinter.scrolledtext": "ScrolledText", "tkinter.constants": "Tkconstants", "tkinter.tix": "Tix",
		"tkinter.ttk": "ttk", "tkinter": "Tkinter", "_markupbase": "markupbase", "_thread": "thread", "_dummy_thread": "dummy_thread", "winreg": "_winreg", "html.parser": "HTMLParser",
		"html.entities": "htmlentitydefs", "http.cookies": "Cookie", "http.cookiejar": "cookielib", "http.server": "BaseHTTPServer", "test.support": "test.test_support", "subprocess": "commands",
		"urllib.parse": "urlparse", "urllib.robotparser": "robotparser", "xmlrpc.client": "xmlrpclib", "xmlrpc.server": "SimpleXMLRPCServer", "http.client": "httplib", "dbm.gnu": "gdbm",
		"dbm.dumb": "dumbdbm", "dbm.ndbm": "dbm", "dbm": "anydbm", "collections.abc": "_abcoll", "dbm.bsd": "dbhash", "urllib.request": "urllib2"}
}}

// lowModules leads from modules to names in Python 2 that mean other modules today.
var lowModules = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"_bz2": "bz2", "_dbm": "dbm", "_functools": "functools", "_gdbm": "gdbm", "_pickle": "pickle"}
}}

// oldNames leads from names to those in Python 2.
var oldNames = ondemand.Value[map[[2]string][2]string]{Make: func() map[[2]string][2]string {
	return map[[2]string][2]string{
		{"builtins", "range"}: {"__builtin__", "xrange"}, {"functools", "reduce"}: {"__builtin__", "reduce"}, {"sys", "intern"}: {"__builtin__", "intern"},
		{"builtins", "chr"}: {"__builtin__", "unichr"}, {"builtins", "str"}: {"__builtin__", "unicode"}, {"builtins", "int"}: {"__builtin__", "long"},
		{"itertools", "zip_longest"}: {"itertools", "izip_longest"}, {"itertools", "filterfalse"}: {"itertools", "ifilterfalse"},
		{"builtins", "filter"}: {"itertools", "ifilter"}, {"builtins", "map"}: {"itertools", "imap"}, {"builtins", "zip"}: {"itertools", "izip"},
		{"collections", "UserList"}:   {"UserList", "UserList"},
		{"collections", "UserString"}: {"UserString", "UserString"}, {"collections", "UserDict"}: {"UserDict", "IterableUserDict"}, {"socket", "fromfd"}: {"_socket", "fromfd"},
		{"multiprocessing.connection", "Connection"}: {"_multiprocessing", "Connection"}, {"multiprocessing.context", "Process"}: {"multiprocessing.process", "Process"},
		{"multiprocessing.popen_fork", "Popen"}: {"multiprocessing.forking", "Popen"}, {"urllib.error", "ContentTooShortError"}: {"urllib", "ContentTooShortError"},
		{"urllib.request", "getproxies"}: {"urllib", "getproxies"}, {"urllib.request", "pathname2url"}: {"urllib", "pathname2url"}, {"urllib.parse", "quote_plus"}: {"urllib", "quote_plus"},
		{"urllib.parse", "quote"}: {"urllib", "quote"}, {"urllib.parse", "unquote_plus"}: {"urllib", "unquote_plus"}, {"urllib.parse", "unquote"}: {"urllib", "unquote"},
		{"urllib.request", "url2pathname"}: {"urllib", "url2pathname"}, {"urllib.request", "urlcleanup"}: {"urllib", "urlcleanup"}, {"urllib.parse", "urlencode"}: {"urllib", "urlencode"},
		{"urllib.request", "urlopen"}: {"urllib", "urlopen"}, {"urllib.request", "urlretrieve"}: {"urllib", "urlretrieve"}, {"urllib.error", "HTTPError"}: {"urllib2", "HTTPError"},
		{"urllib.error", "URLError"}: {"urllib2", "URLError"}, {"dbm", "whichdb"}: {"whichdb", "whichdb"},
		{"_functools", "reduce"}: {"__builtin__", "reduce"}, {"_socket", "socket"}: {"socket", "_socketobject"},
		{"http.server", "CGIHTTPRequestHandler"}: {"CGIHTTPServer", "CGIHTTPRequestHandler"}, {"http.server", "SimpleHTTPRequestHandler"}: {"SimpleHTTPServer", "SimpleHTTPRequestHandler"},
		{"multiprocessing.context", "AuthenticationError"}: {"multiprocessing", "AuthenticationError"}, {"multiprocessing.context", "BufferTooShort"}: {"multiprocessing", "BufferTooShort"},
		{"multiprocessing.context", "ProcessError"}: {"multiprocessing", "ProcessError"}, {"multiprocessing.context", "TimeoutError"}: {"multiprocessing", "TimeoutError"},
		{"tkinter.filedialog", "FileDialog"}: {"FileDialog", "FileDialog"}, {"tkinter.filedialog", "LoadFileDialog"}: {"FileDialog", "LoadFileDialog"},
		{"tkinter.filedialog", "SaveFileDialog"}: {"FileDialog", "SaveFileDialog"}, {"tkinter.simpledialog", "SimpleDialog"}: {"SimpleDialog", "SimpleDialog"},
		{"xmlrpc.server", "DocCGIXMLRPCRequestHandler"}: {"DocXMLRPCServer", "DocCGIXMLRPCRequestHandler"}, {"xmlrpc.server", "DocXMLRPCRequestHandler"}: {"DocXMLRPCServer", "DocXMLRPCRequestHandler"},
		{"xmlrpc.server", "DocXMLRPCServer"}: {"DocXMLRPCServer", "DocXMLRPCServer"}, {"xmlrpc.server", "ServerHTMLDoc"}: {"DocXMLRPCServer", "ServerHTMLDoc"},
		{"xmlrpc.server", "XMLRPCDocGenerator"}: {"DocXMLRPCServer", "XMLRPCDocGenerator"}}
}}

// oldExceptions are names of Python 3 whose objects Python 2 has under module exceptions.
var oldExceptions = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	set := map[string]bool{}
	for _, n := range []string{"ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BufferError", "BytesWarning", "DeprecationWarning", "EOFError", "EnvironmentError",
		"Exception", "FloatingPointError", "FutureWarning", "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError", "KeyError", "KeyboardInterrupt",
		"LookupError", "MemoryError", "NameError", "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning", "ReferenceError", "RuntimeError", "RuntimeWarning",
		"StopIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError",
		"UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError", "Warning", "ZeroDivisionError"} {
		set[n] = true
	}
	return set
}}

// laterErrors are subclasses of OSError and ImportError, which Python 2 does not have.
var laterErrors = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"BrokenPipeError": "OSError", "ChildProcessError": "OSError", "ConnectionAbortedError": "OSError", "ConnectionError": "OSError",
		"ConnectionRefusedError": "OSError", "ConnectionResetError": "OSError", "FileExistsError": "OSError", "FileNotFoundError": "OSError", "InterruptedError": "OSError",
		"IsADirectoryError": "OSError", "NotADirectoryError": "OSError", "PermissionError": "OSError", "ProcessLookupError": "OSError", "TimeoutError": "OSError", "ModuleNotFoundError": "ImportError"}
}}

// oldName is the name in Python 2 of a name.
func oldName(module, name string) (string, string) {
	if old, ok := oldNames.Get()[[2]string{module, name}]; ok {
		return old[0], old[1]
	}
	if module == "builtins" {
		if oldExceptions.Get()[name] {
			return "exceptions", name
		}
		if base, ok := laterErrors.Get()[name]; ok {
			return "exceptions", base
		}
	}
	for _, old := range []map[string]string{oldModules.Get(), lowModules.Get()} {
		if old, ok := old[module]; ok {
			return old, name
		}
	}
	return module, name
}

var (
	newNames = ondemand.Value[map[[2]string][2]string]{Make: func() map[[2]string][2]string {
		m := map[[2]string][2]string{}
		for n, old := range oldNames.Get() {
			m[old] = n
		}
		m[[2]string{"__builtin__", "reduce"}] = [2]string{"functools", "reduce"}
		m[[2]string{"__builtin__", "basestring"}] = [2]string{"builtins", "str"}
		m[[2]string{"exceptions", "StandardError"}] = [2]string{"builtins", "Exception"}
		m[[2]string{"UserDict", "UserDict"}] = [2]string{"collections", "UserDict"}
		return m
	}}
	newModules = ondemand.Value[map[string]string]{Make: func() map[string]string {
		m := map[string]string{"cPickle": "pickle", "cStringIO": "io", "StringIO": "io", "__builtin__": "builtins", "_elementtree": "xml.etree.ElementTree",
			"FileDialog": "tkinter.filedialog", "SimpleDialog": "tkinter.simpledialog", "DocXMLRPCServer": "xmlrpc.server", "SimpleHTTPServer": "http.server", "CGIHTTPServer": "http.server",
			"UserDict": "collections", "UserList": "collections", "UserString": "collections", "whichdb": "dbm", "dbhash": "dbm.bsd"}
		for n, old := range oldModules.Get() {
			if _, ok := m[old]; !ok {
				m[old] = n
			}
		}
		return m
	}}
)

// newName is the name of today of a name of Python 2.
func newName(module, name string) (string, string) {
	if n, ok := newNames.Get()[[2]string{module, name}]; ok {
		return n[0], n[1]
	}
	if module == "exceptions" && oldExceptions.Get()[name] {
		return "builtins", name
	}
	if n, ok := newModules.Get()[module]; ok {
		return n, name
	}
	return module, name
}
