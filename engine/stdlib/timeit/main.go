// This file is the command line of module timeit.

package timeit

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const usage = `Measure how long small bits of code take.

Command line:

    python -m timeit [-n N] [-r N] [-s S] [-u U] [-p] [-v] [-h] [--] [statement]

  -n/--number N    how often the statement is run in each measurement (default: as often as takes 0.2 seconds)
  -r/--repeat N    how many measurements there are (default 5)
  -s/--setup S     a statement that runs first, once for each measurement (default 'pass'); may be given several times, for lines
  -u/--unit U      the unit of time of the output: nsec, usec, msec or sec
  -p/--process     measure the time of the process, not that of the clock
  -v/--verbose     show all times; given again, with more digits
  -h/--help        show this text
  --               what follows is the statement, even if it begins with -
  statement        what is measured (default 'pass'); several arguments are several lines`

// unit is a unit of time.
type unit struct {
	name    string
	seconds float64
}

var units = []unit{{"sec", 1}, {"msec", 1e-3}, {"usec", 1e-6}, {"nsec", 1e-9}}

// settings is what a command line says.
type settings struct {
	number, repeat     int64
	setup, stmt        []string
	unit               string
	process, help      bool
	verbose, precision int
}

// longNames leads from long options to short ones; those with an argument have a colon.
var longNames = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"number": "n:", "repeat": "r:", "setup": "s:", "unit": "u:", "process": "p", "verbose": "v", "help": "h"}
}}

// option reads one option; rest is the arguments behind it. problem says what is wrong.
func option(arg string, rest []string) (options [][2]string, left []string, problem string) {
	if long, ok := strings.CutPrefix(arg, "--"); ok {
		name, v, has := strings.Cut(long, "=")
		short, found := "", ""
		for l, s := range longNames.Get() {
			if l == name || strings.HasPrefix(l, name) && found == "" {
				short, found = s, l
			}
		}
		switch {
		case found == "":
			return nil, rest, "option --" + name + " not recognized"
		case !strings.HasSuffix(short, ":") && has:
			return nil, rest, "option --" + found + " must not have an argument"
		case strings.HasSuffix(short, ":") && !has:
			if len(rest) == 0 {
				return nil, rest, "option --" + found + " requires argument"
			}
			v, rest = rest[0], rest[1:]
		}
		return [][2]string{{short[:1], v}}, rest, ""
	}
	for arg = arg[1:]; arg != ""; {
		c := arg[:1]
		arg = arg[1:]
		if !strings.Contains("nrsupvh", c) {
			return nil, rest, "option -" + c + " not recognized"
		}
		if !strings.Contains("nrsu", c) {
			options = append(options, [2]string{c, ""})
			continue
		}
		if arg == "" {
			if len(rest) == 0 {
				return nil, rest, "option -" + c + " requires argument"
			}
			arg, rest = rest[0], rest[1:]
		}
		return append(options, [2]string{c, arg}), rest, ""
	}
	return options, rest, ""
}

// command is a run of the command line.
type command struct {
	th *thread
	s  settings
}

func (c *command) print(stream, text string) *exception {
	out, ok := c.th.Interp.SysAttr(stream)
	if !ok || out.IsNone() {
		return nil
	}
	_, exc := object.CallMethod(c.th, out, object.Intern("write"), object.StrOf(text))
	return exc
}

// apply puts an option into the settings; status is not negative if the command ends there.
func (c *command) apply(name, v string) (status int, exc *exception) {
	number := func() (int64, *exception) {
		n, exc := object.ParseInt(c.th, object.NewStr(v), 10)
		if exc != nil {
			return 0, exc
		}
		return object.ToInt64(c.th, n)
	}
	switch name {
	case "n":
		c.s.number, exc = number()
	case "r":
		c.s.repeat, exc = number()
		c.s.repeat = max(1, c.s.repeat)
	case "s":
		c.s.setup = append(c.s.setup, v)
	case "u":
		for _, u := range units {
			if u.name == v {
				c.s.unit = v
				return -1, nil
			}
		}
		return 2, c.print("stderr", "Unrecognized unit. Please select nsec, usec, msec, or sec.\n")
	case "p":
		c.s.process = true
	case "v":
		if c.s.verbose > 0 {
			c.s.precision++
		}
		c.s.verbose++
	case "h":
		return 0, c.print("stdout", usage+"\n")
	}
	return -1, exc
}

func runMain(th *thread, _ value, a []value) (value, *exception) {
	c := &command{th: th, s: settings{repeat: defaultRepeat, precision: 3}}
	args, exc := arguments(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			break
		}
		options, rest, problem := option(arg, args)
		if problem != "" {
			return object.Int64(2), c.print("stdout", problem+"\nuse -h/--help for command line help\n")
		}
		args = rest
		for _, o := range options {
			status, exc := c.apply(o[0], o[1])
			if exc != nil || status >= 0 {
				return object.Int64(int64(status)), exc
			}
		}
	}
	c.s.stmt = args
	return c.run(a[1])
}

// arguments is the strs of args, or those of sys.argv behind the first.
func arguments(th *thread, args value) ([]string, *exception) {
	skip := 0
	if args.IsNull() || args.IsNone() {
		var ok bool
		if args, ok = th.Interp.SysDict.GetName("argv"); !ok {
			return nil, nil
		}
		skip = 1
	}
	items, exc := object.Collect(th, args)
	if exc != nil {
		return nil, exc
	}
	var list []string
	for _, v := range items[min(skip, len(items)):] {
		if !isText(v) {
			return nil, object.TypeErrorf("arguments must be strs, not %s", v.Type().Name)
		}
		list = append(list, v.AsStr().String())
	}
	return list, nil
}

func orPass(lines []string) value {
	if text := strings.Join(lines, "\n"); text != "" {
		return object.StrOf(text)
	}
	return object.StrOf("pass")
}

// run measures.
func (c *command) run(wrap value) (value, *exception) {
	th := c.th
	module, name := "timeit", "default_timer"
	if c.s.process {
		module, name = "time", "process_time"
	}
	timer, exc := native.FromModule(th, module, name)
	if exc == nil && !wrap.IsNull() && !wrap.IsNone() {
		timer, exc = object.Call1(th, wrap, timer)
	}
	if exc != nil {
		return value{}, exc
	}
	if path, ok := th.Interp.SysDict.GetName("path"); ok {
		if _, exc := object.CallMethod(th, path, object.Intern("insert"), object.Int64(0), object.StrOf(".")); exc != nil {
			return value{}, exc
		}
	}
	t, exc := newTimer(th, orPass(c.s.stmt), orPass(c.s.setup), timer, value{})
	if exc != nil {
		return value{}, exc
	}
	if c.s.number == 0 {
		if exc := c.findNumber(t); exc != nil {
			return c.failed(t, exc)
		}
	}
	v, exc := object.CallMethod(th, t, object.Intern("repeat"), object.Int64(c.s.repeat), object.Int64(c.s.number))
	if exc != nil {
		return c.failed(t, exc)
	}
	items, exc := object.Collect(th, v)
	if exc != nil {
		return value{}, exc
	}
	times := make([]float64, len(items))
	for i, x := range items {
		if times[i], exc = object.ToFloat64(th, x); exc != nil {
			return value{}, exc
		}
	}
	return object.None, c.report(times)
}

// findNumber finds how often the statement is to run.
func (c *command) findNumber(t value) *exception {
	callback := object.None
	if c.s.verbose > 0 {
		f := native.Python("callback", "(number, time_taken)", "", func(th *thread, _ value, a []value) (value, *exception) {
			n, _ := object.IntValue(a[0])
			seconds, exc := object.ToFloat64(th, a[1])
			if exc != nil {
				return value{}, exc
			}
			plural := "s"
			if n == 1 {
				plural = ""
			}
			return object.None, c.print("stdout", fmt.Sprintf("%d loop%s -> %.*g secs\n", n, plural, c.s.precision, seconds))
		})
		callback = object.NewNative(&f, value{}).Value()
	}
	found, exc := object.CallMethod(c.th, t, object.Intern("autorange"), callback)
	if exc != nil {
		return exc
	}
	n, exc := object.GetItem(c.th, found, object.Int64(0))
	if exc != nil {
		return exc
	}
	if c.s.number, exc = object.ToInt64(c.th, n); exc == nil && c.s.verbose > 0 {
		exc = c.print("stdout", "\n")
	}
	return exc
}

// failed shows what the measured code has raised.
func (c *command) failed(t value, exc *exception) (value, *exception) {
	if h := c.th.Handled; h != nil {
		before := h.Exc
		h.Exc = exc
		defer func() { h.Exc = before }()
	}
	_, failed := object.CallMethod(c.th, t, object.Intern("print_exc"))
	return object.Int64(1), failed
}

// formatted is a time with its unit.
func (c *command) formatted(seconds float64) string {
	u := units[len(units)-1]
	for _, x := range units {
		if c.s.unit == x.name || c.s.unit == "" && seconds >= x.seconds {
			u = x
			break
		}
	}
	text, exc := object.Binary(c.th, object.Mod, object.StrOf("%.*g %s"), object.TupleOf(object.Int64(int64(c.s.precision)), object.Float(seconds/u.seconds), object.StrOf(u.name)))
	if exc != nil || !isText(text) {
		return fmt.Sprintf("%.*g %s", c.s.precision, seconds/u.seconds, u.name)
	}
	return text.AsStr().String()
}

func (c *command) report(times []float64) *exception {
	if c.s.verbose > 0 {
		all := make([]string, len(times))
		for i, t := range times {
			all[i] = c.formatted(t)
		}
		if exc := c.print("stdout", "raw times: "+strings.Join(all, ", ")+"\n\n"); exc != nil {
			return exc
		}
	}
	if len(times) == 0 {
		return object.ValueErrorf("min() iterable argument is empty")
	}
	best, worst := times[0], times[0]
	for _, t := range times {
		best, worst = min(best, t), max(worst, t)
	}
	n := float64(c.s.number)
	best, worst = best/n, worst/n
	plural := "s"
	if c.s.number == 1 {
		plural = ""
	}
	if exc := c.print("stdout", fmt.Sprintf("%d loop%s, best of %d: %s per loop\n", c.s.number, plural, c.s.repeat, c.formatted(best))); exc != nil || worst < best*4 {
		return exc
	}
	return object.WarnExplicit(c.th, object.UserWarningType, fmt.Sprintf("The test results are likely unreliable. The worst time (%s) was more than four times slower than the best time (%s).",
		c.formatted(worst), c.formatted(best)), "", 0)
}
