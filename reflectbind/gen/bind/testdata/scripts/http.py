# Package net/http: a server whose handlers are Python, and a client.
import io
from golib import net_http as http, net_http_httptest as httptest, encoding_json as json, io as goio

class Hello:
    def serve_http(self, w, r):
        w.header().set("X-From", "python")
        if r.method == http.METHOD_POST:
            w.write_header(http.STATUS_CREATED)
            w.write(b"got " + r.body.read())
        elif r.url.path == "/missing":
            http.not_found(w, r)
        else:
            w.write(("hello " + r.url.query().get("name")).encode())

mux = http.ServeMux()
mux.handle("/", Hello())
mux.handle_func("/func", lambda w, r: w.write(b"func") and None)

def logged(handler):
    def serve(w, r):
        w.header().set("X-Logged", r.url.path)
        handler.serve_http(w, r)
    return serve

server = httptest.Server(logged(mux))
with http.get(server.url + "/?name=bob").body as body:
    assert body.read() == b"hello bob"
res = http.get(url=server.url + "/func")
assert res.status_code == http.STATUS_OK and res.body.read() == b"func"
assert res.header.get("X-Logged") == "/func"
res.body.close()
res = http.post(server.url, "text/plain", io.BytesIO(b"data"))
assert res.status_code == 201 and goio.read_all(res.body) == b"got data" and res.header.get("X-From") == "python"
assert http.get(server.url + "/missing").status_code == 404
req = http.Request("PUT", server.url, b"body")
req.header.set("Accept", "x")
client = http.Client(timeout=5)
assert client.do(req).body.read() == b"hello "
server.close()
try:
    http.get("http://127.0.0.1:1/")
except OSError as e:
    assert "refused" in str(e), e
else:
    assert False
print("done")
