# Writes entities.bin of package html: the names of characters in HTML, of the Python that runs it (3.14). Usage: python3.14 gen/entities.py   (in the package's folder)
import html.entities as e
import zlib

lines = ["%s %s" % (name, text) for name, text in e.html5.items()]
lines.append("")
lines += ["%s %x" % item for item in e.name2codepoint.items()]
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
data = packer.compress("\x00".join(lines).encode()) + packer.flush()
open("entities.bin", "wb").write(data)
print(len(data))
