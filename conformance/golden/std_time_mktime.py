# mktime and %s, where the fields say that summer time holds.
import time

for dst in [1, 0, -1]:
    fields = (2024, 1, 1, 0, 0, 0, 0, 1, dst)
    print(time.mktime(fields), time.strftime('%s', fields))
