// Package userdb implements modules pwd and grp: the users and groups of the system, as its files list them.
package userdb

import (
	"io"
	"math"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/structseq"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var (
	passwd = structseq.New("pwd", "struct_passwd", "A user, as getpwnam and its relatives give it.", 0, true, "pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell")
	group  = structseq.New("grp", "struct_group", "A group, as getgrnam and its relatives give it.", 0, true, "gr_name", "gr_passwd", "gr_gid", "gr_mem")
)

// database is a file of lines with fields.
type database struct {
	file   string
	fields int // how many a line has
	number int // which is the number
	entry  func(f []string) value
}

var users = &database{"/etc/passwd", 7, 2, func(f []string) value {
	return passwd.Make(text(f[0]), text(f[1]), digits(f[2]), digits(f[3]), text(f[4]), text(f[5]), text(f[6]))
}}

var groups = &database{"/etc/group", 4, 2, func(f []string) value {
	var members []string
	if f[3] != "" {
		members = strings.Split(f[3], ",")
	}
	list := make([]value, len(members))
	for i, m := range members {
		list[i] = text(m)
	}
	return group.Make(text(f[0]), text(f[1]), digits(f[2]), object.ListOf(list...))
}}

func text(s string) value { return object.FSDecode(s) }

func digits(s string) value {
	n, _ := strconv.ParseInt(s, 10, 64)
	return object.Int64(n)
}

// maxFile bounds how much of a file is read.
const maxFile = 16 << 20

// lines are the entries of the database, each split into its fields.
func (d *database) lines(th *thread) ([][]string, *exception) {
	files := th.Interp.Host.Files
	if files == nil {
		return nil, object.Denied("files", value{})
	}
	f, err := files.OpenFile(d.file, object.OpenRead, 0)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil {
		return nil, nil
	}
	var all [][]string
	for line := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), ":"); len(f) == d.fields && !strings.HasPrefix(f[0], "#") {
			all = append(all, f)
		}
	}
	return all, nil
}

// find is the first entry whose field i is s, null if there is none.
func (d *database) find(th *thread, i int, s string) (value, *exception) {
	all, exc := d.lines(th)
	if exc != nil {
		return value{}, exc
	}
	for _, f := range all {
		if f[i] == s {
			return d.entry(f), nil
		}
	}
	return value{}, nil
}

func (d *database) all(th *thread) (value, *exception) {
	lines, exc := d.lines(th)
	if exc != nil {
		return value{}, exc
	}
	list := make([]value, len(lines))
	for i, f := range lines {
		list[i] = d.entry(f)
	}
	return object.ListOf(list...), nil
}

// byName is getpwnam and getgrnam.
func (d *database) byName(th *thread, fn string, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		arg := ""
		if d == groups {
			arg = " 'name'"
		}
		return value{}, object.TypeErrorf("%s() argument%s must be str, not %s", fn, arg, v.Type().Name)
	}
	name, exc := object.FSName(th, v)
	if exc != nil {
		return value{}, exc
	}
	found, exc := d.find(th, 0, name)
	if exc == nil && found.IsNull() {
		repr, exc := object.Repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.NewException(object.KeyErrorType, object.StrOf(fn+"(): name not found: "+repr.String()))
	}
	return found, exc
}

// byNumber is getpwuid and getgrgid.
func (d *database) byNumber(th *thread, fn, what string, v value) (value, *exception) {
	missing := func() *exception {
		return object.NewException(object.KeyErrorType, object.StrOf(fn+"(): "+what+" not found"))
	}
	if !object.HasIndex(v) {
		return value{}, object.TypeErrorf("%s should be integer, not %s", what, v.Type().Name)
	}
	n, exc := object.Index(th, v)
	if exc != nil {
		return value{}, exc
	}
	id, ok := object.IntValue(n)
	if d == groups && object.IntSign(n) > 0 && (!ok || id > math.MaxUint32) {
		return value{}, object.OverflowErrorf("gid is greater than maximum")
	}
	if !ok || id < -1 || id > math.MaxUint32 {
		return value{}, missing()
	}
	found, exc := d.find(th, d.number, strconv.FormatInt(id, 10))
	if exc == nil && found.IsNull() {
		text, exc := object.Repr(th, n)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.NewException(object.KeyErrorType, object.StrOf(fn+"(): "+what+" not found: "+text.String()))
	}
	return found, exc
}

// NewUsers makes module pwd.
func NewUsers(*thread) (*object.Module, *exception) {
	m := native.Module("pwd", "The users of the system.", []object.Method{
		{Name: "getpwnam", Sig: "($module, name, /)", Doc: "The user called name; KeyError if there is none.", F1: func(th *thread, _, v value) (value, *exception) { return users.byName(th, "getpwnam", v) }},
		{Name: "getpwuid", Sig: "($module, uidobj, /)", Doc: "The user with a number; KeyError if there is none.", F1: func(th *thread, _, v value) (value, *exception) { return users.byNumber(th, "getpwuid", "uid", v) }},
		{Name: "getpwall", Sig: "($module, /)", Doc: "The list of all users.", F0: func(th *thread, _ value) (value, *exception) { return users.all(th) }},
	})
	m.Dict.SetName("struct_passwd", passwd.Value())
	return m, nil
}

// NewGroups makes module grp.
func NewGroups(*thread) (*object.Module, *exception) {
	m := native.Module("grp", "The groups of the system.", []object.Method{
		{Name: "getgrnam", Sig: "($module, /, name)", Doc: "The group called name; KeyError if there is none.", FS: func(th *thread, _ value, args []value) (value, *exception) {
			return groups.byName(th, "getgrnam", args[0])
		}},
		{Name: "getgrgid", Sig: "($module, /, id)", Doc: "The group with a number; KeyError if there is none.", FS: func(th *thread, _ value, args []value) (value, *exception) {
			return groups.byNumber(th, "getgrgid", "gid", args[0])
		}},
		{Name: "getgrall", Sig: "($module, /)", Doc: "The list of all groups.", F0: func(th *thread, _ value) (value, *exception) { return groups.all(th) }},
	})
	m.Dict.SetName("struct_group", group.Value())
	return m, nil
}
