# A formatted string was accepted as a pattern.
def message(source):
    try:
        compile(source, "<string>", "exec")
    except SyntaxError as e:
        return e.msg, e.offset, e.end_offset


print(message('match x:\n case f"": pass'))  # expect: ('patterns may only match literals and attribute lookups', 7, 10)
print(message('match x:\n case {f"{x}": _}: pass'))  # expect: ('mapping pattern keys may only match literals and attribute lookups', 7, 18)
