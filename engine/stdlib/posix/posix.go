// Package posix implements module posix, the system calls below module os.
//
// What a function needs of the host is one of its capabilities (object.Host). Those of the operating system are direct: on Linux the functions then call the
// system themselves, with descriptors and all options. For others, the methods of object.Files and object.FileChanger serve the functions that name files; the rest is refused.
package posix

import (
	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/structseq"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	function  = func(th *thread, self value, args []value) (value, *exception)
)

// need is the capability that a function needs.
type need uint8

const (
	nothing need = iota
	files
	processes
	terminals
)

// of is the capability of host, and what messages call it.
func (n need) of(host *object.Host) (capability any, what string) {
	switch n {
	case files:
		if host.Files != nil {
			capability = host.Files
		}
		return capability, "files"
	case processes:
		if host.Processes != nil {
			capability = host.Processes
		}
		return capability, "processes"
	default:
		if host.Terminal != nil {
			capability = host.Terminal
		}
		return capability, "terminals"
	}
}

// direct is a function that calls the operating system, which the host must allow. Its arguments are bound as sig says.
func direct(n need, name, sig, doc string, f function) object.Method {
	guarded := func(th *thread, self value, args []value) (value, *exception) {
		if n == nothing {
			return f(th, self, args)
		}
		c, what := n.of(&th.Interp.Host)
		if c == nil {
			return value{}, object.Denied(what, value{})
		}
		if !object.IsDirect(c) {
			return value{}, object.Errorf(object.NotImplementedErrorType, "os.%s: the %s of this interpreter are not those of the operating system", name, what)
		}
		if n == files {
			stdio.FlushFiles(th)
		}
		return f(th, self, args)
	}
	return object.Method{Name: name, Sig: sig, Doc: doc, FS: guarded}
}

// plain is a function that the host need not allow.
func plain(name, sig, doc string, f function) object.Method {
	return direct(nothing, name, sig, doc, f)
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("posix", "System calls of POSIX systems; module os is what programs use.", nil)
	for _, table := range tables(&th.Interp.Host) {
		native.Add(m.Dict, "posix", table)
	}
	unlink, _ := m.Dict.GetName("unlink")
	if remove, ok := m.Dict.GetName("remove"); !ok || remove.IsNull() {
		m.Dict.SetName("remove", unlink)
	}
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	for name, t := range map[string]*object.Type{
		"stat_result": &statResult.Type, "statvfs_result": &statvfsResult.Type, "terminal_size": &terminalSize.Type, "times_result": &timesResult.Type, "uname_result": &unameResult.Type,
		"sched_param": &schedParam.Type, "waitid_result": &waitidResult.Type, "DirEntry": dirEntryType, "error": object.OSErrorType,
	} {
		m.Dict.SetName(name, t.Value())
	}
	m.Dict.SetName("environ", environ(th))
	m.Dict.SetName("_have_functions", native.Strings(haveFunctions...))
	m.Dict.SetName("sysconf_names", settingNames(sysconfNames.Get()))
	m.Dict.SetName("pathconf_names", settingNames(pathconfNames.Get()))
	names := object.NewDict()
	for name, n := range confstrNames.Get() {
		names.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("confstr_names", names.Value())
	return m, nil
}

// haveFunctions is what module os looks at to know which functions take descriptors.
var haveFunctions = []string{
	"HAVE_EVENTFD", "HAVE_TIMERFD_CREATE", "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FCHMODAT", "HAVE_FCHOWN", "HAVE_FCHOWNAT", "HAVE_FEXECVE", "HAVE_FDOPENDIR", "HAVE_FPATHCONF",
	"HAVE_FSTATAT", "HAVE_FSTATVFS", "HAVE_FTRUNCATE", "HAVE_FUTIMENS", "HAVE_FUTIMES", "HAVE_FUTIMESAT", "HAVE_LINKAT", "HAVE_LCHOWN", "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_MKDIRAT", "HAVE_MKFIFOAT",
	"HAVE_MKNODAT", "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT", "HAVE_SYMLINKAT", "HAVE_UNLINKAT", "HAVE_UTIMENSAT", "HAVE_PTSNAME_R",
}

// The types of results.
var (
	statResult = &structseq.Type{
		Type: object.Type{Name: "stat_result", Module: "os", Doc: "What stat tells about a file: a tuple of ten integers, with more as attributes.", Def: structseq.Definition{}},
		Fields: []string{"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "", "", "",
			"st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"},
		Visible: 10, Creatable: true, Supply: supplyTimes}
	statvfsResult = structseq.New("os", "statvfs_result", "What statvfs tells about a file system.", 10, true,
		"f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax", "f_fsid")
	terminalSize = structseq.New("os", "terminal_size", "The columns and lines of a terminal.", 0, true, "columns", "lines")
	timesResult  = structseq.New("posix", "times_result", "The time that the process has used, and its children, in seconds.", 0, true,
		"user", "system", "children_user", "children_system", "elapsed")
	unameResult = structseq.New("posix", "uname_result", "What uname tells about the system.", 0, true, "sysname", "nodename", "release", "version", "machine")
	schedParam  = &structseq.Type{Type: object.Type{Name: "sched_param", Module: "posix", Doc: "The parameters of a scheduling policy: its priority.", Def: structseq.Definition{}},
		Fields: []string{"sched_priority"}, Creatable: true, More: fillSchedParam}
	waitidResult = structseq.New("posix", "waitid_result", "What waitid tells about a child.", 0, true, "si_pid", "si_uid", "si_signo", "si_status", "si_code")
)

// supplyTimes lets a stat_result made of ten items have their times as attributes.
func supplyTimes(values []value) {
	for i := range 3 {
		if values[10+i].IsNone() {
			values[10+i] = values[7+i]
		}
	}
}

func settingNames(table map[string]setting) value {
	names := object.NewDict()
	for name, s := range table {
		names.SetName(name, object.Int64(s.number))
	}
	return names.Value()
}

// fillSchedParam makes a type that is called with its field, not with a sequence.
func fillSchedParam(t *structseq.Type) {
	t.Sig = "(sched_priority)"
	params := object.ParseParams(t.Name, t.Sig)
	t.New = func(_ *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
		room := make([]value, 1)
		if exc := params.Bind(args, kw, room); exc != nil {
			return value{}, exc
		}
		return t.Make(room[0]), nil
	}
}
