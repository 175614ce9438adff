"""Make the released models again: the encoder by distilling, the classifiers (1 hybrid, 2 monotone) by training on 20,000
generated resumes, the recogniser by fine-tuning on SkillSpan, which takes an hour, and the claim model in half a minute (both
need RESUME_CLASSIFIER_BENCH_DATA).

usage: python tools/train_models.py [encoder] [classifier] [recognizer] [claims]     the first two when none is named
"""

import shutil
import sys
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"


def make_encoder() -> None:
    from resume_classifier.embedding import distill_encoder

    distill_encoder(emptied(MODELS / "encoder" / "1"))


def make_classifier() -> None:
    from resume_classifier.release import train_released_classifier

    for version, network in (("1", "hybrid"), ("2", "monotone")):
        train_released_classifier(folder=emptied(MODELS / "classifier" / version), version=version, network=network)


def make_recognizer() -> None:
    from resume_classifier.recognizer_release import train_released_recognizer
    from resume_classifier.setup import user_models_path

    train_released_recognizer(
        emptied(MODELS / "recognizer" / "1"), network_folder=user_models_path() / "recognizer_network"
    )


def make_claims() -> None:
    from resume_classifier.claim_training import train_released_claims

    train_released_claims(emptied(MODELS / "claims" / "1"))


def emptied(folder: Path) -> Path:
    """A folder without the files of its former model."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


MAKERS = {"encoder": make_encoder, "classifier": make_classifier, "recognizer": make_recognizer, "claims": make_claims}
USUAL = ("encoder", "classifier")  # the others need data that are not in the repository


def main(names: list[str]) -> None:
    if unknown := set(names) - set(MAKERS):
        raise SystemExit(f"No model named {', '.join(sorted(unknown))}; there is {', '.join(MAKERS)}.")
    for name in names or USUAL:
        print(f"making {name} ...", flush=True)
        MAKERS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
