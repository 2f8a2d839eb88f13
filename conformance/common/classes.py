# Classes in Python 3.4 syntax: methods, inheritance, special methods.
class Animal(object):
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return self.name + " makes a sound"

    def rename(self, name):
        self.name = name


class Dog(Animal):
    def __init__(self, name, tricks):
        Animal.__init__(self, name)
        self.tricks = tricks

    def speak(self):
        return Animal.speak(self) + ": woof"


a = Animal("cat")
d = Dog("rex", ["sit"])
print(a.speak(), d.speak(), d.tricks, Animal.count)
print(isinstance(d, Dog), isinstance(a, Dog))
d.tricks.append("roll")
d.age = 3
print(d.tricks, d.age, hasattr(d, "age"), hasattr(a, "age"), getattr(a, "age", "none"))


class Stack(object):
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def pop(self):
        top = self.items[-1]
        del self.items[-1]
        return top


s = Stack()
s.push(1).push(2).push(3)
print(s.pop(), s.pop(), s.items)


class A(object):
    def who(self):
        return "A"


class B(A):
    pass


class C(A):
    def who(self):
        return "C"


print(B().who(), C().who())
