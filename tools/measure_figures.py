"""Measure quality again and write the aggregates that the notebooks read into data/figures/.

usage: python tools/measure_figures.py [NAME ...]     names are those of MEASUREMENTS; all when none is given

`screening` needs the real data sets (RESUME_CLASSIFIER_BENCH_DATA). `resume_reading.json` and `job_reading.json` in the
same folder hold counts made by eye, which no program can make again.
"""
import sys
from importlib import import_module
from pathlib import Path

from resume_classifier.artifacts import write_json
from resume_classifier.screening import measure_screening
from resume_classifier.setup import bench_data_path

FIGURES = Path(__file__).resolve().parent.parent / "data" / "figures"
MEASUREMENTS = {  # name of the figures → module and function that writes them
    "encoder": ("embedding", "measure_encoders"),
    "classifier": ("comparison", "measure_classifier"),
    "ablation": ("comparison", "measure_ablation"),
    "attribution": ("attribution", "measure_attribution"),
    "honest_change": ("honest_change", "measure_honest_change"),
    "stability": ("stability", "measure_stability"),
}


def measure(name: str, path: Path) -> None:
    """Write one file of figures."""
    if name != "screening":
        module, function = MEASUREMENTS[name]
        getattr(import_module(f"resume_classifier.{module}"), function)(path)
    elif bench_data_path() is None:
        print("  left out: RESUME_CLASSIFIER_BENCH_DATA is not set")
    else:
        write_json(path, measure_screening(bench_data_path() / "resume_pdfs"))


def main(names: list[str]) -> None:
    known = [*MEASUREMENTS, "screening"]
    if unknown := set(names) - set(known):
        raise SystemExit(f"No measurement named {', '.join(sorted(unknown))}; there is {', '.join(known)}.")
    FIGURES.mkdir(exist_ok=True)
    for name in names or known:
        print(f"measuring {name} ...", flush=True)
        measure(name, FIGURES / f"{name}.json")


if __name__ == "__main__":
    main(sys.argv[1:])
