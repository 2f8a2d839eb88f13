# 500k method calls on an object, one of them inherited.
class Base(object):
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n
        return self


class Counter(Base):
    def bump(self, n):
        if n % 2:
            self.add(1)
        else:
            self.add(2)
        return self.value


def run():
    c = Counter()
    for i in range(250000):
        c.bump(i)
    return c.value
