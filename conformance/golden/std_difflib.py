# difflib: matchers, diffs in all formats, close matches, tables, errors.
import difflib
import sys

sys.argv[1:] = ['5', '120']
sys.path.append('../differential')
import difflib_cases


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: list(difflib.unified_diff('ab', ['a'])))
t(lambda: list(difflib.unified_diff([1], ['a'])))
t(lambda: list(difflib.context_diff(['a'], ['b'], 5)))
t(lambda: list(difflib.unified_diff([], ['b'], lineterm='')))
t(lambda: list(difflib.diff_bytes(difflib.unified_diff, [b'a\xff\n'], [b'b\n'], b'x', b'y')))
t(lambda: list(difflib.diff_bytes(difflib.unified_diff, ['a'], [b'b\n'])))
t(lambda: list(difflib.restore(['- a'], 3)))
t(lambda: difflib.get_close_matches('a', ['a'], 0))
t(lambda: difflib.get_close_matches('a', ['a'], 1, 2))
t(lambda: difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
t(lambda: difflib.SequenceMatcher(None, [[]], [[]]))
t(lambda: difflib.SequenceMatcher(None, 'abcd', 'bcde').get_opcodes())
t(lambda: difflib.SequenceMatcher(a=[1, 2], b=(1, 3)).ratio())
t(lambda: difflib.SequenceMatcher[str])
t(lambda: difflib.Match(1, 2, 3)._asdict())
t(lambda: [difflib.IS_LINE_JUNK(s) for s in ('', '#', ' # ', 'a', '##')])
t(lambda: difflib.IS_CHARACTER_JUNK('\t'))
t(lambda: 'diff_add' in difflib.HtmlDiff().make_file(['a'], ['b'], charset='ascii'))
