# BufferedReader.read() of a raw stream that has nothing yet gave b"", which means the end, and closed streams raised other messages.
import io


class Raw(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)

    def readable(self):
        return True

    def readinto(self, room):
        piece = self.pieces.pop(0) if self.pieces else b""
        if piece is None:
            return None
        room[: len(piece)] = piece
        return len(piece)


r = io.BufferedReader(Raw(b"ab", None, b"cd", None, None))
print(r.read(), r.read(), r.read(), r.read())  # expect: b'ab' b'cd' None b''
r = io.BufferedReader(Raw(None, b"ab"))
print(r.read(0), r.read(5), r.read(5), r.read(5))  # expect: b'' None b'ab' b''
r = io.BufferedReader(io.BytesIO(b"abc"))
r.close()
for method in (r.peek, r.read1, r.read, r.readline, lambda: r.seek(0)):
    try:
        method()
    except ValueError as e:
        print(e)
# expect: peek of closed file
# expect: read of closed file
# expect: read of closed file
# expect: readline of closed file
# expect: seek of closed file
