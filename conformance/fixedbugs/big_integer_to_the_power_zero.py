# An integer beyond 64 bits to the power 0 was computed for ever.
print(pow(-22719340069146203118, 0))  # expect: 1
print((2**100 + 1) ** 0)  # expect: 1
