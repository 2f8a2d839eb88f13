# Waiting for descriptors: select, poll, epoll.
# A closed descriptor asked of select is below 64: Linux ignores those beyond the table of descriptors, which begins with 64.
import os, select

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
r, w = os.pipe(); os.dup2(r, 40); os.dup2(w, 41); os.close(r); os.close(w); r, w = 40, 41
t(lambda: select.select([r], [w], [], 0)); t(lambda: select.select([r], [], [], 0.01)); os.write(w, b'x'); t(lambda: select.select([r], [w], [r, w])); t(lambda: select.select([], [], [], 0)); t(lambda: select.select(3, [], [])); t(lambda: select.select(['x'], [], [])); t(lambda: select.select([50], [], [])); t(lambda: select.select([r], [], [], -1)); t(lambda: select.select([r], [], [], 'x')); t(lambda: select.select([5000], [], []))
p = select.poll(); t(lambda: p.register(r)); t(lambda: p.register(w, select.POLLOUT)); t(lambda: sorted(p.poll())); t(lambda: p.modify(w, 0)); t(lambda: p.poll(0)); t(lambda: p.unregister(w)); t(lambda: p.unregister(w)); t(lambda: p.modify(w, 1)); t(lambda: p.register('x')); t(lambda: p.register(r, -1)); t(lambda: p.poll('x')); os.read(r, 5); t(lambda: p.poll(1)); t(lambda: p.poll(-0.5) if False else p.poll(0.5)); p.register(99); t(lambda: p.poll(0)); os.close(w); t(lambda: p.poll(0)); t(lambda: type(p).__name__); t(lambda: select.poll(1))
r, w = os.pipe(); os.dup2(r, 42); os.dup2(w, 43); os.close(r); os.close(w); r, w = 42, 43
with select.epoll() as e:
    t(lambda: e.register(r, select.EPOLLIN)); t(lambda: e.register(r)); t(lambda: e.register(w, select.EPOLLOUT)); t(lambda: e.poll(1)); t(lambda: e.modify(w, 0)); t(lambda: e.poll(0)); t(lambda: e.unregister(w)); t(lambda: e.unregister(w)); t(lambda: e.poll(0.01)); t(lambda: e.poll(0, 0)); t(lambda: e.closed)
t(lambda: e.closed); t(lambda: e.poll(0)); t(lambda: e.fileno()); e.close(); t(lambda: select.epoll(-2)); t(lambda: select.error)
