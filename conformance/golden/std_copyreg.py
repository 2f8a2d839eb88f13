import copyreg

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

print(copyreg.__all__)
class A:
    def __init__(self): self.x = 1
class S:
    __slots__ = ('a', '__b')
class I(int): pass
print(A().__reduce_ex__(2)[1:], I(5).__reduce_ex__(2)[1:], A().__reduce_ex__(4)[0] is copyreg.__newobj__)
f, args, state = A().__reduce_ex__(0); print(f.__name__, args[1:], state, f(*args).__class__.__name__)
f, args, *_ = I(7).__reduce_ex__(1); print(f(*args), args[1:])
print(copyreg._slotnames(S), copyreg.__newobj__(int, 5), copyreg.__newobj_ex__(dict, (), {}), copyreg.pickle_complex(1+2j))
show(copyreg.pickle, A, 1); show(copyreg.pickle, A, len, 1); show(copyreg.constructor, 1)
copyreg.add_extension('m', 'n', 5); copyreg.add_extension('m', 'n', 5)
show(copyreg.add_extension, 'm', 'n', 6); show(copyreg.add_extension, 'm', 'o', 5); show(copyreg.add_extension, 'm', 'n', 0); show(copyreg.remove_extension, 'm', 'n', 9)
copyreg.remove_extension('m', 'n', 5); show(copyreg.clear_extension_cache)
