# inspect.getdoc() did not know the documentation of slots that a dict in __slots__ has.
import inspect


class Base:
    __slots__ = {"power": "measured in kilowatts", "plain": None}


class Engine(Base):
    __slots__ = ("speed",)


print(inspect.getdoc(Base.power), inspect.getdoc(Engine.power))  # expect: measured in kilowatts measured in kilowatts
print(inspect.getdoc(Base.plain), inspect.getdoc(Engine.speed))  # expect: None None
