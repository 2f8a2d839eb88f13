// This file has the environment variables, and what needs no permission of the host.

package posix

import (
	"crypto/rand"
	"runtime"
	"strings"
	"syscall"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	stdio "dappco.re/go/py/engine/stdlib/io"
)

// environ is the environment as a dict of bytes.
func environ(th *thread) value {
	d := object.NewDict()
	env := th.Interp.Host.Environment
	if env == nil {
		return d.Value()
	}
	for _, v := range env.Environ() {
		name, text, ok := strings.Cut(v, "=")
		if !ok {
			continue
		}
		key := object.NewBytes(name)
		if _, there, _ := d.Get(th, key); !there {
			d.Set(th, key, object.NewBytes(text))
		}
	}
	return d.Value()
}

var environmentMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		plain("_create_environ", "($module, /)", "The environment as it is now, as a dict of bytes.", func(th *thread, _ value, _ []value) (value, *exception) { return environ(th), nil }),
		plain("putenv", "($module, name, value, /)", "Sets an environment variable of the process, which os.environ does not see.", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := fsName(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			text, exc := fsName(th, args[1])
			if exc != nil {
				return value{}, exc
			}
			if strings.Contains(name, "=") {
				return value{}, object.ValueErrorf("illegal environment variable name")
			}
			env := th.Interp.Host.Environment
			if env == nil {
				return value{}, object.Denied("the environment", value{})
			}
			if err := env.Setenv(name, text); err != nil {
				return value{}, failedWith(syscall.EINVAL)
			}
			return object.None, nil
		}),
		plain("unsetenv", "($module, name, /)", "Removes an environment variable of the process, which os.environ does not see.", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := fsName(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			env := th.Interp.Host.Environment
			if env == nil {
				return value{}, object.Denied("the environment", value{})
			}
			if name == "" || strings.Contains(name, "=") || env.Unsetenv(name) != nil {
				return value{}, failedWith(syscall.EINVAL)
			}
			return object.None, nil
		}),
		plain("fspath", "($module, /, path)", "The path as a str or bytes, by its method __fspath__.", func(th *thread, _ value, args []value) (value, *exception) {
			return object.FSPath(th, args[0], nil)
		}),
		plain("strerror", "($module, code, /)", "What an error number means.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToInt32(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(errorText(int(n))), nil
		}),
		plain("urandom", "($module, size, /)", "Random bytes that are good for cryptography.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToSsize(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if n < 0 {
				return value{}, object.ValueErrorf("negative argument not allowed")
			}
			if exc := th.CheckAlloc(n, 1); exc != nil {
				return value{}, exc
			}
			data := make([]byte, n)
			rand.Read(data)
			return object.NewBytes(string(data)), nil
		}),
		plain("cpu_count", "($module, /)", "How many processors the system has.", func(*thread, value, []value) (value, *exception) {
			return object.Int64(int64(runtime.NumCPU())), nil
		}),
		plain("get_terminal_size", "($module, fd=<unrepresentable>, /)", "How many columns and lines a terminal shows.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toInt(th, args[0], 1)
			if exc != nil {
				return value{}, exc
			}
			t := th.Interp.Host.Terminal
			if t == nil {
				return value{}, object.Denied("terminals", value{})
			}
			columns, lines, err := t.Size(fd)
			if err != nil {
				return value{}, failed(err)
			}
			return terminalSize.Make(object.Int64(int64(columns)), object.Int64(int64(lines))), nil
		}),
		plain("isatty", "($module, fd, /)", "Whether a descriptor is that of a terminal.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			t := th.Interp.Host.Terminal
			return object.Bool(t != nil && t.IsTerminal(fd)), nil
		}),
		plain("device_encoding", "($module, /, fd)", "The encoding of a terminal, None for other files.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if t := th.Interp.Host.Terminal; t == nil || !t.IsTerminal(fd) {
				return object.None, nil
			}
			return object.StrOf("UTF-8"), nil
		}),
		plain("ctermid", "($module, /)", "The name of the terminal that controls the process.", func(*thread, value, []value) (value, *exception) { return object.StrOf("/dev/tty"), nil }),
		plain("register_at_fork", "($module, /, *, before=<unrepresentable>,\n                 after_in_child=<unrepresentable>,\n                 after_in_parent=<unrepresentable>)", "Takes functions for a fork; as there is none, they are not called.", func(th *thread, _ value, args []value) (value, *exception) {
			given := false
			for i, name := range []string{"before", "after_in_child", "after_in_parent"} {
				if args[i].IsNull() {
					continue
				}
				given = true
				if args[i].Type().Call == nil {
					return value{}, object.TypeErrorf("'%s' must be callable, not %s", name, args[i].Type().Name)
				}
			}
			if !given {
				return value{}, object.TypeErrorf("At least one argument is required.")
			}
			return object.None, nil
		}),
		plain("_inputhook", "($module, /)", "Does nothing: no toolkit waits for input here.", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		plain("_is_inputhook_installed", "($module, /)", "False: no toolkit waits for input here.", func(*thread, value, []value) (value, *exception) { return object.False, nil }),
	}
}}

// errorText is what an error number means.
func errorText(n int) string {
	if n == 0 {
		return "Success"
	}
	text := stdio.StrError(syscall.Errno(n))
	if n < 0 || strings.HasPrefix(text, "Errno ") {
		return "Unknown error " + itoa(n)
	}
	return text
}
