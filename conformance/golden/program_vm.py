# A program: an assembler and a stack machine with a text screen; classes, tables of functions, strings, big loops.
class MachineError(Exception):
    def __init__(self, message, pc):
        super().__init__(message)
        self.pc = pc

    def __str__(self):
        return f"{self.args[0]} at {self.pc}"


OPS = {}


def op(name, operands=0):
    def register(fn):
        OPS[name] = (operands, fn)
        return fn
    return register


class Machine:
    def __init__(self, program, limit=100_000):
        self.program, self.limit = program, limit
        self.stack, self.calls, self.memory, self.out = [], [], {}, []
        self.pc = self.steps = 0
        self.running = True

    def pop(self):
        if not self.stack:
            raise MachineError("stack empty", self.pc)
        return self.stack.pop()

    def run(self):
        while self.running:
            if self.steps >= self.limit:
                raise MachineError("too many steps", self.pc)
            try:
                name, *args = self.program[self.pc]
            except IndexError:
                raise MachineError("ran off the end", self.pc) from None
            self.pc += 1
            self.steps += 1
            OPS[name][1](self, *args)
        return "".join(self.out)


op("push", 1)(lambda m, v: m.stack.append(v))
op("dup")(lambda m: m.stack.append(m.stack[-1]))
op("drop")(lambda m: m.pop())
op("load", 1)(lambda m, a: m.stack.append(m.memory.get(a, 0)))
op("print")(lambda m: m.out.append(f"{m.pop()}\n"))
op("emit")(lambda m: m.out.append(chr(m.pop())))
for symbol, fn in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "mod": lambda a, b: a % b, "lt": lambda a, b: int(a < b), "eq": lambda a, b: int(a == b)}.items():
    @op(symbol)
    def binary(m, fn=fn):
        b, a = m.pop(), m.pop()
        m.stack.append(fn(a, b))


@op("div")
def div(m):
    b, a = m.pop(), m.pop()
    if b == 0:
        raise MachineError("division by zero", m.pc - 1)
    m.stack.append(a // b)


@op("store", 1)
def store(m, address):
    m.memory[address] = m.pop()


@op("jump", 1)
def jump(m, target):
    m.pc = target


@op("unless", 1)
def unless(m, target):
    if not m.pop():
        m.pc = target


@op("call", 1)
def call(m, target):
    m.calls.append(m.pc)
    m.pc = target


@op("ret")
def ret(m):
    if m.calls:
        m.pc = m.calls.pop()
    else:
        m.running = False


def assemble(text):
    labels, lines = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        line, _, _ = line.partition(";")
        line = line.strip()
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        elif line:
            lines.append((number, line.split()))
    program = []
    for number, (name, *args) in lines:
        if name not in OPS:
            raise SyntaxError(f"line {number}: unknown {name!r}")
        if len(args) != OPS[name][0]:
            raise SyntaxError(f"line {number}: {name} takes {OPS[name][0]}, got {len(args)}")
        program.append((name, *[labels[a] if a in labels else int(a) if a.lstrip("-").isdigit() else a for a in args]))
    return program


FACTORIAL = """
    push 20
    store n
    push 1
    store acc
loop:
    load n
    unless done   ; n == 0
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jump loop
done:
    load acc
    print
    ret
"""
PRIMES = """
    push 2
    store i
next:
    load i
    push 60
    lt
    unless end
    push 2
    store d
try:
    load d
    load d
    mul
    load i
    push 1
    add
    lt
    unless prime
    load i
    load d
    mod
    unless composite
    load d
    push 1
    add
    store d
    jump try
prime:
    load i
    print
composite:
    load i
    push 1
    add
    store i
    jump next
end:
    ret
"""
for text in (FACTORIAL, PRIMES, "push 72\nemit\npush 105\nemit\nret", "call sub\npush 1\nprint\nret\nsub:\npush 7\nprint\nret", "add", "push 1\npush 0\ndiv", "loop:\njump loop", "push 1", "nope", "push", "ret 5"):
    try:
        machine = Machine(assemble(text), limit=5000)
        print(machine.run().split(), machine.steps, machine.stack, machine.memory)
    except (MachineError, SyntaxError) as e:
        print(type(e).__name__, e)
print(sorted(OPS), len(assemble(PRIMES)))
