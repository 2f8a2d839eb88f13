// This file takes URLs apart and puts them together (RFC 3986, and what browsers do).

package urllib

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// part is a component of a URL; one that is not there differs from an empty one.
type part struct {
	text string
	ok   bool
}

func some(text string) part { return part{text, true} }

// orNone is a part that is not there if it is empty.
func orNone(text string) part { return part{text, text != ""} }

// parts are the components of a URL.
type parts struct {
	scheme, netloc  part
	path            string
	query, fragment part
}

// controls are what URLs may begin with but should not.
func isControl(r rune) bool { return r <= ' ' }

var unsafeRemover = ondemand.Value[*strings.Replacer]{Make: func() *strings.Replacer { return strings.NewReplacer("\t", "", "\r", "", "\n", "") }}

func isSchemeChar(c byte) bool { return strings.IndexByte(schemeChars, c) >= 0 }

// split takes a URL apart; scheme is that of a URL that has none.
func split(th *thread, url string, scheme part, fragments bool) (p parts, exc *exception) {
	url = unsafeRemover.Get().Replace(strings.TrimLeftFunc(url, isControl))
	if scheme.ok {
		scheme.text = unsafeRemover.Get().Replace(strings.TrimFunc(scheme.text, isControl))
	}
	p.scheme = scheme
	if i := strings.IndexByte(url, ':'); i > 0 && (url[0]|0x20 >= 'a' && url[0]|0x20 <= 'z') {
		valid := true
		for j := range i {
			valid = valid && isSchemeChar(url[j])
		}
		if valid {
			p.scheme, url = some(strings.ToLower(url[:i])), url[i+1:]
		}
	}
	if strings.HasPrefix(url, "//") {
		end := strings.IndexAny(url[2:], "/?#")
		if end < 0 {
			end = len(url) - 2
		}
		p.netloc, url = some(url[2:2+end]), url[2+end:]
		if exc := checkBrackets(th, p.netloc.text); exc != nil {
			return p, exc
		}
	}
	if fragments {
		if before, after, ok := strings.Cut(url, "#"); ok {
			url, p.fragment = before, some(after)
		}
	}
	if before, after, ok := strings.Cut(url, "?"); ok {
		url, p.query = before, some(after)
	}
	p.path = url
	return p, checkNormal(th, p.netloc.text)
}

var future = native.Pattern{Text: `\Av[a-fA-F0-9]+\.(?s:.+)\z`}

// checkBrackets refuses a netloc whose brackets enclose no IPv6 address.
func checkBrackets(th *thread, netloc string) *exception {
	open, shut := strings.Contains(netloc, "["), strings.Contains(netloc, "]")
	if open != shut {
		return object.ValueErrorf("Invalid IPv6 URL")
	}
	if !open {
		return nil
	}
	host := netloc[strings.LastIndexByte(netloc, '@')+1:]
	before, bracketed, found := strings.Cut(host, "[")
	if found {
		name, port, _ := strings.Cut(bracketed, "]")
		if before != "" || port != "" && port[0] != ':' {
			return object.ValueErrorf("Invalid IPv6 URL")
		}
		host = name
	} else {
		host, _, _ = strings.Cut(host, ":")
	}
	if strings.HasPrefix(host, "v") {
		if !future.Get().MatchString(host) {
			return object.ValueErrorf("IPvFuture address is invalid")
		}
		return nil
	}
	if isIPv4(host) {
		return object.ValueErrorf("An IPv4 address cannot be in brackets")
	}
	if !isIPv6(host) {
		r, exc := object.Repr(th, object.StrOf(host))
		if exc != nil {
			return exc
		}
		return object.ValueErrorf("%s does not appear to be an IPv4 or IPv6 address", r)
	}
	return nil
}

// isIPv4 reports that s is four numbers below 256 without leading zeros.
func isIPv4(s string) bool {
	octets := strings.Split(s, ".")
	if len(octets) != 4 {
		return false
	}
	for _, o := range octets {
		if n, err := strconv.ParseUint(o, 10, 8); err != nil || strconv.FormatUint(n, 10) != o {
			return false
		}
	}
	return true
}

// isIPv6 reports that s is eight groups of hexadecimal digits, or fewer and one ::, with an IPv4 address for the last two if need be, and a zone perhaps.
func isIPv6(s string) bool {
	s, zone, hasZone := strings.Cut(s, "%")
	if hasZone && (zone == "" || strings.Contains(zone, "%")) {
		return false
	}
	if i := strings.LastIndexByte(s, ':'); i >= 0 && strings.Contains(s[i:], ".") {
		if !isIPv4(s[i+1:]) {
			return false
		}
		s = s[:i+1] + "0:0"
	}
	before, after, short := strings.Cut(s, "::")
	groups := 0
	for _, side := range []string{before, after} {
		if side == "" {
			continue
		}
		for _, g := range strings.Split(side, ":") {
			if n, err := strconv.ParseUint(g, 16, 16); err != nil || len(g) > 4 || n > 0xffff {
				return false
			}
			groups++
		}
	}
	return short && groups < 8 || !short && groups == 8
}

// checkNormal refuses a netloc that gets other components when its characters are normalized.
func checkNormal(th *thread, netloc string) *exception {
	n := strings.NewReplacer("@", "", ":", "", "#", "", "?", "").Replace(netloc)
	if normal := norm.NFKC.String(n); normal != n && strings.ContainsAny(normal, "/?#@:") {
		r, exc := object.Repr(th, object.StrOf(netloc))
		if exc != nil {
			return exc
		}
		return object.ValueErrorf("netloc %s contains invalid characters under NFKC normalization", r)
	}
	return nil
}

// unsplit puts a URL together.
func unsplit(p parts) string {
	url := p.path
	switch {
	case p.netloc.ok:
		if url != "" && url[0] != '/' {
			url = "/" + url
		}
		url = "//" + p.netloc.text + url
	case strings.HasPrefix(url, "//"):
		url = "//" + url
	}
	if p.scheme.text != "" {
		url = p.scheme.text + ":" + url
	}
	if p.query.ok {
		url += "?" + p.query.text
	}
	if p.fragment.ok {
		url += "#" + p.fragment.text
	}
	return url
}

// splitParams takes the parameters off the last segment of a path.
func splitParams(url string) (path string, params part) {
	i := strings.LastIndexByte(url, '/') + 1
	at := strings.IndexByte(url[i:], ';')
	if at < 0 {
		return url, part{}
	}
	return url[:i+at], some(url[i+at+1:])
}

// join resolves url against base.
func (m *module) join(th *thread, base, url string, fragments bool) (string, *exception) {
	if base == "" {
		return url, nil
	}
	if url == "" {
		return base, nil
	}
	b, exc := split(th, base, part{}, fragments)
	if exc != nil {
		return "", exc
	}
	p, exc := split(th, url, part{}, fragments)
	if exc != nil {
		return "", exc
	}
	if !p.scheme.ok {
		p.scheme = b.scheme
	}
	if p.scheme != b.scheme || p.scheme.text != "" && !m.among("uses_relative", p.scheme.text) {
		return url, nil
	}
	if p.scheme.text == "" || m.among("uses_netloc", p.scheme.text) {
		if p.netloc.text != "" {
			return unsplit(p), nil
		}
		p.netloc = b.netloc
	}
	if p.path == "" {
		p.path = b.path
		if !p.query.ok {
			p.query = b.query
			if !p.fragment.ok {
				p.fragment = b.fragment
			}
		}
		return unsplit(p), nil
	}
	p.path = merge(b.path, p.path)
	return unsplit(p), nil
}

// merge resolves a path against that of a base.
func merge(base, path string) string {
	parts := strings.Split(base, "/")
	if parts[len(parts)-1] != "" {
		parts = parts[:len(parts)-1]
	}
	segments := strings.Split(path, "/")
	if path[0] != '/' {
		all := append(append([]string(nil), parts...), segments...)
		segments = nil
		for i, s := range all {
			if i == 0 || i == len(all)-1 || s != "" {
				segments = append(segments, s)
			}
		}
	}
	var resolved []string
	for _, s := range segments {
		switch s {
		case "..":
			if len(resolved) > 0 {
				resolved = resolved[:len(resolved)-1]
			}
		case ".":
		default:
			resolved = append(resolved, s)
		}
	}
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		resolved = append(resolved, "")
	}
	if joined := strings.Join(resolved, "/"); joined != "" {
		return joined
	}
	return "/"
}
