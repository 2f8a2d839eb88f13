# `%` counted the characters before each conversion, so that 300,000 of them took a minute.
n = 200_000
print(len('%d ' * n % ((1,) * n)))  # expect: 400000
try:
    'é%d%y' % (1, 2)
except ValueError as e:
    print(e)  # expect: unsupported format character 'y' (0x79) at index 4
