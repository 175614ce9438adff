"""What the site shows and in which order: `_quarto.yml` and `settings.ini` are the only places that say so."""

import configparser
import json
import re
from dataclasses import dataclass
from pathlib import Path


class SiteError(Exception):
    """The site cannot be built as configured; the message says what to change."""


@dataclass(frozen=True)
class Page:
    """One page of the site and the file in `nbs/` that it is made from."""

    path: Path
    group: str  # section of the sidebar; empty for the home page

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def address(self) -> str:
        return f"{self.name}.html"

    @property
    def number(self) -> str:
        """Two digits and perhaps a letter, or nothing for a page that is no lesson."""
        found = re.match(r"(\d\d[a-z]?)_", self.name)
        return found[1] if found else ""

    @property
    def module(self) -> str:
        """The module that the lesson exports, or nothing for a page that is no lesson."""
        return self.name.removeprefix(f"{self.number}_") if self.number else ""

    @property
    def short_title(self) -> str:
        """What the navigation says: `12 labeling`, `Model card`, `Home`."""
        words = self.name.replace("_", " ")
        return words if self.number else "Home" if self.name == "index" else words.capitalize()


@dataclass(frozen=True)
class Configuration:
    """Everything outside the notebooks that the builder needs to know."""

    root: Path
    title: str
    description: str
    address: str  # where the site will be published
    repository: str  # address of the repository's files at the main branch
    package: str
    pages: tuple[Page, ...]

    @property
    def by_name(self) -> dict[str, Page]:
        return {page.name: page for page in self.pages}

    @property
    def by_number(self) -> dict[str, Page]:
        return {page.number: page for page in self.pages if page.number}


def listed_files(contents: list, group: str = "") -> list[tuple[str, str]]:
    """(file, group) of every entry of a Quarto sidebar, in order."""
    found = []
    for entry in contents:
        if isinstance(entry, str):
            found.append((entry, group))
        elif "section" in entry:
            found += listed_files(entry.get("contents", []), entry["section"])
        else:
            found.append((entry["href"], group))
    return found


def read_configuration(root: Path) -> Configuration:
    """Read `settings.ini` and `_quarto.yml`, and demand that the sidebar and `nbs/` agree. Raises `SiteError`."""
    import yaml  # here, so that all else runs without it

    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "settings.ini", encoding="utf-8")
    settings = parser["DEFAULT"]
    quarto = yaml.safe_load((root / "_quarto.yml").read_text(encoding="utf-8"))
    folder = root / settings["nbs_path"]
    pages = [Page(folder / file, group) for file, group in listed_files(quarto["website"]["sidebar"]["contents"])]
    there = {path.name for pattern in ("*.ipynb", "*.md") for path in folder.glob(pattern)}
    listed = {page.path.name for page in pages}
    problems = [f"_quarto.yml lists {name}, which is not in {folder.name}/" for name in sorted(listed - there)]
    problems += [
        f"{folder.name}/{name} is not in the sidebar of _quarto.yml; add it to the section it belongs to"
        for name in sorted(there - listed)
    ]
    if problems:
        raise SiteError("\n".join(problems))
    return Configuration(
        root=root,
        title=settings["title"],
        description=settings["description"],
        package=settings["lib_path"],
        address=settings["doc_host"] + settings["doc_baseurl"] + "/",
        repository=f"{settings['git_url']}/blob/{settings['branch']}",
        pages=tuple(pages),
    )


def notebook_cells(path: Path) -> list[dict]:
    """Cells of a stored notebook, with every source as one text."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in cells]


def directives(source: str) -> dict[str, str]:
    """Directives at the head of a cell: `#| code-fold: true` gives `{"code-fold": "true"}`."""
    return {name: value.strip() for name, value in re.findall(r"^#\|\s*([\w-]+):?[ \t]*(.*)$", source, re.MULTILINE)}
