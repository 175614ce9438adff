"""Run a command and demand that it changes no notebook and no line of the package.

usage: python tools/demand_no_change.py COMMAND [ARGUMENT ...]

`nbdev_clean` changes nothing when the stored notebooks are clean; `nbdev_export` changes nothing when the package is
what the notebooks export.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WATCHED = (("nbs", "*.ipynb"), ("resume_classifier", "*.py"))


def fingerprints(root: Path) -> dict[str, str]:
    """Hash of every watched file."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder, pattern in WATCHED
        for path in sorted((root / folder).glob(pattern))
    }


def changed_files(command: list[str], root: Path) -> list[str]:
    """Run the command in `root`; give back the watched files that it changed, made or removed."""
    before = fingerprints(root)
    subprocess.run(command, cwd=root, check=True)
    after = fingerprints(root)
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def main(command: list[str]) -> None:
    if not command:
        raise SystemExit(__doc__)
    changed = changed_files([str(Path(command[0]).resolve()) if "/" in command[0] else command[0], *command[1:]], ROOT)
    if changed:
        name = Path(command[0]).name
        raise SystemExit(f"{name} changed {', '.join(changed)}. Run `{name}`, look at the difference and commit it.")
    print(f"{Path(command[0]).name}: nothing changed")


if __name__ == "__main__":
    main(sys.argv[1:])
