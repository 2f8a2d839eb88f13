# The offset of a local time that the clocks left out was that of the other side, for both folds.
import os
import time
from datetime import datetime, timezone

os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
time.tzset()
for fold in 0, 1:
    d = datetime(2025, 3, 30, 2, 30, fold=fold)
    print(d.timestamp(), d.astimezone(timezone.utc), d.astimezone())
# expect: 1743298200.0 2025-03-30 01:30:00+00:00 2025-03-30 03:30:00+02:00
# expect: 1743294600.0 2025-03-30 00:30:00+00:00 2025-03-30 01:30:00+01:00
