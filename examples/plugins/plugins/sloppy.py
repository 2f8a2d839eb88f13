"""A plugin with mistakes: the host and the other plugins live on."""
from watch import Event, Watcher


class Sloppy:
    def matches(self, event: Event) -> bool:
        return "crash" in event.text

    def handle(self, event: Event) -> None:
        event.text = event.fields["nothing"]


class Slow:
    def matches(self, event: Event) -> bool:
        return "slow" in event.text

    def handle(self, event: Event) -> None:
        while True:
            pass


def setup(watcher: Watcher) -> None:
    watcher.add(Sloppy(), name="sloppy")
    watcher.add(Slow(), name="slow", limit=1)
    try:
        watcher.add(Sloppy(), nam="typo")  # pyright: ignore[reportCallIssue]
    except TypeError as e:
        print("sloppy:", e)
