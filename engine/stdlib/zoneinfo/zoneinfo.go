// Package zoneinfo implements module zoneinfo: the time zones of the IANA database, from files of the host or from the copy in Go's library.
package zoneinfo

import (
	_ "embed" // the names of the zones in Go's library
	"strings"
	gotime "time"
	_ "time/tzdata" // the zones themselves

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

//go:embed names.txt
var embeddedNames string

// module is what belongs to one interpreter.
type module struct {
	path     []string // TZPATH
	ns       *object.Dict
	notFound *class
	warning  *class
	cache    map[*class]map[string]value
}

// key is where an interpreter keeps its module.
type key struct{}

func of(th *thread) *module {
	return th.Interp.State(key{}, func() any { return &module{cache: map[*class]map[string]value{}} }).(*module)
}

var defaultPath = []string{"/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("zoneinfo", "Time zones of the IANA database.", []object.Method{
		native.Python("available_timezones", "()", "The set of the keys of all zones. It looks at many files.", availableTimezones),
		native.Python("reset_tzpath", "(to=None)", "Sets the directories that zones are looked for in, or makes them again what they were at first.", resetPath),
	})
	m := of(th)
	m.ns = o.Dict
	var exc *exception
	if m.notFound, exc = object.NewClass(th, object.ClassSpec{Module: "zoneinfo._common", Name: "ZoneInfoNotFoundError", Doc: "Raised where there is no zone with a key.", Bases: []*class{object.KeyErrorType}}); exc != nil {
		return nil, exc
	}
	if m.warning, exc = object.NewClass(th, object.ClassSpec{Module: "zoneinfo._tzpath", Name: "InvalidTZPathWarning", Doc: "A warning about PYTHONTZPATH.", Bases: []*class{object.RuntimeWarningType}}); exc != nil {
		return nil, exc
	}
	o.Dict.SetName("ZoneInfo", zoneType.Value())
	o.Dict.SetName("ZoneInfoNotFoundError", m.notFound.Value())
	o.Dict.SetName("InvalidTZPathWarning", m.warning.Value())
	o.Dict.SetName("__all__", native.Strings("ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"))
	if exc := m.resetFromEnvironment(th); exc != nil {
		return nil, exc
	}
	return o, nil
}

func (m *module) setPath(path []string) {
	m.path = path
	items := object.NewTuple(len(path))
	for i, p := range path {
		items.Items[i] = object.StrOf(p)
	}
	m.ns.SetName("TZPATH", items.Value())
}

// resetFromEnvironment sets the path as PYTHONTZPATH says.
func (m *module) resetFromEnvironment(th *thread) *exception {
	env := th.Interp.Host.Environment
	if env == nil {
		m.setPath(defaultPath)
		return nil
	}
	for _, line := range env.Environ() {
		text, ok := strings.CutPrefix(line, "PYTHONTZPATH=")
		if !ok {
			continue
		}
		var path, relative []string
		for _, p := range strings.Split(text, ":") {
			switch {
			case strings.HasPrefix(p, "/"):
				path = append(path, p)
			case p != "":
				relative = append(relative, p)
			}
		}
		m.setPath(path)
		if relative != nil {
			return object.Warn(th, m.warning, "%s", "Invalid paths specified in PYTHONTZPATH environment variable. Paths must be absolute but found the following relative paths:\n    "+strings.Join(relative, "\n    "))
		}
		return nil
	}
	m.setPath(defaultPath)
	return nil
}

func resetPath(th *thread, _ value, args []value) (value, *exception) {
	m, to := of(th), args[0]
	if to.IsNull() || to.IsNone() {
		return object.None, m.resetFromEnvironment(th)
	}
	if t := to.Type(); t.Has(object.FlagStr) || t.Has(object.FlagBytes) {
		r, exc := object.Repr(th, to)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("tzpaths must be a list or tuple, not <class '%s'>: %s", t.Name, r)
	}
	var path, relative []string
	exc := object.Each(th, to, func(v value) *exception {
		if !v.Type().Has(object.FlagStr) {
			fspath, exc := native.FromModule(th, "os", "fspath")
			if exc == nil {
				v, exc = object.Call1(th, fspath, v)
			}
			if exc != nil {
				return exc
			}
		}
		if !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().MessageName())
		}
		s := v.AsStr().String()
		if !strings.HasPrefix(s, "/") {
			relative = append(relative, s)
		}
		path = append(path, s)
		return nil
	})
	if exc != nil {
		return value{}, exc
	}
	if relative != nil {
		return value{}, object.ValueErrorf("Paths should be absolute but found the following relative paths:\n    %s", strings.Join(relative, "\n    "))
	}
	m.setPath(path)
	return object.None, nil
}

// availableTimezones lists the zones of the path and of Go's library.
func availableTimezones(th *thread, _ value, _ []value) (value, *exception) {
	set := object.NewSet()
	for _, name := range strings.Fields(embeddedNames) {
		if exc := set.Add(th, object.StrOf(name)); exc != nil {
			return value{}, exc
		}
	}
	files := th.Interp.Host.Files
	if files == nil {
		return set.Value(), nil
	}
	budget := 20000 // entries of directories
	var walk func(dir, name string, depth int) *exception
	walk = func(dir, name string, depth int) *exception {
		entries, err := files.ReadDir(dir)
		if err != nil || depth > 4 {
			return nil
		}
		for _, e := range entries {
			if budget--; budget < 0 {
				return nil
			}
			if exc := th.Poll(); exc != nil {
				return exc
			}
			full := strings.TrimPrefix(name+"/"+e.Name(), "/")
			info, err := files.Stat(dir+"/"+e.Name(), true)
			switch {
			case err != nil:
			case info.IsDir():
				if name == "" && (e.Name() == "right" || e.Name() == "posix") {
					continue
				}
				if exc := walk(dir+"/"+e.Name(), full, depth+1); exc != nil {
					return exc
				}
			case name == "" && e.Name() == "posixrules":
			default:
				if data := readFile(th, dir+"/"+e.Name(), 4); string(data) == "TZif" {
					if exc := set.Add(th, object.StrOf(full)); exc != nil {
						return exc
					}
				}
			}
		}
		return nil
	}
	for _, dir := range of(th).path {
		if exc := walk(dir, "", 0); exc != nil {
			return value{}, exc
		}
	}
	return set.Value(), nil
}

const maxFile = 1 << 20

// readFile is up to limit bytes of a file of the host, nil if it cannot be read.
func readFile(th *thread, name string, limit int) []byte {
	files := th.Interp.Host.Files
	if files == nil {
		return nil
	}
	f, err := files.OpenFile(name, object.OpenRead, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	buf := make([]byte, limit)
	n := 0
	for n < limit {
		k, err := f.Read(buf[n:])
		n += k
		if err != nil || k == 0 {
			break
		}
	}
	return buf[:n]
}

// checkKey refuses what is no path below a directory.
func checkKey(name string) *exception {
	if strings.HasPrefix(name, "/") {
		return object.ValueErrorf("ZoneInfo keys may not be absolute paths, got: %s", name)
	}
	// The length must stay what it is when the path is normalized.
	parts := strings.Split(name, "/")
	var clean []string
	for _, p := range parts {
		switch {
		case p == "" || p == ".":
		case p == ".." && len(clean) > 0 && clean[len(clean)-1] != "..":
			clean = clean[:len(clean)-1]
		default:
			clean = append(clean, p)
		}
	}
	normal := strings.Join(clean, "/")
	if normal == "" {
		normal = "."
	}
	if len(normal) != len(name) {
		return object.ValueErrorf("ZoneInfo keys must be normalized relative paths, got: %s", name)
	}
	if clean[0] == ".." {
		return object.ValueErrorf("ZoneInfo keys must refer to subdirectories of TZPATH, got: %s", name)
	}
	return nil
}

// load is the zone with a key.
func load(th *thread, name string) (*rules, *exception) {
	if exc := checkKey(name); exc != nil {
		return nil, exc
	}
	m := of(th)
	if strings.IndexByte(name, 0) < 0 {
		for _, dir := range m.path {
			if data := readFile(th, dir+"/"+name, maxFile); len(data) > 0 {
				return parse(data)
			}
		}
		if known(name) {
			if l, err := gotime.LoadLocation(name); err == nil {
				return fromLocation(l), nil
			}
		}
	}
	if m.notFound == nil {
		return nil, object.Errorf(object.KeyErrorType, "No time zone found with key %s", name)
	}
	return nil, object.Raise(th, m.notFound.Value(), object.StrOf("No time zone found with key "+name))
}

// known reports that Go's library has a zone of that name.
func known(name string) bool { return strings.Contains("\n"+embeddedNames, "\n"+name+"\n") }
