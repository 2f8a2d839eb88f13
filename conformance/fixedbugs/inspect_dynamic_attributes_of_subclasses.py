# getmembers and classify_class_attrs left out what is a subclass of DynamicClassAttribute, such as the properties of enumerations.
import enum
import inspect
import types


class Colour(enum.Enum):
    RED = 1


class Base:
    shown = types.DynamicClassAttribute(lambda self: 1)
    unset = types.DynamicClassAttribute()


class Derived(Base):
    pass


print([name for name, _ in inspect.getmembers(Colour)][-2:])
# expect: ['name', 'value']
for c in Colour, Derived:
    print([(a.name, a.defining_class.__name__) for a in inspect.classify_class_attrs(c) if a.name in ("name", "value", "__name__", "shown", "unset")])
# expect: [('__name__', 'Colour'), ('name', 'Enum'), ('value', 'Enum')]
# expect: [('shown', 'Base'), ('unset', 'Base'), ('shown', 'Base')]
