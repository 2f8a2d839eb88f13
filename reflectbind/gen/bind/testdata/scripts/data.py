# Packages encoding/json, io, os, archive/zip, text/template and log/slog.
import io
from golib import encoding_json as json, io as goio, os, archive_zip as zip, text_template as template, log_slog as slog

assert json.marshal({"a": [1, 2.5, None, True, "x"]}) == b'{"a":[1,2.5,null,true,"x"]}'
assert json.valid(b"[1]") and not json.valid(b"[")
out = io.BytesIO()
enc = json.Encoder(out)
enc.set_indent("", " ")
enc.encode({"k": 1})
assert out.getvalue() == b'{\n "k": 1\n}\n', out.getvalue()
try:
    json.unmarshal(b"[", None)
except json.SyntaxError as e:
    assert e.offset == 1
else:
    assert False

r = goio.multi_reader(b"ab", io.BytesIO(b"cd"), (x for x in [b"e", b"f"]))
assert r.read() == b"abcdef"
assert goio.copy(out, b"more") == 4
pr = goio.pipe()
assert len(pr) == 2

try:
    os.read_file("/no/such/file")
except FileNotFoundError as e:
    assert e.errno == 2 and e.filename == "/no/such/file"
else:
    assert False
dir = os.mkdir_temp("", "bind")
name = dir + "/x.txt"
os.write_file(name, b"one\ntwo\n", 0o644)
with os.open(name) as f:
    assert f.readline() == b"one\n" and list(f) == [b"two\n"]
    assert f.stat().size() == 8
assert [e.name() for e in os.read_dir(dir)] == ["x.txt"]

buf = io.BytesIO()
with zip.Writer(buf) as z:
    z.create("a.txt").write(b"hello zip")
data = buf.getvalue()
zr = zip.Reader(data, len(data))
assert [f.name for f in zr.file] == ["a.txt"]
with zr.file[0].open() as f:
    assert f.read() == b"hello zip"
try:
    zip.open_reader(name)
except zip.FormatError:
    pass
else:
    assert False
os.remove_all(dir)

t = template.new("t").parse("{{range .items}}<{{.}}>{{end}}")
out = io.BytesIO()
t.execute(out, {"items": ["a", 1]})
assert out.getvalue() == b"<a><1>"

out = io.BytesIO()
log = slog.new(slog.TextHandler(out, None))
log.info("hi", "n", 3)
assert b"level=INFO msg=hi n=3" in out.getvalue(), out.getvalue()
print("done")
