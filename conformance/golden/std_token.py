# token: numbers and names of tokens.
import token

print(sorted(n for n in dir(token) if n.isupper()))
print([(n, getattr(token, n)) for n in sorted(token.__all__) if isinstance(getattr(token, n), int)])
print(token.tok_name)
print(token.EXACT_TOKEN_TYPES)
print(token.__all__)
print(token.ISTERMINAL(5), token.ISTERMINAL(256), token.ISNONTERMINAL(256), token.ISNONTERMINAL(token.NAME), token.ISEOF(0), token.ISEOF(1))
for call in (lambda: token.ISEOF(), lambda: token.ISEOF(1, 2), lambda: token.ISTERMINAL("a")):
    try:
        print(call())
    except TypeError as e:
        print(e)
