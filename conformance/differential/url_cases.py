# Random URLs, queries and texts through urllib.parse. Usage: url_cases.py SEED N
import warnings
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse,
                          urlunsplit)

warnings.simplefilter('ignore')

from cases import count, pick, rnd

SCHEMES = ['http:', 'HTTP:', 'https:', 'ftp:', 'mailto:', 'file:', 'a+b.c-1:', '1a:', ':', '', '', '', 'data:', 'ws:', 'svn+ssh:', 'é:', 'tel:', 'git:']
HOSTS = ['//host', '//user:pw@host:80', '//HOST:99999', '//h:x', '//[::1]:8', '//[v1.x]', '//[1.2.3.4]', '//[::1', '//h]', '//', '////', '', '', '', '//é.com', '//a@b@c', '//h:', '//[fe80::1%25en0]', '//ⅷ.com', '//a℀b',
         '//[::1]x', '//x[::1]', '//user@', '//:80']
PATHS = ['/a/b/c', '/', '', 'a', '../x', './y', '/a/./b/../c', '..', '.', 'a//b', '/;p', '/x;p=1;q', 'a b', '/%7Euser', '?', '//x', 'a:b', '/../../z', '/a/b/', 'g;x=1/../y', '\t/t', '///x', '/a/../..', '/...']
QUERIES = ['?q=1', '?', '', '', '?a=b&c=d', '?x?y', '??']
FRAGMENTS = ['#f', '#', '', '', '#a#b', '#?']


def url():
    u = pick(SCHEMES) + pick(HOSTS) + pick(PATHS) + pick(QUERIES) + pick(FRAGMENTS)
    if rnd(12) == 0:
        u = pick([' ', '\n', '\x00', 'x']) + u + pick([' ', '\t'])
    return u


TEXTS = ['a b', 'é', '100%', '%41', '%zz', '%', '%4', 'a+b', '~', '日本', '%E6%97%A5', '%e6%97', '&=;', '/', '\ud800', 'x' * 5, '', '%FF', ':@']


def text():
    return ''.join(pick(TEXTS) for _ in range(rnd(4)))


def attempt(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


def details(u):
    r = urlsplit(u)
    out = [r.geturl(), urlparse(u).geturl()]
    for name in ('username', 'password', 'hostname', 'port'):
        out.append(attempt(getattr, r, name))
    return out


def encoded(u):
    return u.encode('ascii') if u.isascii() and rnd(4) == 0 else u


for case in range(count):
    kind = rnd(8)
    if kind == 0:
        u = encoded(url())
        print(case, 'urlsplit', repr(u), attempt(urlsplit, u), attempt(urlparse, u), attempt(urldefrag, u))
    elif kind == 1:
        u = encoded(url())
        print(case, 'details', repr(u), attempt(details, u))
    elif kind == 2:
        u, v = url(), url()
        print(case, 'join', repr(u), repr(v), attempt(urljoin, u, v))
    elif kind == 3:
        parts = [pick(['', 'http', 'mailto', 'x']), pick(['', 'h', 'u@h:1']), pick(PATHS), pick(['', 'q']), pick(['', 'f'])]
        print(case, 'unsplit', parts, attempt(urlunsplit, parts), attempt(urlunparse, parts[:3] + [pick(['', 'p'])] + parts[3:]), attempt(urlsplit, pick(PATHS), pick(['', 'http', ' s\t']), rnd(2)))
    elif kind == 4:
        t = text()
        print(case, 'quote', repr(t), attempt(quote, t), attempt(quote, t, safe=pick(['', '/', 'é:', '%'])), attempt(quote_plus, t), attempt(quote, t, encoding=pick([None, 'latin-1', 'ascii']), errors=pick([None, 'replace', 'ignore'])))
    elif kind == 5:
        t = text()
        if rnd(5) == 0:
            t = t.encode('utf-8', 'ignore')
        print(case, 'unquote', repr(t), attempt(unquote, t), attempt(unquote_plus, t), attempt(unquote_to_bytes, t), attempt(unquote, t, pick(['latin-1', 'utf-8', 'ascii']), pick(['strict', 'replace', 'ignore'])))
    elif kind == 6:
        t = pick(['&', ';', '&']).join(text() + pick(['=', '', '==']) + text() for _ in range(rnd(4)))
        if rnd(5) == 0:
            t = t.encode('utf-8', 'ignore')
        kw = pick([{}, {'keep_blank_values': True}, {'strict_parsing': True}, {'max_num_fields': 2}, {'separator': ';'}, {'encoding': 'latin-1'}, {'separator': ''}])
        print(case, 'query', repr(t), kw, attempt(parse_qsl, t, **kw), attempt(parse_qs, t, **kw))
    else:
        q = [(pick([text(), 1, b'\xff', None]), pick([text(), 2.5, b'a b', [1, text()], (), 'é', None])) for _ in range(rnd(4))]
        if rnd(3) == 0:
            q = dict(q) if all(not isinstance(k, list) for k, _ in q) else q
        print(case, 'encode', repr(q), attempt(urlencode, q), attempt(urlencode, q, doseq=True), attempt(urlencode, q, quote_via=quote, safe='/'))
