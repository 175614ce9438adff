"""Puts one page together: a stored notebook becomes Markdown headings with finished HTML between them."""

import base64
import html
import re
from dataclasses import dataclass, field

from site_builder.configuration import Configuration, Page, directives, notebook_cells
from site_builder.docments import Symbol
from site_builder.reference import reference_section
from site_builder.text import Prose, highlighted

HEADING = re.compile(r"^(#{1,4}) +(.+?) *#* *$")
DEFINITION = re.compile(r"^(?:def|class) +(\w+)|^([A-Za-z]\w*(?:, *[A-Za-z]\w*)*) *=", re.MULTILINE)
DOORS = re.compile(r"^\|(?: *I want to[^|\n]*\|)+ *\n\|[-:| ]+\|\n(?:\|.*\|(?:\n|$))+", re.MULTILINE)
WIDGET = "application/vnd.jupyter.widget-view+json"
ICONS = {  # drawn with the colour of the text
    "download": "M12 3v12m0 0 4-4m-4 4-4-4M4 19h16",
    "lab": "M9 3h6M10 3v6L4 20h16L14 9V3M7 15h10",
    "source": "m8 7-5 5 5 5m8-10 5 5-5 5M14 4l-4 16",
}


@dataclass
class Built:
    """A finished page and the pictures it shows."""

    markdown: str
    pictures: dict[str, bytes] = field(default_factory=dict)
    heading: str = ""  # the last one so far, while the page is being built


def icon(name: str) -> str:
    return f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{ICONS[name]}"/></svg>'


def page_actions(page: Page, configuration: Configuration, module: str) -> str:
    """Download, JupyterLab and source, under the title of a notebook."""
    name = page.path.name
    source = f'<a href="{configuration.repository}/{module}">{icon("source")}Module</a>' if module else ""
    return (
        f'<div class="actions"><a href="{name}" download>{icon("download")}Notebook</a>'
        f"<details><summary>{icon('lab')}JupyterLab</summary><div>Run <code>make lab</code> in your copy of the repository, then open "
        f'<a href="http://localhost:8888/lab/tree/{name}" rel="nofollow">localhost:8888/lab/tree/{name}</a>.</div></details>{source}</div>\n'
    )


def opening_facts(table: str, prose: Prose) -> str:
    """The opening table of a lesson, turned by a quarter: one row a question."""
    rows = [
        f"<dt>{prose.inline(head)}</dt><dd>{prose.inline(value, bare_numbers=head == 'Needs')}</dd>"
        for head, value, *_ in table_columns(table)
    ]
    return f'<dl class="facts">{"".join(rows)}</dl>\n'


def text_cell(source: str, prose: Prose) -> str:
    """Markdown headings stay what they are, so that the site's contents list finds them; all else becomes HTML."""
    if source.startswith("| You will learn"):
        return opening_facts(source, prose)
    parts, gathered, fenced = [], [], False
    for line in source.splitlines():
        fenced ^= line.lstrip().startswith("```")
        heading = None if fenced else HEADING.match(line)
        if heading:
            parts += [html_block("\n".join(gathered), prose), f"\n{heading[1]} {heading[2]}\n"]
            gathered = []
        else:
            gathered.append(line)
    return "\n".join([*parts, html_block("\n".join(gathered), prose)])


def html_block(source: str, prose: Prose) -> str:
    """One block of finished HTML that the site builder leaves alone."""
    source = DOORS.sub(lambda match: doors(match[0], prose), source)
    return f'<div class="prose">\n{prose.blocks(source)}</div>\n' if source.strip() else ""


def table_columns(table: str) -> list[tuple[str, ...]]:
    """Columns of a Markdown table: head first, then what stands under it."""
    head, _, *rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.strip().splitlines()
    ]
    return list(zip(head, *rows))


def doors(table: str, prose: Prose) -> str:
    """The table of the front page whose heads say "I want to ...": one card for each."""
    cards = [
        f"<div><strong>{prose.inline(head)}</strong>{''.join(f'<p>{prose.inline(cell)}</p>' for cell in cells if cell)}</div>"
        for head, *cells in table_columns(table)
    ]
    return f'<div class="doors">{"".join(cards)}</div>\n\n'


def code_cell(cell: dict, page: Page, number: int, built: Built) -> str:
    """Source, folded where it asks for it, and stored outputs."""
    marks = directives(cell["source"])
    source = re.sub(r"^#\|.*\n?", "", cell["source"], flags=re.MULTILINE).strip("\n")
    names = [name.strip() for pair in DEFINITION.findall(source) for part in pair for name in part.split(",")]
    anchors = [name for name in names if name] if "export" in marks else []
    shown = "".join(f'<span id="source-{name}"></span>' for name in anchors) + highlighted(source)
    only_imports = all(re.match(r"(from|import|\s|\)|#|$)", line) for line in source.splitlines())
    if "export" in marks and only_imports:
        shown = f"<details><summary>Imports</summary>{shown}</details>"
    elif marks.get("code-fold") == "true":
        shown = f"<details><summary>Code</summary>{shown}</details>"
    elif marks.get("echo") == "false":
        shown = ""
    kind = "cell exported" if "export" in marks else "cell"
    outputs = "".join(
        output_html(output, page, f"{number}_{place}", marks, source, built)
        for place, output in enumerate(cell["outputs"])
    )
    return f'<div class="{kind}">{shown}{outputs}</div>\n'


def output_html(output: dict, page: Page, place: str, marks: dict, source: str, built: Built) -> str:
    """One stored output in its richest form: picture, table or text. A widget needs a kernel, so the picture beside it stands for it."""
    data = {
        kind: "".join(content) if isinstance(content, list) else content
        for kind, content in output.get("data", {}).items()
    }
    if "image/png" in data:
        name = f"pictures/{page.name}_{place}.png"
        built.pictures[name] = base64.b64decode(data["image/png"])
        return f'<div class="output picture"><img src="{name}" alt="{html.escape(picture_words(marks, source, built.heading))}" loading="lazy"></div>'
    if "image/svg+xml" in data:
        return f'<div class="output picture">{data["image/svg+xml"]}</div>'
    if "text/html" in data:
        return f'<div class="output"><div class="table-box">{plain_table(data["text/html"])}</div></div>'
    if WIDGET in data:
        return ""
    text = "".join(output.get("text", "")) or data.get("text/plain", "")
    wrapped = ' class="wrapped"' if is_sentence(text) else ""
    return (
        f'<div class="output"><pre tabindex="0"{wrapped}>{html.escape(text.rstrip())}</pre></div>'
        if text.strip()
        else ""
    )


def is_sentence(text: str) -> bool:
    """Whether a long text may be broken into lines: it is, unless it is set in columns."""
    return max(map(len, text.splitlines()), default=0) > 110 and not re.search(r"\S {3,}\S", text)


def plain_table(content: str) -> str:
    """A table without the styles that pandas adds."""
    content = re.sub(r"<style\b.*?</style>", "", content, flags=re.DOTALL)
    content = re.sub(r' (?:border="1"|style="text-align: right;")', "", content)
    content = re.sub(
        r'<img\b[^>]*?\bsrc=["\']?(?!["\']?data:)([^"\'\s>]*)[^>]*>',
        r'<span class="no-picture">picture \1</span>',
        content,
    )  # only pictures that bring their bytes
    return re.sub(r"\n\s*\n", "\n", content).strip()


def picture_words(marks: dict, source: str, heading: str) -> str:
    """Words for who cannot see a plot: the cell's `fig-alt`, or else the question it answers with its title and labels."""
    if "fig-alt" in marks:
        return marks["fig-alt"].strip('"')
    said = re.findall(
        r"""(?:title|suptitle|set_title|xlabel|ylabel|set_xlabel|set_ylabel)\s*[=(]\s*f?(["'])(.+?)\1""", source
    )
    return f"Plot under the question: {heading}" + "".join(f"; {words}" for _, words in said)


def notebook_page(page: Page, configuration: Configuration, symbols: tuple[Symbol, ...], prose: Prose) -> Built:
    """The page of one notebook: title, actions, cells in order, reference."""
    cells = notebook_cells(page.path)
    exported = next(
        (
            found["default_exp"]
            for found in map(directives, (cell["source"] for cell in cells))
            if "default_exp" in found
        ),
        "",
    )
    module = f"{configuration.package}/{exported}.py" if exported else ""
    built, parts = Built(""), []
    for number, cell in enumerate(cells):
        marks = directives(cell["source"]) if cell["cell_type"] == "code" else {}
        if not cell["source"].strip() or "hide" in marks or "default_exp" in marks:
            continue
        if cell["cell_type"] == "markdown":
            parts.append(text_cell(cell["source"], prose))
            built.heading = next(iter(re.findall(r"^#+ (.+)$", cell["source"], re.MULTILINE)[::-1]), built.heading)
        else:
            parts.append(code_cell(cell, page, number, built))
    title, rest = split_title("\n".join(parts))
    actions = page_actions(page, configuration, module) if page.name != "index" else ""
    reference = reference_section(module, symbols, configuration.repository, prose) if module else ""
    only_home = "---\nhide:\n  - navigation\n---\n" if page.name == "index" else ""
    built.markdown = "\n".join([only_home + title, actions, rest, reference])
    return built


def split_title(markdown: str) -> tuple[str, str]:
    """The first heading with the quotation under it, and everything after."""
    match = re.match(r"\s*(# .+?\n)\s*<div class=\"prose\">\s*(?:<blockquote>(.*?)</blockquote>)?", markdown, re.DOTALL)
    if not match:
        return "", markdown
    lead = f'<div class="lead">{match[2].strip()}</div>\n' if match[2] else ""
    return f"{match[1]}\n{lead}", f'<div class="prose{"" if match[2] else " hero"}">{markdown[match.end() :]}'


def text_page(page: Page, prose: Prose) -> Built:
    """The page of a plain Markdown file."""
    return Built("\n".join(split_title(text_cell(page.path.read_text(encoding="utf-8"), prose))))
