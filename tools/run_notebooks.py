"""Run notebooks top to bottom in order and store their outputs.

usage: python tools/run_notebooks.py [NAME ...] [--check]     NAME like 12_labeling; all when none is given

`--check` runs without writing. Outputs are stored without ids, counts and progress, so that a second run gives the
same file; a failing cell is named with its first line and its error.
"""

import os
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "nbs"
CELL_SECONDS = 600
STORED_METADATA = {"kernelspec": {"display_name": "python3", "language": "python", "name": "python3"}}
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "OMP_NUM_THREADS": "1",
    "HF_HUB_OFFLINE": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "PYTHONHASHSEED": "0",
    "TQDM_DISABLE": "1",
    "JUPYTER_PLATFORM_DIRS": "1",
}


def notebook_paths(names: list[str]) -> list[Path]:
    """The named notebooks, or all of them, in the order of their numbers."""
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    if not names:
        return paths
    chosen = [path for path in paths if path.stem in names]
    unknown = set(names) - {path.stem for path in chosen}
    if unknown:
        raise SystemExit(f"No notebook named {', '.join(sorted(unknown))} in {NOTEBOOKS}.")
    return chosen


def tidy(notebook) -> None:
    """Leave nothing in a stored notebook that differs between two equal runs."""
    notebook.metadata = nbformat.from_dict(STORED_METADATA)
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type != "code":
            continue
        cell.execution_count = None
        cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
        for output in cell.outputs:
            output.pop("execution_count", None)
            if output.output_type == "execute_result":
                output.execution_count = None
            if "metadata" in output:
                output.metadata = {}


def run(path: Path, write: bool = True) -> float:
    """Execute one notebook from its own folder; give back the seconds it took."""
    notebook = nbformat.read(path, as_version=4)
    cells = [cell for cell in notebook.cells]
    notebook.cells = [cell for cell in cells if not is_export_call(cell)]
    started = time.monotonic()
    NotebookClient(
        notebook, timeout=CELL_SECONDS, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOKS)}}
    ).execute()
    seconds = time.monotonic() - started
    notebook.cells = cells
    tidy(notebook)
    if write:
        nbformat.write(notebook, path)
    return seconds


def is_export_call(cell) -> bool:
    """The closing cell that exports the library is for people at the keyboard, not for a run of all notebooks."""
    return cell.cell_type == "code" and "nbdev_export()" in cell.source


def main(arguments: list[str]) -> None:
    os.environ.update(QUIET)
    os.environ["PYTHONPATH"] = str(ROOT)
    names = [argument for argument in arguments if not argument.startswith("--")]
    for path in notebook_paths(names):
        try:
            print(f"{path.stem:24s} {run(path, write='--check' not in arguments):6.1f} s", flush=True)
        except CellExecutionError as error:
            raise SystemExit(f"{path.name} stopped: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
