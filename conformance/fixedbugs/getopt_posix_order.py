# gnu_getopt() did not obey the environment variable POSIXLY_CORRECT.
import getopt, os

print(getopt.gnu_getopt(["-a", "x", "-b"], "ab"))  # expect: ([('-a', ''), ('-b', '')], ['x'])
os.environ["POSIXLY_CORRECT"] = "1"
print(getopt.gnu_getopt(["-a", "x", "-b"], "ab"))  # expect: ([('-a', '')], ['x', '-b'])
