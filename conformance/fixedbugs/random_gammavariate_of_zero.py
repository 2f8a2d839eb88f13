# gammavariate() ended the process with a stack overflow when random() returned 0.
import random

r = random.Random(1)
r.random = [0.5, 0.0].pop
print(r.gammavariate(0.01, 1.0))  # expect: 0.0
r.random = [0.25, 1.0].pop
try:
    r.gammavariate(0.5, 1.0)
except ValueError as e:
    print(e)  # expect: expected a positive input, got 0.0
