# Random lines through difflib. Usage: difflib_cases.py SEED N
import difflib

from cases import count, pick, rnd

LINES = ['a\n', 'b\n', 'c\n', '\n', '#\n', ' \n', 'one two\n', 'one twos\n', 'one  two\n', 'on two\n', '\tx = 1\n', '    x = 1\n', '    x = 2\n', 'def f(x):\n', 'def f(x, y):\n', 'return x\n', 'return x + 1', '<b>&\n', 'longer line of text here\n',
         'longer line of test here\n']


def lines(base=None):
    if base is None:
        return [pick(LINES) for _ in range(rnd(9))]
    out = []
    for line in base:
        kind = rnd(6)
        if kind == 0:
            continue
        if kind == 1:
            out.append(pick(LINES))
        if kind == 2 and line:
            i = rnd(len(line))
            line = line[:i] + pick(['x', '', ' ', 'zz']) + line[i + rnd(2):]
        out.append(line)
    return out


def word():
    return ''.join(pick('abcd ') for _ in range(rnd(10)))


for n in range(count):
    kind = rnd(8)
    a = lines()
    b = lines(a) if rnd(3) else lines()
    if kind == 0:
        print(n, 'ndiff', a, b, list(difflib.ndiff(a, b, difflib.IS_LINE_JUNK if rnd(2) else None)))
    elif kind == 1:
        print(n, 'unified', a, b, list(difflib.unified_diff(a, b, 'x', 'y', 'd1' * rnd(2), '', rnd(4))))
    elif kind == 2:
        print(n, 'context', a, b, list(difflib.context_diff(a, b, 'x', 'y', '', 'd2' * rnd(2), rnd(4))))
    elif kind == 3:
        s, t = word() * (1 + 40 * (rnd(5) == 0)), word() * (1 + 40 * (rnd(5) == 0))
        m = difflib.SequenceMatcher(pick([None, None, lambda c: c == ' ']), s, t, autojunk=rnd(2) == 0)
        print(n, 'matcher', [s, t], m.get_matching_blocks(), m.get_opcodes(), m.ratio(), m.quick_ratio(), m.real_quick_ratio(), m.find_longest_match(rnd(3), None, rnd(2)), list(m.get_grouped_opcodes(rnd(3))), sorted(m.bjunk), sorted(m.bpopular))
    elif kind == 4:
        words = [word() for _ in range(rnd(8))]
        w = word()
        print(n, 'close', w, words, difflib.get_close_matches(w, words, 1 + rnd(3), pick([0.0, 0.3, 0.6, 0.9])))
    elif kind == 5:
        d = list(difflib.Differ(None, None).compare(a, b))
        print(n, 'differ', a, b, d, list(difflib.restore(d, 1)) == a, list(difflib.restore(d, 2)) == b)
    else:
        h = difflib.HtmlDiff(pick([8, 2]), pick([None, None, 6, 12]))
        h._default_prefix = 0
        difflib.HtmlDiff._default_prefix = 0
        print(n, 'html', a, b, h.make_table(a, b, pick(['', 'f']), pick(['', 't']), rnd(2) == 0, rnd(4)))
