// This file has the constants of sys: versions, limits of numbers, hashing, flags.

package sys

import (
	"math"
	"runtime"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/structseq"
	"dappco.re/go/py/engine/stdlib/types"
)

// The version of Python that scripts see.
const (
	major, minor, micro = 3, 14, 6
	hexVersion          = major<<24 | minor<<16 | micro<<8 | 0xF0
	Version             = "3.14.6 (CorePy, " + "Go) [Go]"
	copyrightText       = "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\n" +
		"Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved."
)

var (
	versionInfo = structseq.New("sys", "version_info", "sys.version_info\n\nVersion information as a named tuple.", 0, false, "major", "minor", "micro", "releaselevel", "serial")
	flagsInfo   = structseq.New("sys", "flags", "sys.flags\n\nFlags provided through command line arguments or environment vars.", 18, false,
		"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet",
		"hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil", "thread_inherit_context", "context_aware_warnings")
	floatInfo = structseq.New("sys", "float_info", "sys.float_info\n\nA named tuple holding information about the float type. It contains low level\ninformation about the precision and internal representation. Please study\nyour system's :file:`float.h` for more information.", 0, true,
		"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfo = structseq.New("sys", "int_info", "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.  The attributes are read only.", 0, true,
		"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfo = structseq.New("sys", "hash_info", "hash_info\n\nA named tuple providing parameters used for computing hashes.\nThe attributes are read only.", 0, true,
		"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadInfo = structseq.New("sys", "thread_info", "sys.thread_info\n\nA named tuple holding information about the thread implementation.", 0, true, "name", "lock", "version")
	asyncHooks = structseq.New("builtins", "asyncgen_hooks", "asyncgen_hooks\n\nThe settings of sys.set_asyncgen_hooks().", 0, true, "firstiter", "finalizer")
)

func ints(values ...int64) []object.Value {
	out := make([]object.Value, len(values))
	for i, v := range values {
		out[i] = object.Int64(v)
	}
	return out
}

func (f Flags) value(maxDigits int) object.Value {
	v := ints(int64(f.Debug), int64(f.Inspect), int64(f.Interactive), int64(f.Optimize), int64(f.DontWriteBytecode), int64(f.NoUserSite), int64(f.NoSite),
		int64(f.IgnoreEnvironment), int64(f.Verbose), int64(f.BytesWarning), int64(f.Quiet), 1, int64(f.Isolated))
	v = append(v, object.Bool(f.DevMode), object.Int64(1), object.Int64(int64(f.WarnDefaultEncoding)), object.Bool(f.SafePath), object.Int64(int64(maxDigits)))
	return flagsInfo.Make(append(v, ints(0, 0, 0)...)...)
}

// facts puts the constants into the namespace.
func facts(ns *object.Dict) {
	release := object.StrOf("final")
	version := versionInfo.Make(append(ints(major, minor, micro), release, object.Int64(0))...)
	ns.SetName("version", object.StrOf(Version))
	ns.SetName("version_info", version)
	ns.SetName("hexversion", object.Int64(hexVersion))
	ns.SetName("api_version", object.Int64(1013))
	ns.SetName("copyright", object.StrOf(copyrightText))
	// The cache tag is CPython's, because tools derive names of files from it; ours never reads or writes them.
	implementation := []any{"name", object.StrOf("corepy"), "cache_tag", object.StrOf("cpython-314"), "version", version, "hexversion", object.Int64(hexVersion)}
	if arch := multiarch.Get()[runtime.GOARCH]; arch != "" && runtime.GOOS == "linux" {
		implementation = append(implementation, "_multiarch", object.StrOf(arch))
	}
	ns.SetName("implementation", types.NewNamespace(append(implementation, "supports_isolated_interpreters", object.True)...))
	ns.SetName("_git", object.TupleOf(object.StrOf("CorePy"), object.StrOf(""), object.StrOf("")))
	ns.SetName("platform", object.StrOf(platform()))
	ns.SetName("byteorder", object.StrOf("little"))
	ns.SetName("maxsize", object.Int64(math.MaxInt64))
	ns.SetName("maxunicode", object.Int64(0x10FFFF))
	ns.SetName("abiflags", object.StrOf(""))
	ns.SetName("float_repr_style", object.StrOf("short"))
	ns.SetName("float_info", floatInfo.Make(object.Float(math.MaxFloat64), object.Int64(1024), object.Int64(308), object.Float(0x1p-1022), object.Int64(-1021), object.Int64(-307),
		object.Int64(15), object.Int64(53), object.Float(0x1p-52), object.Int64(2), object.Int64(1)))
	ns.SetName("int_info", intInfo.Make(ints(30, 4, 4300, 640)...))
	ns.SetName("hash_info", hashInfo.Make(append(ints(64, 1<<61-1, 314159, 0, 1000003), object.StrOf("siphash13"), object.Int64(64), object.Int64(128), object.Int64(0))...))
	ns.SetName("thread_info", threadInfo.Make(object.StrOf("pthread"), object.StrOf("semaphore"), object.None))
	names := make([]object.Value, len(stdlibNames))
	for i, n := range stdlibNames {
		names[i] = object.Intern(n).Value()
	}
	ns.SetName("stdlib_module_names", object.NewFrozenSetOf(names))
}

// platform is sys.platform of the machine that this runs on.
func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

// multiarch is how Debian names architectures, which module sysconfig goes by.
var multiarch = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"amd64": "x86_64-linux-gnu", "arm64": "aarch64-linux-gnu", "riscv64": "riscv64-linux-gnu"}
}}
