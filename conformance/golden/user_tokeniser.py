"""A tokeniser and a calculator; reports; configuration."""
import re, tokenize, token, io, keyword, ast, dis, textwrap, pprint, reprlib, difflib, configparser, tomllib, html, string, unicodedata, codecs, base64, binascii, locale, itertools, collections, copy, operator
class Token(collections.namedtuple('Token', 'kind text pos')):
    __slots__ = ()
SPEC = [('NUM', r'\d+(?:\.\d*)?(?:[eE][+-]?\d+)?'), ('ID', r'[^\W\d]\w*'), ('OP', r'\*\*|[-+*/()=]'), ('WS', r'\s+'), ('BAD', r'.')]
RX = re.compile('|'.join(f'(?P<{k}>{p})' for k, p in SPEC))
def lex(s):
    for m in RX.finditer(s):
        if m.lastgroup == 'BAD': raise SyntaxError(f'bad character {m.group()!r} at {m.start()}')
        if m.lastgroup != 'WS': yield Token(m.lastgroup, m.group(), m.span())
    yield Token('END', '', (len(s), len(s)))
class Calc:
    ops = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '**': (3, operator.pow)}
    def __init__(self): self.vars = {}
    def run(self, s):
        self.toks = iter(lex(s)); self.next(); v = self.expr(0)
        if self.t.kind != 'END': raise SyntaxError(f'unexpected {self.t}')
        return v
    def next(self): self.t = next(self.toks)
    def expr(self, low):
        t = self.t; self.next()
        match t:
            case Token('NUM', x): v = float(x) if set(x) & set('.eE') else int(x)
            case Token('ID', name):
                if self.t.text == '=': self.next(); v = self.vars[name] = self.expr(0)
                else: v = self.vars[name]
            case Token(text='('): v = self.expr(0); self.next()
            case Token(text='-'): v = -self.expr(2)
            case _: raise SyntaxError(f'unexpected {t}')
        while self.t.text in self.ops and (p := self.ops[self.t.text])[0] > low:
            op = self.t.text; self.next(); v = p[1](v, self.expr(p[0] - (op == '**')))
        return v
c = Calc()
for s in ('1+2*3', 'x = 2 ** 3 ** 2', '(x - 12) / 4e1', '-2 ** 2', 'größe = 3', 'größe*2.5', '1 +', '2 $ 3', 'y', '1/0', '(1'):
    try: print(s, '=>', c.run(s))
    except Exception as e: print(s, '!!', type(e).__name__, e)
src = 'def f(a, *, b: int = 3):\n    """doc"""\n    return [x ** 2 for x in a if x] # c\n'
for t in tokenize.generate_tokens(io.StringIO(src).readline): print(token.tok_name[t.type], token.tok_name[t.exact_type], repr(t.string), t.start, t.end)
tree = ast.parse(src); print(ast.dump(tree, indent=1)); print(ast.unparse(tree)); print([type(n).__name__ for n in ast.walk(tree)])
class V(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value * 2), n) if isinstance(n.value, int) else n
print(ast.unparse(ast.fix_missing_locations(V().visit(tree))), ast.literal_eval('{"a": [1, (2, -3.5)], "b": {1, 2}}'), ast.get_docstring(tree.body[0]))
for bad in ('f(', 'x = = 1', 'def', '"abc', 'for x in: pass', '1 +* 2', 'a b', 'return', 'é$'):
    try: ast.parse(bad)
    except SyntaxError as e: print(repr(bad), e.msg, e.lineno, e.offset, e.text)
print(keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist))
pprint.pprint({'k' * 10: list(range(30)), 'n': {'deep': [{'a': ('x' * 40, 'y' * 40)}]}, 's': 'long ' * 30, 'set': {3, 1, 2}}, width=60, compact=True)
print(pprint.pformat([1, [2, [3, [4]]]], depth=2), reprlib.repr(list(range(100))), reprlib.repr('x' * 100), pprint.saferepr({2: 1, 1: 2}))
a, b = 'one\ntwo\nthree\nfour\n'.splitlines(True), 'one\n2\nthree\nfive\nfour\n'.splitlines(True)
print(''.join(difflib.unified_diff(a, b, 'a', 'b')), ''.join(difflib.ndiff(a, b)), difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
cp = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True)
cp.read_string('[DEFAULT]\nroot = /srv\n[web]\nport = 80\npath: ${root}/www\nflag\nmulti = a\n  b\n[db]\nurl = ${web:path}/${port}\non = yes\n')
print(cp.sections(), dict(cp['web']), cp.getint('web', 'port'), cp.get('db', 'on', fallback=1), cp['db'].getboolean('on'), cp.has_option('web', 'root'))
try: cp.get('db', 'url')
except configparser.Error as e: print(type(e).__name__, e)
out = io.StringIO(); cp.write(out); print(out.getvalue())
t = tomllib.loads('title = "x"\n[owner]\ndob = 1979-05-27T07:32:00-08:00\nt = 07:32:00\n[[p]]\nn = 0x1F\nf = [1.5, inf]\n[[p]]\ni = {a.b = 1}\n'); print(t)
for bad in ('a = ', 'a = 1\na = 2', '[x', 'a = "\\q"', 'x = 1979-13-01', '[a]\n[a]', 'a = [1,,2]', 'b = 01'):
    try: tomllib.loads(bad)
    except tomllib.TOMLDecodeError as e: print(e)
print(html.escape('<a href="x">\'&'), html.unescape('&lt;&eacute;&#x1F600;&notit;'), unicodedata.name('é'), unicodedata.normalize('NFD', 'é').encode('unicode_escape'), unicodedata.category('Ⅷ'), unicodedata.numeric('Ⅷ'), codecs.encode('hello', 'rot13'), base64.b64encode(b'\xff\xfe'), base64.urlsafe_b64decode('__4='), base64.b32encode(b'x'), base64.a85encode(b'test'), binascii.hexlify(b'ab', '-'), binascii.crc32(b'x'), textwrap.wrap('a bb ccc dddd ' * 3, 10), textwrap.indent('a\n\nb', '  '))
print(re.sub(r'(?P<y>\d{4})-(\d\d)', r'\2/\g<y>', '2024-05 1999-12'), re.split(r'(,)|;', 'a,b;c'), re.findall(r'(?i)\b(\w)\w*\1\b', 'Anna bob cat'), re.sub(r'\b\w', lambda m: m[0].upper(), 'hello big world', count=2), re.match(r'(?:(a)|b)*', 'ab').groups(), re.search(r'(?<=\$)\d+(?!\d|%)', '$50% $75').span(), re.escape('a.b*c'), re.fullmatch(r'(?s:.)+', 'a\nb').end(), re.compile('a(?#c)b', re.X).pattern, re.findall(r'(?m)^\w+$', 'a\nbc\nd e'), re.subn('x*', '-', 'axb'))
for bad in ('(', '[a', 'a**', '(?P<1>x)', '(?<=a*)b', '\\', '(?P=q)', 'x{3,1}', '[z-a]', '(?z)', '\\8'):
    try: re.compile(bad)
    except re.PatternError as e: print(repr(bad), e, e.pos, e.lineno)
