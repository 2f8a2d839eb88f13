// This file has the functions of module warnings.

package warnings

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// functions is the table of the module's functions, one for each interpreter.
func functions() []object.Method {
	return []object.Method{
		{Name: "warn", Sig: "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", Doc: "Issue a warning, or maybe ignore it or raise an exception.", FS: warnFunction},
		{Name: "warn_explicit", Sig: "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)", Doc: "Issue a warning, or maybe ignore it or raise an exception.", FS: warnExplicit},
		{Name: "showwarning", Sig: "(message, category, filename, lineno, file=None, line=None)", Doc: "Hook to write a warning to a file; replace if you like.", FS: showWarning},
		{Name: "formatwarning", Sig: "(message, category, filename, lineno, line=None)", Doc: "Function to format a warning the standard way.", FS: formatWarning},
		{Name: "_showwarnmsg", Sig: "(msg)", FS: func(th *thread, _ value, a []value) (value, *exception) {
			return object.None, stateOf(th).show(th, a[0])
		}},
		{Name: "_showwarnmsg_impl", Sig: "(msg)", FS: func(th *thread, _ value, a []value) (value, *exception) {
			return object.None, stateOf(th).print(th, a[0])
		}},
		{Name: "_formatwarnmsg", Sig: "(msg)", FS: func(th *thread, _ value, a []value) (value, *exception) { return stateOf(th).format(th, a[0]) }},
		{Name: "filterwarnings", Sig: "(action, message='', category=Warning, module='', lineno=0, append=False)", Doc: "Insert an entry into the list of warnings filters (at the front).", FS: filterWarnings},
		{Name: "simplefilter", Sig: "(action, category=Warning, lineno=0, append=False)", Doc: "Insert a simple entry into the list of warnings filters (at the front).\n\nA simple filter matches all modules and messages.", FS: simpleFilter},
		{Name: "resetwarnings", Sig: "()", Doc: "Clear the list of warning filters, so that no filters are active.", F0: func(th *thread, _ value) (value, *exception) {
			s := stateOf(th)
			s.module.Dict.SetName("filters", object.ListOf())
			s.version++
			return object.None, nil
		}},
		{Name: "_filters_mutated", Sig: "()", F0: filtersMutated},
		{Name: "_filters_mutated_lock_held", Sig: "()", F0: filtersMutated},
		{Name: "_acquire_lock", Sig: "()", F0: nothing},
		{Name: "_release_lock", Sig: "()", F0: nothing},
		{Name: "_setoption", Sig: "(arg)", FS: func(th *thread, _ value, a []value) (value, *exception) {
			arg, exc := object.StrFrom(a[0], "arg")
			if exc != nil {
				return value{}, exc
			}
			if problem := setOption(th, arg.String()); problem != "" {
				return value{}, object.Errorf(object.ValueErrorType, "%s", problem)
			}
			return object.None, nil
		}},
	}
}

func nothing(*thread, value) (value, *exception) { return object.None, nil }

func filtersMutated(th *thread, _ value) (value, *exception) {
	stateOf(th).version++
	return object.None, nil
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

func warnFunction(th *thread, _ value, a []value) (value, *exception) {
	category, exc := categoryOf(a[0], a[1])
	if exc != nil {
		return value{}, exc
	}
	level := 1
	if !a[2].IsNull() {
		if level, exc = object.ToIndexInt(th, a[2], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	var skip []string
	if p := a[4]; !p.IsNull() {
		if !p.Type().Has(object.FlagTuple) {
			return value{}, object.TypeErrorf("warn() argument 'skip_file_prefixes' must be tuple, not %s", p.Type().Name)
		}
		for _, item := range p.AsTuple().Items {
			if !item.Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("Found non-str '%s' in skip_file_prefixes.", item.Type().Name)
			}
			skip = append(skip, item.AsStr().String())
		}
		if len(skip) > 0 {
			level = max(level, 2)
		}
	}
	return object.None, warnFrom(th, a[0], category, level, skip, orNone(a[3]))
}

func warnExplicit(th *thread, _ value, a []value) (value, *exception) {
	w := warning{message: a[0], source: orNone(a[7]), module: a[4]}
	if m := a[0]; m.Type().IsSubtype(object.WarningType) {
		w.category = m.Type()
	} else if c := a[1]; c.Type().Has(object.FlagType) && c.AsType().IsSubtype(object.WarningType) {
		w.category = c.AsType()
	} else if c.Type().Call == nil {
		return value{}, object.TypeErrorf("'%s' object is not callable", c.Type().Name)
	} else {
		return value{}, object.TypeErrorf("category must be a Warning subclass, not '%s'", c.Type().Name)
	}
	if !a[2].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("warn_explicit() argument 'filename' must be str, not %s", a[2].Type().Name)
	}
	w.filename = a[2].AsStr().String()
	line, exc := object.ToIndexInt(th, a[3], object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	w.line = line
	if w.module.IsNone() {
		w.module = value{}
	}
	if r := a[5]; !r.IsNull() && !r.IsNone() {
		if !r.Type().Has(object.FlagDict) {
			return value{}, object.TypeErrorf("'registry' must be a dict or None")
		}
		w.registry = r.AsDict()
	}
	if g := a[6]; !g.IsNull() && !g.IsNone() && !g.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("module_globals must be a dict, not '%s'", g.Type().MessageName())
	}
	return object.None, explicit(th, w)
}

func messageOf(a []value, file, line value) value {
	m := object.NewInstance(messageType)
	fillMessage(m.Value(), []value{a[0], a[1], a[2], a[3], file, line, object.None})
	return m.Value()
}

func showWarning(th *thread, _ value, a []value) (value, *exception) {
	return object.None, stateOf(th).print(th, messageOf(a, a[4], a[5]))
}

func formatWarning(th *thread, _ value, a []value) (value, *exception) {
	s := stateOf(th)
	plain := &state{module: object.NewModule("warnings"), original: s.original}
	return plain.format(th, messageOf(a, object.None, a[4]))
}

var actions = "|error|ignore|always|all|default|module|once|"

func checkAction(th *thread, v value) *exception {
	if v.Type().Has(object.FlagStr) && strings.Contains(actions, "|"+v.AsStr().String()+"|") {
		return nil
	}
	s, exc := object.Repr(th, v)
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("invalid action: %s", s)
}

// checkLine is the line number of a filter.
func checkLine(v value) (value, *exception) {
	if v.IsNull() {
		return object.Int64(0), nil
	}
	if !v.Type().Has(object.FlagInt) {
		return value{}, object.TypeErrorf("lineno must be an int")
	}
	if n, ok := object.IntValue(v); ok && n < 0 {
		return value{}, object.ValueErrorf("lineno must be an int >= 0")
	}
	return v, nil
}

// add puts a filter in front, or at the end unless it is there.
func (s *state) add(th *thread, item, atEnd value) *exception {
	end := false
	if !atEnd.IsNull() {
		var exc *exception
		if end, exc = object.Truth(th, atEnd); exc != nil {
			return exc
		}
	}
	list, ok := s.module.Dict.GetName("filters")
	if !ok || !list.Type().Has(object.FlagList) {
		return object.Errorf(object.RuntimeErrorType, "_warnings.filters must be a list")
	}
	l := list.AsList()
	for i := 0; i < len(l.Items); i++ {
		same, exc := object.EqualValues(th, l.Items[i], item)
		if exc != nil {
			return exc
		}
		if same && end {
			return nil
		}
		if same {
			l.RemoveAt(i)
			break
		}
	}
	if end {
		l.Append(item)
	} else {
		l.Insert(0, item)
	}
	s.version++
	return nil
}

func simpleFilter(th *thread, _ value, a []value) (value, *exception) {
	if exc := checkAction(th, a[0]); exc != nil {
		return value{}, exc
	}
	category := a[1]
	if category.IsNull() {
		category = object.WarningType.Value()
	}
	line, exc := checkLine(a[2])
	if exc != nil {
		return value{}, exc
	}
	return object.None, stateOf(th).add(th, object.TupleOf(a[0], object.None, category, object.None, line), a[3])
}

func filterWarnings(th *thread, _ value, a []value) (value, *exception) {
	if exc := checkAction(th, a[0]); exc != nil {
		return value{}, exc
	}
	for i, name := range map[int]string{1: "message", 3: "module"} {
		if v := a[i]; !v.IsNull() && !v.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("%s must be a string", name)
		}
	}
	category := a[2]
	if category.IsNull() {
		category = object.WarningType.Value()
	}
	if !category.Type().Has(object.FlagType) || !category.AsType().IsSubtype(object.WarningType) {
		return value{}, object.TypeErrorf("category must be a Warning subclass")
	}
	line, exc := checkLine(a[4])
	if exc != nil {
		return value{}, exc
	}
	message, exc := pattern(th, a[1], true)
	if exc != nil {
		return value{}, exc
	}
	module, exc := pattern(th, a[3], false)
	if exc != nil {
		return value{}, exc
	}
	return object.None, stateOf(th).add(th, object.TupleOf(a[0], message, category, module, line), a[5])
}

// pattern compiles a regular expression by module re; an empty one is None.
func pattern(th *thread, v value, ignoreCase bool) (value, *exception) {
	if v.IsNull() || v.AsStr().Len() == 0 {
		return object.None, nil
	}
	re, exc := th.Interp.Importer.Import(th, object.Intern("re"), object.NewDict().Value(), object.None, object.None, 0)
	if exc != nil {
		return value{}, exc
	}
	args := []value{v}
	if ignoreCase {
		flag, exc := object.GetAttrName(th, re, "I")
		if exc != nil {
			return value{}, exc
		}
		args = append(args, flag)
	}
	return object.CallMethod(th, re, object.Intern("compile"), args...)
}

// setOption adds the filter of one -W argument, action:message:category:module:line; the result says what is wrong with it.
func setOption(th *thread, arg string) (problem string) {
	parts := strings.Split(arg, ":")
	if len(parts) > 5 {
		return "too many fields (max 5): '" + arg + "'"
	}
	for len(parts) < 5 {
		parts = append(parts, "")
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	action := parts[0]
	if action == "" {
		action = "default"
	}
	found := ""
	for _, a := range strings.Split(strings.Trim(actions, "|"), "|") {
		if found == "" && strings.HasPrefix(a, action) {
			found = a
		}
	}
	if found == "" {
		return "invalid action: '" + action + "'"
	}
	category := object.WarningType
	if name := parts[2]; name != "" {
		v, ok := th.Interp.Builtins.GetName(name)
		if !ok {
			return "unknown warning category: '" + name + "'"
		}
		if !v.Type().Has(object.FlagType) || !v.AsType().IsSubtype(object.WarningType) {
			return "invalid warning category: '" + name + "'"
		}
		category = v.AsType()
	}
	line := int64(0)
	for _, c := range parts[4] {
		if c < '0' || c > '9' || line > 1<<31 {
			return "invalid lineno '" + parts[4] + "'"
		}
		line = line*10 + int64(c-'0')
	}
	text := func(s string) value {
		if s == "" {
			return object.None
		}
		return object.StrOf(s)
	}
	item := object.TupleOf(object.StrOf(found), text(parts[1]), category.Value(), text(parts[3]), object.Int64(line))
	if exc := stateOf(th).add(th, item, value{}); exc != nil {
		return exc.Message(th)
	}
	return ""
}
