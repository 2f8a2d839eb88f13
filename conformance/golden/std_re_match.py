# What patterns match: groups in repetitions, lookarounds, conditions, possessive and atomic parts, case, positions.
import re


def show(pattern, text, flags=0):
    try:
        m = re.search(pattern, text, flags)
    except re.PatternError as e:
        print(ascii(pattern), e)
        return
    print(ascii(pattern), ascii(text), None if m is None else (m.span(), m.groups(), m.lastindex))


for pattern, text in [
    ('(a|b)*', 'abab'), ('(?:(a)|b)*', 'ab'), ('(?:(a)|(b))*', 'aba'), ('(a*)*', 'aab'), ('(a*)+', 'b'), ('(a|b|)*c', 'abc'), ('(?:a|(b))*?c', 'abac'),
    ('(a+)(a+)(a+)', 'aaaa'), ('(a+?)(a*)', 'aaa'), ('(?:a(b)?)+', 'aba'), ('((a)|b)+', 'ab'), ('(ab|a)(bc|c)?', 'abc'), ('(x)?(y)?z', 'yz'),
    ('a*+a', 'aaa'), ('a++b', 'aaab'), ('a?+a', 'a'), ('(?:ab){1,2}+ab', 'abab'), ('(?>a|ab)c', 'abc'), ('(?>ab|a)c', 'ac'), ('(?>(a+))b', 'aab'),
    ('(?=(a+))a*b', 'aab'), ('(?!a)b', 'ab'), ('(?<=a)b', 'ab'), ('(?<!a)b', 'ab bb'), ('(?<=(a))b', 'ab'), ('(?<!ab)c', 'abc c'),
    ('(a)?(?(1)b|c)', 'c'), ('(a)?(?(1)b|c)', 'ab'), ('(?P<q>["\'])?x(?(q)(?P=q))', '"x"'), (r'(\w)\1', 'abccd'), (r'(?i:(a))\1', 'AA'), (r'(?i)(a)\1', 'aA'),
    ('^b', 'a\nb'), ('(?m)^b', 'a\nb'), ('a$', 'a\n'), ('(?m)a$', 'a\nb'), (r'a\Z', 'a\n'), (r'a\z', 'a'), (r'\Aa', 'ba'), (r'\bb\b', 'a b c'), (r'\Bb', 'ab'),
    ('(?s).+', 'a\nb'), ('.+', 'a\nb'), ('(?x) a b # c', 'ab'), (r'(?x)a\ b', 'a b'), ('(?i)straße', 'STRAẞE'), ('(?i)k', '\u212a'), ('(?i)[a-z]', '\u017f'),
    ('(?i)\u03c3', '\u03c2'), ('(?i)\ufb05', '\ufb06'), ('(?i)\u0390', '\u1fd3'), ('(?i)i', '\u0130'), ('(?ia)k', '\u212a'), (r'(?a)\w+', 'é1'), (r'\d+', '٣4'),
    ('[^a-c]+', 'abcdéf'), ('[]a]+', 'a]'), (r'[\]\-a]+', 'a-]'), (r'[\w-]+', 'é-a b'), ('[^\\W\\d]+', '1ab'), ('[é-日]+', 'aêz日'), ('(?i)[^é]', 'É'),
    ('a{2}', 'aaa'), ('a{,2}', 'aaa'), ('a{2,}?', 'aaaa'), ('a{2,3}b', 'aaaab'), ('a{,}b', 'aab'), ('x{2', 'x{2'), ('(?:é|日){2}', 'é日é'), ('é*?日', 'éé日'),
    (r'\N{DIGIT ONE}', '1'), (r'\u00e9\x41', 'éA'), (r'\101\60', 'A0'), ('(?-i:a)b', 'aB'), ('(?i)(?-i:a)b', 'aB'), ('(?:)', ''), ('', 'a'),
]:
    show(pattern, text)

for binary in [rb'\w+', rb'[\x80-\xff]+', rb'(?i)A\xe9', rb'(?L)\w', rb'.', rb'\xe9']:
    print(binary, re.findall(binary, b'a\xe9\xc9 b_'))

p = re.compile('b|^')
print(p.search('ab', 1), p.match('ab', 1), p.search('ab', 0, 1), p.fullmatch('abc', 1, 2), p.findall('abab', 1, 3), p.search('é日b', 1).span())
print(re.findall('a|(b)|(c)', 'abc'), re.findall('', '日本'), [m.span() for m in re.finditer('日|', 'a日b')])
print(re.sub('(?P<x>.)(.)', r'\2\g<x>', 'abcde'), re.sub('', '-', '日本'), re.subn('b', lambda m: m.group().upper(), 'abab', count=1))
print(re.split('(,)|;', 'a,b;c'), re.split('', '日本'), re.split(r'\b', 'a b'), re.split('x', ''), re.split(r'(?<=,)', 'a,b'))
print(re.fullmatch('a|ab', 'ab'), re.fullmatch('a*?', 'aaa'), re.fullmatch('(?:a|b)*?', 'abab').span())
print(re.match('(?:a?)*?y', 'z'), re.match('(?:a?)+?b', 'aab').span(), re.search('(?:(?:a|aa)+)+$', 'a' * 20).span())
print(re.search('(a|b)*x', 'ab' * 2000), len(re.search('(?:a|b)*', 'ab' * 50000).group()), re.match('((((((((((a))))))))))', 'a').lastindex)
m = re.match('(?P<first>a)(?P<second>b)?', 'ac')
print(m.groupdict(), m.groupdict('-'), m.groups('-'), m['first'], m[2], m.start('second'), m.end(2), m.span(1), m.regs, m.group('first', 2), m.lastgroup)
