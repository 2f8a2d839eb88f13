# select() went on with the items of a list that fileno() had shortened.
import select

items = []


class Shortening:
    def fileno(self):
        del items[-1]
        return 1


items[:] = [Shortening() for _ in range(10)]
print(len(select.select([], items, [], 0)[1]), len(items))  # expect: 5 5
