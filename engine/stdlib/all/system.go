// This file lists the modules of the operating system: files, processes, signals and what is made of them.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/fcntl"
	"dappco.re/go/py/engine/stdlib/frozen"
	"dappco.re/go/py/engine/stdlib/getpass"
	"dappco.re/go/py/engine/stdlib/glob"
	"dappco.re/go/py/engine/stdlib/marshal"
	stdos "dappco.re/go/py/engine/stdlib/os"
	"dappco.re/go/py/engine/stdlib/ospath"
	"dappco.re/go/py/engine/stdlib/pathlib"
	"dappco.re/go/py/engine/stdlib/platform"
	"dappco.re/go/py/engine/stdlib/posix"
	"dappco.re/go/py/engine/stdlib/posixsubprocess"
	"dappco.re/go/py/engine/stdlib/resource"
	selects "dappco.re/go/py/engine/stdlib/select"
	"dappco.re/go/py/engine/stdlib/shutil"
	"dappco.re/go/py/engine/stdlib/signal"
	"dappco.re/go/py/engine/stdlib/socket"
	"dappco.re/go/py/engine/stdlib/subprocess"
	"dappco.re/go/py/engine/stdlib/tempfile"
	"dappco.re/go/py/engine/stdlib/termios"
	"dappco.re/go/py/engine/stdlib/thread"
	"dappco.re/go/py/engine/stdlib/userdb"
)

var systemModules = []imports.Native{
	{Name: "os", Build: stdos.New},
	{Name: "posix", Build: posix.New},
	{Name: "_posixsubprocess", Build: posixsubprocess.New},
	{Name: "select", Build: selects.New},
	{Name: "signal", Build: signal.New},
	{Name: "_signal", Build: signal.NewLow},
	{Name: "glob", Build: glob.New},
	{Name: "pathlib", Build: pathlib.New},
	{Name: "fcntl", Build: fcntl.New},
	{Name: "getpass", Build: getpass.New},
	{Name: "platform", Build: platform.New, Main: "_main"},
	{Name: "resource", Build: resource.New},
	{Name: "termios", Build: termios.New},
	{Name: "_imp", Build: frozen.NewImp},
	{Name: "_frozen_importlib", Build: frozen.NewBootstrap},
	{Name: "_frozen_importlib_external", Build: frozen.NewExternal},
	{Name: "marshal", Build: marshal.New},
	{Name: "_socket", Build: socket.New},
	{Name: "_thread", Build: thread.New},
	{Name: "shutil", Build: shutil.New},
	{Name: "pwd", Build: userdb.NewUsers},
	{Name: "grp", Build: userdb.NewGroups},
	{Name: "subprocess", Build: subprocess.New},
	{Name: "tempfile", Build: tempfile.New},
	{Name: "genericpath", Build: ospath.NewGeneric},
	{Name: "ntpath", Build: ospath.NewWindows},
	{Name: "posixpath", Build: ospath.NewPosix},
}
