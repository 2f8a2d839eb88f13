# Words of a text counted in a dict: split, get, string keys.
def run():
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa".split()
    text = " ".join([words[(i * i + i // 7) % 10] for i in range(100000)])
    counts = {}
    for word in text.split(" "):
        counts[word] = counts.get(word, 0) + 1
    total = 0
    for word in words:
        total = total * 3 + counts.get(word, 0)
    return total
