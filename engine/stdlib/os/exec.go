// This file has the functions that replace the process by another program: execv in its variants.

package os

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// program is how one of the variants of exec and spawn gets its arguments: l has them one by one, v in one sequence; p looks along PATH; e has an environment, the last.
type program struct {
	name        string
	list        bool
	search, env bool
}

// signature is the parameters, after those in lead.
func (p program) signature(lead string) string {
	switch {
	case p.list:
		return "(" + lead + "file, *args)"
	case p.env:
		return "(" + lead + "file, args, env)"
	}
	return "(" + lead + "file, args)"
}

// take takes file, the arguments and the environment out of args; env is null if there is none.
func (p program) take(args []value) (file, argv, env value, exc *exception) {
	least := 2
	if p.env && !p.list {
		least = 3
	}
	if p.list {
		least = 1
		if p.env {
			least = 2
		}
	}
	if len(args) < least || !p.list && len(args) > least {
		return value{}, value{}, value{}, object.TypeErrorf("%s() takes %d positional arguments but %d were given", p.name, least, len(args))
	}
	file, rest := args[0], args[1:]
	if p.env {
		env, rest = rest[len(rest)-1], rest[:len(rest)-1]
	}
	if p.search && !env.IsNull() && env.IsNone() {
		env = value{}
	}
	if p.list {
		return file, object.TupleOf(rest...), env, nil
	}
	return file, rest[0], env, nil
}

func execFunctions() []object.Method {
	var all []object.Method
	for _, p := range []program{{"execl", true, false, false}, {"execle", true, false, true}, {"execlp", true, true, false}, {"execlpe", true, true, true}, {"execvp", false, true, false}, {"execvpe", false, true, true}} {
		doc := "Replace the process by the program file with the arguments args"
		if p.search {
			doc += ", which is looked for along PATH"
		}
		if p.env {
			doc += "; its environment is the last argument"
		}
		all = append(all, object.Method{Name: p.name, Sig: p.signature(""), Doc: doc + ".", Max: -1, Python: true, FN: func(th *thread, _ value, args []value) (value, *exception) {
			file, argv, env, exc := p.take(args)
			if exc != nil {
				return value{}, exc
			}
			if p.search {
				return object.None, execSearch(th, file, argv, env)
			}
			return object.None, execute(th, file, argv, env)
		}})
	}
	return all
}

// execute replaces the process. It returns only if that fails.
func execute(th *thread, file, argv, env value) *exception {
	if env.IsNull() {
		_, exc := posix(th, "execv", file, argv)
		return exc
	}
	_, exc := posix(th, "execve", file, argv, env)
	return exc
}

// execSearch is execute with the program that is first found along PATH. The error is the first that says more than that something is not there.
func execSearch(th *thread, file, argv, env value) *exception {
	dir, exc := pathFunction(th, "dirname", file)
	if exc != nil {
		return exc
	}
	if filled(th, dir) {
		return execute(th, file, argv, env)
	}
	dirs, exc := execPath(th, env)
	if exc != nil {
		return exc
	}
	if file, exc = posix(th, "fspath", file); exc != nil {
		return exc
	}
	wide := file.Type().Has(object.FlagBytes)
	var telling, last *exception
	exc = object.Each(th, dirs, func(dir value) *exception {
		if wide {
			var exc *exception
			if dir, exc = fsEncode(th, dir); exc != nil {
				return exc
			}
		}
		whole, exc := pathFunction(th, "join", dir, file)
		if exc != nil {
			return exc
		}
		exc = execute(th, whole, argv, env)
		switch {
		case exc == nil:
		case exc.Is(object.FileNotFoundErrorType) || exc.Is(object.NotADirectoryErrorType):
			last = exc
		case exc.Is(object.OSErrorType):
			if last = exc; telling == nil {
				telling = exc
			}
		default:
			return exc
		}
		return nil
	})
	switch {
	case exc != nil:
		return exc
	case telling != nil:
		return telling
	}
	return last
}

// waitModes are the modes of spawn.
const (
	modeWait   = 0
	modeNoWait = 1
)

func spawnFunctions() []object.Method {
	var all []object.Method
	for _, p := range []program{{"spawnv", false, false, false}, {"spawnve", false, false, true}, {"spawnvp", false, true, false}, {"spawnvpe", false, true, true},
		{"spawnl", true, false, false}, {"spawnle", true, false, true}, {"spawnlp", true, true, false}, {"spawnlpe", true, true, true}} {
		doc := "Start the program file with the arguments args"
		if p.search {
			doc += ", which is looked for along PATH"
		}
		if p.env {
			doc += "; its environment is the last argument"
		}
		doc += ".\n\nWith mode P_NOWAIT the result is the number of its process; with P_WAIT it is the exit status, or the negative number of the signal\nthat ended it."
		all = append(all, object.Method{Name: p.name, Sig: p.signature("mode, "), Doc: doc, Max: -1, Python: true, FN: func(th *thread, _ value, args []value) (value, *exception) {
			if len(args) == 0 {
				return value{}, object.TypeErrorf("%s() missing 1 required positional argument: 'mode'", p.name)
			}
			file, argv, env, exc := p.take(args[1:])
			if exc != nil {
				return value{}, exc
			}
			return spawn(th, args[0], file, argv, env, p.search)
		}})
	}
	return all
}

// spawn starts a program. One that cannot be started has exit status 127, as if the process had begun and failed.
func spawn(th *thread, mode, file, argv, env value, search bool) (value, *exception) {
	if !argv.Type().Has(object.FlagTuple) && !argv.Type().Has(object.FlagList) {
		return value{}, object.TypeErrorf("argv must be a tuple or a list")
	}
	if n, exc := object.Len(th, argv); exc != nil {
		return value{}, exc
	} else if n == 0 {
		return value{}, object.ValueErrorf("argv first element cannot be empty")
	}
	if first, exc := object.GetItem(th, argv, object.Int64(0)); exc != nil {
		return value{}, exc
	} else if !filled(th, first) {
		return value{}, object.ValueErrorf("argv first element cannot be empty")
	}
	wait, isInt := object.IntValue(mode)
	if !isInt || wait != modeWait && wait != modeNoWait {
		return value{}, object.ValueErrorf("mode must be P_WAIT or P_NOWAIT")
	}
	if env.IsNull() || env.IsNone() {
		var exc *exception
		if env, exc = native.FromModule(th, "os", "environ"); exc != nil {
			return value{}, exc
		}
	}
	start := "posix_spawn"
	if search {
		start = "posix_spawnp"
	}
	pid, exc := posix(th, start, file, argv, env)
	if exc != nil {
		if !exc.Is(object.OSErrorType) {
			return value{}, exc
		}
		if wait == modeWait {
			return object.Int64(127), nil
		}
		return posix(th, "posix_spawn", object.StrOf("/bin/sh"), object.ListOf(object.StrOf("sh"), object.StrOf("-c"), object.StrOf("exit 127")), env)
	}
	if wait == modeNoWait {
		return pid, nil
	}
	ended, exc := posix(th, "waitpid", pid, object.Int64(0))
	if exc != nil {
		return value{}, exc
	}
	status, exc := object.GetItem(th, ended, object.Int64(1))
	if exc != nil {
		return value{}, exc
	}
	return posix(th, "waitstatus_to_exitcode", status)
}
