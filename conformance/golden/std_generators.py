# Generators of the standard library are generators: they have send, throw and close, and types.GeneratorType is their type.
import ast
import collections.abc
import copy
import heapq
import inspect
import io
import os
import tempfile
import tokenize
import types
import weakref

g = heapq.merge([1, 3], [2])
print(type(g) is types.GeneratorType, isinstance(g, collections.abc.Generator), inspect.isgenerator(g), inspect.getgeneratorstate(g))
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.__name__, g.__qualname__, iter(g) is g, repr(g).split(' at ')[0])
try:
    g.send(1)
except TypeError as e:
    print(e)
print(next(g), inspect.getgeneratorstate(g), g.gi_suspended, g.send(5))
try:
    g.throw(ValueError('thrown'))
except ValueError as e:
    print(e, inspect.getgeneratorstate(g), list(g), g.close(), g.gi_frame)
try:
    g.throw(KeyError('late'))
except KeyError as e:
    print(e)
for begun in False, True:
    g = heapq.merge([1, 3], [2])
    if begun:
        next(g)
    print(g.close(), list(g))
g = ast.walk(ast.parse('x'))
try:
    g.throw(StopIteration(1))
except StopIteration as e:
    print('unstarted', e.value)
g = ast.walk(ast.parse('x'))
next(g)
try:
    g.throw(StopIteration(1))
except RuntimeError as e:
    print(e, repr(e.__cause__))
print(list(g))


def delegating():
    print('result', (yield from ast.walk(ast.parse('x', mode='eval'))))


print([type(n).__name__ for n in delegating()])
d = delegating()
next(d)
print(d.gi_yieldfrom.__name__, type(d.send(None)).__name__)
try:
    d.throw(ValueError('into'))
except ValueError as e:
    print(e)
d = delegating()
next(d)
inner = d.gi_yieldfrom
d.close()
print(inspect.getgeneratorstate(inner))


class Again:
    def __iter__(self):
        return self

    def __next__(self):
        return next(again)


again = heapq.merge(Again())
try:
    next(again)
except ValueError as e:
    print(e)
try:
    copy.copy(g)
except TypeError as e:
    print(e)
print(weakref.ref(g)() is g, inspect.isawaitable(g))
g.__name__, g.__qualname__ = 'new', 'Its.new'
print(g.__name__, repr(g).split(' at ')[0])
g = heapq.merge([1], [2])
print(types.GeneratorType.__next__(g), types.GeneratorType.send(g, None), next(g, 'none'))

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'a'))
    w = os.fwalk(folder)
    fd = next(w)[3]
    w.close()
    try:
        os.fstat(fd)
    except OSError:
        print('closed')
    w = os.fwalk(folder)
    fd = next(w)[3]
    try:
        w.throw(ValueError('thrown'))
    except ValueError as e:
        print(e)
    try:
        os.fstat(fd)
    except OSError:
        print('closed')
t = tokenize.generate_tokens(io.StringIO('x = 1').readline)
print(next(t).string, t.close(), list(t))
