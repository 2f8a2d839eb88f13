# A while loop over 3M small integers.
def run():
    i = 0
    x = 7
    while i < 3000000:
        x = (x + i) % 1000
        i += 1
    return x
