# A byte order mark was written at the end of a file that was appended to after a seek.
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "file")
for encoding in ("utf-8-sig", "utf-16", "utf-32"):
    with open(path, "w", encoding=encoding) as f:
        f.write("aaa")
    with open(path, "a", encoding=encoding) as f:
        f.seek(0)
        f.seek(0, 2)
        f.write("xxx")
    with open(path, "rb") as f:
        print(f.read() == "aaaxxx".encode(encoding))
# expect: True
# expect: True
# expect: True
