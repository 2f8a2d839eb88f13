# Binary trees of depth up to 12: allocation and recursion.
class Node(object):
    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def run():
    total = 0
    kept = make(12)
    for depth in range(4, 13, 4):
        for _ in range(1 << (15 - depth)):
            total += check(make(depth))
    return total + check(kept)
