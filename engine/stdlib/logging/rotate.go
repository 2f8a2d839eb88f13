// This file has the handlers of module logging.handlers that write to files which are renamed: when they are large, or in time.

package logging

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// paths calls a function of os or os.path.
func paths(r *run, name string, args ...value) value {
	os := r.Import("os")
	switch name {
	case "exists", "isfile", "split", "join":
		os = r.Attr(os, "path")
	}
	return r.Method(os, name, args...)
}

func exists(r *run, name value) bool { return r.Truth(paths(r, "exists", name)) }

// notRegular reports that there is something with the name that is no regular file: such a thing is not renamed.
func notRegular(r *run, name value) bool {
	return exists(r, name) && !r.Truth(paths(r, "isfile", name))
}

func closeStream(r *run, self value) {
	if stream := r.Attr(self, "stream"); given(stream) && r.OK() {
		r.Method(stream, "close")
		r.Set(self, "stream", object.None)
	}
}

func makeRotating(st *state, mk *maker) {
	base := mk.class(object.ClassSpec{Name: "BaseRotatingHandler", Bases: []*class{st.file}, Doc: "What handlers that rename their files have in common.\n\nnamer changes names of old files, rotator is called instead of renaming.",
		Attrs: []object.ClassAttr{{Name: "namer", V: object.None}, {Name: "rotator", V: object.None}},
		Methods: []object.Method{
			def("BaseRotatingHandler.__init__", "($self, filename, mode, encoding=None, delay=False, errors=None)", "", func(r *run, self value, a []value) value {
				initFile(r, self, a[0], a[1], or(a[2], object.None), or(a[3], object.False), or(a[4], object.None))
				return object.None
			}),
			def("BaseRotatingHandler.emit", "($self, record)", "Write the record, to a new file if it is time.", func(r *run, self value, a []value) value {
				return emitted(r, self, a[0], func() {
					if r.Truth(r.Method(self, "shouldRollover", a[0])) {
						r.Method(self, "doRollover")
					}
					r.Call(r.Attr(st.file.Value(), "emit"), self, a[0])
				})
			}),
			def("BaseRotatingHandler.rotation_filename", "($self, default_name)", "The name of an old file.", func(r *run, self value, a []value) value {
				if namer := r.Attr(self, "namer"); given(namer) && namer.Type().Call != nil {
					return r.Call(namer, a[0])
				}
				return a[0]
			}),
			def("BaseRotatingHandler.rotate", "($self, source, dest)", "Rename a file.", func(r *run, self value, a []value) value {
				if rotator := r.Attr(self, "rotator"); given(rotator) && rotator.Type().Call != nil {
					return r.Call(rotator, a[0], a[1])
				}
				if exists(r, a[0]) {
					paths(r, "rename", a[0], a[1])
				}
				return object.None
			}),
		}})
	mk.class(object.ClassSpec{Name: "RotatingFileHandler", Bases: []*class{base}, Doc: "Writes to a file until it has maxBytes; then it is renamed, and a new one begins. backupCount old files are kept.",
		Methods: []object.Method{
			def("RotatingFileHandler.__init__", "($self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None)", "", func(r *run, self value, a []value) value {
				mode, size := or(a[1], str("a")), or(a[2], integer(0))
				if r.Less(integer(0), size) {
					mode = str("a")
				}
				initFile(r, self, a[0], mode, or(a[4], object.None), or(a[5], object.False), or(a[6], object.None))
				r.Set(self, "maxBytes", size)
				r.Set(self, "backupCount", or(a[3], integer(0)))
				return object.None
			}),
			def("RotatingFileHandler.doRollover", "($self)", "Rename the files and begin a new one.", rollOver),
			def("RotatingFileHandler.shouldRollover", "($self, record)", "Whether the record would make the file too large.", func(r *run, self value, a []value) value {
				if !given(r.Attr(self, "stream")) {
					r.Set(self, "stream", r.Method(self, "_open"))
				}
				limit := r.Attr(self, "maxBytes")
				if r.AtLeast(integer(0), limit) {
					return object.False
				}
				stream := r.Attr(self, "stream")
				at := r.Method(stream, "tell")
				if r.Catch(object.OSErrorType) || !r.Truth(at) {
					return object.False
				}
				size := integer(intOf(r, at) + r.Len(r.Method(self, "format", a[0])) + 1)
				return object.Bool(r.OK() && r.AtLeast(size, limit) && !notRegular(r, r.Attr(self, "baseFilename")))
			}),
		}})
	makeTimed(mk, base)
}

func rollOver(r *run, self value, _ []value) value {
	closeStream(r, self)
	if count := intOf(r, r.Attr(self, "backupCount")); count > 0 {
		base := r.Str(r.Attr(self, "baseFilename"))
		name := func(i int) value {
			return r.Method(self, "rotation_filename", str(base+"."+strconv.Itoa(i)))
		}
		for i := count - 1; i > 0 && r.OK(); i-- {
			if from := name(i); exists(r, from) {
				to := name(i + 1)
				if exists(r, to) {
					paths(r, "remove", to)
				}
				paths(r, "rename", from, to)
			}
		}
		first := name(1)
		if exists(r, first) {
			paths(r, "remove", first)
		}
		r.Method(self, "rotate", str(base), first)
	}
	if !r.Truth(r.Attr(self, "delay")) {
		r.Set(self, "stream", r.Method(self, "_open"))
	}
	return object.None
}

// period is when a TimedRotatingFileHandler begins new files.
type period struct {
	seconds          int
	suffix, suffixRE string
}

const midnight = 24 * 60 * 60

var periods = ondemand.Value[map[string]period]{Make: func() map[string]period {
	return map[string]period{
		"S":        {1, "%Y-%m-%d_%H-%M-%S", `(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(?!\d)`},
		"M":        {60, "%Y-%m-%d_%H-%M", `(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(?!\d)`},
		"H":        {3600, "%Y-%m-%d_%H", `(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}(?!\d)`},
		"D":        {midnight, "%Y-%m-%d", `(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`},
		"MIDNIGHT": {midnight, "%Y-%m-%d", `(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`},
		"W":        {7 * midnight, "%Y-%m-%d", `(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`},
	}
}}

func makeTimed(mk *maker, base *class) {
	mk.class(object.ClassSpec{Name: "TimedRotatingFileHandler", Bases: []*class{base}, Doc: "Writes to a file that is renamed after a time.\n\nwhen is S, M, H, D, midnight, or W0 to W6 for a day of the week; interval how many of\nthem. backupCount old files are kept.",
		Methods: []object.Method{
			def("TimedRotatingFileHandler.__init__", "($self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None)", "", initTimed),
			def("TimedRotatingFileHandler.computeRollover", "($self, currentTime)", "When the file is to be renamed next.", computeRollover),
			def("TimedRotatingFileHandler.shouldRollover", "($self, record)", "Whether it is time.", func(r *run, self value, _ []value) value {
				now := intOf(r, r.Call(object.IntType.Value(), r.Method(r.Import("time"), "time")))
				if now < intOf(r, r.Attr(self, "rolloverAt")) {
					return object.False
				}
				if notRegular(r, r.Attr(self, "baseFilename")) {
					r.Set(self, "rolloverAt", r.Method(self, "computeRollover", integer(now)))
					return object.False
				}
				return object.True
			}),
			def("TimedRotatingFileHandler.doRollover", "($self)", "Rename the file and begin a new one.", timedRollOver),
			def("TimedRotatingFileHandler.getFilesToDelete", "($self)", "The old files that are too many.", filesToDelete),
		}})
}

func initTimed(r *run, self value, a []value) value {
	initFile(r, self, a[0], str("a"), or(a[4], object.None), or(a[5], object.False), or(a[8], object.None))
	when, interval := strings.ToUpper(text(or(a[1], str("H")))), 1
	if !a[2].IsNull() {
		interval = intOf(r, a[2])
	}
	key := when
	if strings.HasPrefix(when, "W") {
		key = "W"
		switch {
		case len(when) != 2:
			r.Raise(object.ValueErrorType, "You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s", when)
		case when[1] < '0' || when[1] > '6':
			r.Raise(object.ValueErrorType, "Invalid day specified for weekly rollover: %s", when)
		default:
			r.Set(self, "dayOfWeek", integer(int(when[1]-'0')))
		}
	}
	p, ok := periods.Get()[key]
	if !ok {
		r.Raise(object.ValueErrorType, "Invalid rollover interval specified: %s", when)
	}
	if !r.OK() {
		return object.None
	}
	r.Set(self, "when", str(when))
	r.Set(self, "backupCount", or(a[3], integer(0)))
	r.Set(self, "utc", or(a[6], object.False))
	r.Set(self, "atTime", or(a[7], object.None))
	r.Set(self, "interval", integer(p.seconds*interval))
	r.Set(self, "suffix", str(p.suffix))
	r.Set(self, "extMatch", r.Method(r.Import("re"), "compile", str(p.suffixRE), r.From("re", "ASCII")))
	from := r.Call(object.IntType.Value(), r.Method(r.Import("time"), "time"))
	if name := r.Attr(self, "baseFilename"); exists(r, name) {
		from = r.Call(object.IntType.Value(), r.Attr(paths(r, "stat", name), "st_mtime"))
	}
	r.Set(self, "rolloverAt", r.Method(self, "computeRollover", from))
	return object.None
}

// clock is the fields of time.gmtime or time.localtime for a handler.
func clock(r *run, self value, at int) []value {
	name := "localtime"
	if r.Truth(r.Attr(self, "utc")) {
		name = "gmtime"
	}
	return r.Items(r.Method(r.Import("time"), name, integer(at)))
}

func computeRollover(r *run, self value, a []value) value {
	now, interval := intOf(r, r.Call(object.IntType.Value(), a[0])), intOf(r, r.Attr(self, "interval"))
	when := r.Str(r.Attr(self, "when"))
	if when != "MIDNIGHT" && !strings.HasPrefix(when, "W") {
		return r.Keep(object.Binary(r.Th, object.Add, a[0], integer(interval)))
	}
	t := clock(r, self, now)
	if !r.OK() || len(t) < 9 {
		return object.None
	}
	rotate, day := midnight, intOf(r, t[6])
	if at := r.Attr(self, "atTime"); given(at) {
		rotate = (intOf(r, r.Attr(at, "hour"))*60+intOf(r, r.Attr(at, "minute")))*60 + intOf(r, r.Attr(at, "second"))
	}
	wait := rotate - ((intOf(r, t[3])*60+intOf(r, t[4]))*60 + intOf(r, t[5]))
	if wait <= 0 {
		wait += midnight
		day = (day + 1) % 7
	}
	result := now + wait
	if strings.HasPrefix(when, "W") {
		if target := intOf(r, r.Attr(self, "dayOfWeek")); day != target {
			result += ((target - day + 7) % 7) * midnight
		}
		result += interval - 7*midnight
	} else {
		result += interval - midnight
	}
	if !r.Truth(r.Attr(self, "utc")) {
		then := clock(r, self, result)
		if r.OK() && len(then) >= 9 {
			add := 3600 * cmp.Compare(intOf(r, t[8]), intOf(r, then[8]))
			if add < 0 {
				// The clocks may have left out the time that is an hour earlier.
				if before := clock(r, self, result+add); r.OK() && len(before) >= 9 && intOf(r, before[8]) == 0 {
					add = 0
				}
			}
			result += add
		}
	}
	return r.Keep(object.Binary(r.Th, object.Add, a[0], integer(result-now)))
}

func timedRollOver(r *run, self value, _ []value) value {
	now := intOf(r, r.Call(object.IntType.Value(), r.Method(r.Import("time"), "time")))
	began := intOf(r, r.Attr(self, "rolloverAt")) - intOf(r, r.Attr(self, "interval"))
	name := "localtime"
	if r.Truth(r.Attr(self, "utc")) {
		name = "gmtime"
	}
	times := r.Import("time")
	stamp := r.Method(times, "strftime", r.Attr(self, "suffix"), r.Method(times, name, integer(began)))
	base := r.Attr(self, "baseFilename")
	to := r.Method(self, "rotation_filename", str(r.Str(base)+"."+r.Str(stamp)))
	if exists(r, to) {
		return object.None
	}
	closeStream(r, self)
	r.Method(self, "rotate", base, to)
	if r.Truth(r.Attr(self, "backupCount")) {
		for _, old := range r.Items(r.Method(self, "getFilesToDelete")) {
			paths(r, "remove", old)
		}
	}
	if !r.Truth(r.Attr(self, "delay")) {
		r.Set(self, "stream", r.Method(self, "_open"))
	}
	r.Set(self, "rolloverAt", r.Method(self, "computeRollover", integer(now)))
	return object.None
}

var digits = native.Pattern{Text: `\d`}

func filesToDelete(r *run, self value, _ []value) value {
	parts := r.Items(paths(r, "split", r.Attr(self, "baseFilename")))
	if !r.OK() || len(parts) != 2 {
		return object.ListOf()
	}
	base, match := r.Str(parts[1]), r.Attr(self, "extMatch")
	named := given(r.Attr(self, "namer"))
	var found []string
	for _, f := range r.Items(paths(r, "listdir", parts[0])) {
		name := r.Str(f)
		hit := false
		if !named {
			rest, ok := strings.CutPrefix(name, base+".")
			hit = ok && digits.Get().MatchString(rest) && r.Truth(r.Method(match, "fullmatch", str(rest)))
		} else if m := r.Method(match, "search", f); given(m) {
			made := r.Method(self, "rotation_filename", str(r.Str(r.Attr(self, "baseFilename"))+"."+r.Str(r.Item(m, integer(0)))))
			pair := r.Items(paths(r, "split", made))
			hit = r.OK() && len(pair) == 2 && r.Str(pair[1]) == name
		}
		if hit {
			found = append(found, r.Str(paths(r, "join", parts[0], f)))
		}
	}
	slices.Sort(found)
	keep := intOf(r, r.Attr(self, "backupCount"))
	if len(found) < keep {
		return object.ListOf()
	}
	out := make([]value, 0, len(found))
	for _, name := range found[:len(found)-keep] {
		out = append(out, str(name))
	}
	return object.ListOf(out...)
}
