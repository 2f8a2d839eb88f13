// This file has the handlers of module logging.handlers that send records over a network: to sockets, the system log, by mail and HTTP.
// The modules that they need are imported when the first record is sent.

package logging

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

func makeNetwork(st *state, mk *maker) {
	st.socket = mk.class(socketSpec(st))
	mk.class(object.ClassSpec{Name: "DatagramHandler", Bases: []*class{st.socket}, Doc: "Sends pickled records to a UDP socket.", Methods: []object.Method{
		def("DatagramHandler.__init__", "($self, host, port)", "", func(r *run, self value, a []value) value {
			initSocket(r, self, a[0], a[1])
			r.Set(self, "closeOnError", object.False)
			return object.None
		}),
		def("DatagramHandler.makeSocket", "($self)", "A new socket.", func(r *run, self value, _ []value) value {
			socket := r.Import("socket")
			family := "AF_INET"
			if r.Attr(self, "port").IsNone() {
				family = "AF_UNIX"
			}
			return r.Method(socket, "socket", r.Attr(socket, family), r.Attr(socket, "SOCK_DGRAM"))
		}),
		def("DatagramHandler.send", "($self, s)", "Send bytes.", func(r *run, self value, a []value) value {
			if !given(r.Attr(self, "sock")) {
				r.Method(self, "createSocket")
			}
			r.Method(r.Attr(self, "sock"), "sendto", a[0], r.Attr(self, "address"))
			return object.None
		}),
	}})
	mk.class(sysLogSpec(st))
	mk.class(mailSpec(st))
	mk.class(httpSpec(st))
	mk.class(object.ClassSpec{Name: "NTEventLogHandler", Bases: []*class{st.handler}, Doc: "Writes to the event log of Windows; not available.", Methods: []object.Method{
		def("NTEventLogHandler.__init__", "($self, appname, dllname=None, logtype='Application')", "", func(r *run, _ value, _ []value) value {
			r.Raise(object.NotImplementedErrorType, "logging.handlers.NTEventLogHandler is not implemented")
			return object.None
		}),
	}})
}

func initSocket(r *run, self, host, port value) {
	initHandler(r, self, integer(notSet))
	address := object.TupleOf(host, port)
	if port.IsNone() {
		address = host
	}
	for _, s := range []struct {
		name string
		v    value
	}{{"host", host}, {"port", port}, {"address", address}, {"sock", object.None}, {"closeOnError", object.False}, {"retryTime", object.None}, {"retryStart", object.Float(1)}, {"retryMax", object.Float(30)}, {"retryFactor", object.Float(2)}} {
		r.Set(self, s.name, s.v)
	}
}

func socketSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("SocketHandler."+name, sig, doc, f) }
	drop := func(r *run, self value) {
		if sock := r.Attr(self, "sock"); given(sock) && r.OK() {
			r.Set(self, "sock", object.None)
			r.Method(sock, "close")
		}
	}
	return object.ClassSpec{Name: "SocketHandler", Bases: []*class{st.handler}, Doc: "Sends pickled records to a TCP socket, which stays open.", Methods: []object.Method{
		m("__init__", "($self, host, port)", "", func(r *run, self value, a []value) value {
			initSocket(r, self, a[0], a[1])
			return object.None
		}),
		m("makeSocket", "($self, timeout=1)", "A new connection.", func(r *run, self value, a []value) value {
			socket, timeout := r.Import("socket"), or(a[0], integer(1))
			if !r.Attr(self, "port").IsNone() {
				return r.CallNamed(r.Attr(socket, "create_connection"), []value{r.Attr(self, "address"), timeout}, "timeout")
			}
			sock := r.Method(socket, "socket", r.Attr(socket, "AF_UNIX"), r.Attr(socket, "SOCK_STREAM"))
			r.Method(sock, "settimeout", timeout)
			r.Method(sock, "connect", r.Attr(self, "address"))
			return sock
		}),
		m("createSocket", "($self)", "Connect, unless that failed a short time ago.", createSocket),
		m("send", "($self, s)", "Send bytes.", func(r *run, self value, a []value) value {
			if !given(r.Attr(self, "sock")) {
				r.Method(self, "createSocket")
			}
			if sock := r.Attr(self, "sock"); given(sock) && r.OK() {
				r.Method(sock, "sendall", a[0])
				if r.Catch(object.OSErrorType) {
					drop(r, self)
				}
			}
			return object.None
		}),
		m("makePickle", "($self, record)", "The record as bytes: how many, then a pickled dict.", func(r *run, self value, a []value) value {
			if r.Truth(r.Attr(a[0], "exc_info")) {
				r.Method(self, "format", a[0])
			}
			d := object.NewDict()
			r.Fail(d.Update(r.Th, r.Attr(a[0], "__dict__")))
			d.SetName("msg", r.Method(a[0], "getMessage"))
			d.SetName("args", object.None)
			d.SetName("exc_info", object.None)
			d.DelStr(object.Intern("message"))
			data := r.Method(r.Import("pickle"), "dumps", d.Value(), integer(1))
			size := r.Method(r.Import("struct"), "pack", str(">L"), integer(r.Len(data)))
			if !r.OK() {
				return object.None
			}
			return r.Keep(object.Binary(r.Th, object.Add, size, data))
		}),
		m("handleError", "($self, record)", "Close the connection if closeOnError says so, else tell about the error.", func(r *run, self value, a []value) value {
			if r.Truth(r.Attr(self, "closeOnError")) && given(r.Attr(self, "sock")) {
				drop(r, self)
			} else {
				showError(r, a[0])
			}
			return object.None
		}),
		m("emit", "($self, record)", "Send the record.", func(r *run, self value, a []value) value {
			return emitted(r, self, a[0], func() { r.Method(self, "send", r.Method(self, "makePickle", a[0])) })
		}),
		m("close", "($self)", "Close the connection.", func(r *run, self value, _ []value) value {
			drop(r, self)
			r.Call(r.Attr(st.handler.Value(), "close"), self)
			return object.None
		}),
	}}
}

// createSocket is SocketHandler.createSocket: after a failure it waits longer and longer before it tries again.
func createSocket(r *run, self value, _ []value) value {
	number := func(name string) float64 {
		v := r.Attr(self, name)
		if !r.OK() || v.IsNone() {
			return 0
		}
		f, exc := object.ToFloat(r.Th, v)
		r.Fail(exc)
		return f
	}
	now := r.Method(r.Import("time"), "time")
	if at := r.Attr(self, "retryTime"); given(at) && r.Less(now, at) {
		return object.None
	}
	sock := r.Method(self, "makeSocket")
	if !r.Catch(object.OSErrorType) {
		r.Set(self, "sock", sock)
		r.Set(self, "retryTime", object.None)
		return object.None
	}
	period := number("retryStart")
	if given(r.Attr(self, "retryTime")) {
		period = min(number("retryPeriod")*number("retryFactor"), number("retryMax"))
	}
	r.Set(self, "retryPeriod", object.Float(period))
	at, exc := object.ToFloat(r.Th, now)
	r.Fail(exc)
	r.Set(self, "retryTime", object.Float(at+period))
	return object.None
}

// The numbers of the system log.
var (
	priorities = []string{"EMERG", "ALERT", "CRIT", "ERR", "WARNING", "NOTICE", "INFO", "DEBUG"}
	facilities = []string{"KERN", "USER", "MAIL", "DAEMON", "AUTH", "SYSLOG", "LPR", "NEWS", "UUCP", "CRON", "AUTHPRIV", "FTP", "NTP", "SECURITY", "CONSOLE", "SOLCRON",
		"LOCAL0", "LOCAL1", "LOCAL2", "LOCAL3", "LOCAL4", "LOCAL5", "LOCAL6", "LOCAL7"}
	facilityNames = []string{"kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp", "ntp", "security", "console", "solaris-cron",
		"local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7"}
)

func sysLogAttrs() []object.ClassAttr {
	var attrs []object.ClassAttr
	names, facility := object.NewDict(), object.NewDict()
	for i, n := range priorities {
		attrs = append(attrs, object.ClassAttr{Name: "LOG_" + n, V: integer(i)})
	}
	for i, n := range facilities {
		attrs = append(attrs, object.ClassAttr{Name: "LOG_" + n, V: integer(i)})
		facility.SetName(facilityNames[i], integer(i))
	}
	for name, n := range map[string]int{"alert": 1, "crit": 2, "critical": 2, "debug": 7, "emerg": 0, "err": 3, "error": 3, "info": 6, "notice": 5, "panic": 0, "warn": 4, "warning": 4} {
		names.SetName(name, integer(n))
	}
	levels := object.NewDict()
	for _, l := range [][2]string{{"DEBUG", "debug"}, {"INFO", "info"}, {"WARNING", "warning"}, {"ERROR", "error"}, {"CRITICAL", "critical"}} {
		levels.SetName(l[0], str(l[1]))
	}
	return append(attrs, object.ClassAttr{Name: "priority_names", V: names.Value()}, object.ClassAttr{Name: "facility_names", V: facility.Value()}, object.ClassAttr{Name: "priority_map", V: levels.Value()},
		object.ClassAttr{Name: "ident", V: str("")}, object.ClassAttr{Name: "append_nul", V: object.True})
}

func sysLogSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("SysLogHandler."+name, sig, doc, f) }
	return object.ClassSpec{Name: "SysLogHandler", Bases: []*class{st.handler}, Attrs: sysLogAttrs(), Doc: "Sends records to the system log, of this machine or another.", Methods: []object.Method{
		m("__init__", "($self, address=('localhost', 514), facility=1, socktype=None, timeout=None)", "", func(r *run, self value, a []value) value {
			initHandler(r, self, integer(notSet))
			r.Set(self, "address", or(a[0], object.TupleOf(str("localhost"), integer(514))))
			r.Set(self, "facility", or(a[1], integer(1)))
			r.Set(self, "socktype", or(a[2], object.None))
			r.Set(self, "timeout", or(a[3], object.None))
			r.Set(self, "socket", object.None)
			r.Method(self, "createSocket")
			return object.None
		}),
		m("createSocket", "($self)", "Connect to the system log.", func(r *run, self value, _ []value) value {
			socket, address, kind := r.Import("socket"), r.Attr(self, "address"), r.Attr(self, "socktype")
			r.Set(self, "unixsocket", object.Bool(isStr(address)))
			if isStr(address) {
				if kind.IsNone() {
					kind = r.Attr(socket, "SOCK_DGRAM")
				}
				sock := r.Method(socket, "socket", r.Attr(socket, "AF_UNIX"), kind)
				r.Method(sock, "connect", address)
				r.Set(self, "socket", sock)
				return object.None
			}
			if kind.IsNone() {
				kind = r.Attr(socket, "SOCK_DGRAM")
			}
			r.Set(self, "socktype", kind)
			found := r.Items(r.Method(socket, "getaddrinfo", r.Item(address, integer(0)), r.Item(address, integer(1)), integer(0), kind))
			if len(found) == 0 {
				r.Raise(object.OSErrorType, "getaddrinfo returns an empty list")
				return object.None
			}
			info := r.Items(found[0])
			if !r.OK() || len(info) != 5 {
				return object.None
			}
			sock := r.Method(socket, "socket", info[0], kind, info[2])
			if t := r.Attr(self, "timeout"); r.Truth(t) {
				r.Method(sock, "settimeout", t)
			}
			if r.Equal(kind, r.Attr(socket, "SOCK_STREAM")) {
				r.Method(sock, "connect", info[4])
			}
			r.Set(self, "socket", sock)
			return object.None
		}),
		m("encodePriority", "($self, facility, priority)", "Facility and priority as one number.", func(r *run, self value, a []value) value {
			number := func(v value, names string) int {
				if isStr(v) {
					v = r.Item(r.Attr(self, names), v)
				}
				return intOf(r, v)
			}
			return integer(number(a[0], "facility_names")<<3 | number(a[1], "priority_names"))
		}),
		m("mapPriority", "($self, levelName)", "The priority of a level.", func(r *run, self value, a []value) value {
			return r.Method(r.Attr(self, "priority_map"), "get", a[0], str("warning"))
		}),
		m("emit", "($self, record)", "Send the record.", func(r *run, self value, a []value) value {
			return emitted(r, self, a[0], func() { sendToLog(r, self, a[0]) })
		}),
		m("close", "($self)", "Close the connection.", func(r *run, self value, _ []value) value {
			if sock := r.Attr(self, "socket"); given(sock) && r.OK() {
				r.Set(self, "socket", object.None)
				r.Method(sock, "close")
			}
			r.Call(r.Attr(st.handler.Value(), "close"), self)
			return object.None
		}),
	}}
}

func sendToLog(r *run, self, record value) {
	msg := r.Str(r.Attr(self, "ident")) + r.Str(r.Method(self, "format", record))
	if r.Truth(r.Attr(self, "append_nul")) {
		msg += "\x00"
	}
	n := r.Method(self, "encodePriority", r.Attr(self, "facility"), r.Method(self, "mapPriority", r.Attr(record, "levelname")))
	data := r.Method(str("<"+strconv.Itoa(intOf(r, n))+">"+msg), "encode", str("utf-8"))
	if !given(r.Attr(self, "socket")) {
		r.Method(self, "createSocket")
	}
	sock := r.Attr(self, "socket")
	switch {
	case !r.OK():
	case r.Truth(r.Attr(self, "unixsocket")):
		r.Method(sock, "send", data)
	case r.Equal(r.Attr(self, "socktype"), r.From("socket", "SOCK_DGRAM")):
		r.Method(sock, "sendto", data, r.Attr(self, "address"))
	default:
		r.Method(sock, "sendall", data)
	}
}

func mailSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("SMTPHandler."+name, sig, doc, f) }
	return object.ClassSpec{Name: "SMTPHandler", Bases: []*class{st.handler}, Doc: "Sends each record as a mail.", Methods: []object.Method{
		m("__init__", "($self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0)", "", func(r *run, self value, a []value) value {
			initHandler(r, self, integer(notSet))
			host, port := a[0], object.None
			if pair := a[0]; pair.Type() == object.TupleType || pair.Type() == object.ListType {
				host, port = r.Item(pair, integer(0)), r.Item(pair, integer(1))
			}
			to := a[2]
			if isStr(to) {
				to = object.ListOf(to)
			}
			user, password := object.None, object.None
			if c := or(a[4], object.None); given(c) {
				user, password = r.Item(c, integer(0)), r.Item(c, integer(1))
			}
			r.Set(self, "username", user)
			if given(user) {
				r.Set(self, "password", password)
			}
			for name, v := range map[string]value{"mailhost": host, "mailport": port, "fromaddr": a[1], "toaddrs": to, "subject": a[3], "secure": or(a[5], object.None), "timeout": or(a[6], object.Float(5))} {
				r.Set(self, name, v)
			}
			return object.None
		}),
		m("getSubject", "($self, record)", "The subject of the mail.", func(r *run, self value, _ []value) value { return r.Attr(self, "subject") }),
		m("emit", "($self, record)", "Send the record.", func(r *run, self value, a []value) value {
			return emitted(r, self, a[0], func() {
				port := r.Attr(self, "mailport")
				if !r.Truth(port) {
					port = r.From("smtplib", "SMTP_PORT")
				}
				smtp := r.CallNamed(r.From("smtplib", "SMTP"), []value{r.Attr(self, "mailhost"), port, r.Attr(self, "timeout")}, "timeout")
				msg := r.Call(r.From("email.message", "EmailMessage"))
				r.SetItem(msg, str("From"), r.Attr(self, "fromaddr"))
				r.SetItem(msg, str("To"), str(joined(r, r.Attr(self, "toaddrs"), ",")))
				r.SetItem(msg, str("Subject"), r.Method(self, "getSubject", a[0]))
				r.SetItem(msg, str("Date"), r.Call(r.From("email.utils", "localtime")))
				r.Method(msg, "set_content", r.Method(self, "format", a[0]))
				if user := r.Attr(self, "username"); r.Truth(user) {
					if r.Attr(self, "secure").Type() == object.TupleType {
						r.Method(smtp, "ehlo")
						r.Method(smtp, "starttls")
						r.Method(smtp, "ehlo")
					}
					r.Method(smtp, "login", user, r.Attr(self, "password"))
				}
				r.Method(smtp, "send_message", msg)
				r.Method(smtp, "quit")
			})
		}),
	}}
}

func httpSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("HTTPHandler."+name, sig, doc, f) }
	return object.ClassSpec{Name: "HTTPHandler", Bases: []*class{st.handler}, Doc: "Sends records to a web server, by GET or POST.", Methods: []object.Method{
		m("__init__", "($self, host, url, method='GET', secure=False, credentials=None, context=None)", "", func(r *run, self value, a []value) value {
			initHandler(r, self, integer(notSet))
			method := r.Method(or(a[2], str("GET")), "upper")
			if s := text(method); s != "GET" && s != "POST" {
				r.Raise(object.ValueErrorType, "method must be GET or POST")
			}
			if !r.Truth(or(a[3], object.False)) && given(or(a[5], object.None)) {
				r.Raise(object.ValueErrorType, "context parameter only makes sense with secure=True")
			}
			for name, v := range map[string]value{"host": a[0], "url": a[1], "method": method, "secure": or(a[3], object.False), "credentials": or(a[4], object.None), "context": or(a[5], object.None)} {
				r.Set(self, name, v)
			}
			return object.None
		}),
		m("mapLogRecord", "($self, record)", "The record as a dict that is sent.", func(r *run, _ value, a []value) value { return r.Attr(a[0], "__dict__") }),
		m("getConnection", "($self, host, secure)", "A connection.", func(r *run, self value, a []value) value {
			client := r.Import("http.client")
			if r.Truth(a[1]) {
				return r.CallNamed(r.Attr(client, "HTTPSConnection"), []value{a[0], r.Attr(self, "context")}, "context")
			}
			return r.Method(client, "HTTPConnection", a[0])
		}),
		m("emit", "($self, record)", "Send the record.", func(r *run, self value, a []value) value {
			return emitted(r, self, a[0], func() { sendByHTTP(r, self, a[0]) })
		}),
	}}
}

func sendByHTTP(r *run, self, record value) {
	host, url := r.Attr(self, "host"), r.Str(r.Attr(self, "url"))
	conn := r.Method(self, "getConnection", host, r.Attr(self, "secure"))
	data := r.Str(r.Method(r.Import("urllib.parse"), "urlencode", r.Method(self, "mapLogRecord", record)))
	method := r.Attr(self, "method")
	if text(method) == "GET" {
		sep := "?"
		for _, c := range url {
			if c == '?' {
				sep = "&"
			}
		}
		url += sep + data
	}
	r.Method(conn, "putrequest", method, str(url))
	if text(method) == "POST" {
		r.Method(conn, "putheader", str("Content-type"), str("application/x-www-form-urlencoded"))
		r.Method(conn, "putheader", str("Content-length"), str(strconv.Itoa(len(data))))
	}
	if c := r.Attr(self, "credentials"); r.Truth(c) {
		pair := r.Method(str(r.Str(r.Item(c, integer(0)))+":"+r.Str(r.Item(c, integer(1)))), "encode", str("utf-8"))
		token := r.Method(r.Method(r.Import("base64"), "b64encode", pair), "decode", str("ascii"))
		r.Method(conn, "putheader", str("Authorization"), str("Basic "+r.Str(token)))
	}
	r.Method(conn, "endheaders")
	if text(method) == "POST" {
		r.Method(conn, "send", r.Method(str(data), "encode", str("utf-8")))
	}
	r.Method(conn, "getresponse")
}
