// This file reads the command line.

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	py "dappco.re/go/py"
)

// action is what a command line asks for.
type action int

const (
	doPrompt action = iota
	doFile
	doCode
	doModule
	doStdin
	doDis
	doVersion
	doOwnVersion
	doBind
	doStubs
	doHelp
	doHelpEnv
	doHelpX
	doHelpAll
)

// command is a parsed command line. text is the file, code or module; argv is sys.argv.
type command struct {
	do   action
	text string
	argv []string

	flags       py.Flags
	interactive bool // -i
	inspect     bool // -i, or PYTHONINSPECT
	skipFirst   bool // -x
	unbuffered  bool // -u
	verbose     bool // -V twice
	warnOptions []string
	xOptions    []string
	lib         string // --lib
	origArgs    []string
}

// parse reads a command line, the program's name included, as python's.
func parse(args []string) (command, error) {
	c := command{origArgs: args}
	rest, err := c.options(args[1:])
	if err != nil || c.do != doPrompt {
		return c, err
	}
	if len(rest) > 0 {
		return c, c.file(rest)
	}
	c.argv = []string{""}
	if !isTerminal(os.Stdin) && !c.interactive {
		c.do = doStdin
	}
	return c, nil
}

// options reads the options that args begin with and returns the arguments behind them. An option that ends the options (-c, -m, -h) has set c.do.
func (c *command) options(args []string) (rest []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			return args, nil
		}
		args = args[1:]
		if arg == "--" {
			return args, nil
		}
		if strings.HasPrefix(arg, "--") {
			if args, err = c.longOption(arg, args); err != nil || c.do > doFile {
				return nil, err
			}
			continue
		}
		for j := 1; j < len(arg); j++ {
			flag := arg[j]
			if !strings.ContainsRune("cmWX", rune(flag)) {
				if !c.letter(flag) {
					return nil, fmt.Errorf("Unknown option: -%c", flag)
				}
				continue
			}
			value := arg[j+1:]
			if value == "" {
				if len(args) == 0 {
					return nil, fmt.Errorf("Argument expected for the -%c option", flag)
				}
				value, args = args[0], args[1:]
			}
			if c.valued(flag, value, args) {
				return nil, nil
			}
			break
		}
		if c.do == doHelp || c.do == doVersion {
			return nil, nil
		}
	}
	return nil, nil
}

func (c *command) longOption(arg string, args []string) ([]string, error) {
	actions := map[string]action{"--help": doHelp, "--help-env": doHelpEnv, "--help-xoptions": doHelpX, "--help-all": doHelpAll, "--version": doVersion}
	if do, ok := actions[arg]; ok {
		c.do = do
		return nil, nil
	}
	if dir, ok := strings.CutPrefix(arg, "--lib="); ok {
		c.lib = dir
		return args, nil
	}
	if arg == "--lib" {
		if len(args) == 0 {
			return nil, fmt.Errorf("Argument expected for the --lib option")
		}
		c.lib = args[0]
		return args[1:], nil
	}
	if arg != "--check-hash-based-pycs" {
		return nil, fmt.Errorf("Unknown option: %s", arg)
	}
	if len(args) == 0 {
		return nil, fmt.Errorf("Argument expected for the %s options", arg)
	}
	if !slices.Contains([]string{"always", "default", "never"}, args[0]) {
		return nil, fmt.Errorf("%s must be one of 'default', 'always', or 'never'", arg)
	}
	return args[1:], nil
}

// letter is an option without a value.
func (c *command) letter(flag byte) bool {
	f := &c.flags
	switch flag {
	case 'b':
		f.BytesWarning++
	case 'B':
		f.DontWriteBytecode = 1
	case 'd':
		f.Debug++
	case 'E':
		f.IgnoreEnvironment = 1
	case 'h', '?':
		c.do = doHelp
	case 'i':
		c.interactive, c.inspect = true, true
		f.Inspect, f.Interactive = 1, 1
	case 'I':
		f.Isolated, f.IgnoreEnvironment, f.NoUserSite, f.SafePath = 1, 1, 1, true
	case 'O':
		f.Optimize++
	case 'P':
		f.SafePath = true
	case 'q':
		f.Quiet++
	case 'R':
	case 's':
		f.NoUserSite = 1
	case 'S':
		f.NoSite = 1
	case 'u':
		c.unbuffered = true
	case 'v':
		f.Verbose++
	case 'V':
		c.verbose = c.do == doVersion
		c.do = doVersion
	case 'x':
		c.skipFirst = true
	default:
		return false
	}
	return true
}

// valued is an option with a value; it reports whether the rest of the arguments belong to the program.
func (c *command) valued(flag byte, value string, rest []string) (ends bool) {
	switch flag {
	case 'W':
		c.warnOptions = append(c.warnOptions, value)
		return false
	case 'X':
		c.xOptions = append(c.xOptions, value)
		return false
	case 'c':
		c.do = doCode
	case 'm':
		c.do = doModule
	}
	c.text = value
	c.argv = append([]string{"-" + string(flag)}, rest...)
	return true
}

// file is a file name, "-", or one of our own commands.
func (c *command) file(args []string) error {
	c.argv = args
	switch args[0] {
	case "-":
		if !isTerminal(os.Stdin) && !c.interactive {
			c.do = doStdin
		}
	case "repl":
		c.argv = []string{""}
	case "version":
		c.do = doOwnVersion
	case "bind":
		c.do = doBind
	case "stubs":
		c.do = doStubs
	case "dis":
		if len(args) != 2 {
			return fmt.Errorf("dis takes one file")
		}
		c.do, c.text = doDis, args[1]
	default:
		c.do, c.text = doFile, args[0]
	}
	return nil
}

// firstPath is sys.path[0] for the command, "" meaning the working directory; ok is false for a directory, which adds itself.
func (c *command) firstPath() (dir string, ok bool) {
	switch c.do {
	case doFile:
		if isDir(c.text) {
			return "", false
		}
		abs := absolute(c.text)
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			abs = real
		}
		return filepath.Dir(abs), true
	case doModule:
		if wd, err := os.Getwd(); err == nil {
			return wd, true
		}
	}
	return "", true
}

// absolute is name below the working directory, not cleaned, as python names files.
func absolute(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	wd, err := os.Getwd()
	if err != nil {
		return name
	}
	return wd + string(filepath.Separator) + name
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// isTerminal reports that f is a terminal.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
