// This file has the texts of -h and its relatives.

package main

const usageLine = "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"

const usageOptions = `       corepy repl | dis FILE | bind PACKAGE | stubs MODULE |
       version
Options (and the environment variables that do the same):
-b     : warn where bytes are taken for text (-bb: raise an error)
-B     : accepted; compiled files are never written (PYTHONDONTWRITEBYTECODE)
-c cmd : run the text cmd; ends the options
-d     : accepted; the parser has no debugging output (PYTHONDEBUG)
-E     : ignore the PYTHON* environment variables
-h     : print this help and exit (also -? or --help)
-i     : show a prompt after the program, even if standard input is no
         terminal (PYTHONINSPECT)
-I     : be isolated from the user's environment (implies -E, -P and -s)
-m mod : run the module or package mod; ends the options
-O     : drop assert statements, and make __debug__ false (PYTHONOPTIMIZE)
-OO    : drop docstrings as well
-P     : do not put the program's directory on sys.path (PYTHONSAFEPATH)
-q     : show no version at the prompt
-s     : accepted; there is no user site directory (PYTHONNOUSERSITE)
-S     : accepted; there is no module site
-u     : write standard output and standard error without buffering
         (PYTHONUNBUFFERED)
-v     : accepted; imports are not traced (PYTHONVERBOSE)
-V     : print the version and exit (also --version; twice: more about it)
-W arg : filter warnings; arg is action:message:category:module:lineno
         (PYTHONWARNINGS)
-x     : skip the first line of the program
-X opt : set an implementation-specific option (see --help-xoptions)
--lib dir: the directory of a standard library in Python, such as CPython's
         Lib; modules that are built in come first (COREPY_LIB)
--check-hash-based-pycs always|default|never:
         accepted; compiled files are never read
--help-env: print the environment variables and exit
--help-xoptions: print the -X options and exit
--help-all: print all of this and exit

Arguments:
file   : the program, or a directory with a __main__.py
-      : read the program from standard input (the default; a prompt if that is
         a terminal)
arg ...: the program's arguments, sys.argv[1:]
`

const usageEnvironment = `Environment variables:
COREPY_LIB      : --lib
NO_COLOR, FORCE_COLOR: no colours at the prompt, or colours whatever the terminal
PYTHON_BASIC_REPL: a prompt without line editing
PYTHON_COLORS   : 0: no colours at the prompt; 1: colours
PYTHON_HISTORY  : the file that keeps what was typed at the prompt
PYTHONIOENCODING: encoding[:errors] of the standard streams
PYTHONPATH      : directories that come before the others on sys.path
PYTHONSTARTUP   : a file that is run before the prompt
GOGC            : how often the garbage collector of Go runs

These do the same as options:
PYTHONDEBUG     : -d
PYTHONDEVMODE   : -X dev
PYTHONDONTWRITEBYTECODE: -B
PYTHONINSPECT   : -i
PYTHONINTMAXSTRDIGITS: -X int_max_str_digits=N
PYTHONNODEBUGRANGES: -X no_debug_ranges
PYTHONNOUSERSITE: -s
PYTHONOPTIMIZE  : -O
PYTHONSAFEPATH  : -P
PYTHONUNBUFFERED: -u
PYTHONVERBOSE   : -v
PYTHONWARNDEFAULTENCODING: -X warn_default_encoding
PYTHONWARNINGS  : -W
`

const usageX = `Options of -X; others are only recorded in sys._xoptions:
-X dev : show warnings that are ignored by default; sys.flags.dev_mode
-X int_max_str_digits=N: the limit of digits in conversions between int and str;
         0 means no limit
-X no_debug_ranges: tracebacks do not mark the part of the line that failed
-X warn_default_encoding: sys.flags.warn_default_encoding
`
