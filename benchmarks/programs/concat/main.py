# A string that grows by +=, and is then walked character by character.
def run():
    text = ""
    for i in range(30000):
        text += "abcdefg"[i % 7]
    total = 0
    for _ in range(8):
        for ch in text:
            if ch == "c":
                total += 1
            elif ch in "xyz":
                total += 5
    return total + len(text)
