"""Draws what the package offers: a card with signature, table and source for every public name."""

import html
import re

from site_builder.docments import Parameter, Symbol
from site_builder.text import Prose, highlighted

MOST_VALUE_CHARACTERS = 60


def code(text: str) -> str:
    return f"<code>{html.escape(text)}</code>" if text else ""


def parameter_table(symbol: Symbol, prose: Prose) -> str:
    """Name, type, default and meaning of every parameter, and of what comes back."""
    rows = list(symbol.parameters)
    if not rows and not symbol.returns:
        return ""

    def row(one: Parameter, name: str, default: str) -> str:
        return (
            f"<tr><td>{name}</td><td>{code(one.type)}</td><td>{default}</td><td>{prose.inline(one.meaning)}</td></tr>"
        )

    body = [
        row(
            one,
            code(one.name),
            code(one.default) or ("" if one.name.startswith("*") else '<span class="required">required</span>'),
        )
        for one in rows
    ]
    body += [row(symbol.returns, "<em>returns</em>", "")] if symbol.returns else []
    return (
        '<div class="table-box"><table class="api"><thead><tr><th>Name</th><th>Type</th><th>Default</th><th>Meaning</th></tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def docstring_html(symbol: Symbol, prose: Prose) -> str:
    """Plain sentences of a docstring; nbdev's are Markdown."""
    return prose.blocks(re.sub(r"\n[ \t]+", "\n", symbol.docstring)) if symbol.docstring else ""


def member_html(member: Symbol, prose: Prose) -> str:
    """A method or property: its signature, sentence and table where its parameters are explained."""
    explained = any(one.meaning for one in member.parameters)
    gives = (
        f' <span class="gives">→ {code(member.returns.type)}</span>' if member.returns and member.returns.type else ""
    )
    return f"<dt>{code(member.signature)}{gives}</dt><dd>{docstring_html(member, prose)}{parameter_table(member, prose) if explained else ''}</dd>"


def card(symbol: Symbol, module: str, repository: str, prose: Prose) -> str:
    """Markdown heading and HTML of one function or class."""
    members = "".join(member_html(member, prose) for member in symbol.members)
    source = (
        f'<p class="source">Source: <a href="#source-{symbol.name}">the cell above</a> · '
        f'<a href="{repository}/{module}#L{symbol.line}">{module.split("/")[-1]}, line {symbol.line}</a></p>'
    )
    return (
        f"### {symbol.name} {{#{symbol.anchor}}}\n\n"
        f'<div class="card"><div class="signature">{highlighted(("class " if symbol.kind == "class" else "") + symbol.signature)}</div>\n{docstring_html(symbol, prose)}'
        f"{parameter_table(symbol, prose)}{f'<dl>{members}</dl>' if members else ''}{source}</div>\n"
    )


def constant_table(constants: list[Symbol], prose: Prose) -> str:
    """Constants with their values, where those are short."""
    rows = []
    for one in constants:
        value = code(one.signature) if len(one.signature) <= MOST_VALUE_CHARACTERS else "see the source"
        rows.append(
            f'<tr id="{one.anchor}"><td><a href="#source-{one.name}">{code(one.name)}</a></td><td>{value}</td><td>{prose.inline(one.docstring)}</td></tr>'
        )
    return (
        '<div class="table-box"><table class="api"><thead><tr><th>Constant</th><th>Value</th><th>Meaning</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>\n"
    )


def reference_section(module: str, symbols: tuple[Symbol, ...], repository: str, prose: Prose) -> str:
    """Everything public in one module, as the last section of its lesson."""
    described = [symbol for symbol in symbols if symbol.kind != "constant"]
    constants = [symbol for symbol in symbols if symbol.kind == "constant"]
    if not described and not constants:
        return ""
    import_name = module.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    opening = f"## Reference {{#module-reference}}\n\n<p>What <code>{import_name}</code> offers to other code.</p>\n"
    return "\n".join(
        [
            opening,
            *([constant_table(constants, prose)] if constants else []),
            *(card(symbol, module, repository, prose) for symbol in described),
        ]
    )
