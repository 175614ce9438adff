"""Find what would stop `nbdev_docs`, on machines that have no Quarto to try it with.

usage: python tools/check_quarto.py

While it prepares pages, nbdev runs every exported cell and every cell that imports something, hidden ones too, and no other cell.
So a cell that imports and then uses what an ordinary cell made would fail there, though it runs in the notebook.
"""

import ast
import builtins
import sys
from pathlib import Path

from site_builder.configuration import directives, notebook_cells

ROOT = Path(__file__).resolve().parent.parent
GIVEN = {*dir(builtins), "show_doc", "__file__"}
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def runs_in_nbdev(source: str, tree: ast.Module) -> bool:
    """Whether nbdev runs this cell for the documentation."""
    marks = directives(source)
    imports = any(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.walk(tree))
    return "nbdev_export()" not in source and marks.get("eval") != "false" and ("export" in marks or imports)


def bound_names(node: ast.AST, inside: bool = False) -> set[str]:
    """Names that a piece of code makes; `inside` counts those of its functions and comprehensions too."""
    if isinstance(node, ast.Name):
        return set() if isinstance(node.ctx, ast.Load) else {node.id}
    own = (
        {node.arg}
        if isinstance(node, ast.arg)
        else {node.name}
        if isinstance(node, (*DEFINITIONS, ast.ExceptHandler)) and node.name
        else set()
    )
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        own = {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, (*DEFINITIONS, ast.Lambda, *COMPREHENSIONS)) and not inside:
        return own
    return own.union(*(bound_names(part, inside) for part in ast.iter_child_nodes(node)))


def names_used_now(node: ast.AST) -> set[str]:
    """Names that are looked up when a cell runs; the body of a function waits until it is called."""
    if isinstance(node, ast.Name):
        return {node.id} if isinstance(node.ctx, ast.Load) else set()
    parts = (
        [*node.args.defaults, *filter(None, node.args.kw_defaults), *getattr(node, "decorator_list", [])]
        if isinstance(node, SCOPES)
        else ast.iter_child_nodes(node)
    )
    return set().union(*map(names_used_now, parts))


def annotation_names(tree: ast.Module) -> set[str]:
    """Names in the annotations of functions, those in quotation marks among them: nbdev resolves all of them for its tables."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    arguments = [argument for node in functions for argument in ast.walk(node.args) if isinstance(argument, ast.arg)]
    written = [
        annotation
        for annotation in [*(node.returns for node in functions), *(one.annotation for one in arguments)]
        if annotation
    ]
    parsed = [
        ast.parse(one.value, mode="eval") if isinstance(one, ast.Constant) and isinstance(one.value, str) else one
        for one in written
    ]
    return set().union(*map(names_used_now, parsed))


def notebook_problems(path: Path) -> list[str]:
    """Cells of one notebook that nbdev could not run alone."""
    known, problems = set(GIVEN), []
    for number, cell in enumerate(notebook_cells(path)):
        if cell["cell_type"] != "code" or not runs_in_nbdev(cell["source"], tree := ast.parse(cell["source"])):
            continue
        known |= bound_names(tree)
        if missing := sorted((names_used_now(tree) | annotation_names(tree)) - known - bound_names(tree, inside=True)):
            problems.append(
                f"{path.name}, cell {number}: nbdev_docs runs this cell without the ordinary cells before it, and would not know {', '.join(missing)}. "
                "Put imports into a cell of their own, and what an annotation names above it."
            )
    return problems


def main() -> None:
    problems = [problem for path in sorted((ROOT / "nbs").glob("[0-9]*.ipynb")) for problem in notebook_problems(path)]
    if problems:
        sys.exit("\n".join(problems))
    print("nbdev_docs can prepare every notebook")


if __name__ == "__main__":
    main()
