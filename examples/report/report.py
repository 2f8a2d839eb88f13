"""Reports on the files below a directory: lines per language and folder, sizes, longest functions, frequent words, open notes.

usage: corepy report.py [DIRECTORY] [--json FILE] [--top N]

Everything that touches files or text goes through Go packages bound to Python: core.fs, core.path, core.json, core.strings and core.echo.
"""

import sys

from core import echo, fs, json, path, strings

LANGUAGES = {
    ".go": "Go",
    ".py": "Python",
    ".md": "Markdown",
    ".lua": "Lua",
    ".js": "JavaScript",
    ".star": "Starlark",
    ".txt": "Text",
    ".tsv": "Text",
    ".out": "Text",
    ".json": "JSON",
    ".mod": "Go modules",
    ".sum": "Go modules",
}
COMMENTS = {"Go": "//", "JavaScript": "//", "Python": "#", "Starlark": "#", "Lua": "--", "Go modules": "//"}
SKIPPED = [".git", "node_modules", "__pycache__"]
STOP_WORDS = frozenset("a an and are as at be but by does for from if in into is it its no not of on or s t than that the them then they this to was with".split())
NOTES = ("TO" + "DO", "FIX" + "ME")


class Totals:
    """Sums over some files."""

    def __init__(self, name):
        self.name = name
        self.files = self.lines = self.code = self.comments = self.blank = self.size = 0

    def add(self, source):
        self.files += 1
        self.lines += source.lines
        self.code += source.code
        self.comments += source.comments
        self.blank += source.blank
        self.size += source.size

    def row(self):
        return [self.name, self.files, self.lines, self.code, self.comments, self.blank, self.size]

    def record(self):
        return dict(zip(("name", "files", "lines", "code", "comments", "blank", "bytes"), self.row()))


class Source:
    """One file that was read."""

    def __init__(self, name, language, text):
        self.name = name
        self.folder = path.dir(name)
        self.language = language
        self.size = len(text.encode())
        self.functions = []
        self.notes = []
        rows = text.split("\n")
        if rows[-1] == "":
            rows.pop()
        self.lines = len(rows)
        self.blank = self.comments = 0
        mark = COMMENTS.get(language)
        for number, row in enumerate(rows, 1):
            stripped = row.strip()
            if not stripped:
                self.blank += 1
            elif mark and stripped.startswith(mark):
                self.comments += 1
                if any(note in stripped for note in NOTES):
                    self.notes.append((number, stripped))
        self.code = self.lines - self.blank - self.comments
        match language:
            case "Go":
                self.functions = list(go_functions(rows))
            case "Python":
                self.functions = list(python_functions(rows))


def go_functions(rows):
    """Yields (length, first line, name) of the functions of a Go file that gofmt has formatted."""
    name, start = None, 0
    for number, row in enumerate(rows, 1):
        if name is None and row.startswith("func "):
            head = row[5:]
            if head.startswith("("):
                receiver, _, head = head[1:].partition(") ")
                head = f"{receiver.split(' ')[-1].lstrip('*')}.{head}"
            name, start = head.partition("(")[0].partition("[")[0], number
            if row.endswith("}"):
                yield 1, start, name
                name = None
        elif name is not None and row.startswith("}"):
            yield number - start + 1, start, name
            name = None


def python_functions(rows):
    """Yields (length, first line, name) of the functions of a Python file, by indentation."""
    opened = []
    last = 0
    for number, row in enumerate(rows, 1):
        body = row.lstrip()
        if not body or body.startswith("#"):
            continue
        indent = len(row) - len(body)
        while opened and indent <= opened[-1][0]:
            _, start, name = opened.pop()
            yield last - start + 1, start, name
        for keyword in ("def ", "async def "):
            if body.startswith(keyword):
                opened.append((indent, number, body[len(keyword):].partition("(")[0].partition("[")[0]))
        last = number
    while opened:
        _, start, name = opened.pop()
        yield last - start + 1, start, name


def words_of(text):
    """Yields the words of text in lower case: runs of letters, at least three of them."""
    word = []
    for c in strings.lower(text) + " ":
        if c.isalpha():
            word.append(c)
        elif word:
            if len(word) > 2:
                yield "".join(word)
            word.clear()


def table(title, heads, rows):
    """Prints rows under heads: texts to the left, numbers to the right."""
    print()
    print(title)
    cells = [[f"{c:,}" if isinstance(c, int) else c for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells)]
    numeric = [all(isinstance(c, int) for c in column) for column in zip(*rows)] or [False] * len(heads)
    for row in [heads, ["-" * width for width in widths], *cells]:
        print("  " + "  ".join(f"{c:>{w}}" if right else f"{c:<{w}}" for c, w, right in zip(row, widths, numeric)).rstrip())


def read_sources(root):
    """Yields a Source and its text for each file below root that is text in a known language."""
    for entry in fs.walk(root, skip=SKIPPED):
        if entry.is_dir:
            continue
        base = path.base(entry.path)
        language = LANGUAGES.get(path.ext(base))
        if language is None:
            continue
        try:
            text = fs.read_file(path.join(root, entry.path))
        except fs.NotTextError:
            continue
        yield Source(entry.path, language, text), text


def main(argv):
    root, output, top = ".", None, 10
    options = iter(argv)
    for option in options:
        match option:
            case "--json":
                output = next(options)
            case "--top":
                top = int(next(options))
            case _:
                root = option

    languages, folders, words = {}, {}, {}
    functions, notes, largest = [], [], []
    total = Totals("total")
    for source, text in read_sources(root):
        total.add(source)
        languages.setdefault(source.language, Totals(source.language)).add(source)
        if source.language in ("Go", "Python"):
            folders.setdefault(source.folder, Totals(source.folder)).add(source)
        largest.append((source.lines, source.size, source.name))
        functions += [(length, name, f"{source.name}:{line}") for length, line, name in source.functions]
        notes += [(f"{source.name}:{line}", note) for line, note in source.notes]
        if source.language == "Markdown":
            for word in words_of(text):
                if word not in STOP_WORDS:
                    words[word] = words.get(word, 0) + 1

    by_lines = sorted(languages.values(), key=lambda t: (-t.lines, t.name))
    by_code = sorted(folders.values(), key=lambda t: (-t.code, t.name))
    functions.sort(key=lambda f: (-f[0], f[2]))
    largest.sort(reverse=True)
    frequent = sorted(words.items(), key=lambda w: (-w[1], w[0]))[:top]

    heads = ["files", "lines", "code", "comments", "blank", "bytes"]
    print(echo(f"{total.files:,} files, {total.lines:,} lines, {total.size:,} bytes, {len(functions):,} functions"))
    table("Languages", ["language", *heads], [t.row() for t in [*by_lines, total]])
    table(f"Folders with most code ({min(top, len(by_code))} of {len(by_code)})", ["folder", *heads], [t.row() for t in by_code[:top]])
    table("Largest files", ["lines", "bytes", "file"], largest[:top])
    table("Longest functions", ["lines", "function", "where"], functions[:top])
    table("Words of the documentation", ["count", "word"], [(count, word) for word, count in frequent])
    if notes:
        table(f"Open notes ({len(notes)})", ["where", "note"], notes[:top])
    else:
        print()
        print("No open notes.")

    if output:
        record = {
            "total": total.record(),
            "languages": [t.record() for t in by_lines],
            "folders": [t.record() for t in by_code],
            "longest": [{"lines": lines, "name": name, "where": where} for lines, name, where in functions[:top]],
            "words": dict(frequent),
            "notes": [{"where": where, "note": note} for where, note in notes],
        }
        fs.write_file(output, json.dumps(record, indent=2) + "\n")
        print()
        print(f"wrote {path.base(output)}")


if __name__ == "__main__":
    main(sys.argv[1:])
