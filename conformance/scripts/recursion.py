def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(900))  # expect: 900


def forever():
    return forever()


try:
    forever()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
a = []
for _ in range(50):
    a = [a]
print(repr(a).count("["))  # expect: 51


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError:
    print("repr stopped")  # expect: repr stopped
x, y = [], []
x.append(y)
y.append(x)
try:
    print(x == y)
except RecursionError:
    print("comparison stopped")  # expect: comparison stopped
