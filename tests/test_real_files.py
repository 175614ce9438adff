"""Real resumes, where the data set is at hand: every file is answered."""

import json


def test_all_real_pdfs_are_answered(run_command, bench_data):
    folder = bench_data / "resume_pdfs"
    done = run_command("classify", folder, "--domain", "accounting", "--format", "jsonl")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert len(answers) == len(list(folder.glob("*.pdf"))) == 48
    assert all(answer["label"] for answer in answers)
    accountants = [len(answer["matched_skills"]) for answer in answers if answer["source"].startswith("accountant")]
    chefs = [len(answer["matched_skills"]) for answer in answers if answer["source"].startswith("chef")]
    assert min(accountants) > max(chefs)
