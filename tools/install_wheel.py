"""Build the wheel and install it, alone, into a virtual environment that has never seen the repository.

usage: python tools/install_wheel.py FOLDER_OF_THE_VIRTUAL_ENVIRONMENT
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent


def main(environment: str) -> None:
    python = Path(environment).resolve() / "bin" / "python"
    with TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, str(ROOT)], check=True
        )
        wheel = next(Path(folder).glob("*.whl"))
        pip = [
            str(python),
            "-m",
            "pip",
            "--disable-pip-version-check",
            "--quiet",
            "install",
            "-c",
            str(ROOT / "constraints.txt"),
        ]
        subprocess.run([*pip, str(wheel)], check=True)
        subprocess.run([*pip, "--force-reinstall", "--no-deps", str(wheel)], check=True)
        print(f"{wheel.name}: {wheel.stat().st_size / 2**20:.1f} MB, installed")


if __name__ == "__main__":
    main(*sys.argv[1:])
