"""Reads the exported package without importing it: public names with signatures, types, defaults, meanings and lines."""

import ast
import io
import tokenize
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Parameter:
    """One row of an API table."""

    name: str
    type: str
    default: str  # empty when the caller must give it
    meaning: str


@dataclass(frozen=True)
class Symbol:
    """One public function, class, method or constant."""

    name: str
    kind: str  # function, class, method, property or constant
    line: int
    signature: str  # as one writes it, without `def` and types
    docstring: str
    parameters: tuple[Parameter, ...] = ()
    returns: Parameter | None = None
    members: tuple["Symbol", ...] = field(default=())

    @property
    def anchor(self) -> str:
        """Where the page describes it, as nbdev and Quarto call the place too."""
        return f"constant-{self.name}" if self.kind == "constant" else self.name.lower()

    @property
    def first_sentence(self) -> str:
        return self.docstring.strip().split("\n\n")[0].replace("\n", " ")


def line_comments(source: str) -> dict[int, str]:
    """Line number → comment at the end of that line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ").strip() for token in tokens if token.type == tokenize.COMMENT}


def described_arguments(node: ast.FunctionDef, comments: dict[int, str]) -> tuple[Parameter, ...]:
    """Arguments of a function; an argument that shares its line with another has no comment of its own."""
    given = node.args
    positional = given.posonlyargs + given.args
    defaults = [None] * (len(positional) - len(given.defaults)) + given.defaults
    pairs = [(argument.arg, argument, default) for argument, default in zip(positional, defaults)]
    pairs += [("*" + given.vararg.arg, given.vararg, None)] if given.vararg else []
    pairs += [(argument.arg, argument, default) for argument, default in zip(given.kwonlyargs, given.kw_defaults)]
    pairs += [("**" + given.kwarg.arg, given.kwarg, None)] if given.kwarg else []
    lines = [argument.lineno for _, argument, _ in pairs]
    return tuple(
        Parameter(
            name,
            ast.unparse(argument.annotation) if argument.annotation else "",
            ast.unparse(default) if default else "",
            comments.get((default or argument).end_lineno, "")
            if lines.count(argument.lineno) == 1 and argument.lineno != node.lineno
            else "",
        )
        for name, argument, default in pairs
        if name not in ("self", "cls")
    )


def described_return(node: ast.FunctionDef, comments: dict[int, str]) -> Parameter | None:
    """What a function gives back; its comment stands on the line that closes the signature."""
    type_text = ast.unparse(node.returns) if node.returns else ""
    arguments = (
        node.args.posonlyargs
        + node.args.args
        + node.args.kwonlyargs
        + [one for one in (node.args.vararg, node.args.kwarg) if one]
    )
    ends = [
        part.end_lineno for part in [*arguments, *node.args.defaults, *(one for one in node.args.kw_defaults if one)]
    ]
    first = node.returns.end_lineno if node.returns else max(ends, default=node.lineno) + 1
    meaning = next((comments[line] for line in range(first, node.body[0].lineno) if line in comments), "")
    return Parameter("returns", type_text, "", meaning) if type_text or meaning else None


def function_symbol(node: ast.FunctionDef, comments: dict[int, str], kind: str = "function") -> Symbol:
    parameters = described_arguments(node, comments)
    shown = ", ".join(one.name + (f"={one.default}" if one.default else "") for one in parameters)
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    kind = "property" if "property" in decorators else kind
    signature = node.name if kind == "property" else f"{node.name}({shown})"
    return Symbol(
        node.name,
        kind,
        node.lineno,
        signature,
        ast.get_docstring(node) or "",
        parameters,
        described_return(node, comments),
    )


def field_default(value: ast.expr | None) -> str:
    """Default of a record's field; pydantic's and dataclasses' `Field(None, ge=0)` stands for its first argument."""
    if not isinstance(value, ast.Call) or ast.unparse(value.func) not in ("Field", "field"):
        return ast.unparse(value) if value else ""
    named = {keyword.arg: ast.unparse(keyword.value) for keyword in value.keywords}
    if value.args:
        return ast.unparse(value.args[0])
    return named.get("default") or (f"{named['default_factory']}()" if "default_factory" in named else "")


def class_symbol(node: ast.ClassDef, comments: dict[int, str]) -> Symbol:
    """A class with its fields or the arguments of `__init__`, and its public methods."""
    functions = [part for part in node.body if isinstance(part, ast.FunctionDef)]
    fields = tuple(
        Parameter(
            part.target.id, ast.unparse(part.annotation), field_default(part.value), comments.get(part.end_lineno, "")
        )
        for part in node.body
        if isinstance(part, ast.AnnAssign) and not part.target.id.startswith("_")
    )
    start = next((part for part in functions if part.name == "__init__"), None)
    parameters = described_arguments(start, comments) if start else fields
    members = tuple(function_symbol(part, comments, "method") for part in functions if not part.name.startswith("_"))
    shown = ", ".join(one.name + (f"={one.default}" if one.default else "") for one in parameters)
    signature = f"{node.name}({shown})" if start else node.name
    return Symbol(node.name, "class", node.lineno, signature, ast.get_docstring(node) or "", parameters, None, members)


def constant_symbols(node: ast.Assign, comments: dict[int, str]) -> list[Symbol]:
    """Public names of one assignment; `A, B = 1, 2` makes two."""
    target, value = node.targets[0], node.value
    together = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
    pairs = zip(target.elts, value.elts) if together else [(target, value)]
    return [
        Symbol(name.id, "constant", node.lineno, ast.unparse(content), comments.get(node.lineno, ""))
        for name, content in pairs
        if isinstance(name, ast.Name) and not name.id.startswith("_")
    ]


def module_symbols(path: Path) -> tuple[Symbol, ...]:
    """Public functions, classes and constants of one module, in the order of its source."""
    source = path.read_text(encoding="utf-8")
    comments, found = line_comments(source), []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            found.append(function_symbol(node, comments))
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            found.append(class_symbol(node, comments))
        elif isinstance(node, ast.Assign):
            found += constant_symbols(node, comments)
    return tuple(found)


def package_symbols(folder: Path) -> dict[str, tuple[Symbol, ...]]:
    """Module name → its public names; the front door is the module `__init__`."""
    return {path.stem: module_symbols(path) for path in sorted(folder.glob("*.py")) if path.stem != "_modidx"}
