"""Make README.md from nbs/index.ipynb, or check that it is up to date.

usage: python tools/make_readme.py [--check]

Text cells are taken as they are; code cells become fenced blocks with their stored output behind them; hidden cells
are left out. (`nbdev_readme` does the same through Quarto, which not everybody has.)
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def output_text(output: dict) -> str:
    """Plain text of one stored output."""
    text = (
        output.get("text")
        or output.get("data", {}).get("text/markdown")
        or output.get("data", {}).get("text/plain")
        or ""
    )
    return "".join(text)


def from_repository_root(text: str) -> str:
    """Point links that are relative to nbs/ at the same files seen from the repository's root."""
    return re.sub(r"\]\((?!https?://|#|\.\./)", "](nbs/", text).replace("](../", "](")


def readme_text(notebook: dict) -> str:
    """Markdown of a notebook."""
    blocks = ["<!-- Made from nbs/index.ipynb by tools/make_readme.py: edit the notebook. -->"]
    for cell in notebook["cells"]:
        source = "".join(cell["source"]).strip()
        if re.search(r"^#\|\s*(hide|default_exp|export)", source, re.MULTILINE) or not source:
            continue
        if cell["cell_type"] == "markdown":
            blocks.append(from_repository_root(source))
            continue
        blocks.append(f"```python\n{source}\n```")
        if shown := "".join(output_text(output) for output in cell["outputs"]).strip("\n"):
            blocks.append(f"```text\n{shown}\n```")
    return "\n\n".join(blocks) + "\n"


def main(arguments: list[str]) -> None:
    made = readme_text(json.loads((ROOT / "nbs" / "index.ipynb").read_text(encoding="utf-8")))
    readme = ROOT / "README.md"
    if "--check" not in arguments:
        readme.write_text(made, encoding="utf-8")
    elif not readme.exists() or readme.read_text(encoding="utf-8") != made:
        raise SystemExit(
            "README.md is not what nbs/index.ipynb says. Run `python tools/make_readme.py` and commit README.md."
        )
    else:
        print("README.md is what the index notebook says")


if __name__ == "__main__":
    main(sys.argv[1:])
