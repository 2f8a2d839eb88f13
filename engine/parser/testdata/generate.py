# Renews valid.tsv and invalid.tsv: reads mode and source of every row, and sources from the files named as arguments (one JSON value for
# each line: a string, or a list of source and mode), and writes what the CPython that runs this script makes of them.
import ast
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def quote(text):
    return "None" if text is None else json.dumps(text)


def rows():
    for name in ("valid.tsv", "invalid.tsv"):
        path = os.path.join(HERE, name)
        if os.path.exists(path):
            for line in open(path, encoding="utf-8"):
                mode, source = line.rstrip("\n").split("\t")[:2]
                yield mode, json.loads(source)
    for path in sys.argv[1:]:
        for line in open(path, encoding="utf-8"):
            item = json.loads(line)
            source, mode = item if isinstance(item, list) else (item, "exec")
            yield mode, source


def main():
    valid, invalid, seen = [], [], set()
    for mode, source in rows():
        if (mode, source) in seen or "from __future__" in source:
            continue
        seen.add((mode, source))
        flags = ast.PyCF_ONLY_AST
        if mode.endswith("+incomplete"):
            flags |= 0x4200
        try:
            tree = compile(source, "<s>", mode.split("+")[0], flags)
            valid.append("\t".join([mode, json.dumps(source), ast.dump(tree, include_attributes=True)]))
        except SyntaxError as e:
            where = [str(v) for v in (e.lineno, e.offset, e.end_lineno, e.end_offset)]
            invalid.append("\t".join([mode, json.dumps(source), type(e).__name__, quote(e.msg), *where, quote(e.text)]))
        except (ValueError, MemoryError, RecursionError):
            continue
    for name, lines in ("valid.tsv", valid), ("invalid.tsv", invalid):
        with open(os.path.join(HERE, name), "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")


main()
