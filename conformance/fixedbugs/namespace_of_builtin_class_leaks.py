# The namespace of a built-in class, which all interpreters share, was handed to methods that could change it.
import gc


class Spoiler:
    def __eq__(self, other):
        other["spoiled"] = 1
        return True
    def __ror__(self, other):
        other["spoiled"] = 1


list.__dict__ == Spoiler()
list.__dict__ | Spoiler()
for d in gc.get_referents(list):
    if type(d) is dict:
        d["spoiled"] = 1
print("spoiled" in list.__dict__)  # expect: False
