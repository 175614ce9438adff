"""Measure quality again and write the aggregates that the notebooks read into data/figures/.

usage: python tools/measure_figures.py [NAME ...]     names are those of MEASUREMENTS; all when none is given

Those of NEED_DATA need the real data sets (RESUME_CLASSIFIER_BENCH_DATA) and are left out without them.
`skill_precision.json` in the same folder holds counts made by reading, which no program can make again.
"""

import sys
from importlib import import_module
from pathlib import Path

from resume_classifier.setup import bench_data_path

FIGURES = Path(__file__).resolve().parent.parent / "data" / "figures"
MEASUREMENTS = {  # name of the figures → module and function that writes them
    "encoder": ("embedding", "measure_encoders"),
    "classifier": ("comparison", "measure_classifier"),
    "ablation": ("ablation", "measure_ablation"),
    "attribution": ("attribution", "measure_attribution"),
    "honest_change": ("honest_change", "measure_honest_change"),
    "stability": ("stability", "measure_stability"),
    "round_trip": ("round_trip", "measure_round_trip"),
    "torn_files": ("torn_files", "measure_torn_files"),
    "parsing": ("parsing_evaluation", "measure_parsing"),
    "resume_or_not": ("parsing_evaluation", "measure_judgement"),
    "job_reading": ("job_evaluation", "measure_job_reading"),
    "job_conditions": ("condition_evaluation", "measure_conditions"),
    "ats": ("ats_evaluation", "measure_ats"),
    "titles": ("title_figures", "measure_titles"),
    "screening": ("screening", "measure_screening"),
    "skill_recognition": ("recognizer_release", "measure_recognition"),
    "claims": ("claim_training", "measure_claims"),
}
NEED_DATA = {
    "parsing",
    "resume_or_not",
    "job_reading",
    "job_conditions",
    "ats",
    "titles",
    "screening",
    "skill_recognition",
    "claims",
}


def measure(name: str, path: Path) -> None:
    """Write one file of figures."""
    if name in NEED_DATA and bench_data_path() is None:
        print("  left out: RESUME_CLASSIFIER_BENCH_DATA is not set")
        return
    module, function = MEASUREMENTS[name]
    getattr(import_module(f"resume_classifier.{module}"), function)(path)


def main(names: list[str]) -> None:
    if unknown := set(names) - set(MEASUREMENTS):
        raise SystemExit(f"No measurement named {', '.join(sorted(unknown))}; there is {', '.join(MEASUREMENTS)}.")
    FIGURES.mkdir(exist_ok=True)
    for name in names or MEASUREMENTS:
        print(f"measuring {name} ...", flush=True)
        measure(name, FIGURES / f"{name}.json")


if __name__ == "__main__":
    main(sys.argv[1:])
