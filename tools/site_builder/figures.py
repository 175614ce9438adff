"""Turns any file of measured figures into Markdown tables, so that a new file needs no new code."""

import json
import statistics
from collections.abc import Iterator
from pathlib import Path

SPELLINGS = {
    "mib": "MiB",
    "pdf": "PDF",
    "onnx": "ONNX",
    "f1": "F1",
    "ece": "ECE",
    "lime": "LIME",
    "brier": "Brier score",
    "keras": "Keras",
    "p95": "95th percentile of",
}
MEASURED = ("flip_ratio", "ratio", "mean", "accuracy", "difference")  # what a bare `interval` beside it belongs to


def read_figures(folder: Path) -> dict[str, dict]:
    """Name → content of every file of figures."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def plain(value) -> str:
    """One value as a reader wants it: three digits, thousands apart."""
    if value is None:
        return "none"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    if isinstance(value, float):
        size = abs(value)
        return (
            f"{value:,.0f}"
            if size >= 100
            else "below 0.0001"
            if 0 < size < 0.0001
            else f"{value:.3f}"
            if 0.1 <= size < 1
            else f"{value:.3g}"
        )
    return str(value).replace("|", "\\|")


def with_interval(value, interval) -> str:
    """A figure with its 95 % interval behind it."""
    return f"{plain(value)} ({plain(interval[0])} to {plain(interval[1])})"


def is_interval(value) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(one, (int, float)) for one in value)


def is_triple(value) -> bool:
    """A figure stored together with its interval: value, low, high."""
    return (
        isinstance(value, list)
        and len(value) == 3
        and all(isinstance(one, (int, float)) for one in value)
        and value[1] <= value[0] <= value[2]
    )


def is_prose(value) -> bool:
    """A sentence about the figures, not a figure."""
    return isinstance(value, str) and len(value) > 60


def prose_of(content: dict) -> list[str]:
    """What a file says about itself."""
    return [value for value in content.values() if is_prose(value)]


def words(key: str) -> str:
    """A key as a reader writes it: `serving_memory_mib` is serving memory MiB."""
    return " ".join(SPELLINGS.get(word, word) for word in str(key).replace("_", " ").split(" "))


def record(content: dict) -> dict[str, str] | None:
    """A dictionary of figures as column → text, with intervals beside what they belong to; None when it goes deeper."""
    row, intervals = {}, dict(content.get("intervals", {}))
    if is_interval(content.get("interval")):
        intervals |= {next((name for name in MEASURED if name in content), ""): content["interval"]}
    for key, value in content.items():
        if key in ("interval", "intervals"):
            continue
        if isinstance(value, dict):
            inner = {name: one for name, one in value.items() if name != "interval"}
            if len(inner) != 1 or not is_interval(value.get("interval")):
                return None
            row[words(key)] = with_interval(next(iter(inner.values())), value["interval"])
        elif not isinstance(value, list):
            row[words(key)] = with_interval(value, intervals[key]) if key in intervals else plain(value)
        elif is_triple(value):
            row[words(key)] = with_interval(value[0], value[1:])
        elif value and all(isinstance(one, (int, float)) for one in value):
            row[words(key)] = (
                f"{len(value)} values, median {plain(statistics.median(value))}, {plain(min(value))} to {plain(max(value))}"
            )
    return row


def shallow(content: dict) -> dict:
    """What of a dictionary fits into one row: series of single scores, bins and matrices stay in the file."""
    return {
        key: value
        for key, value in content.items()
        if not isinstance(value, dict) or key == "intervals" or is_interval(value.get("interval"))
    }


def table(rows: dict[str, dict[str, str]], corner: str = "") -> str:
    """A Markdown table; the longer side runs downwards."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    if len(columns) > 7 and len(columns) > len(rows):
        rows, columns = (
            {column: {name: row.get(column, "") for name, row in rows.items()} for column in columns},
            list(rows),
        )
    lines = [f"| {corner} | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    return "\n".join(
        [
            *lines,
            *(f"| {name} | {' | '.join(row.get(column, '') for column in columns)} |" for name, row in rows.items()),
        ]
    )


def sums(entries: list[dict]) -> dict[str, dict[str, str]]:
    """Totals over a list of counted things: resumes read by eye, for one."""
    names = [name for name in entries[0] if isinstance(entries[0][name], dict)]
    return {
        words(name): {words(key): plain(sum(entry[name].get(key, 0) for entry in entries)) for key in entries[0][name]}
        for name in names
    }


def tables(content: dict, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """(title, table) for everything in a file of figures."""
    title = ", ".join(words(part) for part in path)
    single = {
        key: value for key, value in content.items() if not isinstance(value, (dict, list)) and not is_prose(value)
    }
    nested = {key: value for key, value in content.items() if isinstance(value, dict) and key != "intervals"}
    here = shallow(content)
    if single or any(
        isinstance(value, list) and value and isinstance(value[0], (int, float)) for value in here.values()
    ):
        row = record({key: value for key, value in here.items() if not is_prose(value)}) or {}
        yield title, table({name: {"figure": value} for name, value in row.items()}, "what")
    rows = {words(key): record(shallow(value)) for key, value in nested.items()}
    together = {name: row for name, row in rows.items() if row}
    if not set.intersection(*map(set, together.values())) if together else True:
        together = {}  # nothing in common: one table for each
    elif all(" values, median " in value for row in together.values() for value in row.values()):
        return
    if len(together) > 1:
        yield title, table(together, words(path[-1]) if path else "")
    for key, value in nested.items():
        deeper = {
            name: one
            for name, one in value.items()
            if isinstance(one, dict) and name != "intervals" and not is_interval(one.get("interval"))
        }
        if len(together) > 1 and not deeper:
            continue
        yield from tables(deeper if len(together) > 1 else value, (*path, key))
    for key, value in content.items():
        if isinstance(value, list) and value and isinstance(value[0], dict) and (found := sums(value)):
            yield f"{', '.join(map(words, (*path, key)))}: sums over {len(value)}", table(found, "what")
