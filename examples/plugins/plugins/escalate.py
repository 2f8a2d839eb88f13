"""Errors of the database go to whoever is on call."""
from watch import Event, Level, Watcher


class Escalate:
    def matches(self, event: Event) -> bool:
        return event.source == "db"

    def handle(self, event: Event) -> None:
        event.fields["to"] = "on call" if event.at.hour < 18 else "night shift"
        event.fields["delay"] = str(event.at - event.at.replace(minute=0, second=0))


def setup(watcher: Watcher) -> None:
    watcher.add(Escalate(), name="escalate", level=Level.ERROR)
