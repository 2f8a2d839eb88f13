// This file implements the command line of the module.

package uuid

import (
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// request is what a command line asks for.
type request struct {
	function, namespace, name string
	count                     int
}

// parse reads words and returns what is wrong with them.
func (r *request) parse(words []string) string {
	for len(words) > 0 {
		option := words[0]
		if option == "-h" || option == "--help" {
			return "help"
		}
		if len(words) < 2 {
			return "argument " + option + ": expected one argument"
		}
		arg := words[1]
		words = words[2:]
		switch option {
		case "-u", "--uuid":
			switch arg {
			case "uuid1", "uuid3", "uuid4", "uuid5", "uuid6", "uuid7", "uuid8":
				r.function = arg
			default:
				return "argument -u/--uuid: invalid choice: '" + arg + "' (choose from uuid1, uuid3, uuid4, uuid5, uuid6, uuid7, uuid8)"
			}
		case "-n", "--namespace":
			r.namespace = arg
		case "-N", "--name":
			r.name = arg
		case "-C", "--count":
			n, err := strconv.Atoi(arg)
			if err != nil {
				return "argument -C/--count: invalid int value: '" + arg + "'"
			}
			r.count = n
		default:
			return "unrecognized arguments: " + option
		}
	}
	if named := r.function == "uuid3" || r.function == "uuid5"; named && (r.namespace == "" || r.name == "") {
		return "Incorrect number of arguments. " + r.function + " requires a namespace and a name. Run 'python -m uuid -h' for more information."
	}
	return ""
}

func (m *module) main(th *thread, _ value, _ []value) (value, *exception) {
	argv, exc := native.FromModule(th, "sys", "argv")
	if exc != nil {
		return value{}, exc
	}
	var words []string
	if exc := object.Each(th, argv, func(v value) *exception {
		s, exc := object.ToStr(th, v)
		if exc == nil {
			words = append(words, s.String())
		}
		return exc
	}); exc != nil {
		return value{}, exc
	}
	r := &request{function: "uuid4", count: 1}
	if problem := r.parse(words[min(1, len(words)):]); problem != "" {
		return value{}, usage(th, problem)
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

// usage prints how the command line is used, and what is wrong with one unless help was asked for.
func usage(th *thread, problem string) *exception {
	text := "usage: uuid [-h] [-u {uuid1,uuid3,uuid4,uuid5,uuid6,uuid7,uuid8}] [-n NAMESPACE] [-N NAME] [-C NUM]\n"
	stream, status := "stderr", int64(2)
	if problem == "help" {
		stream, status = "stdout", 0
	} else {
		text += "uuid: error: " + problem + "\n"
	}
	if exc := write(th, stream, text); exc != nil {
		return exc
	}
	return object.NewException(object.SystemExitType, object.Int64(status))
}
