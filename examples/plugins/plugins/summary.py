"""Counts what has been handled."""
from watch import Event, Watcher

counts: dict[str, int] = {}


def setup(watcher: Watcher) -> None:
    def count(event: Event, rule: str) -> None:
        counts[rule] = counts.get(rule, 0) + 1
        print(f"{event.at:%H:%M} {event.level.name:<7} {rule}: {event.text} {dict(event.fields)}")

    watcher.on_handled(count)


def report() -> dict[str, int]:
    return dict(counts)
