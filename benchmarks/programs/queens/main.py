# Eight queens by backtracking over lists, 20 times.
def place(row, n, cols, up, down):
    if row == n:
        return 1
    found = 0
    for col in range(n):
        if not cols[col] and not up[row + col] and not down[row - col + n]:
            cols[col] = up[row + col] = down[row - col + n] = True
            found += place(row + 1, n, cols, up, down)
            cols[col] = up[row + col] = down[row - col + n] = False
    return found


def run():
    total = 0
    for _ in range(20):
        total += place(0, 8, [False] * 8, [False] * 16, [False] * 17)
    return total
