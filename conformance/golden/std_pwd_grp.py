# Users and groups that every system has, and those that are not there.
import pwd, grp

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: pwd.getpwnam('root')[:4]); t(lambda: pwd.getpwuid(0).pw_name); t(lambda: pwd.getpwnam('zz-none')); t(lambda: pwd.getpwuid(98765)); t(lambda: pwd.getpwuid('x')); t(lambda: pwd.getpwnam(3))
t(lambda: pwd.getpwuid(-1)); t(lambda: pwd.getpwuid(-2)); t(lambda: pwd.getpwnam('a\0')); t(lambda: pwd.getpwuid(2**70)); t(lambda: pwd.struct_passwd)
t(lambda: grp.getgrnam('root')); t(lambda: grp.getgrgid(id=0)); t(lambda: grp.getgrnam('zz-none')); t(lambda: grp.getgrgid(98765)); t(lambda: grp.getgrgid('x')); t(lambda: grp.getgrnam(3)); t(lambda: grp.getgrgid(1.0)); t(lambda: grp.getgrgid(2**70))
t(lambda: len(pwd.getpwall()) > 3); t(lambda: len(grp.getgrall()) > 3); t(lambda: pwd.getpwall()[0] == pwd.getpwuid(pwd.getpwall()[0].pw_uid))
