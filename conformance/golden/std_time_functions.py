# Module time: structs, formats, clocks, sleeping.
import time
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
g = time.gmtime(1700000000); print(g, g.tm_year, g[6], g.tm_zone, g.tm_gmtoff, len(g), g.n_fields, g.n_sequence_fields, g.n_unnamed_fields)
print(tuple(time.gmtime(0)), tuple(time.gmtime(-1)), tuple(time.gmtime(951782400)), tuple(time.gmtime(1.9)))
t(lambda: time.gmtime(10**20)); t(lambda: time.gmtime(float("nan"))); t(lambda: time.gmtime("x")); t(lambda: tuple(time.gmtime(None))[:0]); t(lambda: time.localtime(float("inf")))
print(time.asctime(g), time.ctime(0) is not None, time.asctime((2024, 2, 3, 4, 5, 6, 5, 34, 0))); t(lambda: time.asctime((1, 2))); t(lambda: time.asctime("x")); t(lambda: time.asctime((2024, 13, 3, 4, 5, 6, 5, 34, 0))); t(lambda: time.asctime((2024, 0, 3, 4, 5, 6, 8, 34, 0)))
for f in ("%Y-%m-%d %H:%M:%S", "%a %A %b %B", "%j %U %W %V %G %u %w", "%I %p %y %C %e", "%D %T %R %F", "%x|%X|%c", "%%", "", "%n%t|", "%h %k %l %s", "no directives", "ü%Y", "%Ey %Od"): t(lambda: time.strftime(f, (2024, 2, 9, 14, 5, 6, 4, 40, 0)))
t(lambda: time.strftime(5)); t(lambda: time.strftime("%Y", 5)); t(lambda: time.strftime("%Y", (2024,))); t(lambda: time.strftime("%d", (2024, 1, 32, 0, 0, 0, 0, 1, 0))); t(lambda: time.strftime("%H", (2024, 1, 1, 25, 0, 0, 0, 1, 0))); t(lambda: time.strftime("%S", (2024, 1, 1, 0, 0, 61, 0, 1, 0))); t(lambda: time.strftime("%j", (2024, 1, 1, 0, 0, 0, 0, 367, 0))); t(lambda: time.strftime("%Y", (-5, 1, 1, 0, 0, 0, 0, 1, 0))); t(lambda: time.strftime("a\0b", g)); t(lambda: time.strftime("%Y", (12345, 1, 1, 0, 0, 0, 0, 1, 0)))
s = time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)); print(s, s == (1, 2, 3, 4, 5, 6, 7, 8, 9), s.tm_zone, hash(s) == hash(tuple(s)), s < time.struct_time(range(1, 10)), s[2:4], s + (1,)); t(lambda: time.struct_time((1,))); t(lambda: time.struct_time(5)); t(lambda: time.struct_time(range(11)).tm_gmtoff); t(lambda: time.struct_time(range(12))); t(lambda: s.nothing); t(lambda: time.struct_time((0,) * 9, {"tm_zone": "Z"}).tm_zone); t(lambda: __import__("copy").replace(s, tm_year=5)[0]); t(lambda: time.struct_time.__match_args__)
def a(): s.tm_year = 5
t(a)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    one, two = getattr(time, name)(), getattr(time, name + "_ns")(); print(name, type(one).__name__, type(two).__name__, abs(two / 1e9 - one) < 1, getattr(time, name)() >= one)
for clock in ("monotonic", "perf_counter", "process_time", "time", "thread_time"): i = time.get_clock_info(clock); print(clock, i.monotonic, i.adjustable, i.resolution <= 1e-6)
t(lambda: time.get_clock_info("none")); t(lambda: time.get_clock_info(5))
start = time.monotonic(); time.sleep(0.01); print(time.monotonic() - start >= 0.01); t(lambda: time.sleep(0)); t(lambda: time.sleep(-1)); t(lambda: time.sleep("x")); t(lambda: time.sleep(float("nan"))); t(lambda: time.sleep()); t(lambda: time.sleep(1e30)); t(lambda: time.sleep(True and 0))
t(lambda: time.clock_gettime(time.CLOCK_REALTIME) - time.time() < 1); t(lambda: type(time.clock_gettime_ns(time.CLOCK_MONOTONIC))); t(lambda: time.clock_getres(time.CLOCK_MONOTONIC) < 1); t(lambda: time.clock_gettime("x"))
t(lambda: time.mktime(time.localtime(1700000000))); t(lambda: time.mktime(5)); t(lambda: time.mktime((2024, 1))); print(type(time.timezone), type(time.altzone), type(time.daylight), len(time.tzname))
