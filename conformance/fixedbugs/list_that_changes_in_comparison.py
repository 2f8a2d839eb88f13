# Lists that a comparison of their elements changes were compared by the elements that were there before.
class Clears:
    def __init__(self, what): self.what = what

    def __eq__(self, other):
        self.what().clear()
        return NotImplemented


a, b = [Clears(lambda: b)], [Clears(lambda: a)]
print(a == b)  # expect: True
