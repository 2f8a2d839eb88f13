# URLs taken apart, joined and quoted, queries, the classes of results, older functions, and errors.
import urllib.parse as P
import warnings
from urllib.parse import *

warnings.simplefilter('ignore')
LINES = r"""
urlparse('http://user:pw@www.Example.com:8080/p/a;x=1?q=1&r#frag')
urlsplit(b'HTTP://h/p?q')
urlsplit('//h/p', 'ftp', allow_fragments=False)
urlsplit('http://[::1]:80/').hostname, urlsplit('http://[::1]:80/').port
urlsplit('http://[::1')
urlsplit('http://[1.2.3.4]/')
urlsplit('http://[v1]/')
urlsplit('http://h:x').port
urlsplit('http://h:70000').port
urlsplit('http://U:P@H:1').username, urlsplit('http://U:P@H:1').password, urlsplit('http://U:P@H:1').hostname, urlsplit('http://U:P@H:1').port
urlsplit('x').port, urlsplit('x').hostname, urlsplit('x').username
urlsplit('http://a/b').geturl(), urlparse('http://a/b;c').geturl(), urldefrag('http://a/b#c').geturl(), urldefrag(b'a').geturl()
urlsplit('http://a/b').encode(), urlsplit(b'http://a/b').decode()
urlsplit('http://a/b')._replace(scheme='https')
urlsplit('a', b'b')
urlsplit(5)
urlsplit(None)
urlsplit(b'\xff')
urlsplit('http://a℀b')
urlunsplit(('http', '', '/p', '', '')), urlunsplit(('x', '', '/p', '', '')), urlunsplit(('', 'h', 'p', 'q', 'f'))
urlunparse(('http', 'h', '/p', 'a', 'q', 'f')), urlunparse([b'http', b'h', b'/p', b'', b'', b''])
urlunsplit((1, 2))
urlunparse('a')
urljoin('http://a/b/c/d;p?q', 'g'), urljoin('http://a/b/c/d;p?q', '../../../g'), urljoin('http://a/b/c/d;p?q', '?y'), urljoin('http://a/b/c/d;p?q', '#s'), urljoin('http://a/b/c/d;p?q', '//g')
urljoin('', 'x'), urljoin('x', ''), urljoin('http://a', b'b')
urljoin(b'http://a/b', b'c')
urljoin('http://a/b', 5)
urldefrag('http://a/b?c#d#e')
quote('a b/é~'), quote('a b/é', safe=''), quote(b'\xff /'), quote('é', encoding='latin-1'), quote_plus('a b+c'), quote_plus(b'a b', '+'), quote_from_bytes(b'a b')
quote(5)
quote(b'a', encoding='utf-8')
quote(b'a', errors='x')
quote_from_bytes('a')
quote('\ud800')
unquote('a%20b%C3%A9'), unquote('%FF'), unquote('%FF', 'latin-1'), unquote(b'a%20'), unquote_plus('a+b%2B'), unquote_to_bytes('a%20é'), unquote_to_bytes(b'%ff'), unquote_to_bytes(''), unquote('é%C3é')
unquote(5)
unquote_plus(b'a')
unquote_to_bytes(5)
parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&b=', keep_blank_values=True), parse_qsl('a=1;b=2', separator=';'), parse_qsl(b'a=%20&b=+'), parse_qsl('')
parse_qsl('a', strict_parsing=True)
parse_qsl('a&b', max_num_fields=1)
parse_qsl('a', separator='')
parse_qsl('a', separator=5)
parse_qsl(None), parse_qs(b'')
parse_qsl(5)
urlencode({'a': 1, 'b c': 'é&'}), urlencode([('a', b'\xff'), (b'k', None)]), urlencode({'a': [1, 'x']}), urlencode({'a': [1, 'x'], 'b': 'yz', 'c': ()}, doseq=True), urlencode({'a': 'b c'}, quote_via=quote)
urlencode('abc')
urlencode(5)
urlencode([1])
urlencode([('a',)])
urlencode('')
P.splittype('HTTP://a'), P.splithost('//h/p?q'), P.splituser('u@h'), P.splitpasswd('u:p'), P.splitport('h:80'), P.splitnport('h:80'), P.splitnport('h:x'), P.splitnport('h', 5), P.splitquery('a?b'), P.splittag('a#b'), P.splitattr('a;b;c'), P.splitvalue('a=b')
P.splittype('a/b:c'), P.splithost('x'), P.splituser('h'), P.splitpasswd('u'), P.splitport('h'), P.splitport('h:'), P.splitport('h:x'), P.splitquery('a'), P.splittag('a'), P.splitvalue('a')
P.unwrap('<URL:http://a>'), P.unwrap(' x '), P.to_bytes('abc')
P.to_bytes('é')
ParseResult.__mro__
SplitResult(1, 2)
P.uses_netloc[:3], P.scheme_chars
P.__all__
"""


def show(line):
    try:
        print(line, '->', repr(eval(line)))
    except Exception as e:
        print(line, '->', type(e).__name__ + ':', e)


for line in LINES.strip().splitlines():
    show(line)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    P.splittype('a')
    P.splitvalue('a')
    P.to_bytes('a')
    for w in caught:
        print(w.category.__name__, w.message)
