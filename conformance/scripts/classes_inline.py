class Meta(type):
    def __new__(mcls, name, bases, ns):
        print("creating", name)  # expect: creating Base
        # expect: creating Derived
        return super().__new__(mcls, name, bases, ns)


class Base(metaclass=Meta):
    def hello(self):
        return "base"


class Derived(Base):
    def hello(self):
        return "derived " + super().hello()

    @property
    def value(self):
        return 42

    @classmethod
    def build(cls):
        return cls()

    def __repr__(self):
        return "Derived()"


d = Derived.build()
print(d, d.hello(), d.value)  # expect: Derived() derived base 42
print(Derived.__mro__[1] is Base, type(Derived) is Meta)  # expect: True True
d.value = 5  # expect error: AttributeError: property 'value' of 'Derived' object has no setter
