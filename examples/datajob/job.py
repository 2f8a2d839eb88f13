"""A data job: trends of stations from readings, computed by gonum's statistics."""
from collections.abc import Iterable
from typing import cast

import go
from gonum import stat


# What gonum takes for "no weights" is a nil slice, not an empty one.
equal = cast("list[float]", None)


class Station:
    def __init__(self, name: str) -> None:
        self.name = name
        self.days: list[float] = []
        self.temperatures: list[float] = []
        self.rain: list[float] = []

    def add(self, day: float, temperature: float, rain: float) -> None:
        self.days.append(day)
        self.temperatures.append(temperature)
        self.rain.append(rain)

    def report(self) -> dict[str, object]:
        summary = stat.mean_std_dev(self.temperatures, equal)
        trend = stat.linear_regression(self.days, self.temperatures, equal, False)
        return {
            "station": self.name,
            "days": len(self.days),
            "mean": round(summary.mean, 2),
            "deviation": round(summary.std, 2),
            "median": stat.quantile(0.5, stat.CumulantKind.EMPIRICAL, sorted(self.temperatures), equal),
            "trend": round(trend.beta, 3),
            "rain": round(stat.correlation(self.temperatures, self.rain, equal), 2),
        }


def read(lines: Iterable[bytes], rejected: list[str]) -> dict[str, Station]:
    """The stations by name. Lines that are no readings go to rejected, with the reason."""
    stations: dict[str, Station] = {}
    for number, data in enumerate(lines, 1):
        line = data.decode().strip()
        if not line or line.startswith("#"):
            continue
        try:
            day, name, temperature, rain = line.split(",")
            station = stations.setdefault(name, Station(name))
            station.add(float(day), float(temperature), float(rain))
        except ValueError as e:
            rejected.append(f"line {number}: {e}")
    return stations


def run(readings: Iterable[bytes]) -> dict[str, object]:
    """What the host calls: readings is a Go io.Reader. The dict becomes the host's struct."""
    rejected: list[str] = []
    stations = read(readings, rejected)
    reports = [stations[name].report() for name in sorted(stations)]
    try:
        stat.mean([1.0, 2.0], [1.0])
    except go.PanicError as e:
        rejected.append(f"gonum panics, and the job goes on: {e}")
    return {"reports": reports, "rejected": rejected}
