# Packages strings, regexp, errors, net/url and math/big.
from golib import strings, regexp, errors, net_url, math_big

assert strings.to_upper("abc") == "ABC"
assert strings.index_byte("abc", "c") == 2
assert strings.index_rune(s="aéb", r="é") == 1
assert strings.split_n("a,b,c", sep=",", n=2) == ["a", "b,c"]
r = strings.cut("k=v", "=")
assert r == ("k", "v", True) and r.before == "k" and r.found
assert strings.map(lambda c: c + 1, "abc") == "bcd"
assert strings.fields_func("a1b2c", lambda c: c in (49, 50)) == ["a", "b", "c"]
assert strings.Replacer("a", "1", "b", "2").replace("abc") == "12c"
b = strings.Builder()
b.write_string("x")
b.write_byte("y")
b.write_rune("é")
assert str(b) == "xyé" and len(b) == 4
assert strings.Reader("a\nb").readline() == b"a\n"
assert list(strings.split_seq("a b", " ")) == ["a", "b"]

re = regexp.must_compile(r"(\w+)@(\w+)\.com")
assert re.match_string("bob@example.com")
assert re.find_string_submatch("bob@example.com") == ["bob@example.com", "bob", "example"]
assert re.replace_all_string_func("bob@x.com", lambda m: m.upper()) == "BOB@X.COM"
try:
    regexp.compile("(")
except Exception as e:
    assert "missing closing )" in str(e), e
else:
    assert False

import go
try:
    errors.new("boom")  # a function whose only result is an error raises it
except go.Error as e:
    assert str(e) == "boom" and errors.is_(e, e) and not errors.is_(e, None)
else:
    assert False

u = net_url.parse("https://user:pw@example.com:8080/a/b?x=1&x=2#frag")
assert (u.scheme, u.host, u.path, u.fragment) == ("https", "example.com:8080", "/a/b", "frag")
assert u.port() == "8080" and u.user.username() == "user"
q = u.query()
assert q["x"] == ["1", "2"] and q.get("x") == "1"
q.set("y", "z w")
assert q.encode() == "x=1&x=2&y=z+w"
try:
    net_url.parse("http://[::1")
except net_url.Error as e:
    assert e.op == "parse"
else:
    assert False

assert math_big.jacobi(2**70 + 1, 7) in (-1, 0, 1) and math_big.jacobi(3, 7) == -1
print("done")
