// This file defines the classes of results.

package urllib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// resultKinds are the three kinds of results: name and fields.
var resultKinds = []struct {
	name   string
	fields []string
}{
	{"DefragResult", []string{"url", "fragment"}},
	{"SplitResult", []string{"scheme", "netloc", "path", "query", "fragment"}},
	{"ParseResult", []string{"scheme", "netloc", "path", "params", "query", "fragment"}},
}

// convert is encode or decode: the counterpart of a result, with its items converted.
func (m *module) convert(method string) object.Method {
	owner := map[string]string{"encode": "_ResultMixinStr", "decode": "_ResultMixinBytes"}[method]
	return native.Python(owner+"."+method, "($self, encoding='ascii', errors='strict')", "The same result with its components "+method+"d.", func(th *thread, self value, args []value) (value, *exception) {
		if args[0].IsNull() {
			args[0] = object.StrOf("ascii")
		}
		if args[1].IsNull() {
			args[1] = object.StrOf("strict")
		}
		name := "_encoded_counterpart"
		if method == "decode" {
			name = "_decoded_counterpart"
		}
		cls, exc := object.GetAttrName(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		var items []value
		exc = object.Each(th, self, func(v value) *exception {
			c, exc := native.CallMethod(th, v, method, args[0], args[1])
			items = append(items, c)
			return exc
		})
		if exc != nil {
			return value{}, exc
		}
		return object.Call(th, cls, items, nil)
	})
}

// netlocOf is the attribute netloc as text.
func netlocOf(th *thread, self value) (netloc string, asBytes bool, exc *exception) {
	v, exc := object.GetAttrName(th, self, "netloc")
	if exc != nil {
		return "", false, exc
	}
	if v.Type().Has(object.FlagStr) {
		return v.AsStr().String(), false, nil
	}
	netloc, exc = object.BytesOf(th, v)
	return netloc, true, exc
}

// user is the user and the password of a netloc.
func user(netloc string) (name, password part) {
	i := strings.LastIndexByte(netloc, '@')
	if i < 0 {
		return part{}, part{}
	}
	n, p, has := strings.Cut(netloc[:i], ":")
	return some(n), part{p, has}
}

// host is the host and the port of a netloc.
func host(netloc string) (name string, port part) {
	info := netloc[strings.LastIndexByte(netloc, '@')+1:]
	if _, bracketed, ok := strings.Cut(info, "["); ok {
		n, rest, _ := strings.Cut(bracketed, "]")
		_, p, _ := strings.Cut(rest, ":")
		return n, orNone(p)
	}
	n, p, _ := strings.Cut(info, ":")
	return n, orNone(p)
}

// boxed is a part as the kind of the result.
func boxed(p part, asBytes bool) value {
	switch {
	case !p.ok:
		return object.None
	case asBytes:
		return object.NewBytes(p.text)
	}
	return object.StrOf(p.text)
}

func portOf(th *thread, netloc string, asBytes bool) (value, *exception) {
	_, port := host(netloc)
	if !port.ok {
		return object.None, nil
	}
	n := 0
	for _, c := range []byte(port.text) {
		if c < '0' || c > '9' {
			r, exc := object.Repr(th, boxed(port, asBytes))
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.ValueErrorf("Port could not be cast to integer value as %s", r)
		}
		n = min(n*10+int(c-'0'), 1<<20)
	}
	if n > 65535 {
		return value{}, object.ValueErrorf("Port out of range 0-65535")
	}
	return object.Int64(int64(n)), nil
}

// netlocProperties are what results say about the netloc.
func (m *module) netlocProperties() []object.ClassAttr {
	var attrs []object.ClassAttr
	add := func(name string, get func(th *thread, netloc string, asBytes bool) (value, *exception)) {
		p, exc := native.Property(m.Thread, name, "", func(th *thread, self value) (value, *exception) {
			netloc, asBytes, exc := netlocOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return get(th, netloc, asBytes)
		}, nil)
		if exc != nil {
			m.Err = exc
		}
		attrs = append(attrs, p)
	}
	add("username", func(_ *thread, netloc string, asBytes bool) (value, *exception) {
		name, _ := user(netloc)
		return boxed(name, asBytes), nil
	})
	add("password", func(_ *thread, netloc string, asBytes bool) (value, *exception) {
		_, password := user(netloc)
		return boxed(password, asBytes), nil
	})
	add("hostname", func(_ *thread, netloc string, asBytes bool) (value, *exception) {
		name, _ := host(netloc)
		before, zone, has := strings.Cut(name, "%")
		if name = strings.ToLower(before); has {
			name += "%" + zone
		}
		return boxed(orNone(name), asBytes), nil
	})
	add("port", portOf)
	return attrs
}

var noSlots = ondemand.Value[object.ClassAttr]{Make: func() object.ClassAttr { return object.ClassAttr{Name: "__slots__", V: object.EmptyTuple.Value()} }}

func (m *module) addResults() {
	m.Add("_ResultMixinStr", "Results whose components are text.", nil, []object.Method{m.convert("encode")}, noSlots.Get())
	m.Add("_ResultMixinBytes", "Results whose components are bytes.", nil, []object.Method{m.convert("decode")}, noSlots.Get())
	m.Add("_NetlocResultMixinBase", "Results with a netloc.", nil, []object.Method{object.ClassGetItem()}, append(m.netlocProperties(), noSlots.Get())...)
	m.Add("_NetlocResultMixinStr", "", []string{"_NetlocResultMixinBase", "_ResultMixinStr"}, nil, noSlots.Get())
	m.Add("_NetlocResultMixinBytes", "", []string{"_NetlocResultMixinBase", "_ResultMixinBytes"}, nil, noSlots.Get())
	if m.Err != nil {
		return
	}
	m.NS.SetName("ResultBase", m.By["_NetlocResultMixinStr"].Value())
	for _, k := range resultKinds {
		base, exc := native.NamedTuple(m.Thread, "urllib.parse", "_"+k.name+"Base", nil, k.fields...)
		if exc != nil {
			m.Err = exc
			return
		}
		m.By["_"+k.name+"Base"] = base
		m.NS.SetName("_"+k.name+"Base", base.Value())
		mixin := "_NetlocResultMixin"
		if k.name == "DefragResult" {
			mixin = "_ResultMixin"
		}
		for _, suffix := range []string{"", "Bytes"} {
			name := k.name + suffix
			kind := suffix
			if kind == "" {
				kind = "Str"
			}
			m.Add(name, "The components of a URL.", []string{"_" + k.name + "Base", mixin + kind}, []object.Method{native.Python(name+".geturl", "($self)", "The URL.", m.geturl(k.name))}, noSlots.Get())
		}
		if m.Err != nil {
			return
		}
		text, bytes := m.By[k.name], m.By[k.name+"Bytes"]
		if m.Err = native.SetAttr(m.Thread, text.Value(), "_encoded_counterpart", bytes.Value()); m.Err != nil {
			return
		}
		if m.Err = native.SetAttr(m.Thread, bytes.Value(), "_decoded_counterpart", text.Value()); m.Err != nil {
			return
		}
	}
}

// geturl is the method of one kind of results.
func (m *module) geturl(kind string) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) {
		items := self.AsTuple().Items
		switch kind {
		case "SplitResult":
			return m.unsplitItems(th, self, 5)
		case "ParseResult":
			return m.unsplitItems(th, self, 6)
		}
		given, exc := object.Truth(th, items[1])
		if exc != nil || !given {
			return items[0], exc
		}
		hash := object.StrOf("#")
		if !items[0].Type().Has(object.FlagStr) {
			hash = object.NewBytes("#")
		}
		v, exc := object.Binary(th, object.Add, items[0], hash)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Add, v, items[1])
	}
}
