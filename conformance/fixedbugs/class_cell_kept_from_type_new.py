# A metaclass that keeps __classcell__ from type.__new__ ended the host.
class Meta(type):
    def __new__(mcls, name, bases, ns):
        ns.pop("__classcell__", None)
        return type.__new__(mcls, name, bases, ns)


try:
    class A(metaclass=Meta):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)  # expect: __class__ not set defining 'A' as <class '__main__.A'>. Was __classcell__ propagated to type.__new__?
