# Permutations of eight elements and their flips: small lists and slices.
def run():
    n = 8
    perm = list(range(n))
    count = [0] * n
    best = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        first = perm[0]
        if first:
            p = perm[:]
            flips = 0
            while first:
                p[:first + 1] = p[first::-1]
                flips += 1
                first = p[0]
            if flips > best:
                best = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return checksum * 1000 + best
            first = perm[0]
            for i in range(r):
                perm[i] = perm[i + 1]
            perm[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
