# textwrap: chunks, lines, indentation.
import textwrap
w=textwrap.TextWrapper()
for s in ['_a-b_','a_-b_','__-__','ab-cd','a1-cd','ab-1d','ab-c1','ab-c-d','a-b-cd','ab-cde-f','1ab-cd','x-ab-cd','-ab-cd','a-bc','ab-c','e-mail','--ab-cd','ab--cd','ab-c_','_b-cd','é1-éa','ab.-cd','a.b-cd','a-_b']:
    print(s, w._split(s))
w=textwrap.TextWrapper(width=3)
for s in ['ab cdefg','abc defgh','ab  cdefg', 'ic why?']:
    print(s, w.wrap(s), w._split(s))
print(textwrap.wrap('A-b-c\tfoo&\n\na\n_a-b_\n\n1-2\r\nlonger   ', **{'width': 5, 'subsequent_indent': '', 'replace_whitespace': 0, 'drop_whitespace': 1, 'break_on_hyphens': 1}))
print(textwrap.TextWrapper(width=5,replace_whitespace=False)._split_chunks('A-b-c\tfoo&\n\na\n_a-b_\n\n1-2\r\nlonger   '))
def w(s,**k): print(ascii(s),k,textwrap.wrap(s,**k))
w('a\nb',replace_whitespace=False)
w('a\nb cc',replace_whitespace=False,width=5)
w('a\nb cc',replace_whitespace=False,width=4)
w('a\n_a-b_',replace_whitespace=False,width=5)
w('a _a-b_',width=5)
w('a ab-cd',width=5)
w('aa ab-cd',width=6)
w('aaa ab-cd',width=6)
w('aaa bb ab-cd',width=10)
w('aaaa ab-cd',width=8)
w('x aaaa-bbbb-cccc',width=8)
w('x aaaa-bbbb-cccc',width=7)
w('x aaaa-bbbb-cccc',width=6)
w('x aaaa-bbbb-cccc',width=5)
w('x abcdefghij',width=5)
w('x abcdefghij',width=2)
w('x  abcdefghij',width=3)
w('x  abcdefghij',width=3,drop_whitespace=False)
w('x  abcdefghij',width=4,drop_whitespace=False)
w('ab cdefg',width=3,drop_whitespace=False)
w('ab cdefg',width=3,break_long_words=False)
w('ab \xa0cdefg',width=3)
w('ab \u2003 cdefg',width=4)
w('a b cdefg',width=4)
w('a b  cdefg',width=4)
w('ab-cd ef',width=5)
w('ab-cd ef',width=4)
w('ab-cd ef',width=3)
w('zz ab-cd ef',width=6, break_long_words=False)
text = "This is a paragraph with some words.  It goes on; well-known things--like this one--are in it. \"Quoted.\" End."
for kw in ({}, {'width': 20}, {'width': 20, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 25, 'max_lines': 2}, {'width': 12, 'max_lines': 3, 'placeholder': '~'}, {'width': 30, 'fix_sentence_endings': True}, {'width': 10, 'break_on_hyphens': False}, {'width': 6, 'break_long_words': False}):
    print(kw)
    print(textwrap.fill(text, **kw))
print(repr(textwrap.shorten(text, 30)), repr(textwrap.shorten(' a \n b ', 10)), repr(textwrap.shorten(text, width=20, placeholder='...')))
print(repr(textwrap.dedent('  a\n    b\n\n  \n  c')), repr(textwrap.dedent('\ta\n b')), repr(textwrap.dedent('')), repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '-', lambda line: True)))


class Upper(textwrap.TextWrapper):
    def _split(self, text):
        return [c.upper() for c in super()._split(text)]

    def wrap(self, text):
        return ['|' + line for line in super().wrap(text)]


print(Upper(width=10).fill('some words here'), Upper(width=10, tabsize=2).__dict__)


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: textwrap.wrap('a', 0))
t(lambda: textwrap.wrap('a', -1))
t(lambda: textwrap.wrap('a b', 3, max_lines=1))
t(lambda: textwrap.wrap('a', 3, foo=1))
t(lambda: textwrap.wrap(5))
t(lambda: textwrap.dedent(5))
t(lambda: textwrap.indent(5, ''))
t(lambda: textwrap.fill(''))
t(lambda: textwrap.TextWrapper(70, '', '', True, True, False, True, True, True, 8, 3))
