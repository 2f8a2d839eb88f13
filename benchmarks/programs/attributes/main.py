# Attributes of an object read and written in a loop.
class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.total = 0


def run():
    p = Point(1, 2)
    for i in range(500000):
        p.total += p.x + p.y
        p.x = p.y
        p.y = i % 7
    return p.total
