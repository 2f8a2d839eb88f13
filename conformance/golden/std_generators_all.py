# Which functions of the standard library give generators, of what name, and that their errors come with the first item.
import ast
import calendar
import codecs
import collections
import collections.abc
import difflib
import dis
import enum
import glob
import heapq
import io
import ipaddress
import json
import os
import pathlib
import pkgutil
import tempfile
import tokenize
import traceback
import types
import typing
import weakref


def show(name, make):
    try:
        g = make()
    except Exception as e:
        print(name, 'call', type(e).__name__)
        return
    print(name, type(g) is types.GeneratorType, getattr(g, '__qualname__', type(g).__name__), end=' ')
    try:
        next(g)
        print('ok', g.gi_suspended, g.close(), list(g))
    except StopIteration:
        print('empty')
    except Exception as e:
        print(type(e).__name__, list(g))


class Flag(enum.Flag):
    A = 1
    B = 2


class Sequence(collections.abc.Sequence):
    def __getitem__(self, i):
        return [1, 2][i]

    def __len__(self):
        return 2


class Iterable(collections.abc.Iterable):
    def __iter__(self):
        return super().__iter__()


class Key:
    pass


key = Key()
month = calendar.Calendar()
four, six = ipaddress.ip_network('10.0.0.0/29'), ipaddress.ip_network('fe80::/120')
values, keys, members = weakref.WeakValueDictionary({1: key}), weakref.WeakKeyDictionary({key: 1}), weakref.WeakSet([key])
try:
    1 / 0
except ZeroDivisionError as e:
    error = e
report = traceback.TracebackException.from_exception(error)
here = pathlib.Path('.')
for name, make in {
    'iter_child_nodes': lambda: ast.iter_child_nodes(ast.parse('x')), 'iter_fields': lambda: ast.iter_fields(ast.parse('x')), 'walk': lambda: ast.walk(3),
    'itermonthdates': lambda: month.itermonthdates(2024, 1), 'itermonthdays': lambda: month.itermonthdays(2024, 1), 'itermonthdays2': lambda: month.itermonthdays2(2024, 1),
    'itermonthdays3': lambda: month.itermonthdays3(2024, 1), 'itermonthdays4': lambda: month.itermonthdays4(2024, 1), 'wrong month': lambda: month.itermonthdays2(2024, 13),
    'iterweekdays': month.iterweekdays,
    'iterdecode': lambda: codecs.iterdecode([b'a'], 'utf-8'), 'iterencode': lambda: codecs.iterencode(['a'], 'nothing'),
    'Sequence': lambda: iter(Sequence()), 'reversed': lambda: reversed(Sequence()), 'Iterable': lambda: iter(Iterable()),
    'keys': lambda: iter(collections.UserDict(a=1).keys()), 'items': lambda: iter(collections.UserDict(a=1).items()), 'values': lambda: iter(collections.UserDict(a=1).values()),
    'compare': lambda: difflib.Differ().compare(['a'], ['b']), 'ndiff': lambda: difflib.ndiff(['a'], ['b']), 'opcodes': lambda: difflib.SequenceMatcher(None, 'a', 'b').get_grouped_opcodes(),
    'context_diff': lambda: difflib.context_diff(['a'], ['b']), 'unified_diff': lambda: difflib.unified_diff([1], [2]), 'restore': lambda: difflib.restore([], 7),
    'diff_bytes': lambda: difflib.diff_bytes(difflib.unified_diff, [b'a'], [b'b']),
    'get_instructions': lambda: dis.get_instructions(show), 'Bytecode': lambda: iter(dis.Bytecode(show)), 'findlinestarts': lambda: dis.findlinestarts(3),
    'Flag': lambda: iter(Flag.A | Flag.B), 'EnumType': lambda: iter(Flag), 'EnumType backwards': lambda: reversed(Flag),
    'iglob': lambda: glob.iglob('/'), 'merge': lambda: heapq.merge(3),
    'six hosts': six.hosts, 'four hosts': four.hosts, 'addresses': lambda: iter(four), 'exclude': lambda: four.address_exclude(3), 'subnets': lambda: four.subnets(new_prefix=3),
    'two hosts': ipaddress.ip_network('10.0.0.0/31').hosts, 'summarize': lambda: ipaddress.summarize_address_range(1, 2), 'collapse': lambda: ipaddress.collapse_addresses([four]),
    'collapse nothing': lambda: ipaddress.collapse_addresses([]), 'collapse wrong': lambda: ipaddress.collapse_addresses([1]),
    'iterencode of json': lambda: json.JSONEncoder().iterencode([1]), 'not json': lambda: json.JSONEncoder().iterencode(Key()),
    'environ': lambda: iter(os.environ), 'os.walk': lambda: os.walk(3.5), 'fwalk': lambda: os.fwalk('/nothing at all'),
    'Path.walk': here.walk, 'iterdir': lambda: pathlib.Path('/').iterdir(), 'parents': lambda: iter(pathlib.Path('a/b').parents),
    'iter_importers': pkgutil.iter_importers, 'iter_modules': lambda: pkgutil.iter_modules('x'), 'walk_packages': lambda: pkgutil.walk_packages(3),
    'tokenize': lambda: tokenize.tokenize(io.BytesIO(b'# coding: nothing').readline), 'generate_tokens': lambda: tokenize.generate_tokens(io.StringIO('x').readline),
    'format': report.format, 'format_exception_only': report.format_exception_only, 'walk_tb': lambda: traceback.walk_tb(3), 'walk_stack': lambda: traceback.walk_stack(None),
    'unpacked': lambda: iter(typing.List[int]),
    'values of values': values.values, 'keys of values': values.keys, 'items of values': values.items, 'values, iterated': lambda: iter(values), 'references': values.itervaluerefs,
    'keys of keys': keys.keys, 'values of keys': keys.values, 'items of keys': keys.items, 'keys, iterated': lambda: iter(keys), 'members': lambda: iter(members),
}.items():
    show(name, make)
with tempfile.NamedTemporaryFile() as f:
    f.write(b'line\n')
    f.seek(0)
    show('lines', lambda: iter(f))
print(list(ipaddress.ip_network('10.0.0.0/32').hosts()), list(ipaddress.ip_network('10.0.0.0/31').hosts()))
