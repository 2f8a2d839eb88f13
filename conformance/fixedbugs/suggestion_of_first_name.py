# Of names that are equally close the suggestion was the one defined first, not the first in order.
import traceback


class C:
    blucha = None
    bluc = None


try:
    C().bluch
except AttributeError:
    print(traceback.format_exc().splitlines()[-1])  # expect: AttributeError: 'C' object has no attribute 'bluch'. Did you mean: 'bluc'?
