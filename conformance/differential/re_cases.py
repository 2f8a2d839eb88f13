# Random patterns, subjects and calls of module re. Usage: re_cases.py SEED N
import re
import sys
import warnings

warnings.simplefilter('ignore')

from cases import count, pick, rnd

CHARS = ['a', 'b', 'c', 'A', 'B', '1', '_', ' ', '\n', 'é', 'ß', 'ſ', 's', 'S', 'K', 'k', 'İ', 'i', 'µ', '日', '\U0001F600', '٣', '-', '.']
ASCII = [c for c in CHARS if c < '\x80'] + ['\xe9', '\xff']
ESCAPES = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S']
ASSERTS = ['^', '$', '\\b', '\\B', '\\A', '\\Z', '\\z']
BAD = ['(', ')', '[', '*', '+', '{2', '(?', '(?P<', '\\', '\\q', '(?<', '[b-a]', '{3,1}', '(?P=x)', '\\9', '**', '(?(5)a)', '(?i)', '(?z)', '|', '[a', '(?#', '\\x', '(?P<1>a)', '(?<=a*)']


class Maker:
    def __init__(self, chars):
        self.chars = chars
        self.groups = 0
        self.closed = []
        self.names = []

    def literal(self):
        c = pick(self.chars)
        return re.escape(c) if rnd(12) else '\\x%02x' % min(ord(c), 255)

    def charset(self):
        parts = []
        for _ in range(1 + rnd(3)):
            kind = rnd(5)
            if kind < 2:
                parts.append(pick(['a', 'b', 'A', '1', 'é', 'k', 's', '_', '\\]', '\\n', '\\-']))
            elif kind == 2:
                parts.append(pick(ESCAPES))
            else:
                parts.append(pick(['a-c', 'A-Z', '0-9', 'a-z', 'à-ÿ', ' -/', '!-\\x7e']))
        text = ''.join(parts)
        if self.chars is ASCII:
            text = text.replace('à-ÿ', '\xe0-\xff')
        return '[' + ('^' if rnd(4) == 0 else '') + text + ']'

    def atom(self, depth):
        kind = rnd(22)
        if depth <= 0 or kind < 8:
            return self.literal()
        if kind == 8:
            return '.'
        if kind == 9:
            return self.charset()
        if kind == 10:
            return pick(ESCAPES)
        if kind == 11:
            return pick(ASSERTS)
        if kind < 15:
            self.groups += 1
            group, text = self.groups, ''
            if rnd(4) == 0:
                name = 'g%d' % group
                self.names.append(name)
                text = '?P<%s>' % name
            text = '(%s%s)' % (text, self.alt(depth - 1))
            self.closed.append(group)
            return text
        if kind == 15:
            return '(?:%s)' % self.alt(depth - 1)
        if kind == 16:
            return '(?%s%s)' % (pick(['=', '!', '<=', '<!']), self.alt(depth - 1))
        if kind == 17:
            return '(?>%s)' % self.alt(depth - 1)
        if kind == 18 and self.groups:
            if self.names and rnd(2):
                return '(?P=%s)' % pick(self.names)
            return '\\%d' % (1 + rnd(self.groups))
        if kind == 19 and self.closed:
            return '(?(%d)%s|%s)' % (pick(self.closed), self.seq(depth - 1), self.seq(depth - 1))
        if kind == 20:
            return '(?%s:%s)' % (pick(['i', 's', 'm', 'a', 'x', '-i', 'i-s', 'm-i']), self.alt(depth - 1))
        if kind == 21 and rnd(30) == 0:
            return pick(BAD)
        return pick(['ab', 'a', 'b'])

    def item(self, depth):
        atom = self.atom(depth)
        kind = rnd(11)
        if kind > 4:
            return atom
        op = pick(['*', '+', '?', '{2}', '{1,2}', '{,2}', '{1,}', '{0,1}', '{2,3}'])
        return atom + op + pick(['', '', '?', '+'])

    def seq(self, depth):
        return ''.join(self.item(depth) for _ in range(rnd(4)))

    def alt(self, depth):
        return '|'.join(self.seq(depth) for _ in range(1 + (rnd(3) == 0) + (rnd(6) == 0)))


def subject(chars, pattern):
    few = [pick(chars) for _ in range(1 + rnd(3))] + ['a', 'b']
    return ''.join(pick(few) if rnd(5) else pick(chars) for _ in range(rnd(12)))


def show(m):
    if m is None:
        return 'None'
    return '%r %r %r %r' % (m.regs, m.groups(), m.lastindex, m.lastgroup)


def template(maker):
    return ''.join(pick(['x', '\\1', '\\g<0>', '\\2', '-', '\\n', '\\g<g1>', '\\\\', '\\012'] if rnd(10) else ['\\q', '\\g<', '\\', '\\400', '\\g<9>']) for _ in range(rnd(4)))


def call(p, s, maker, conv):
    kind = rnd(12)
    pos, end = rnd(4), sys.maxsize
    end = pos + rnd(8) if rnd(4) == 0 else end
    if kind < 2:
        return 'match', show(p.match(s, pos, end))
    if kind < 4:
        return 'search', show(p.search(s, pos, end))
    if kind == 4:
        return 'fullmatch', show(p.fullmatch(s, pos, end))
    if kind == 5:
        return 'findall', repr(p.findall(s, pos, end))
    if kind == 6:
        return 'finditer', '; '.join(show(m) for m in p.finditer(s, pos, end))
    if kind == 7:
        return 'split', repr(p.split(s, maxsplit=rnd(3)))
    if kind == 8:
        return 'subn', repr(p.subn(conv(template(maker)), s, count=rnd(3)))
    if kind == 9:
        return 'sub call', repr(p.sub(lambda m: conv('<') + m.group() + conv('>'), s))
    if kind == 10:
        sc = p.scanner(s, pos, end)
        return 'scanner', '; '.join(show(pick([sc.match, sc.search])()) for _ in range(3))
    m = p.search(s)
    return 'expand', 'None' if m is None else repr(m.expand(conv(template(maker))))


FLAGS = [0, 0, 0, re.I, re.I, re.M, re.S, re.A, re.A | re.I, re.X, re.I | re.M | re.S]

for n in range(count):
    binary = rnd(4) == 0
    chars = ASCII if binary else CHARS
    maker = Maker(chars)
    pattern = maker.alt(2 + rnd(2))
    text = subject(chars, pattern)
    flags = pick(FLAGS)
    conv = (lambda t: t.encode('latin-1')) if binary else (lambda t: t)
    try:
        p = re.compile(conv(pattern), flags)
    except Exception as e:
        print(n, ascii(pattern), int(flags), type(e).__name__, ascii(str(e)), getattr(e, 'pos', None))
        continue
    head = '%d %s %d %s' % (n, ascii(pattern), int(flags), ascii(text))
    try:
        name, result = call(p, conv(text), maker, conv)
        print(head, name, ascii(result))
    except Exception as e:
        print(head, type(e).__name__, ascii(str(e)))
