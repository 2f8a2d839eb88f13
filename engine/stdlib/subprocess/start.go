// This file starts programs.

package subprocess

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// start starts the program that the arguments of Popen ask for.
func start(r *run, self value, a []value, w *wiring) {
	if !r.OK() {
		return
	}
	args := commandLine(r, a[argArgs], r.Truth(a[argShell]), a[argExecutable])
	executable := a[argExecutable]
	if !given(executable) && r.OK() {
		if len(args) == 0 {
			r.Raise(object.IndexErrorType, "list index out of range")
			return
		}
		executable = args[0]
	}
	user, group, groups := credentials(r, a)
	passed := r.Items(orEmpty(a[argPassFDs]))
	closing := absentTrue(r, a[argCloseFDs])
	if len(passed) > 0 && !closing {
		r.Fail(object.Warn(r.Th, object.RuntimeWarningType, "pass_fds overriding close_fds."))
		closing = true
	}
	list := object.ListOf(args...)
	r.Method(r.Import("sys"), "audit", str("subprocess.Popen"), executable, list, a[argCwd], a[argEnv])
	env := environment(r, a[argEnv])
	programs := candidates(r, executable, a[argEnv])
	processGroup, umask := integer(-1), a[argUmask]
	if given(a[argProcessGroup]) {
		processGroup = a[argProcessGroup]
	}
	if !given(umask) {
		umask = integer(-1)
	}
	none := integer(-1)
	pid := r.Method(r.Import("_posixsubprocess"), "fork_exec", list, object.TupleOf(programs...), object.Bool(closing), object.TupleOf(passed...), a[argCwd], env,
		integer(w.theirs[0]), none, none, integer(w.theirs[1]), none, integer(w.theirs[2]), none, none,
		object.Bool(absentTrue(r, a[argRestoreSignals])), object.Bool(r.Truth(a[argNewSession])), processGroup, group, groups, user, umask, a[argPreexec])
	if exc := r.Exc; exc != nil {
		if len(programs) > 1 && given(a[argExecutable]) && exc.Is(object.FileNotFoundErrorType) && !given(a[argCwd]) {
			// The file that was looked for is not the first argument.
			_ = object.SetAttr(r.Th, exc.Value(), object.Intern("filename"), executable)
		}
		return
	}
	r.Set(self, "pid", pid)
	r.Set(self, "_child_created", object.True)
}

func orEmpty(v value) value {
	if v.IsNone() {
		return object.EmptyTuple.Value()
	}
	return v
}

// absentTrue is a flag that is set where it is absent; initialise has put None there.
func absentTrue(r *run, v value) bool { return v.IsNone() || r.Truth(v) }

// commandLine is the arguments of the program, its name first.
func commandLine(r *run, v value, shell bool, executable value) []value {
	var args []value
	switch {
	case isStr(v) || v.Type().Has(object.FlagBytes):
		args = []value{v}
	case !r.Find(v, "__fspath__").IsNull():
		if shell {
			r.Raise(object.TypeErrorType, "path-like args is not allowed when shell is true")
		}
		args = []value{v}
	default:
		args = r.Items(v)
	}
	if !shell {
		return args
	}
	program := str("/bin/sh")
	if given(executable) {
		program = executable
	}
	return append([]value{program, str("-c")}, args...)
}

// environment is the variables of the program as the system has them, or None.
func environment(r *run, env value) value {
	if env.IsNone() || !r.OK() {
		return object.None
	}
	var list []value
	for _, pair := range r.Items(r.Method(env, "items")) {
		kv := r.Items(pair)
		if !r.OK() {
			return object.None
		}
		if len(kv) != 2 {
			r.Raise(object.ValueErrorType, "items of an environment must be pairs")
			return object.None
		}
		var text [2]string
		for i, v := range kv {
			s, exc := object.FSName(r.Th, v)
			r.Fail(exc)
			text[i] = s
		}
		if r.OK() && strings.Contains(text[0], "=") {
			r.Raise(object.ValueErrorType, "illegal environment variable name")
		}
		if !r.OK() {
			return object.None
		}
		list = append(list, object.NewBytes(text[0]+"="+text[1]))
	}
	return object.ListOf(list...)
}

// candidates are the files to be tried for a program: it is looked for in PATH if its name has no directory.
func candidates(r *run, executable, env value) []value {
	if !r.OK() {
		return nil
	}
	name, exc := object.FSName(r.Th, executable)
	if exc != nil {
		r.Fail(exc)
		return nil
	}
	if strings.Contains(name, "/") {
		return []value{object.NewBytes(name)}
	}
	var list []value
	r.Each(r.Method(r.Import("os"), "get_exec_path", env), func(dir value) {
		d, exc := object.FSName(r.Th, dir)
		r.Fail(exc)
		if d != "" && !strings.HasSuffix(d, "/") {
			d += "/"
		}
		list = append(list, object.NewBytes(d+name))
	})
	return list
}

// credentials are the user, the group and the other groups that the program runs as, None for those of this one.
func credentials(r *run, a []value) (user, group, groups value) {
	groups = object.None
	group = identity(r, a[argGroup], "Group", "grp", "getgrnam", "gr_gid", "Group must be a string or an integer, not "+r.Str(a[argGroup].Type().Value()))
	if extra := a[argExtraGroups]; given(extra) {
		if isStr(extra) {
			r.Raise(object.ValueErrorType, "Groups must be a list, not a string")
		}
		var list []value
		for _, g := range r.Items(extra) {
			if !r.OK() {
				break
			}
			list = append(list, identity(r, g, "Group", "grp", "getgrnam", "gr_gid", "Items in extra_groups must be a string or integer, not "+r.Str(g.Type().Value())))
		}
		groups = object.ListOf(list...)
	}
	user = identity(r, a[argUser], "User", "pwd", "getpwnam", "pw_uid", "User must be a string or an integer")
	return user, group, groups
}

// identity is the number of a user or group, which may be given by name.
func identity(r *run, v value, what, module, find, field, wrong string) value {
	switch {
	case v.IsNone() || !r.OK():
		return object.None
	case isStr(v):
		v = r.Attr(r.Method(r.Import(module), find, v), field)
	case !isInt(v):
		r.Raise(object.TypeErrorType, "%s", wrong)
	}
	if r.Less(v, integer(0)) {
		r.Raise(object.ValueErrorType, "%s ID cannot be negative, got %s", what, r.Str(v))
	}
	return v
}
