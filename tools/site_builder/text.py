"""Renders prose as Jupyter does (CommonMark), with links between notebooks and to the names of the package."""

import html
import re

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

FORMATTER = HtmlFormatter(nowrap=True)
NOTEBOOK_MENTION = re.compile(r"(?P<before>\b[Nn]otebooks? |\u2192 )(?P<number>\d\d[a-z]?)\b(?P<words>(?: [\w-]+)*)")
NUMBER = re.compile(r"\b(?P<before>)(?P<number>\d\d[a-z]?)\b(?P<words>)")


def highlighted(source: str, language: str = "python") -> str:
    """Coloured code as HTML."""
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    code = highlight(source.rstrip("\n"), lexer, FORMATTER).rstrip("\n")
    return f'<div class="highlight"><pre><code class="language-{html.escape(language or "text")}">{code}\n</code></pre></div>'


class Prose:
    """Renders Markdown of one page. `symbols` maps a public name to the address that describes it."""

    def __init__(self, pages_by_number: dict, symbols: dict[str, str], own_address: str = "", repository: str = ".."):
        self.pages, self.symbols, self.own_address, self.repository = pages_by_number, symbols, own_address, repository
        self.parser = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
        self.parser.core.ruler.push("site_links", self.add_links)
        self.parser.add_render_rule(
            "fence",
            lambda _, tokens, index, *rest: highlighted(tokens[index].content, tokens[index].info.strip()) + "\n",
        )
        self.parser.add_render_rule("table_open", lambda *_: '<div class="table-box"><table>\n')
        self.parser.add_render_rule("table_close", lambda *_: "</table></div>\n")

    def blocks(self, source: str, bare_numbers: bool = False) -> str:
        """HTML of paragraphs, lists, tables."""
        return self.parser.render(source, {"bare_numbers": bare_numbers})

    def inline(self, source: str, bare_numbers: bool = False) -> str:
        """HTML of one line, without a paragraph around it."""
        return self.parser.renderInline(source, {"bare_numbers": bare_numbers})

    def address(self, link: str) -> str:
        """Where a link of a notebook leads on the site; files outside `nbs/` are shown by the repository."""
        link = re.sub(r"^\.\.(?=/)", self.repository, link)
        return re.sub(r"^(?!\w+://)([\w-]+)\.(?:ipynb|md)(?=#|$)", r"\1.html", link)

    def add_links(self, state) -> None:
        """Turn links to notebooks into links to pages, and link names and notebook numbers that are only mentioned."""
        for block in state.tokens:
            if block.type != "inline":
                continue
            linked, inside = [], 0
            for token in block.children:
                inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
                if token.type == "link_open":
                    token.attrSet("href", self.address(token.attrGet("href")))
                if token.type == "code_inline" and not inside:
                    linked += self.linked_name(token)
                elif token.type == "text" and not inside:
                    linked += self.linked_numbers(token, NUMBER if state.env.get("bare_numbers") else NOTEBOOK_MENTION)
                else:
                    linked.append(token)
            block.children = linked

    def linked_name(self, token: Token) -> list[Token]:
        """An inline code that names a public function or class, with its link."""
        name = re.match(r"(\w+)(?:\([^)]*\))?$", token.content)
        address = self.symbols.get(name[1]) if name else None
        return [token] if address is None else [*link_around([token], address.removeprefix(self.own_address))]

    def linked_numbers(self, token: Token, pattern: re.Pattern) -> list[Token]:
        """A text with a link on every mention of a notebook's number."""
        found, position = [], 0
        for match in pattern.finditer(token.content):
            page = self.pages.get(match["number"])
            if page is None or page.address == self.own_address:
                continue
            title = page.short_title.removeprefix(page.number)
            shown = match["number"] + (title if match["words"].startswith(title) else "")
            start = match.start("number")
            found += [text_token(token.content[position:start]), *link_around([text_token(shown)], page.address)]
            position = start + len(shown)
        return [*found, text_token(token.content[position:])]


def text_token(content: str) -> Token:
    return Token("text", "", 0, content=content)


def link_around(tokens: list[Token], address: str) -> list[Token]:
    return [Token("link_open", "a", 1, attrs={"href": address}), *tokens, Token("link_close", "a", -1)]
