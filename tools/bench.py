"""Measure speed and memory, all in one run so that ratios can be trusted, and write data/figures/bench.json.

usage: python tools/bench.py [--quick]     `--quick` uses a tenth of the rows and writes nothing

Wall times depend on the machine and on what else it does; the table names the machine. PDFs are measured where
RESUME_CLASSIFIER_BENCH_DATA is set. Nothing here is a test: no time is asserted anywhere.
"""

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "data" / "figures" / "bench.json"
COMMAND = [sys.executable, "-c", "from resume_classifier.command_line import main; main()"]
PEAK = """
from pathlib import Path
def peak_kib():  # highest memory of this process; unlike `ru_maxrss` it says nothing of the parent
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
STREAM = (
    PEAK
    + """
import sys, time
from resume_classifier.classifier import ResumeClassifier
from resume_classifier.screening import screen_paths
classifier, start, rows = ResumeClassifier.load(), time.perf_counter(), 0
with open(sys.argv[1] + ".answers", "w", encoding="utf-8") as out:
    for line, _ in screen_paths([sys.argv[1]], None, classifier, processes=int(sys.argv[2]), as_lines=True):
        out.write(line + "\\n")
        rows += 1
print(rows, time.perf_counter() - start, peak_kib())
"""
)
SERVE = (
    PEAK
    + """
import json, sys
from resume_classifier.classifier import ResumeClassifier
from resume_classifier.plain_errors import InputError
classifier = ResumeClassifier.load()
for line in open(sys.argv[1], encoding="utf-8"):
    try:
        classifier.classify(json.loads(line), "Data Science")
    except InputError:
        pass
print(peak_kib())
"""
)


def seconds_of(work, repeats: int = 1, chosen=statistics.median) -> float:
    """Wall time of a call: the median of some, or what is chosen of them."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return chosen(times)


def run(command: list[str]) -> str:
    """Standard output of a process that must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def write_records(path: Path, count: int) -> Path:
    """Generated records as JSONL, with the dirt of life in them."""
    from resume_classifier.data_generation import generate_resumes

    with open(path, "w", encoding="utf-8") as stream:
        for one in generate_resumes(count):
            stream.write(json.dumps(one.raw, ensure_ascii=False) + "\n")
    return path


def measure_start(folder: Path, quick: bool) -> dict:
    """Import, and one record from a cold process to its answer."""
    record = folder / "one.json"
    record.write_text((folder / "records.jsonl").read_text(encoding="utf-8").split("\n")[0], encoding="utf-8")
    clock = "import time; start = time.perf_counter(); import resume_classifier; print(time.perf_counter() - start)"
    return {
        "import_seconds": statistics.median(float(run([sys.executable, "-c", clock])) for _ in range(5)),
        "cold_classify_seconds": seconds_of(lambda: run([*COMMAND, "classify", str(record)]), 3 if quick else 5),
    }


def measure_warm(folder: Path, quick: bool) -> dict:
    """One record at a time in a process that has answered before."""
    from resume_classifier.classifier import ResumeClassifier

    classifier = ResumeClassifier.load()
    records = [json.loads(line) for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()[:100]]
    records = [
        record
        for record in records
        if isinstance(record.get("skills"), list) and isinstance(record.get("test_score"), int)
    ]
    classifier.classify_many(records, "Data Science")
    times = [seconds_of(lambda: classifier.classify(record, "Data Science")) for _ in range(3) for record in records]
    return {"warm_classify_median_ms": statistics.median(times) * 1_000}


def stream(path: Path, processes: int = 1) -> tuple[float, int]:
    """Rows a second, start of the workers included, and the highest memory of the parent in KiB."""
    rows, wall, memory = run([sys.executable, "-c", STREAM, str(path), str(processes)]).split()
    return int(rows) / float(wall), int(memory)


def measure_stream(folder: Path, quick: bool) -> dict:
    """JSONL to JSONL: one process, two, and memory at five times the rows; the answers are the same bytes."""
    few, many = (
        write_records(folder / "few.jsonl", 1_000 if quick else 10_000),
        write_records(folder / "many.jsonl", 5_000 if quick else 50_000),
    )
    (one_rate, few_kib), (long_rate, many_kib) = stream(few), stream(many)
    answers = Path(f"{many}.answers").read_bytes()
    two_rate, _ = stream(many, 2)
    if Path(f"{many}.answers").read_bytes() != answers:
        raise SystemExit("Two processes gave other answers than one.")
    return {
        "stream_rows_per_second": one_rate,
        "stream_rows_per_second_5x_rows": long_rate,
        "stream_rows_per_second_5x_rows_2_processes": two_rate,
        "stream_memory_mib": few_kib / 1024,
        "stream_memory_mib_5x_rows": many_kib / 1024,
    }


def measure_stages(folder: Path, quick: bool) -> dict:
    """Microseconds a row of each stage of one process that has met most spellings before."""
    from resume_classifier.classifier import ResumeClassifier
    from resume_classifier.cleaning import learn_skills
    from resume_classifier.decision import score_features
    from resume_classifier.json_resume import resume_from_record
    from resume_classifier.plain_errors import parse_json
    from resume_classifier.resume_inputs import Reading
    from resume_classifier.screening import ScreeningResult, with_job

    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    half, classifier, known, found = len(lines) // 2, ResumeClassifier.load(), {}, {}
    learn_skills(map(json.loads, lines[:half]))

    def stage(name: str, work):
        start = time.perf_counter()
        result = work()
        found[f"stage_{name}_us"] = (time.perf_counter() - start) / half * 1e6
        return result

    records = stage("1_parse", lambda: [parse_json(line) for line in lines[half:]])
    stage("2_new_spellings", lambda: learn_skills(records))
    resumes = stage("3_clean", lambda: [resume_from_record(record) for record in records])
    asked = [
        (reading.resume, job) for reading, job in (with_job(Reading("", resume), known) for resume in resumes) if job
    ]
    chunks = [tuple(zip(*asked[start : start + 1_000])) for start in range(0, len(asked), 1_000)]
    features = stage("4_numbers", lambda: [classifier.builder_.transform(*chunk) for chunk in chunks])
    stage(
        "5_network", lambda: [score_features(classifier.session_, classifier.calibration_, chunk) for chunk in features]
    )
    answers = stage(
        "6_answer", lambda: [answer for chunk in chunks for answer in classifier.classify_many(*map(list, chunk))]
    )
    found["stage_6_answer_us"] -= found["stage_4_numbers_us"] + found["stage_5_network_us"]
    stage("7_write", lambda: [ScreeningResult("", answer).to_json() for answer in answers])
    return found


def measure_naive(folder: Path, quick: bool) -> dict:
    """The same features through Keras and scikit-learn, row by row and at once, beside ours."""
    import keras
    from sklearn.ensemble import HistGradientBoostingClassifier
    from resume_classifier.artifacts import find_model
    from resume_classifier.classifier import ResumeClassifier
    from resume_classifier.dataset import prepare_dataset
    import numpy as np

    dataset, classifier = prepare_dataset(600 if quick else 2_000), ResumeClassifier.load()
    features = classifier.builder_.transform(dataset.resumes, dataset.jobs)
    model = keras.models.load_model(find_model("classifier") / "model.keras", compile=False)
    table = np.hstack(list(features.inputs().values()))
    boosting = HistGradientBoostingClassifier(max_iter=100, random_state=0).fit(table, dataset.labels)
    rows = range(10 if quick else 50)
    one_by_one = [features.rows(np.array([row])) for row in rows]
    for work in (lambda: model.predict(one_by_one[0].inputs(), verbose=0), lambda: boosting.predict_proba(table[:1])):
        work()
    count = len(features)
    return {
        "keras_predict_row_ms": seconds_of(lambda: [model.predict(one.inputs(), verbose=0) for one in one_by_one])
        / len(rows)
        * 1_000,
        "onnx_row_ms": seconds_of(lambda: [classifier.session_.run(None, one.inputs()) for one in one_by_one])
        / len(rows)
        * 1_000,
        "onnx_batch_row_ms": seconds_of(lambda: classifier.session_.run(None, features.inputs()), 5) / count * 1_000,
        "boosting_row_ms": seconds_of(lambda: [boosting.predict_proba(table[row : row + 1]) for row in rows])
        / len(rows)
        * 1_000,
        "boosting_batch_row_ms": seconds_of(lambda: boosting.predict_proba(table), 3) / count * 1_000,
        "whole_answer_batch_row_ms": seconds_of(lambda: classifier.classify_many(dataset.resumes, dataset.jobs), 3)
        / count
        * 1_000,
    }


def measure_serving(folder: Path, quick: bool) -> dict:
    """Memory of a process that loaded the model and gave a thousand answers one by one."""
    few = folder / "served.jsonl"
    few.write_text(
        "".join((folder / "records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)[:1_000]),
        encoding="utf-8",
    )
    return {"serving_memory_mib": int(run([sys.executable, "-c", SERVE, str(few)])) / 1024}


def distribution_bytes(name: str, seen: set[str]) -> int:
    """Installed bytes of a distribution and of everything it requires without extras."""
    from importlib.metadata import PackageNotFoundError, distribution

    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return 0
    seen.add(key)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return 0
    own = sum(path.locate().stat().st_size for path in found.files or [] if path.locate().is_file())
    needed = [re.match(r"[\w.-]+", line)[0] for line in found.requires or [] if "extra ==" not in line]
    return own + sum(distribution_bytes(other, seen) for other in needed)


def measure_environment(folder: Path, quick: bool) -> dict:
    """Installed size of the core requirements, with data and models of the package itself."""
    core = re.search(r"^requirements =\n((?: +.+\n)+)", (ROOT / "settings.ini").read_text(encoding="utf-8"), re.M)[
        1
    ].split()
    seen: set[str] = set()
    needed = sum(distribution_bytes(re.match(r"[\w.-]+", line)[0], seen) for line in core)
    own = sum(
        path.stat().st_size
        for part in ("resume_classifier", "data", "models")
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    return {"core_environment_mib": (needed + own) / 2**20, "core_distribution_count": len(seen)}


def measure_cleaning(folder: Path, quick: bool) -> dict:
    """Cleaning of generated records in one call, with nothing remembered from before."""
    from resume_classifier.cleaning import clean_resumes
    from resume_classifier.skill_matching import SkillNormalizer

    records = [json.loads(line) for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    return {
        "cleaning_rows": len(records),
        "cleaning_seconds": seconds_of(lambda: clean_resumes(records, SkillNormalizer())),
    }


def measure_training(folder: Path, quick: bool) -> dict:
    """From cleaned resumes to a trained, calibrated and packed classifier: 2,000 and 20,000 resumes."""
    from resume_classifier.classifier import ResumeClassifier
    from resume_classifier.dataset import prepare_dataset

    found = {}
    for rows in (300, 600) if quick else (2_000, 20_000):
        dataset = prepare_dataset(rows)
        found[f"training_seconds_{rows}_rows"] = seconds_of(
            lambda: ResumeClassifier().fit(dataset.resumes, dataset.jobs, dataset.labels, dataset.split)
        )
    return found


def measure_pdfs(folder: Path, quick: bool) -> dict:
    """Pages a second of real PDFs, from file to text and on to a `Resume`, with and without the check for hidden text.

    The best of five passes counts, as with the other figures."""
    from resume_classifier.parsing import parse_resume
    from resume_classifier.plain_errors import InputError
    from resume_classifier.reading import read_document
    from resume_classifier.setup import bench_data_path

    data = bench_data_path()
    paths = sorted((data / "resume_pdfs").rglob("*.pdf"))[: 10 if quick else None] if data else []

    def one_pass(check_hidden: bool) -> tuple[float, float]:
        pages, reading, parsing = 0, 0.0, 0.0
        for path in paths:
            start = time.perf_counter()
            try:
                document = read_document(path, check_hidden)
            except InputError:
                continue
            read = time.perf_counter()
            parse_resume(document)
            reading, parsing = reading + read - start, parsing + time.perf_counter() - read
            pages += document.quality.page_count
        return pages / reading, pages / (reading + parsing)

    found = {"pdf_files": len(paths)} if paths else {}
    for check_hidden, name in ((True, ""), (False, "_unchecked")) if paths else ():
        read_rates, whole_rates = zip(*(one_pass(check_hidden) for _ in range(5)))
        found[f"pdf_pages_per_second{name}"] = max(read_rates)
        found[f"pdf_end_to_end_pages_per_second{name}"] = max(whole_rates)
    return found


def machine() -> dict:
    """What the figures were measured on; more than one busy process a core makes all times too long."""
    names = (
        [
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ]
        if Path("/proc/cpuinfo").is_file()
        else []
    )
    return {
        "processor": names[0] if names else platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "busy_processes": round(os.getloadavg()[0], 1),
    }


def measure_skills(folder: Path, quick: bool) -> dict:
    """Skills in one long text and in single resumes: the look-up alone, and with context and claims. The best of thirty."""
    from resume_classifier.data_generation import generate_resumes
    from resume_classifier.page_parts import STYLES
    from resume_classifier.rendering import render_resume
    from resume_classifier.skill_extraction import extract_skills, shared_extractor

    styles, extractor = list(STYLES), shared_extractor()
    people = generate_resumes(100 if quick else 1000, seed=5)
    texts = [render_resume(one.truth, styles[number % len(styles)], number) for number, one in enumerate(people)]
    long_text = "\n".join(texts)[:1_000_000]

    def megabytes_per_second(work, pieces: list[str]) -> float:
        size = sum(len(piece.encode()) for piece in pieces) / 1e6
        return size / seconds_of(lambda: [work(piece) for piece in pieces], 30, min)

    extractor.find(long_text)
    return {
        "skill_text_mb": len(long_text.encode()) / 1e6,
        "skill_lookup_mb_per_second": megabytes_per_second(extractor.find, [long_text]),
        "skill_lookup_single_mb_per_second": megabytes_per_second(extractor.find, texts[:100]),
        "skill_extraction_mb_per_second": megabytes_per_second(extract_skills, [long_text]),
    }


MEASUREMENTS = (
    measure_start,
    measure_warm,
    measure_stream,
    measure_stages,
    measure_naive,
    measure_serving,
    measure_environment,
    measure_cleaning,
    measure_training,
    measure_skills,
    measure_pdfs,
)


def ratios(found: dict) -> dict:
    """What stays true on another machine."""
    return {
        "naive_row_over_ours": found["keras_predict_row_ms"] / found["onnx_row_ms"],
        "naive_row_over_our_batch": found["keras_predict_row_ms"] / found["onnx_batch_row_ms"],
        "boosting_row_over_batch": found["boosting_row_ms"] / found["boosting_batch_row_ms"],
        "two_processes_over_one": found["stream_rows_per_second_5x_rows_2_processes"]
        / found["stream_rows_per_second_5x_rows"],
        "memory_at_5x_rows": found["stream_memory_mib_5x_rows"] / found["stream_memory_mib"],
    }


def main(arguments: list[str]) -> None:
    """Measure everything in turn, print a table and keep the figures."""
    if set(arguments) - {"--quick"}:
        raise SystemExit(__doc__)
    quick, found = "--quick" in arguments, {}
    from resume_classifier.artifacts import write_json

    with TemporaryDirectory() as name:
        folder = Path(name)
        write_records(folder / "records.jsonl", 2_000 if quick else 20_000)
        for measure in MEASUREMENTS:
            print(f"{measure.__name__.removeprefix('measure_')} ...", file=sys.stderr, flush=True)
            found |= measure(folder, quick)
    print(", ".join(f"{key} {value}" for key, value in machine().items()))
    for key, value in {**found, **ratios(found)}.items():
        print(f"{key:42}{value:>14,.3f}" if isinstance(value, float) else f"{key:42}{value:>14,}")
    if not quick:
        write_json(FIGURES, {"machine": machine(), "figures": found, "ratios": ratios(found)}, places=3)


if __name__ == "__main__":
    main(sys.argv[1:])
