// Package time implements module time over Go's clock.
package time

import (
	"math"
	gotime "time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/structseq"
	"dappco.re/go/py/engine/stdlib/types"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// start is the zero of the monotonic clocks, the import of the module: programs must not rely on what it is.
var start = ondemand.Value[gotime.Time]{Make: gotime.Now}

// now is the time by the clock of the host.
func now(th *thread) (gotime.Time, *exception) {
	c := th.Interp.Host.Clock
	if c == nil {
		return gotime.Time{}, object.Denied("a clock", value{})
	}
	return c.Now(), nil
}

func realTime(th *thread) (int64, *exception) {
	t, exc := now(th)
	return t.UnixNano(), exc
}

func monotonic(th *thread) (int64, *exception) {
	zero := start.Get()
	t, exc := now(th)
	return int64(t.Sub(zero)) + 1, exc
}

func spent(th *thread) (int64, *exception) {
	if _, exc := now(th); exc != nil {
		return 0, exc
	}
	return processTime(), nil
}

// structTime is time.struct_time.
var structTime = structseq.New("time", "struct_time", "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().  May be considered as a\nsequence of 9 integers.\n\nNote that several fields' values are not the same as those defined by\nthe C language standard for struct tm.  For example, the value of the\nfield tm_year is the actual year, not year - 1900.  See individual\nfields' descriptions for details.", 9, true,
	"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff")

// clocks are the clocks by name: how each is read, in nanoseconds.
var clocks = []struct {
	name                  string
	id                    int64
	read                  func(th *thread) (int64, *exception)
	monotonic, adjustable bool
}{
	{"time", 0, realTime, false, true},
	{"monotonic", 1, monotonic, true, false},
	{"process_time", 2, spent, true, false},
	{"thread_time", 3, spent, true, false},
	{"perf_counter", 1, monotonic, true, false},
}

// New makes the module.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("time", "This module provides various functions to manipulate time values.", functions)
	for i := range clocks {
		c := &clocks[i]
		native.Add(m.Dict, "time", []object.Method{
			{Name: c.name, Sig: "()", F0: func(th *thread, _ value) (value, *exception) {
				ns, exc := c.read(th)
				return object.Float(seconds(ns)), exc
			}},
			{Name: c.name + "_ns", Sig: "()", F0: func(th *thread, _ value) (value, *exception) {
				ns, exc := c.read(th)
				return object.Int64(ns), exc
			}},
		})
	}
	for i, name := range []string{"CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID", "CLOCK_MONOTONIC_RAW"} {
		m.Dict.SetName(name, object.Int64(int64(i)))
	}
	m.Dict.SetName("CLOCK_BOOTTIME", object.Int64(7))
	m.Dict.SetName("struct_time", structTime.Value())
	m.Dict.SetName("_STRUCT_TM_ITEMS", object.Int64(11))
	setZones(th, m)
	native.Add(m.Dict, "time", []object.Method{{Name: "tzset", Doc: "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ'].", F0: func(th *thread, _ value) (value, *exception) {
		th.Interp.ReadLocalZone()
		setZones(th, m)
		return object.None, nil
	}}})
	return m, nil
}

// setZones sets what the module says about the local zone.
func setZones(th *thread, m *object.Module) {
	year := start.Get().Year()
	if t, exc := now(th); exc == nil {
		year = t.Year()
	}
	zones(m.Dict, year, th.Interp.LocalZone())
}

func seconds(ns int64) float64 {
	return float64(ns/1e9) + float64(ns%1e9)/1e9
}

var functions = []object.Method{
	{Name: "sleep", Sig: "($module, object, /)", Doc: "sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na floating-point number for subsecond precision.", FN: sleep, Max: -1},
	{Name: "gmtime", Doc: "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.\n\nIf the platform supports the tm_gmtoff and tm_zone, they are available as\nattributes only.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		t, exc := moment(th, args)
		if exc != nil {
			return value{}, exc
		}
		return fromGo(t.UTC(), "GMT"), nil
	}, Max: 1},
	{Name: "localtime", Doc: "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		t, exc := moment(th, args)
		if exc != nil {
			return value{}, exc
		}
		return fromGo(t.In(th.Interp.LocalZone()), ""), nil
	}, Max: 1},
	{Name: "mktime", Sig: "($module, object, /)", Doc: "mktime(tuple) -> floating-point number\n\nConvert a time tuple in local time to seconds since the Epoch.", F1: mktime},
	{Name: "asctime", Doc: "asctime([tuple]) -> string\n\nConvert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by localtime()\nis used.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		f, exc := fieldsOf(th, args, "asctime")
		if exc == nil {
			exc = f.check()
		}
		if exc != nil {
			return value{}, exc
		}
		return object.StrOf(f.asctime()), nil
	}, Max: 1},
	{Name: "ctime", Doc: "ctime(seconds) -> string\n\nConvert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time tuple is\nnot present, current time as returned by localtime() is used.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		t, exc := moment(th, args)
		if exc != nil {
			return value{}, exc
		}
		f := goFields(t.In(th.Interp.LocalZone()), "")
		return object.StrOf(f.asctime()), nil
	}, Max: 1},
	{Name: "strftime", Doc: "strftime(format[, tuple]) -> string\n\nConvert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time tuple\nis not present, current time as returned by localtime() is used.", FN: strftime, Min: 1, Max: 2},
	{Name: "strptime", Doc: "strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime()).", FK: strptime},
	{Name: "get_clock_info", Doc: "get_clock_info(name: str) -> dict\n\nGet information of the specified clock.", F1: clockInfo},
	{Name: "clock_gettime", Sig: "($module, clk_id, /)", Doc: "Return the time of the specified clock clk_id as a float.", F1: func(th *thread, _, id value) (value, *exception) {
		ns, exc := clockTime(th, id)
		return object.Float(seconds(ns)), exc
	}},
	{Name: "clock_gettime_ns", Sig: "($module, clk_id, /)", Doc: "Return the time of the specified clock clk_id as nanoseconds (int).", F1: func(th *thread, _, id value) (value, *exception) {
		ns, exc := clockTime(th, id)
		return object.Int64(ns), exc
	}},
	{Name: "clock_getres", Sig: "($module, clk_id, /)", Doc: "Return the resolution (precision) of the specified clock clk_id.", F1: func(th *thread, _, id value) (value, *exception) {
		_, exc := clockTime(th, id)
		return object.Float(1e-9), exc
	}},
	{Name: "clock_settime", Sig: "($module, clk_id, time, /)", Doc: "Sets a clock: programs may not.", F2: setClock},
	{Name: "clock_settime_ns", Sig: "($module, clk_id, time, /)", Doc: "Sets a clock to a number of nanoseconds: programs may not.", F2: setClock},
	{Name: "pthread_getcpuclockid", Sig: "($module, thread_id, /)", Doc: "The clock of the processor time of a thread.", F1: func(th *thread, _, id value) (value, *exception) {
		_, exc := object.ToInt64(th, id)
		return object.Int64(3), exc
	}},
}

func clockTime(th *thread, id value) (int64, *exception) {
	if !object.HasIndex(id) {
		return 0, object.TypeErrorf("clk_id should be integer, not %s", id.Type().Name)
	}
	n, exc := object.ToInt64(th, id)
	if exc != nil {
		return 0, exc
	}
	switch n {
	case 4, 7:
		n = 1
	}
	for _, c := range clocks {
		if c.id == n {
			return c.read(th)
		}
	}
	return 0, object.Raise(th, object.OSErrorType.Value(), object.Int64(22), object.StrOf("Invalid argument"))
}

// setClock refuses: the clocks are the host's.
func setClock(th *thread, _, id, _ value) (value, *exception) {
	if _, exc := clockTime(th, id); exc != nil {
		return value{}, exc
	}
	return value{}, object.NewException(object.OSErrorType, object.Int64(1), object.StrOf("Operation not permitted"))
}

func clockInfo(_ *thread, _, name value) (value, *exception) {
	if !name.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("get_clock_info() argument 1 must be str, not %s", name.Type().Name)
	}
	for _, c := range clocks {
		if c.name == name.AsStr().String() {
			return types.NewNamespace("implementation", object.StrOf("Go time.Now()"), "monotonic", object.Bool(c.monotonic), "adjustable", object.Bool(c.adjustable), "resolution", object.Float(1e-9)), nil
		}
	}
	return value{}, object.ValueErrorf("unknown clock")
}

// duration is a number of seconds in nanoseconds.
func duration(th *thread, v value) (int64, *exception) {
	switch {
	case v.Type().Has(object.FlagFloat):
		f := object.FloatValue(v)
		if math.IsNaN(f) {
			return 0, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		if math.Abs(f) >= 1<<63 {
			return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		if math.Abs(f) >= math.MaxInt64/1e9 {
			return 0, object.OverflowErrorf("timestamp too large to convert to C PyTime_t")
		}
		// Rounded away from zero, so that a sleep is never too short.
		ns := f * 1e9
		if ns >= 0 {
			return int64(math.Ceil(ns)), nil
		}
		return int64(math.Floor(ns)), nil
	case object.HasIndex(v):
		n, exc := object.ToInt64(th, v)
		if exc != nil {
			return 0, exc
		}
		if n > math.MaxInt64/1_000_000_000 || n < math.MinInt64/1_000_000_000 {
			return 0, object.OverflowErrorf("timestamp too large to convert to C PyTime_t")
		}
		return n * 1e9, nil
	}
	return 0, object.TypeErrorf("'%s' object cannot be interpreted as an integer or float", v.Type().Name)
}

// sleep waits, unless the thread's context ends before.
func sleep(th *thread, _ value, args []value) (value, *exception) {
	if len(args) != 1 {
		return value{}, object.TypeErrorf("time.sleep() takes exactly one argument (%d given)", len(args))
	}
	ns, exc := duration(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if ns < 0 {
		return value{}, object.ValueErrorf("sleep length must be non-negative")
	}
	clock := th.Interp.Host.Clock
	if clock == nil {
		return value{}, object.Denied("a clock", value{})
	}
	passed, stop, err := clock.After(gotime.Duration(ns))
	if err != nil {
		return value{}, object.Errorf(object.PermissionErrorType, "%s", err.Error())
	}
	defer stop()
	for over := false; ; {
		th.Pause(func(due <-chan struct{}) {
			select {
			case <-passed:
				over = true
			case <-due:
			}
		})
		if over {
			return object.None, nil
		}
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
}
