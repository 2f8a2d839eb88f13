# Float arithmetic in nested loops: a Mandelbrot set of 120 x 120 points, 60 iterations at most.
def run():
    size = 120
    total = 0
    for py in range(size):
        ci = 2.0 * py / size - 1.0
        for px in range(size):
            cr = 3.0 * px / size - 2.0
            zr = 0.0
            zi = 0.0
            n = 0
            while n < 60:
                zr2 = zr * zr
                zi2 = zi * zi
                if zr2 + zi2 > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = zr2 - zi2 + cr
                n += 1
            total += n
    return total
