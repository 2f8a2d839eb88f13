"""Nobody wants to hear of the test system."""
import watch


class Mute:
    def __init__(self, *sources: str) -> None:
        self.sources = set(sources)

    def matches(self, event: watch.Event) -> bool:
        return event.source in self.sources

    def handle(self, event: watch.Event) -> None:
        raise watch.MutedError


def setup(watcher: watch.Watcher) -> None:
    watcher.add(Mute("test", "staging"), name="mute")
