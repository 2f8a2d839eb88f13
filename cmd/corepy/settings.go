// This file puts together what the command line and the environment decide.

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	py "dappco.re/go/py"
)

// settings is what an interpreter is made with, and what concerns this command alone.
type settings struct {
	py.Command
	path    []string
	lib     string // of --lib or COREPY_LIB, absolute
	startup string // the file of PYTHONSTARTUP
	history string // the file of PYTHON_HISTORY
	basic   bool   // PYTHON_BASIC_REPL
	colour  bool
}

// settle is the settings for c; what the environment decides about the program itself is put into c.
func settle(c *command) (settings, error) {
	env := os.Getenv
	if c.flags.IgnoreEnvironment != 0 {
		env = func(string) string { return "" }
	}
	f := &c.flags
	setNumber(&f.Optimize, env("PYTHONOPTIMIZE"))
	setNumber(&f.Debug, env("PYTHONDEBUG"))
	setNumber(&f.Verbose, env("PYTHONVERBOSE"))
	setNumber(&f.DontWriteBytecode, env("PYTHONDONTWRITEBYTECODE"))
	setNumber(&f.NoUserSite, env("PYTHONNOUSERSITE"))
	setNumber(&f.Inspect, env("PYTHONINSPECT"))
	f.SafePath = f.SafePath || env("PYTHONSAFEPATH") != ""
	_, dev := c.xOption("dev")
	f.DevMode = dev || env("PYTHONDEVMODE") != ""
	_, encodingWarning := c.xOption("warn_default_encoding")
	if encodingWarning || env("PYTHONWARNDEFAULTENCODING") != "" {
		f.WarnDefaultEncoding = 1
	}
	c.inspect = c.inspect || env("PYTHONINSPECT") != ""
	_, plain := c.xOption("no_debug_ranges")
	s := settings{
		Command: py.Command{
			Flags: *f, OrigArgs: c.origArgs, XOptions: c.xOptions, WarnOptions: c.warnings(env("PYTHONWARNINGS")),
			Unbuffered: c.unbuffered || env("PYTHONUNBUFFERED") != "", PlainTracebacks: plain || env("PYTHONNODEBUGRANGES") != "",
		},
		startup: env("PYTHONSTARTUP"), history: env("PYTHON_HISTORY"), basic: env("PYTHON_BASIC_REPL") != "", colour: wantsColour(env),
	}
	s.Encoding, s.Errors, _ = strings.Cut(env("PYTHONIOENCODING"), ":")
	if exe, err := os.Executable(); err == nil {
		s.Executable, s.Prefix = exe, filepath.Dir(filepath.Dir(exe))
	}
	if !f.SafePath {
		if dir, ok := c.firstPath(); ok {
			s.path = append(s.path, dir)
		}
	}
	if dirs := env("PYTHONPATH"); dirs != "" {
		s.path = append(s.path, filepath.SplitList(dirs)...)
	}
	if s.lib = c.lib; s.lib == "" && f.IgnoreEnvironment == 0 {
		s.lib = os.Getenv("COREPY_LIB")
	}
	if s.lib != "" {
		s.lib = absolute(s.lib)
	}
	return s, c.strDigits(&s, env("PYTHONINTMAXSTRDIGITS"))
}

// xOption is the setting of the -X option called name; the last one holds.
func (c *command) xOption(name string) (setting string, ok bool) {
	for _, option := range c.xOptions {
		if n, s, _ := strings.Cut(option, "="); n == name {
			setting, ok = s, true
		}
	}
	return setting, ok
}

// setNumber raises a flag to what an environment variable says: a number, or 1 for any other text.
func setNumber(flag *int, text string) {
	if text == "" {
		return
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		n = 1
	}
	*flag = max(*flag, n)
}

// warnings is sys.warnoptions: those that are issued later win, so the command line comes behind the environment.
func (c *command) warnings(environment string) []string {
	var all []string
	if c.flags.DevMode {
		all = append(all, "default")
	}
	if environment != "" {
		all = append(all, strings.Split(environment, ",")...)
	}
	all = append(all, c.warnOptions...)
	switch c.flags.BytesWarning {
	case 0:
	case 1:
		all = append(all, "default::BytesWarning")
	default:
		all = append(all, "error::BytesWarning")
	}
	return all
}

// strDigits sets the limit of digits of integers.
func (c *command) strDigits(s *settings, environment string) error {
	text, source := environment, "PYTHONINTMAXSTRDIGITS"
	if x, ok := c.xOption("int_max_str_digits"); ok {
		text, source = x, "-X int_max_str_digits"
	} else if environment == "" {
		return nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n != 0 && n < py.MinStrDigits {
		return fmt.Errorf("config_init_int_max_str_digits: %s: %w.\nPython runtime state: preinitialized\n", source, py.ErrStrDigits)
	}
	s.MaxStrDigits = &n
	return nil
}

// wantsColour says whether text on the terminal is coloured.
func wantsColour(env func(string) string) bool {
	switch env("PYTHON_COLORS") {
	case "0":
		return false
	case "1":
		return true
	}
	return os.Getenv("NO_COLOR") == "" && (os.Getenv("FORCE_COLOR") != "" || os.Getenv("TERM") != "dumb")
}
