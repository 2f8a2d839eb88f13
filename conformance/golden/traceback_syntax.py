# Uncaught SyntaxError of the script itself: no frames, only the place.
print("never runs")
def f(a, b):
    return (a +
            b]
