"""Check size, shape and import order of the notebooks.

usage: python tools/check_notebooks.py [FOLDER]

A lesson (a numbered notebook) opens with its table and closes with exercises, has text enough for its code, stays
within the limits below, exports only definitions, and imports only from lower numbers; a lesson between two numbers
carries a letter (30 < 30b < 31). The two doors, `index` and `90_front_door`, are held to the rules on code and outputs only.
"""

import ast
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CELLS = (25, 60)
MOST_CODE_LINES = 350
WIDEST_CODE_LINE = 120
LEAST_TEXT_PER_CODE_CELL = 0.6
MOST_OUTPUT_KILOBYTES = 200
MOST_FUNCTION_LINES, MOST_CLASS_LINES = 35, 60
DOORS = {"index", "90_front_door"}
MODULE = re.compile(r"resume_classifier\.(\w+)")
NUMBERED = re.compile(r"(?P<number>\d\d[a-z]?)_(?P<module>\w+)")
DEFINITIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.Assign,
    ast.AnnAssign,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
)


def directives(source: str) -> set[str]:
    return set(re.findall(r"^#\|\s*(\w+)", source, re.MULTILINE))


def cells_of(path: Path) -> list[tuple[str, str, list]]:
    """(kind, source, outputs) of every cell."""
    return [
        (cell["cell_type"], "".join(cell["source"]), cell.get("outputs", []))
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
    ]


def module_numbers(folder: Path) -> dict[str, str]:
    """Module name → number of the notebook that exports it, such as "30" or "30b"; their order is that of the strings."""
    names = (NUMBERED.fullmatch(path.stem) for path in folder.glob("*.ipynb"))
    return {name["module"]: name["number"] for name in names if name}


def parsed(source: str) -> ast.Module:
    return ast.parse(re.sub(r"^[!%].*$", "pass", source, flags=re.MULTILINE))


def code_lines(sources: list[str]) -> list[str]:
    """Lines of code and comments, without empty ones and nbdev's directives."""
    return [line for source in sources for line in source.splitlines() if line.strip() and not line.startswith("#|")]


def width_problems(cells: list) -> list[str]:
    """Lines of code that run out of the page, the widest quoted."""
    lines = code_lines([source for kind, source, _ in cells if kind == "code"])
    wide = sorted((line for line in lines if len(line) > WIDEST_CODE_LINE), key=len)
    return (
        [
            f"{len(wide)} code lines are wider than {WIDEST_CODE_LINE} characters; the widest has {len(wide[-1])}: "
            f"{wide[-1].strip()[:60]}"
        ]
        if wide
        else []
    )


def shape_problems(cells: list) -> list[str]:
    """What leaves the limits of a lesson."""
    code = [source for kind, source, _ in cells if kind == "code"]
    text = [source for kind, source, _ in cells if kind == "markdown"]
    lines = code_lines(code)
    problems = []
    if not CELLS[0] <= len(cells) <= CELLS[1]:
        problems.append(f"{len(cells)} cells; a lesson has {CELLS[0]} to {CELLS[1]}")
    if len(lines) > MOST_CODE_LINES:
        problems.append(f"{len(lines)} lines of code; a lesson has at most {MOST_CODE_LINES}")
    if len(text) < LEAST_TEXT_PER_CODE_CELL * len(code):
        problems.append(f"{len(text)} text cells for {len(code)} code cells; at least {LEAST_TEXT_PER_CODE_CELL} each")
    if "You will learn" not in "".join(text[:3]):
        problems.append("no opening table (You will learn, Reads, Writes, Time, Needs, Source)")
    if "## Exercises" not in "".join(text):
        problems.append("no exercises")
    if "## What you have now" not in "".join(text):
        problems.append("no section 'What you have now'")
    return problems


def output_problems(cells: list) -> list[str]:
    """Outputs that are too large, failed or name a place on somebody's machine."""
    outputs = [output for *_, outputs in cells for output in outputs]
    stored = json.dumps(outputs)
    problems = []
    if len(stored) > MOST_OUTPUT_KILOBYTES * 1024:
        problems.append(f"{len(stored) // 1024} KB of stored outputs; at most {MOST_OUTPUT_KILOBYTES}")
    if any(output.get("output_type") == "error" for output in outputs):
        problems.append("a stored output is an error")
    shown = [
        source
        for kind, source, _ in cells
        if kind == "code" and not directives(source) & {"hide", "export", "default_exp"}
    ]
    if shown and not outputs:
        problems.append("no stored output: run it before committing (make notebooks)")
    if found := re.search(r"/(home|Users|root|tmp|work)/\w+", stored):
        problems.append(f"a stored output names a place on a machine: {found.group()}")
    return problems


def code_problems(cells: list, number: str, numbers: dict[str, str]) -> list[str]:
    """Star imports, imports of higher numbers, exported cells that run something, functions too long to explain."""
    problems = []
    for kind, source, _ in cells:
        if kind != "code":
            continue
        tree, exported = parsed(source), "export" in directives(source)
        for node in ast.walk(tree):
            problems += import_problems(node, number, numbers)
            if exported and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                problems += length_problems(node)
        if exported:
            problems += [
                f"an exported cell runs something: {ast.unparse(node)[:60]}"
                for node in tree.body
                if not runs_nothing(node)
            ]
    return problems


def import_problems(node: ast.AST, number: str, numbers: dict[str, str]) -> list[str]:
    if not isinstance(node, (ast.Import, ast.ImportFrom)):
        return []
    if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
        return [f"star import from {node.module}"]
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    modules = [found.group(1) for name in names if (found := MODULE.match(name))]
    return [
        f"imports {module} ({numbers[module]}), which is not a lower number"
        for module in modules
        if numbers.get(module, "") >= number
    ]


def length_problems(node) -> list[str]:
    lines = node.end_lineno - node.lineno + 1
    most = MOST_CLASS_LINES if isinstance(node, ast.ClassDef) else MOST_FUNCTION_LINES
    return [f"{node.name} has {lines} lines; at most {most}"] if lines > most else []


def runs_nothing(node: ast.stmt) -> bool:
    """True for a definition, a constant or a docstring."""
    return isinstance(node, DEFINITIONS) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def notebook_problems(path: Path, numbers: dict[str, str]) -> list[str]:
    cells = cells_of(path)
    number = name["number"] if (name := NUMBERED.fullmatch(path.stem)) else "index"
    problems = code_problems(cells, number, numbers) + width_problems(cells) + output_problems(cells)
    return problems if path.stem in DOORS else shape_problems(cells) + problems


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else ROOT / "nbs"
    numbers = module_numbers(folder)
    paths = sorted(folder.glob("*.ipynb"))
    problems = [f"{path.name}: {problem}" for path in paths for problem in notebook_problems(path, numbers)]
    if problems:
        raise SystemExit("\n".join(problems))
    print(f"{len(paths)} notebooks keep to size, shape and import order")


if __name__ == "__main__":
    main(sys.argv[1:])
