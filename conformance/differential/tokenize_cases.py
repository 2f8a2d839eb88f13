# Random pieces of programs as tokens, and back to text.
import io
import sys
import tokenize

state = int(sys.argv[1]) * 2654435761 % 2**32 + 1


def rnd(n):
    global state
    state = (state * 1664525 + 1013904223) % 2**32
    return (state >> 8) % n


PIECES = ['x', 'if', '1', '1.5e3', '0x1f', '0b1', '1_0', "'a'", '"b"', "'''c\n'''", "f'", "'", 'f"{', '}', '{', '(', ')', '[', ']', ':', ',', ';', '=', '==', '!=', '->', ':=', '...', '.', '@', '**', '//=',
          ' ', '  ', '    ', '\t', '\n', '\n', '\n    ', '\n  ', '\\\n', '# c', '# c\n', 'é', '$', '?', '!', '`', '\r\n', '{{', '}}', 'rb"x"', 'u', "t'", '!r', '%', '<>', '\f', '0', '09', 'e', 'j', '"""', "b'"]


def describe(text):
    out = []
    try:
        for t in tokenize.generate_tokens(io.StringIO(text, newline='').readline):
            out.append((t.type, t.string, t.start, t.end, t.line))
    except (tokenize.TokenError, SyntaxError) as e:
        return out, type(e).__name__ + ' ' + str(e.args[0]) + ' ' + str(e.args[1])[:60]
    try:
        back = tokenize.untokenize(out)
    except Exception as e:
        back = type(e).__name__ + ': ' + str(e)
    loose = tokenize.untokenize([t[:2] for t in out])
    return out, back, loose


for case in range(int(sys.argv[2])):
    text = ''.join(PIECES[rnd(len(PIECES))] for _ in range(1 + rnd(12)))
    print(case, ascii(text), ascii(describe(text)))
