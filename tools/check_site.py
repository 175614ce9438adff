"""Check every page of the built site without a browser: links, pictures, and that nothing is fetched from another server.

usage: python tools/check_site.py [FOLDER]          FOLDER is _docs when none is given
"""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

ROOT = Path(__file__).resolve().parent.parent
FETCHED = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("form", "action"),
    ("use", "href"),
}
FETCHING_LINKS = {
    "stylesheet",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "icon",
    "manifest",
    "modulepreload",
}
OUTSIDE = re.compile(r"^(?:[a-z]+:)?//", re.IGNORECASE)
OUTSIDE_IN_STYLE = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?((?:https?:)?//[^"')]+)""", re.IGNORECASE)
NOT_FOUND = "404.html"


@dataclass
class PageFacts(HTMLParser):
    """What one page names: its places, links, files that the browser fetches, and pictures without words."""

    text: str
    anchors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    titles: int = 0

    def __post_init__(self):
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.anchors += [given["id"]] if "id" in given else []
        self.titles += tag == "h1"
        self.fetched += [value for name, value in given.items() if (tag, name) in FETCHED]
        if tag == "link" and FETCHING_LINKS & set(given.get("rel", "").split()):
            self.fetched.append(given["href"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "img" and not given.get("alt"):
            self.nameless.append(given.get("src", ""))


def broken_links(path: Path, facts: PageFacts, pages: dict[str, PageFacts]) -> list[str]:
    """Links and pictures of one page that lead nowhere."""
    problems = []
    for link in [*facts.links, *facts.fetched]:
        if OUTSIDE.match(link) or re.match(r"(?:mailto|data|javascript):", link):
            continue
        address, place = urldefrag(unquote(link))
        target = (path.parent / address).resolve() if address else path
        target = target / "index.html" if target.is_dir() else target
        if not target.exists():
            problems.append(f"{path.name}: no file for the link {link}")
        elif place and target.name in pages and place not in pages[target.name].anchors:
            problems.append(f"{path.name}: no place for the link {link}")
    return problems


def site_problems(folder: Path) -> list[str]:
    """Everything that is wrong with a built site."""
    pages = {path.name: PageFacts(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.html"))}
    problems = []
    for name, facts in pages.items():
        problems += broken_links(folder / name, facts, pages)
        problems += [
            f"{name}: two places named #{anchor}" for anchor, count in Counter(facts.anchors).items() if count > 1
        ]
        problems += [
            f"{name}: fetches {address} from another server" for address in facts.fetched if OUTSIDE.match(address)
        ]
        problems += [f"{name}: a picture without words: {source}" for source in facts.nameless]
        problems += [] if facts.titles == 1 else [f"{name}: {facts.titles} first-level headings; a page has one"]
    for path in [*folder.rglob("*.css"), *folder.glob("*.html")]:
        problems += [
            f"{path.name}: fetches {address} from another server"
            for address in OUTSIDE_IN_STYLE.findall(path.read_text(encoding="utf-8"))
        ]
    problems += [
        f"there is no {name}"
        for name in ("index.html", NOT_FOUND, "search.json", "assets/favicon.svg")
        if not (folder / name).exists()
    ]
    if not problems:
        found = {
            entry["location"].split("#")[0]
            for entry in json.loads((folder / "search.json").read_text(encoding="utf-8"))["items"]
        }
        problems += [f"{name}: the search does not know it" for name in sorted(set(pages) - found - {NOT_FOUND})]
    return list(dict.fromkeys(problems))


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else ROOT / "_docs"
    if not (folder / "index.html").exists():
        sys.exit(f"There is no site in {folder}. Run `python tools/build_site.py` first.")
    if problems := site_problems(folder):
        sys.exit("\n".join(problems))
    print(
        f"{len(list(folder.glob('*.html')))} pages: every link and picture is there, nothing is fetched from another server"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
