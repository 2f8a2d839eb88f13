# A name that a function declares global was still a name of the namespace of locals in the program around it.
names, local = {}, {}
exec("""
def f():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g(), h()
y = 9
result = f()
""", names, local)
print(local["result"], names["y"], "y" in local)  # expect: (9, 2) 9 False
names, local = {}, {}
print(eval("[x := 5 for _ in [0]] and x", names, local), names["x"], local)  # expect: 5 5 {}
