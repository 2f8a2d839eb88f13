# Spectral norm of a 120 x 120 matrix: float arithmetic and function calls.
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        out.append(total)
    return out


def transposed(v):
    n = len(v)
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        out.append(total)
    return out


def run():
    u = [1.0] * 120
    v = u
    for _ in range(10):
        v = transposed(times(u))
        u = transposed(times(v))
    uv = 0.0
    vv = 0.0
    for i in range(120):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    return (uv / vv) ** 0.5
