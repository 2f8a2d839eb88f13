# Uncaught error: carets, __cause__, __context__, a note.
def parse(text):
    return int(text) + len(text)


def load(settings):
    try:
        return parse(settings["size"])
    except ValueError as e:
        e.add_note("while reading 'size'")
        e.add_note("two\nlines")
        raise RuntimeError("cannot load") from e


def cleanup(settings):
    try:
        load(settings)
    except RuntimeError:
        return settings["a"]["b"] + {}["missing"]


print("before")
cleanup({"size": "12x", "a": {"b": 1}})
print("never")
