// This file has sys.settrace, sys.setprofile and what belongs to them, and the submodules of sys.

package sys

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

var traceFunctions = []object.Method{
	{Name: "settrace", Sig: "($module, function, /)", Doc: "Set the global debug tracing function.\n\nIt will be called on each function call.  See the debugger chapter\nin the library manual.", F1: func(th *thread, _, f value) (value, *exception) {
		vm.SetTrace(th, f)
		return object.None, nil
	}},
	{Name: "gettrace", Sig: "($module, /)", Doc: "Return the global debug tracing function set with sys.settrace.\n\nSee the debugger chapter in the library manual.", F0: func(th *thread, _ value) (value, *exception) { return vm.TraceFunction(th), nil }},
	{Name: "setprofile", Sig: "($module, function, /)", Doc: "Set the profiling function.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.", F1: func(th *thread, _, f value) (value, *exception) {
		vm.SetProfile(th, f)
		return object.None, nil
	}},
	{Name: "getprofile", Sig: "($module, /)", Doc: "Return the profiling function set with sys.setprofile.\n\nSee the profiler chapter in the library manual.", F0: func(th *thread, _ value) (value, *exception) { return vm.ProfileFunction(th), nil }},
	{Name: "_settraceallthreads", Sig: "($module, function, /)", F1: func(th *thread, _, f value) (value, *exception) {
		vm.SetTrace(th, f)
		return object.None, nil
	}},
	{Name: "_setprofileallthreads", Sig: "($module, function, /)", F1: func(th *thread, _, f value) (value, *exception) {
		vm.SetProfile(th, f)
		return object.None, nil
	}},
}

// monitoringEvents is sys.monitoring.events.
var monitoringEvents = []struct {
	name string
	bit  int64
}{
	{"PY_START", 1}, {"PY_RESUME", 2}, {"PY_RETURN", 4}, {"PY_YIELD", 8}, {"CALL", 16}, {"LINE", 32}, {"INSTRUCTION", 64}, {"JUMP", 128}, {"BRANCH_LEFT", 256},
	{"BRANCH_RIGHT", 512}, {"STOP_ITERATION", 1024}, {"RAISE", 2048}, {"EXCEPTION_HANDLED", 4096}, {"PY_UNWIND", 8192}, {"PY_THROW", 16384}, {"RERAISE", 32768},
	{"C_RETURN", 65536}, {"C_RAISE", 131072}, {"BRANCH", 262144}, {"NO_EVENTS", 0},
}

// notMonitored answers calls of sys.monitoring that would watch something.
func notMonitored(*thread, value, []value, []*object.Str) (value, *exception) {
	return value{}, object.Errorf(object.NotImplementedErrorType, "sys.monitoring is not implemented: use sys.settrace or sys.setprofile")
}

var monitoringFunctions = []object.Method{
	{Name: "use_tool_id", FK: notMonitored}, {Name: "clear_tool_id", FK: notMonitored}, {Name: "free_tool_id", FK: notMonitored},
	{Name: "register_callback", FK: notMonitored}, {Name: "set_events", FK: notMonitored}, {Name: "set_local_events", FK: notMonitored},
	{Name: "get_events", FK: notMonitored}, {Name: "get_local_events", FK: notMonitored}, {Name: "restart_events", FK: notMonitored},
	{Name: "get_tool", F1: func(*thread, value, value) (value, *exception) { return object.None, nil }},
}

var jitFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "is_available", Sig: "($module, /)", F0: constant(object.False)},
		{Name: "is_enabled", Sig: "($module, /)", F0: constant(object.False)},
		{Name: "is_active", Sig: "($module, /)", F0: constant(object.False)},
	}
}}

// submodules makes sys.monitoring and sys._jit.
func submodules(in *object.Interp, ns *object.Dict) {
	m := object.NewModule("sys.monitoring")
	m.Defer(func(string) bool { return fillMonitoring(m) })
	ns.SetName("monitoring", m.Value())
	in.Modules.SetName("sys.monitoring", m.Value())
	jit := object.NewModule("sys._jit")
	jit.Defer(func(string) bool {
		native.Add(jit.Dict, "sys._jit", jitFunctions.Get())
		return true
	})
	ns.SetName("_jit", jit.Value())
	in.Modules.SetName("sys._jit", jit.Value())
	f := object.NewNative(&breakpointMethod, object.Value{})
	f.Module = object.StrOf("builtins")
	in.Builtins.SetName("breakpoint", f.Value())
}

func fillMonitoring(m *object.Module) bool {
	native.Add(m.Dict, "sys.monitoring", monitoringFunctions)
	events := native.Module("sys.monitoring.events", "", nil)
	for _, e := range monitoringEvents {
		events.Dict.SetName(e.name, object.Int64(e.bit))
	}
	m.Dict.SetName("events", events.Value())
	for name, id := range map[string]int64{"DEBUGGER_ID": 0, "COVERAGE_ID": 1, "PROFILER_ID": 2, "OPTIMIZER_ID": 5} {
		m.Dict.SetName(name, object.Int64(id))
	}
	m.Dict.SetName("DISABLE", object.NewInstance(object.ObjectType).Value())
	m.Dict.SetName("MISSING", object.NewInstance(object.ObjectType).Value())
	return true
}
