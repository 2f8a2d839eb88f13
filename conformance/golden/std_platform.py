# What module platform says: the forms of its answers, and what does not depend on the machine.
import os
import platform
import sys
import tempfile

u = platform.uname()
print(type(u), len(u), u._fields, u.system == platform.system() == 'Linux', u.node == platform.node(), u.machine == platform.machine(), u.processor == platform.processor())
print(u == tuple(u), u[0], u[-1] == u.processor, list(u)[:1], u._replace(system='X').system, u._asdict().keys() == set(u._fields), repr(u).startswith("uname_result(system='Linux', node="))
for bad in (lambda: u[6], lambda: u.nope, lambda: platform.uname_result(), lambda: platform.uname_result('a'), lambda: setattr(u, 'system', 1), lambda: platform.platform(1, 2, 3), lambda: platform.libc_ver('/nonexistent'),
            lambda: platform.architecture('/nonexistent'), lambda: platform.system_alias(1), lambda: platform.freedesktop_os_release(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
v = platform.uname_result('S', 'n', 'r', 'v', 'm')
print(v[:5], v.system, v.node, v.release, v.version, v.machine)
print(platform.python_version(), platform.python_version_tuple(), platform.python_version() == '.'.join(map(str, sys.version_info[:3])))
print(isinstance(platform.python_compiler(), str), len(platform.python_build()), isinstance(platform.python_branch(), str), isinstance(platform.python_revision(), str))
print(platform.architecture()[0], platform.platform().startswith('Linux-'), platform.platform(terse=True).startswith('Linux-'), platform.platform(aliased=True).startswith('Linux-'))
print(platform.system_alias('SunOS', '5.10', 'x'), platform.system_alias('SunOS', '4.1', 'x'), platform.system_alias('Linux', '6', 'y'), platform.system_alias('win32', '1', '2'))
print(platform.mac_ver(), platform.win32_ver(), platform.win32_edition(), platform.win32_is_iot(), platform.java_ver() if hasattr(platform, 'java_ver') else None, platform.ios_ver(), platform.android_ver())
print(platform.mac_ver('a', ('b', 'c', 'd'), 'e'), platform.win32_ver('a', '1.2', 'c', 'd'))
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, 'x')
    for data in (b'', b'GLIBC_2.9', b'abc GLIBC_2.12 GLIBC_2.3.4', b'__libc_init', b'libc.so.6.1', b'libpthread libc-2.5.so', b'musl-1.2.3'):
        with open(path, 'wb') as f:
            f.write(data)
        print(data, platform.libc_ver(path), platform.libc_ver(path, 'L', '9'))
try:
    info = platform.freedesktop_os_release()
    print(set(info) >= {'ID', 'NAME', 'PRETTY_NAME'})
except OSError as e:
    print('no release')
