# Module sys: what scripts ask it, set in it and hook into it.
import io, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 14), sys.version_info.releaselevel, type(sys.version_info).__name__, sys.hexversion == 0x030E06F0, sys.version.split()[0], sys.api_version)
print(sys.maxsize == 2**63 - 1, hex(sys.maxunicode), sys.byteorder, sys.platform, sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.int_info.default_max_str_digits, sys.hash_info.modulus == 2**61 - 1, sys.hash_info.inf, sys.hash_info.width, sys.float_repr_style)
print(sys.implementation.version[:2], sys.implementation.cache_tag is None or isinstance(sys.implementation.cache_tag, str), sys.copyright.splitlines()[0][:9], sys.flags.optimize, sys.flags.dont_write_bytecode in (0, 1), sys.flags.utf8_mode, len(sys.flags) > 15, sys.flags.safe_path)
print(type(sys.modules).__name__, sys.modules["sys"] is sys, "os" in sys.stdlib_module_names, "sys" in sys.builtin_module_names, type(sys.stdlib_module_names).__name__, type(sys.path).__name__, isinstance(sys.meta_path, list))
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.stdin.name, sys.stdout.name, sys.stderr.errors, sys.__stdout__ is sys.stdout)
t(lambda: sys.intern("abc") is sys.intern("ab" + "c")); t(lambda: sys.intern(5)); t(lambda: sys.intern(type("S", (str,), {})("x"))); t(lambda: sys.getrecursionlimit()); t(lambda: sys.setrecursionlimit(0)); t(lambda: sys.setrecursionlimit("x")); t(lambda: sys.setrecursionlimit(1500)); t(lambda: sys.getrecursionlimit()); sys.setrecursionlimit(1000)
t(lambda: sys.get_int_max_str_digits()); t(lambda: sys.set_int_max_str_digits(5)); t(lambda: sys.set_int_max_str_digits(-1)); t(lambda: sys.set_int_max_str_digits(700)); t(lambda: str(10**700)); t(lambda: int("1" * 701)); sys.set_int_max_str_digits(4300)
t(lambda: sys.getswitchinterval()); t(lambda: sys.setswitchinterval(0)); t(lambda: sys.setswitchinterval("x")); t(lambda: sys.getsizeof([]) > 0); t(lambda: sys.getsizeof(type("Z", (), {"__sizeof__": lambda s: -1})())); t(lambda: sys.getsizeof(type("Z", (), {"__sizeof__": lambda s: "x"})())); t(lambda: sys.getsizeof(type("Z", (), {"__sizeof__": lambda s: "x"})(), 7)); t(lambda: sys.getsizeof())
def frames():
    f = sys._getframe(); return f.f_code.co_name, sys._getframe(1).f_code.co_name, f.f_back.f_code.co_name
print(frames()); t(lambda: sys._getframe(1000)); t(lambda: sys._getframe("x")); t(lambda: sys._getframemodulename()); t(lambda: sys._getframemodulename(1000)); t(lambda: list(sys._current_frames()) != [])
try: 1 / 0
except ZeroDivisionError as e: print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
print(sys.exc_info(), sys.exception())
for arg in (None, 0, 3, "text", (1, 2), True):
    try: sys.exit(arg)
    except SystemExit as e: print(repr(e.code), e.args)
t(lambda: sys.exit(1, 2))
sys.displayhook(None); sys.displayhook(5); print(__builtins__._); t(lambda: sys.displayhook())
out, sys.stdout = sys.stdout, io.StringIO()
sys.displayhook("é\ud800"); text = sys.stdout.getvalue(); sys.stdout = out; print(ascii(text))
err, sys.stderr = sys.stderr, io.StringIO()
try: raise KeyError("shown")
except KeyError as e: sys.excepthook(type(e), e, None)
sys.excepthook(1, 2, 3); text = sys.stderr.getvalue(); sys.stderr = err; print(text)
sys.unraisablehook.__name__ and print(sys.unraisablehook is sys.__unraisablehook__, sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__, sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook = lambda *a, **k: ("break", a, k); t(lambda: breakpoint(1, x=2)); del sys.breakpointhook; t(lambda: breakpoint())
events = []
def profile(frame, event, arg): events.append((event, frame.f_code.co_name if event in ("call", "return") else arg.__name__))
def work(): return len("abc")
sys.setprofile(profile); work(); sys.setprofile(None); print(events); t(lambda: sys.getprofile()); t(lambda: sys.gettrace())
lines = []
def trace(frame, event, arg): lines.append((event, frame.f_lineno - work2.__code__.co_firstlineno if frame.f_code is work2.__code__ else None, arg if event == "return" else None)); return trace
def work2():
    x = 1
    for i in range(2):
        x += i
    return x
sys.settrace(trace); work2(); sys.settrace(None); print([l for l in lines if l[1] is not None])
def hook(event, args):
    if event.startswith("my."): print("audit", event, args)
sys.addaudithook(hook); sys.audit("my.event", 1, "x"); t(lambda: sys.audit()); t(lambda: sys.audit(5)); t(lambda: sys.addaudithook())
t(lambda: sys.getrefcount(object()) > 0); t(lambda: sys.is_finalizing()); t(lambda: sys.is_stack_trampoline_active()); t(lambda: sys._is_gil_enabled() in (True, False)); t(lambda: sys.get_coroutine_origin_tracking_depth()); t(lambda: sys.set_coroutine_origin_tracking_depth(-1)); t(lambda: sys.get_asyncgen_hooks()); t(lambda: sys.set_asyncgen_hooks(5)); t(lambda: sys.nothing)
sys.set_asyncgen_hooks(firstiter=lambda g: print("first", g.__name__))
async def gen(): yield 1
async def use():
    async for x in gen(): print(x)
try: use().send(None)
except StopIteration: pass
sys.set_asyncgen_hooks(None, None); t(lambda: sys.thread_info.name); t(lambda: sys.orig_argv != []); t(lambda: sys.argv[1:]); t(lambda: sys.exec_prefix is not None); t(lambda: sys.pycache_prefix); t(lambda: sys.warnoptions); t(lambda: sys._xoptions); t(lambda: sys.dont_write_bytecode); t(lambda: sys.tracebacklimit)
