# types.DynamicClassAttribute had no __isabstractmethod__, and kept the documentation of a getter that was replaced.
import abc
import types

D = types.DynamicClassAttribute


class A(abc.ABC):
    @D
    @abc.abstractmethod
    def f(self):
        "of f"


try:
    A()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class A without an implementation for abstract method 'f'
print(vars(A)["f"].__isabstractmethod__, vars(A)["f"].__doc__)  # expect: True of f


class Sub(D):
    "of Sub"


class B:
    @Sub
    def s(self):
        "of s"

    @D
    def g(self):
        "first"

    @g.getter
    def g(self):
        "second"
        return 2


print(vars(B)["s"].__doc__, vars(B)["g"].__doc__, B().g)  # expect: of s second 2
print(type(vars(B)["s"].setter(None)).__name__)  # expect: Sub
