// This file converts base64 in lines, of bytes and of files.

package base64

import (
	"encoding/base64"
	"strings"

	"dappco.re/go/py/engine/object"
)

const lineBytes = 57 // what a line of 76 characters encodes

// lineData is the content of v, which must be bytes-like with one dimension of single bytes.
func lineData(th *thread, v value) (string, *exception) {
	view, exc := object.NewMemoryView(th, v)
	if exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = object.TypeErrorf("expected bytes-like object, not %s", v.Type().Name)
		}
		return "", exc
	}
	format, exc := object.GetAttrName(th, view.Value(), "format")
	if exc != nil {
		return "", exc
	}
	if f := format.AsStr().String(); f != "c" && f != "b" && f != "B" {
		return "", object.TypeErrorf("expected single byte elements, not '%s' from %s", f, v.Type().Name)
	}
	dims, exc := object.GetAttrName(th, view.Value(), "ndim")
	if exc != nil {
		return "", exc
	}
	if n, _ := object.IntValue(dims); n != 1 {
		return "", object.TypeErrorf("expected 1-D data, not %d-D data from %s", n, v.Type().Name)
	}
	return object.BytesOf(th, v)
}

func encodeLines(th *thread, a []value) (value, *exception) {
	data, exc := lineData(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(len(data), 2); exc != nil {
		return value{}, exc
	}
	var out strings.Builder
	for len(data) > 0 {
		n := min(lineBytes, len(data))
		out.WriteString(line(data[:n]))
		if data = data[n:]; len(data)%(lineBytes<<12) < lineBytes {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.NewBytes(out.String()), nil
}

func line(data string) string { return base64.StdEncoding.EncodeToString([]byte(data)) + "\n" }

func decodeLines(th *thread, a []value) (value, *exception) {
	data, exc := lineData(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	return plain(th, data, false)
}

func encodeFile(th *thread, a []value) (value, *exception) {
	read, write := object.Intern("read"), object.Intern("write")
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		data := ""
		for len(data) < lineBytes {
			v, exc := object.CallMethod(th, a[0], read, object.Int64(int64(lineBytes-len(data))))
			if exc != nil {
				return value{}, exc
			}
			more, exc := object.BytesOf(th, v)
			if exc != nil {
				return value{}, exc
			}
			if more == "" {
				break
			}
			data += more
		}
		if data == "" {
			return object.None, nil
		}
		if _, exc := object.CallMethod(th, a[1], write, object.NewBytes(line(data))); exc != nil {
			return value{}, exc
		}
	}
}

func decodeFile(th *thread, a []value) (value, *exception) {
	for {
		v, exc := object.CallMethod(th, a[0], object.Intern("readline"))
		if exc != nil {
			return value{}, exc
		}
		data, exc := object.BytesOf(th, v)
		if exc != nil {
			return value{}, exc
		}
		if data == "" {
			return object.None, nil
		}
		out, exc := plain(th, data, false)
		if exc != nil {
			return value{}, exc
		}
		if _, exc := object.CallMethod(th, a[1], object.Intern("write"), out); exc != nil {
			return value{}, exc
		}
	}
}
