# A program that closes every descriptor it can goes on working.
import os, time
os.closerange(3, 1000)
for fd in range(3, 40):
    try: os.close(fd)
    except OSError: pass
print(len(open('/etc/passwd').read()) > 3); time.sleep(0.01)
import subprocess
print(subprocess.run(['echo', 'x'], capture_output=True).stdout)
r, w = os.pipe(); print(os.write(w, b'x'), os.read(r, 1))
os.close(w)
try: os.close(w)
except OSError as e: print(e)
