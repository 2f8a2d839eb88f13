# Random texts through textwrap, fnmatch, shlex, html and re.escape. Usage: text_cases.py SEED N
import fnmatch
import html
import re
import shlex
import textwrap

from cases import count, pick, rnd

WORDS = ['a', 'bb', 'ccc', 'word', 'longer', 'hyphen-ated', 'well-known-thing', '--', '---', 'end.', 'stop!', "why?'", '"x."', 'a--b', 'x-', '-y', '1-2', 'f-16', 'caf\xe9-bar', '\u65e5\u672c', 'I-V', '--opt-name',
         'supercalifragilistic', 'e.g.', 'foo&', 'x,--y', '\xa0', '_a-b_', 'A-b-c', 'n\u0303-o']
SPACES = [' ', ' ', ' ', '  ', '\n', '\t', '   ', '\n\n', '\r\n', '\x0b', '\u2003', ' \n ']
CHARS = ['a', 'b', 'c', '*', '?', '[', ']', '!', '-', '.', '\\', '^', '&', '|', '~', '#', ' ', '\n', '"', "'", '<', '>', '&', ';', '\xe9', '/', '=', '$']
REFS = ['&amp;', '&lt', '&gt;', '&quot', '&#39;', '&#x27;', '&notit;', '&notin;', '&#0;', '&#128;', '&#x110000;', '&#xd800;', '&#11;', '&hearts;', '&heartsx', '&;', '&#;', '&#x;', '&ampamp;', '&Aacute', '&#65x', '&#x41g', '&acE;', '&NotEqualTilde;', '&#xFFFF;', '&#13;', '&#129;']


def text():
    return ''.join(pick(WORDS) + pick(SPACES) for _ in range(rnd(9)))


def chars():
    return ''.join(pick(CHARS) for _ in range(rnd(9)))


def attempt(f):
    try:
        return ascii(f())
    except Exception as e:
        return '%s %s' % (type(e).__name__, ascii(str(e)))


def wrapper():
    kw = {}
    for name, values in (('width', [5, 10, 20, 1, 3, 0, 70]), ('initial_indent', ['* ', '    ', '']), ('subsequent_indent', ['  ', '>>> ', '']), ('expand_tabs', [0, 1]), ('replace_whitespace', [0, 1]),
                         ('fix_sentence_endings', [0, 1]), ('break_long_words', [0, 1]), ('drop_whitespace', [0, 1]), ('break_on_hyphens', [0, 1]), ('tabsize', [4, 1]), ('max_lines', [1, 2, 3, None]),
                         ('placeholder', ['...', ' [...]', ''])):
        if rnd(3) == 0:
            kw[name] = pick(values)
    if kw.get('width', 70) < 5:
        kw.pop('initial_indent', None)
        kw.pop('subsequent_indent', None)
    return kw


for n in range(count):
    kind = rnd(12)
    if kind < 4:
        t, kw = text(), wrapper()
        print(n, 'wrap', ascii(t), kw, attempt(lambda: textwrap.wrap(t, **kw)))
    elif kind == 4:
        t, kw = text(), wrapper()
        kw.pop('max_lines', None)
        kw.setdefault('width', 12)
        print(n, 'shorten', ascii(t), kw, attempt(lambda: textwrap.shorten(t, **kw)))
    elif kind == 5:
        t = ''.join(pick(['', ' ', '  ', '\t', ' \t', '   ']) + pick(['a', 'b c', '', '\x0c', '\xa0']) + pick(['\n', '\n', '\r\n', '\n\n', ' \n']) for _ in range(rnd(6)))
        print(n, 'dedent', ascii(t), attempt(lambda: textwrap.dedent(t)), attempt(lambda: textwrap.indent(t, '> ')), attempt(lambda: textwrap.indent(t, '+', lambda line: rnd(2) or line)))
    elif kind < 8:
        p, s = chars(), chars()
        print(n, 'fnmatch', ascii(p), ascii(s), attempt(lambda: fnmatch.translate(p)), attempt(lambda: fnmatch.fnmatchcase(s, p)), attempt(lambda: fnmatch.filter([s, 'a', 'ab'], p)))
    elif kind < 10:
        s = chars()
        print(n, 'shlex', ascii(s), attempt(lambda: shlex.split(s, rnd(2), rnd(2))), attempt(lambda: list(shlex.shlex(s, posix=rnd(2), punctuation_chars=rnd(2) == 1))), attempt(lambda: shlex.quote(s)))
    else:
        s = ''.join(pick(REFS) if rnd(2) else pick(CHARS) for _ in range(rnd(7)))
        print(n, 'html', ascii(s), attempt(lambda: html.unescape(s)), attempt(lambda: html.escape(s, rnd(2))), attempt(lambda: re.escape(s)))
