# A product of two 80 x 80 matrices, kept as lists of lists.
def run():
    n = 80
    a = [[i * j % 7 + 0.5 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 - 1.5 for j in range(n)] for i in range(n)]
    c = []
    for i in range(n):
        row = []
        ai = a[i]
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += ai[k] * b[k][j]
            row.append(total)
        c.append(row)
    return c[3][5] + c[79][79] * 2 + c[40][1]
