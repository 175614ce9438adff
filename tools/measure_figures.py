"""Measure quality again and write the aggregates that the notebooks read into data/figures/.

usage: python tools/measure_figures.py [encoder] [classifier] [screening]     all when none is named

`screening` needs the real data sets (RESUME_CLASSIFIER_BENCH_DATA). `resume_reading.json` and `job_reading.json` in the
same folder hold counts made by eye, which no program can make again.
"""
import sys
from pathlib import Path

from resume_classifier.artifacts import write_json
from resume_classifier.setup import bench_data_path

FIGURES = Path(__file__).resolve().parent.parent / "data" / "figures"


def measure_encoders(path: Path) -> None:
    from resume_classifier.embedding import measure_encoders as measure
    measure(path)


def measure_classifier(path: Path) -> None:
    from resume_classifier.comparison import measure_classifier as measure
    measure(path)


def measure_screening(path: Path) -> None:
    from resume_classifier.screening import measure_screening as measure
    if bench_data_path() is None:
        print("  left out: RESUME_CLASSIFIER_BENCH_DATA is not set")
        return
    write_json(path, measure(bench_data_path() / "resume_pdfs"))


MEASUREMENTS = {"encoder": measure_encoders, "classifier": measure_classifier, "screening": measure_screening}


def main(names: list[str]) -> None:
    if unknown := set(names) - set(MEASUREMENTS):
        raise SystemExit(f"No measurement named {', '.join(sorted(unknown))}; there is {', '.join(MEASUREMENTS)}.")
    FIGURES.mkdir(exist_ok=True)
    for name in names or MEASUREMENTS:
        print(f"measuring {name} ...", flush=True)
        MEASUREMENTS[name](FIGURES / f"{name}.json")


if __name__ == "__main__":
    main(sys.argv[1:])
