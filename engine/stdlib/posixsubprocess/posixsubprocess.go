// Package posixsubprocess implements module _posixsubprocess, which starts programs for module subprocess.
package posixsubprocess

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	return native.Module("_posixsubprocess", "What module subprocess starts programs with.", functions), nil
}

var functions = []object.Method{
	{
		Name: "fork_exec",
		Sig:  "($module, args, executable_list, close_fds, pass_fds, cwd, env,\n          p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,\n          errpipe_read, errpipe_write, restore_signals, call_setsid,\n          pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn,\n          /)",
		Doc:  "Starts the first of the programs of executable_list that can be run and returns the number of its process.\n\nA program that cannot be run raises OSError at once: nothing is written to errpipe_write.",
		FS:   forkExec,
	},
}
