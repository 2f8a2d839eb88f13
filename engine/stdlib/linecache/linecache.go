// Package linecache implements module linecache: lines of source files, remembered.
package linecache

import (
	"io"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var functions = []object.Method{
	native.Python("getline", "(filename, lineno, module_globals=None)", "Get a line for a Python source file from the cache.  Update the cache if it doesn't contain an entry for this file already.", getLine),
	{Name: "getlines", Sig: "(filename, module_globals=None)", Doc: "Get the lines for a Python source file from the cache.  Update the cache if it doesn't contain an entry for this file already.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return getLines(th, a[0], a[1])
	}},
	{Name: "updatecache", Sig: "(filename, module_globals=None)", Doc: "Update a cache entry and return its list of lines.  An empty list stands for a file that cannot be read.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return update(th, a[0], a[1])
	}},
	{Name: "clearcache", Sig: "()", Doc: "Clear the cache entirely.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) {
		if c := cacheOf(th); c != nil {
			c.Clear()
		}
		return object.None, nil
	}},
	{Name: "checkcache", Sig: "(filename=None)", Doc: "Discard cache entries that are out of date: those of files whose size or time of change is another now.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.None, check(th, a[0])
	}},
	{Name: "lazycache", Sig: "(filename, module_globals)", Doc: "Seed the cache for filename with the loader of module_globals; True if it will be asked for the source at first use.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		entry, exc := lazyEntry(th, a[0], a[1])
		c := cacheOf(th)
		if exc != nil || entry.IsNull() || c == nil {
			return object.False, exc
		}
		if old, ok, exc := c.Get(th, a[0]); exc != nil || ok {
			return object.Bool(ok && tupleLen(old) == 1), exc
		}
		return object.True, c.Set(th, a[0], entry)
	}},
	{Name: "_source_unavailable", Sig: "(filename)", Doc: "Return True if the source code is unavailable for such file name.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		return object.Bool(unavailable(a[0])), nil
	}},
	{Name: "_getlines_from_code", Sig: "(code)", Doc: "Return the lines of the text that a code object was compiled from, if it came from the command line or a prompt.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		if a[0].Type() != vm.CodeType {
			return object.NewList(nil).Value(), nil
		}
		return lineList(CodeLines(th, object.Cast[vm.Code](a[0]))), nil
	}},
}

// New makes module linecache.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("linecache", "Cache lines from Python source files.\n\nThis is intended to read lines from modules imported -- hence if a filename\nis not found, it will look down the module search path for a file by\nthat name.", functions)
	m.Dict.SetName("cache", object.NewDict().Value())
	m.Dict.SetName("_interactive_cache", object.NewDict().Value())
	m.Dict.SetName("__all__", native.Strings("getline", "clearcache", "checkcache", "lazycache"))
	return m, nil
}

// cacheOf is linecache.cache, nil if a script has put something else there.
func cacheOf(th *thread) *object.Dict {
	m, exc := native.Import(th, "linecache")
	if exc != nil || m.Type() != object.ModuleType {
		return nil
	}
	c, ok := object.Cast[object.Module](m).Dict.GetName("cache")
	if !ok || !c.Type().Has(object.FlagDict) {
		return nil
	}
	return c.AsDict()
}

func tupleLen(v value) int {
	if !v.Type().Has(object.FlagTuple) {
		return 0
	}
	return len(v.AsTuple().Items)
}

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func unavailable(v value) bool {
	if !isStr(v) {
		return true
	}
	name := v.AsStr().String()
	return name == "" || strings.HasPrefix(name, "<") && strings.HasSuffix(name, ">") && !strings.HasPrefix(name, "<frozen ")
}

func getLine(th *thread, _ value, a []value) (value, *exception) {
	v, exc := getLines(th, a[0], a[2])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.Compare(th, object.Int64(1), a[1], object.LE); exc != nil {
		return value{}, exc
	}
	n, exc := object.ToIndexInt(th, a[1], object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	if lines := v.AsList().Items; n >= 1 && n <= len(lines) {
		return lines[n-1], nil
	}
	return object.StrOf(""), nil
}

// getLines is the list of lines, from the cache if it has them.
func getLines(th *thread, filename, globals value) (value, *exception) {
	if c := cacheOf(th); c != nil {
		entry, ok, exc := c.Get(th, filename)
		if exc != nil {
			return value{}, exc
		}
		if ok && tupleLen(entry) != 1 {
			lines, exc := object.GetItem(th, entry, object.Int64(2))
			if exc != nil || lines.Type().Has(object.FlagList) {
				return lines, exc
			}
		}
	}
	return update(th, filename, globals)
}

// Lines is the lines of a file with their ends, as getlines() has them; globals is the namespace of its module, or null.
func Lines(th *thread, filename string, globals value) ([]string, *exception) {
	v, exc := getLines(th, object.StrOf(filename), globals)
	if exc != nil {
		return nil, exc
	}
	var lines []string
	for _, l := range v.AsList().Items {
		if isStr(l) {
			lines = append(lines, l.AsStr().String())
		}
	}
	return lines, nil
}

// CodeLines is the lines of the text that c was compiled from, if it was the command line or came from a prompt.
func CodeLines(th *thread, c *vm.Code) []string {
	lines, _ := traceback.CodeText(th, c)
	for i := range lines {
		lines[i] += "\n"
	}
	return lines
}

func lineList(lines []string) value {
	items := make([]value, len(lines))
	for i, l := range lines {
		items[i] = object.StrOf(l)
	}
	return object.ListOf(items...)
}

// splitLines is the lines of text with their ends, the last with one too.
func splitLines(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	lines := strings.SplitAfter(text, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	} else {
		lines[last] += "\n"
	}
	if len(lines) == 0 {
		return []string{"\n"}
	}
	return lines
}

// update reads a file into the cache.
func update(th *thread, filename, globals value) (value, *exception) {
	none := object.NewList(nil).Value()
	c := cacheOf(th)
	if c == nil {
		c = object.NewDict()
	}
	entry, ok, exc := c.Get(th, filename)
	if exc != nil {
		return value{}, exc
	}
	if ok && tupleLen(entry) != 1 {
		if _, _, exc := c.Delete(th, filename); exc != nil {
			return value{}, exc
		}
	}
	if unavailable(filename) {
		return none, nil
	}
	name := filename.AsStr().String()
	if f, ok := open(th, name); ok {
		return f.remember(th, c, filename, name)
	}
	// The loader of the module may know the source of what is no file.
	if !ok {
		if entry, exc = lazyEntry(th, filename, globals); exc != nil {
			return value{}, exc
		}
	}
	if !entry.IsNull() && tupleLen(entry) == 1 {
		text, exc := object.Call0(th, entry.AsTuple().Items[0])
		switch {
		case exc != nil && (exc.Is(object.ImportErrorType) || exc.Is(object.OSErrorType)):
		case exc != nil:
			return value{}, exc
		case !isStr(text):
			return none, nil
		default:
			f := file{text: text.AsStr().String(), size: int64(text.AsStr().Len()), changed: object.None}
			return f.remember(th, c, filename, name)
		}
	}
	for _, dir := range searchPath(th, name) {
		full := strings.TrimSuffix(dir, "/") + "/" + name
		if f, ok := open(th, full); ok {
			return f.remember(th, c, filename, full)
		}
	}
	return none, nil
}

// searchPath is the directories of sys.path where a file with a relative name may be.
func searchPath(th *thread, name string) []string {
	if strings.HasPrefix(name, "/") || th.Interp.SysDict == nil {
		return nil
	}
	v, ok := th.Interp.SysDict.GetName("path")
	if !ok || !v.Type().Has(object.FlagList) {
		return nil
	}
	var dirs []string
	for _, d := range v.AsList().Items {
		if isStr(d) && d.AsStr().Len() > 0 {
			dirs = append(dirs, d.AsStr().String())
		}
	}
	return dirs
}

// file is what was read of a file.
type file struct {
	text    string
	size    int64
	changed value
}

func (f *file) remember(th *thread, c *object.Dict, key value, full string) (value, *exception) {
	lines := lineList(splitLines(f.text))
	return lines, c.Set(th, key, object.TupleOf(object.Int64(f.size), f.changed, lines, object.StrOf(full)))
}

// maxFile bounds what is read as a source file.
const maxFile = 64 << 20

// open reads the file name, from the host or from where modules come from.
func open(th *thread, name string) (f file, ok bool) {
	var data []byte
	f.changed = object.None
	if th.Interp.Host.Files != nil {
		h, err := th.Interp.Host.Files.OpenFile(name, object.OpenRead, 0)
		if err == nil {
			defer h.Close()
			info, err := h.Stat()
			if err != nil || info.IsDir() || info.Size() > maxFile {
				return f, false
			}
			if data, err = io.ReadAll(io.LimitReader(h, maxFile)); err != nil {
				return f, false
			}
			f.size, f.changed = info.Size(), object.Float(float64(info.ModTime().UnixNano())/1e9)
		}
	}
	if data == nil && f.changed.IsNone() {
		reader, is := th.Interp.Importer.(interface{ Source(string) ([]byte, error) })
		if !is {
			return f, false
		}
		var err error
		if data, err = reader.Source(name); err != nil {
			return f, false
		}
		f.size = int64(len(data))
	}
	text, bad := scanner.Decode(data, false, false, nil)
	if bad != nil {
		return f, false
	}
	f.text = text
	return f, utf8.ValidString(text)
}

// lazyEntry is the cache entry that asks the loader of a module's namespace for the source; null if there is no loader that could.
func lazyEntry(th *thread, filename, globals value) (value, *exception) {
	if !isStr(filename) || unavailable(filename) || globals.IsNull() || !globals.Type().Has(object.FlagDict) {
		return value{}, nil
	}
	ns := globals.AsDict()
	name, loader := value{}, value{}
	if spec, ok := ns.GetName("__spec__"); ok && !spec.IsNone() {
		name, _, _ = object.FindAttr(th, spec, object.Intern("name"))
		loader, _, _ = object.FindAttr(th, spec, object.Intern("loader"))
	}
	if !isStr(name) {
		name, _ = ns.GetName("__name__")
	}
	if loader.IsNull() || loader.IsNone() {
		loader, _ = ns.GetName("__loader__")
	}
	if !isStr(name) || name.AsStr().Len() == 0 || loader.IsNull() || loader.IsNone() {
		return value{}, nil
	}
	get, ok, exc := object.FindAttr(th, loader, object.Intern("get_source"))
	if exc != nil || !ok || get.IsNone() {
		return value{}, exc
	}
	ask := &object.Method{Name: "get_lines", FK: func(th *thread, self value, _ []value, _ []*object.Str) (value, *exception) {
		return object.Call1(th, get, self)
	}}
	return object.TupleOf(object.NewNative(ask, name).Value()), nil
}

// check forgets what is out of date: the entry of one file, or all.
func check(th *thread, filename value) *exception {
	c := cacheOf(th)
	if c == nil {
		return nil
	}
	var keys []value
	if filename.IsNull() || filename.IsNone() {
		for i := 0; ; {
			k, _, next, ok := c.Next(i)
			if !ok {
				break
			}
			i = next
			keys = append(keys, k)
		}
	} else {
		keys = []value{filename}
	}
	for _, k := range keys {
		entry, ok, exc := c.Get(th, k)
		if exc != nil {
			return exc
		}
		if !ok || tupleLen(entry) != 4 || entry.AsTuple().Items[1].IsNone() {
			continue
		}
		if stale(th, entry.AsTuple().Items) {
			if _, _, exc := c.Delete(th, k); exc != nil {
				return exc
			}
		}
	}
	return nil
}

func stale(th *thread, entry []value) bool {
	if !isStr(entry[3]) || th.Interp.Host.Files == nil {
		return true
	}
	h, err := th.Interp.Host.Files.OpenFile(entry[3].AsStr().String(), object.OpenRead, 0)
	if err != nil {
		return true
	}
	defer h.Close()
	info, err := h.Stat()
	size, ok := object.IntValue(entry[0])
	return err != nil || !ok || size != info.Size() || !entry[1].IsFloat() || entry[1].AsFloat() != float64(info.ModTime().UnixNano())/1e9
}
