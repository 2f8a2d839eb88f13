# Modules of others: generics, channels, functional options, and arrays with methods.
import go
from lib import backoff, lru, fsnotify, uuid, os

cache = lru.new[str, int](2)
assert cache.add("a", 1) is False
cache.add("b", 2)
assert cache.get("a") == (1, True) and cache.get("a").ok
cache.add("c", 3)
assert "b" not in cache.keys() and len(cache) == 2
gone = []
small = lru.new_with_evict[str, int](1, lambda k, v: gone.append((k, v)))
small.add("x", 1)
small.add("y", 2)
assert gone == [("x", 1)], gone
try:
    lru.new[str, int](-1)
except go.Error as e:
    assert "positive" in str(e)
else:
    assert False

dir = os.mkdir_temp("", "watch")
with fsnotify.Watcher() as w:
    w.add(dir)
    os.write_file(dir + "/new.txt", b"x", 0o644)
    event = w.events.recv(timeout=5)
    assert event.name == dir + "/new.txt" and event.has(fsnotify.CREATE) and fsnotify.Op.CREATE in event.op, event
os.remove_all(dir)

assert len(uuid.parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")) == 16
assert uuid.new_string().count("-") == 4
try:
    uuid.parse("no")
except go.Error as e:
    assert "invalid UUID length" in str(e)
else:
    assert False
u = uuid.parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
assert str(u) == "6ba7b810-9dad-11d1-80b4-00c04fd430c8" and u[0] == 0x6b and u == uuid.UUID(bytes(u)) and {u: 1}[u] == 1 and u.version() == 1

tries = []
def flaky():
    tries.append(len(tries))
    if len(tries) < 3:
        raise ValueError("not yet")
    return len(tries)

notes = []
assert backoff.retry[int](flaky, back_off=backoff.ConstantBackOff("1ms"), max_tries=5, notify=lambda e, wait: notes.append((type(e), wait))) == 3
assert notes == [(ValueError, go.Duration("1ms"))] * 2, notes
tries.clear()
try:
    backoff.retry[int](flaky, back_off=backoff.ConstantBackOff("1ms"), max_tries=2)
except ValueError as e:
    assert str(e) == "not yet" and len(tries) == 2
else:
    assert False
assert backoff.retry[str](lambda: "text", max_tries=1) == "text"
try:
    backoff.retry[int](flaky, max_trys=2)
except TypeError as e:
    assert "Did you mean 'max_tries'?" in str(e), e
else:
    assert False
with go.timeout(0.05):
    try:
        backoff.retry[str](lambda: 1 / 0, back_off=backoff.ConstantBackOff("10ms"))
    except (ZeroDivisionError, TimeoutError):
        pass
    else:
        assert False
print("done")
