# A program: tokenizer, recursive-descent parser and evaluator of a small language, with classes, closures and exceptions.
class Token:
    def __init__(self, kind, text, pos):
        self.kind, self.text, self.pos = kind, text, pos

    def __repr__(self):
        return f"{self.kind}:{self.text}"


class LangError(Exception):
    pass


def tokenize(src):
    i, out = 0, []
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            out.append(Token("num", src[i:j], i))
            i = j
        elif c.isalpha():
            j = i
            while j < len(src) and src[j].isalnum():
                j += 1
            word = src[i:j]
            out.append(Token("kw" if word in ("let", "fn", "if", "else", "while") else "id", word, i))
            i = j
        elif src[i:i + 2] in ("==", "<=", ">=", "->"):
            out.append(Token("op", src[i:i + 2], i))
            i += 2
        elif c in "+-*/%(){}=<>,;":
            out.append(Token("op", c, i))
            i += 1
        else:
            raise LangError(f"unexpected {c!r} at {i}")
    return out + [Token("end", "", i)]


class Parser:
    LEVELS = [("==",), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]

    def __init__(self, src):
        self.toks, self.i = tokenize(src), 0

    @property
    def cur(self):
        return self.toks[self.i]

    def take(self, text=None):
        tok = self.cur
        if text is not None and tok.text != text:
            raise LangError(f"expected {text!r}, got {tok.text!r} at {tok.pos}")
        self.i += 1
        return tok

    def program(self, stop=""):
        out = []
        while self.cur.text != stop:
            out.append(self.statement())
            if self.cur.text == ";":
                self.take()
        return ("block", out)

    def block(self):
        self.take("{")
        body = self.program("}")
        self.take("}")
        return body

    def statement(self):
        match self.cur.text:
            case "let":
                self.take()
                name = self.take().text
                self.take("=")
                return ("let", name, self.expr())
            case "while":
                self.take()
                return ("while", self.expr(), self.block())
        e = self.expr()
        if e[0] == "var" and self.cur.text == "=":
            self.take()
            return ("set", e[1], self.expr())
        return e

    def expr(self, level=0):
        if level == len(self.LEVELS):
            return self.call()
        left = self.expr(level + 1)
        while self.cur.text in self.LEVELS[level]:
            op = self.take().text
            left = ("bin", op, left, self.expr(level + 1))
        return left

    def call(self):
        e = self.atom()
        while self.cur.text == "(":
            self.take()
            args = []
            while self.cur.text != ")":
                args.append(self.expr())
                if self.cur.text == ",":
                    self.take()
            self.take(")")
            e = ("call", e, args)
        return e

    def atom(self):
        tok = self.take()
        if tok.kind == "num":
            return ("num", float(tok.text) if "." in tok.text else int(tok.text))
        if tok.kind == "id":
            return ("var", tok.text)
        if tok.text == "(":
            e = self.expr()
            self.take(")")
            return e
        if tok.text == "-":
            return ("bin", "-", ("num", 0), self.call())
        if tok.text == "fn":
            self.take("(")
            params = []
            while self.cur.text != ")":
                params.append(self.take().text)
                if self.cur.text == ",":
                    self.take()
            self.take(")")
            return ("fn", params, self.block())
        if tok.text == "if":
            cond, then, other = self.expr(), self.block(), None
            if self.cur.text == "else":
                self.take()
                other = self.block()
            return ("if", cond, then, other)
        raise LangError(f"unexpected {tok.text!r} at {tok.pos}")


class Env(dict):
    def __init__(self, parent=None, **kw):
        super().__init__(**kw)
        self.parent = parent

    def __missing__(self, name):
        if self.parent is None:
            raise LangError(f"undefined {name}")
        return self.parent[name]

    def assign(self, name, value):
        if name in self:
            self[name] = value
        elif self.parent is None:
            raise LangError(f"cannot assign {name}")
        else:
            self.parent.assign(name, value)


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b,
       "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "==": lambda a, b: a == b}


def run(node, env):
    match node:
        case ("num", n):
            return n
        case ("var", name):
            return env[name]
        case ("let", name, e):
            env[name] = value = run(e, env)
            return value
        case ("set", name, e):
            value = run(e, env)
            env.assign(name, value)
            return value
        case ("bin", op, a, b):
            return OPS[op](run(a, env), run(b, env))
        case ("block", statements):
            value = None
            for s in statements:
                value = run(s, env)
            return value
        case ("if", c, then, other):
            if run(c, env):
                return run(then, env)
            return run(other, env) if other else None
        case ("while", c, body):
            while run(c, env):
                run(body, env)
        case ("fn", params, body):
            return lambda *args: run(body, Env(env, **dict(zip(params, args, strict=True))))
        case ("call", f, args):
            return run(f, env)(*[run(a, env) for a in args])


for src in ("1 + 2 * 3 - 4 / 2", "let x = 5; x * x", "let f = fn(n) { if n < 2 { n } else { f(n - 1) + f(n - 2) } }; f(15)",
            "let make = fn() { let c = 0; fn() { c = c + 1; c } }; let a = make(); a(); a(); a() * 10", "let s = 0; let i = 1; while i <= 100 { s = s + i; i = i + 1 }; s",
            "let gcd = fn(a, b) { if b == 0 { a } else { gcd(b, a % b) } }; gcd(1071, 462)", "fn(x) { x }(-7.5)", "1 +", "let = 3", "y", "(1", "1 / 0", "fn(a) { a }()", "$", "z = 1"):
    try:
        print(src, "=>", run(Parser(src).program(), Env(pi=3.14)))
    except (LangError, ZeroDivisionError, ValueError) as e:
        print(src, "=>", type(e).__name__, e)
print(tokenize("let a=1.5->b"))
