// This file implements the command line of the module.

package uuid

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// request is what a command line asks for.
type request struct {
	function, namespace, name string
	count                     int
}

func commandArgs() []native.Arg {
	return []native.Arg{
		{Names: "-u --uuid", Help: "function to generate the UUID", Set: []any{"choices", native.Strings("uuid1", "uuid3", "uuid4", "uuid5", "uuid6", "uuid7", "uuid8"), "default", "uuid4"}},
		{Names: "-n --namespace", Help: "uuid3/uuid5 only: a UUID, or a well-known predefined UUID addressed by namespace name", Set: []any{"metavar", "{any UUID,@dns,@url,@oid,@x500}"}},
		{Names: "-N --name", Help: "uuid3/uuid5 only: name used as part of generating the UUID"},
		{Names: "-C --count", Help: "generate NUM fresh UUIDs", Set: []any{"metavar", "NUM", "type", object.IntType.Value(), "default", 1}},
	}
}

// read reads the command line.
func (q *request) read(th *thread) *exception {
	r := native.Begin(th)
	parser := r.CommandLine(commandArgs(), "description", "Generate a UUID using the selected UUID function.", "color", true, "formatter_class", r.From("argparse", "ArgumentDefaultsHelpFormatter"))
	ns := r.Method(parser, "parse_args")
	q.function = r.Str(r.Attr(ns, "uuid"))
	if v := r.Option(ns, "namespace"); !v.IsNull() {
		q.namespace = r.Str(v)
	}
	if v := r.Option(ns, "name"); !v.IsNull() {
		q.name = r.Str(v)
	}
	n, exc := object.ToSsize(th, r.Attr(ns, "count"))
	if r.OK() {
		r.Fail(exc)
	}
	q.count = n
	if named := q.function == "uuid3" || q.function == "uuid5"; r.OK() && named && (q.namespace == "" || q.name == "") {
		r.Method(parser, "error", object.StrOf("Incorrect number of arguments. "+q.function+" requires a namespace and a name. Run 'python -m uuid -h' for more information."))
	}
	return r.Exc
}

func (m *module) main(th *thread, _ value, _ []value) (value, *exception) {
	r := &request{}
	exc := r.read(th)
	if exc != nil {
		return value{}, exc
	}
	f, _ := m.NS.GetName(r.function)
	var args []value
	if r.function == "uuid3" || r.function == "uuid5" {
		space, ok := m.NS.GetName("NAMESPACE_" + map[string]string{"@dns": "DNS", "@url": "URL", "@oid": "OID", "@x500": "X500"}[r.namespace])
		if !ok {
			if space, exc = object.Call1(th, m.cls.Value(), object.StrOf(r.namespace)); exc != nil {
				return value{}, exc
			}
		}
		args = []value{space, object.StrOf(r.name)}
	}
	for range r.count {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		v, exc := object.Call(th, f, args, nil)
		if exc != nil {
			return value{}, exc
		}
		s, exc := object.ToStr(th, v)
		if exc == nil {
			exc = write(th, "stdout", s.String()+"\n")
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func write(th *thread, stream, text string) *exception {
	out, exc := native.FromModule(th, "sys", stream)
	if exc == nil {
		_, exc = native.CallMethod(th, out, "write", object.StrOf(text))
	}
	return exc
}
