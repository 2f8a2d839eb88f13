# __del__ of what is alive when the interpreter ends, after atexit, and what goes wrong in it.
import atexit


class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Late(list):
    def __del__(self):
        print('list', len(self))


atexit.register(print, 'atexit')
first = A('first')
second = A('second')
numbers = Late([1, 2])
print('end')
