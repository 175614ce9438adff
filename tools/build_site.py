"""Build the documentation site from the stored notebooks: no kernel, no Quarto, no network.

usage: python tools/build_site.py [FOLDER]          FOLDER is _docs when none is given

Title, order and groups come from `_quarto.yml` and `settings.ini`; `nbdev_docs` uses the same files where Quarto is installed.
The notebooks become Markdown with finished HTML in it (`tools/site_builder`), and Zensical adds navigation, search and colours.
"""

import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from urllib.parse import urlsplit

import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKSHOP = ROOT / ".cache" / "site"
BUILDER = Path(__file__).resolve().parent / "site_builder"

from site_builder.configuration import Configuration, Page, SiteError, read_configuration
from site_builder.docments import Symbol, package_symbols
from site_builder.pages import Built, notebook_page, text_page
from site_builder.text import Prose


def navigation(pages: tuple[Page, ...]) -> list[dict]:
    """Groups and titles in the form that Zensical reads."""
    entries: list[dict] = []
    for page in pages:
        entry = {page.short_title: f"{page.name}.md"}
        if not page.group:
            entries.append(entry)
        elif entries and page.group in entries[-1]:
            entries[-1][page.group].append(entry)
        else:
            entries.append({page.group: [entry]})
    return entries


def theme_settings(configuration: Configuration) -> dict:
    """Configuration of Zensical. Nothing in it makes a page ask another server for anything."""
    return {
        "site_name": configuration.title,
        "site_url": configuration.address,
        "site_description": configuration.description,
        "docs_dir": "pages",
        "site_dir": "site",
        "use_directory_urls": False,
        "nav": navigation(configuration.pages),
        "extra_css": ["assets/site.css"],
        "extra": {"generator": False},
        "markdown_extensions": ["attr_list", {"toc": {"permalink": True, "toc_depth": 3}}],
        "theme": {
            "name": "material",
            "custom_dir": "templates",
            "font": False,
            "favicon": "assets/favicon.svg",
            "logo": "assets/logo.svg",
            "features": [
                "content.code.copy",
                "navigation.tabs",
                "navigation.sections",
                "navigation.footer",
                "navigation.top",
                "search.highlight",
                "toc.follow",
            ],
            "palette": [
                {"media": "(prefers-color-scheme)", "toggle": {"icon": "lucide/sun-moon", "name": "Use light colours"}},
                {
                    "media": "(prefers-color-scheme: light)",
                    "scheme": "default",
                    "toggle": {"icon": "lucide/sun", "name": "Use dark colours"},
                },
                {
                    "media": "(prefers-color-scheme: dark)",
                    "scheme": "slate",
                    "toggle": {"icon": "lucide/moon", "name": "Use the colours of the system"},
                },
            ],
        },
    }


def symbol_addresses(configuration: Configuration, symbols: dict[str, tuple[Symbol, ...]]) -> dict[str, str]:
    """Public name → where the site describes it; a name that means two things is linked nowhere."""
    methods = {member.name for module in symbols.values() for symbol in module for member in symbol.members}
    found: dict[str, list[str]] = {}
    for page in configuration.pages:
        for symbol in symbols.get(page.module, ()) if page.number else ():
            if symbol.kind != "constant" and symbol.name not in methods:
                found.setdefault(symbol.name, []).append(f"{page.address}#{symbol.anchor}")
    return {name: addresses[0] for name, addresses in found.items() if len(addresses) == 1}


def build_page(page: Page, configuration: Configuration, symbols: dict, addresses: dict[str, str]) -> Built:
    prose = Prose(configuration.by_number, addresses, page.address, configuration.repository)
    if page.path.suffix == ".md":
        return text_page(page, prose)
    module = "__init__" if page.name == "90_front_door" else page.module
    return notebook_page(page, configuration, symbols.get(module, ()), prose)


def write_pages(configuration: Configuration, folder: Path) -> None:
    """Write every page with its pictures, and a copy of every notebook for downloading."""
    symbols = package_symbols(configuration.root / configuration.package)
    addresses = symbol_addresses(configuration, symbols)
    (folder / "pictures").mkdir(parents=True)
    for page in configuration.pages:
        built = build_page(page, configuration, symbols, addresses)
        (folder / f"{page.name}.md").write_text(built.markdown, encoding="utf-8")
        for name, content in built.pictures.items():
            (folder / name).write_bytes(content)
        if page.path.suffix == ".ipynb":
            shutil.copy(page.path, folder / page.path.name)
    shutil.copytree(configuration.pages[0].path.parent / "images", folder / "images")
    shutil.copytree(BUILDER / "assets", folder / "assets")


def make_independent(page: Path, home: str) -> None:
    """Let the page for wrong addresses find its styles wherever the site is served and however deep the wrong address is."""
    text = page.read_text(encoding="utf-8").replace(f'="{home}', '="./')
    find_home = f"""<script>var home = location.pathname.startsWith("{home}") ? "{home}" : "/"; document.write(`<base href="${{home}}">`)</script>"""
    tell_theme = f"""<script>var settings = document.getElementById("__config"); settings.textContent = settings.textContent.replace(`"base":"{home.rstrip("/")}"`, `"base":"${{home.slice(0, -1) || "/"}}"`)</script>"""
    bundle = '<script src="./assets/javascripts/bundle'
    page.write_text(
        text.replace("<head>", f"<head>{find_home}", 1).replace(bundle, tell_theme + bundle, 1), encoding="utf-8"
    )


def build(target: Path) -> Configuration:
    """Build the whole site into a folder, which is replaced only when all went well."""
    configuration = read_configuration(ROOT)
    shutil.rmtree(WORKSHOP, ignore_errors=True)
    write_pages(configuration, WORKSHOP / "pages")
    shutil.copytree(BUILDER / "theme", WORKSHOP / "templates")
    (WORKSHOP / "mkdocs.yml").write_text(
        yaml.safe_dump(theme_settings(configuration), sort_keys=False), encoding="utf-8"
    )
    program = Path(sysconfig.get_path("scripts")) / "zensical"
    done = subprocess.run(
        [str(program), "build", "--config-file", "mkdocs.yml"], cwd=WORKSHOP, capture_output=True, text=True
    )
    if done.returncode:
        raise SiteError(f"Zensical stopped:\n{done.stdout}{done.stderr}")
    make_independent(WORKSHOP / "site" / "404.html", urlsplit(configuration.address).path)
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(WORKSHOP / "site", target)
    return configuration


def main(arguments: list[str]) -> None:
    target, started = Path(arguments[0] if arguments else ROOT / "_docs"), time.monotonic()
    try:
        configuration = build(target)
    except SiteError as problem:
        sys.exit(str(problem))
    print(
        f"{len(configuration.pages)} pages in {target} ({time.monotonic() - started:.0f} s). "
        f"To read them: python -m http.server --directory {target.name}, then open http://localhost:8000"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
