# Nested lists and dicts, built and written as text by hand.
def build(depth, width):
    if depth == 0:
        return [width, "leaf", True, None, 1.5]
    out = {}
    for i in range(width):
        out["key%d" % i] = build(depth - 1, width)
    return {"content": out, "rest": [depth, width, "n\"q"]}


def dump(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif isinstance(value, str):
        out.append('"')
        out.append(value.replace('"', '\\"'))
        out.append('"')
    elif isinstance(value, dict):
        out.append("{")
        first = True
        for key, item in value.items():
            if not first:
                out.append(", ")
            first = False
            out.append('"' + key + '": ')
            dump(item, out)
        out.append("}")
    elif isinstance(value, list):
        out.append("[")
        first = True
        for item in value:
            if not first:
                out.append(", ")
            first = False
            dump(item, out)
        out.append("]")
    else:
        out.append(str(value))


def run():
    out = []
    dump(build(6, 5), out)
    return len("".join(out))
