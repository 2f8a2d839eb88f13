# Strings: 200k small formats, joined and split again.
def run():
    parts = []
    for i in range(200000):
        parts.append("%d:%s" % (i, "x"))
    text = ",".join(parts)
    total = 0
    for part in text.split(","):
        total += len(part)
    return total + len(text)
