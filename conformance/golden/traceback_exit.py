# SystemExit from a nest of frames: finally blocks run, the message goes to stderr, the status is 1.
import sys


def leave():
    try:
        sys.exit("leaving with a message")
    finally:
        print("cleaned up")


print("start", end="")
leave()
