"""The site: handlers and a middleware in Python, routed by Go's own mux."""
import json
import sys
from collections.abc import Callable

import go
import nethttp as http
import notes

type Response = tuple[int, object]
type Handler = Callable[[http.Request], Response]

mux = http.ServeMux()


def route(pattern: str) -> Callable[[Handler], Handler]:
    """Registers a handler for a pattern of Go's mux, such as "GET /notes/{id}"."""
    def register(handler: Handler) -> Handler:
        mux.handle_func(pattern, answer(handler))
        return handler
    return register


def answer(handler: Handler) -> Callable[[http.ResponseWriter, http.Request], None]:
    """What the handler returns is the response; errors become statuses."""
    def serve(w: http.ResponseWriter, r: http.Request) -> None:
        try:
            status, body = handler(r)
        except notes.NotFoundError as e:
            status, body = http.STATUS_NOT_FOUND, {"error": str(e)}
        except (go.Error, ValueError, KeyError, TypeError) as e:
            status, body = http.STATUS_BAD_REQUEST, {"error": str(e)}
        except Exception as e:
            status, body = http.STATUS_INTERNAL_SERVER_ERROR, {"error": "the server has made a mistake"}
            print(f"{r.method} {r.url}: {e!r}", file=sys.stderr)
        w.header().set("Content-Type", "application/json")
        w.write_header(status)
        w.write(json.dumps(body).encode())
    return serve


@route("GET /notes")
def every(r: http.Request) -> Response:
    word = r.form_value("word")
    return http.STATUS_OK, [show(n) for n in store.all() if n and word in n.text]


@route("GET /notes/{id}")
def one(r: http.Request) -> Response:
    return http.STATUS_OK, show(store.get(int(r.path_value("id"))))


@route("POST /notes")
def add(r: http.Request) -> Response:
    note = json.loads(r.body.read())
    return http.STATUS_CREATED, show(store.add(note["text"], tags=note.get("tags")))


@route("DELETE /notes/{id}")
def remove(r: http.Request) -> Response:
    store.remove(int(r.path_value("id")))
    return http.STATUS_OK, {}


@route("GET /fail")
def fail(r: http.Request) -> Response:
    raise RuntimeError("a mistake of the handler")


def show(note: notes.Note) -> dict[str, object]:
    return {"id": note.id, "text": note.text, "tags": list(note.tags), "created": note.created.isoformat()}


class Logged:
    """A middleware: a class with serve_http is an http.Handler."""

    def __init__(self, inner: http.Handler) -> None:
        self.inner = inner
        self.seen = 0

    def serve_http(self, w: http.ResponseWriter, r: http.Request) -> None:
        self.seen += 1
        w.header().set("X-Request", str(self.seen))
        self.inner.serve_http(w, r)


store: notes.Store


def handler(notes_store: notes.Store) -> Logged:
    """What the host calls: it gets a Go http.Handler."""
    global store
    store = notes_store
    return Logged(mux)
