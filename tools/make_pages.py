"""Make the pages that no notebook holds: model card, data sheet, figures and reference, or check that they are up to date.

usage: python tools/make_pages.py [--check]

They are written to nbs/ so that every builder of the site finds them. Their words stand in tools/site_builder/templates/, their numbers
come from models/*/*/manifest.json, data/ and the exported package.
"""

import ast
import json
import re
import sys
from pathlib import Path

import jinja2

from site_builder.docments import Symbol, package_symbols
from site_builder.figures import plain, prose_of, read_figures, tables, with_interval

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "site_builder" / "templates"
PAGES = ("data_sheet", "model_card", "figures", "reference")
TITLES = {
    "ablation": "What each change of the network is worth",
    "attribution": "Attributions: SHAP and LIME",
    "bench": "Speed and memory",
    "classifier": "Classifier and baselines",
    "encoder": "Text encoder",
    "titles": "Job titles on real data sets",
    "skill_precision": "Skills found in real documents",
    "honest_change": "Honest changes",
    "job_reading": "Reading jobs",
    "parsing": "Reading real resumes",
    "round_trip": "Reading our own pages back",
    "screening": "Screening real PDFs",
    "skill_recognition": "Skills recognised in advertisements",
    "stability": "Stability under harmless edits",
}


def read_models(folder: Path) -> list[dict]:
    """Manifest and card of every released model, the newest version of each kind first."""
    found = []
    for path in sorted(
        folder.glob("*/[0-9]*/manifest.json"), key=lambda path: (path.parent.parent.name, -int(path.parent.name))
    ):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        card = (path.parent / "card.md").read_text(encoding="utf-8").partition("\n")[2].strip()
        libraries = ", ".join(f"{name} {version}" for name, version in manifest["libraries"].items())
        facts = {
            key.replace("_", " "): plain(value)
            for key, value in manifest.items()
            if not isinstance(value, (dict, list))
        }
        found.append(
            {
                **manifest,
                "name": f"{manifest['kind']}/{manifest['version']}",
                "card": re.sub(r"^(#+) ", r"##\1 ", card, flags=re.MULTILINE),
                "facts": facts | {"libraries": libraries},
                "data": manifest.get("data", {}),
            }
        )
    return found


def released_name(measured: dict, manifest: dict) -> str:
    """Name under which the figures hold the released network."""
    wanted = [f"{manifest.get('network')} network", "classifier"]
    found = [name for name in wanted if name in measured["kinds"]["rule"]["models"]]
    if not found:
        sys.exit(
            f"data/figures/classifier.json measures no model named {' or '.join(wanted)}. Run `make figures` for the released models."
        )
    return found[0]


def count_knowledge(folder: Path) -> dict[str, int]:
    """Sizes of the committed data."""

    def contents(pattern: str) -> list:
        return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob(pattern))]

    skills = [skill for file in contents("skills/*.json") for skill in file["skills"]]
    variants = contents("evaluation/*_variants.json")
    return {
        "skills": len(skills),
        "aliases": sum(len(skill.get("aliases", [])) for skill in skills),
        "categories": len(contents("skills/*.json")),
        "titles": sum(len(file["titles"]) for file in contents("titles/*.json")),
        "domains": len(contents("domains/*.json")),
        "variants": sum(len(file["variants"]) for file in variants),
        "traps": sum(len(file["traps"]) for file in variants),
        "read_by_hand": sum(map(len, contents("evaluation/*_truth.json"))),
        "examples": sum(path.is_file() for path in (folder / "examples").glob("*/*")),
        "figures": len(contents("figures/*.json")),
    }


def numbered(folder: Path) -> list[Path]:
    """The lessons, in the order of their numbers: 30, 30b, 31."""
    return sorted(folder.glob("[0-9][0-9]*_*.ipynb"))


def lesson_titles(folder: Path) -> dict[str, str]:
    """Module → `12 labeling`, in the order of the numbers."""
    return {path.stem.split("_", 1)[1]: path.stem.replace("_", " ") for path in numbered(folder)}


def lessons_that_read(folder: Path, names: list[str]) -> dict[str, list[dict]]:
    """Name of a file of figures → lessons that open it."""
    sources = {path: path.read_text(encoding="utf-8") for path in numbered(folder)}
    return {
        name: [
            {"title": path.stem.replace("_", " "), "file": path.name}
            for path, source in sources.items()
            if f'{name}.json\\"' in source
        ]
        for name in names
    }


def front_door(symbols: dict[str, tuple[Symbol, ...]]) -> list[tuple[str, str, Symbol]]:
    """(name, module, symbol) of what the package itself offers."""
    names = next(ast.literal_eval(symbol.signature) for symbol in symbols["__init__"] if symbol.name == "PUBLIC_NAMES")
    return [
        (name, module, next(symbol for symbol in symbols[module] if symbol.name == name))
        for name, module in names.items()
    ]


def facts_of_models(figures: dict[str, dict]) -> dict:
    """What the model card speaks of: manifests, and the measurements of the newest classifier beside its rivals."""
    models, measured, stability = read_models(ROOT / "models"), figures["classifier"], figures.get("stability")
    versions = [model for model in models if model["kind"] == "classifier"]
    network = released_name(measured, versions[0])
    kinds = {
        kind: measured["kinds"][kind] for kind in sorted(measured["kinds"], key=lambda kind: (kind != "rule", kind))
    }
    flips = (
        sorted((edit["flip_ratio"] for edit in stability["records"]["harmless"].values()), reverse=True)
        if stability
        else []
    )
    return {
        "models": models,
        "versions": versions,
        "classifier": versions[0],
        "network": network,
        "kinds": kinds,
        "released": kinds["rule"]["models"][network],
        "calibration": json.loads(
            (ROOT / "models" / versions[0]["name"] / "calibration.json").read_text(encoding="utf-8")
        ),
        "of_kinds": lambda key: ["" if kind[key] is None else plain(kind[key]) for kind in kinds.values()],
        "accuracies": lambda name: [
            with_interval(kind["models"][name]["accuracy"], kind["models"][name]["intervals"]["accuracy"])
            for kind in kinds.values()
        ],
        "stability": stability,
        "rest_of_flips": max(flips[5:], default=0.0),
        "screening": figures.get("screening"),
        "bench": figures.get("bench"),
        "reading": figures.get("parsing", {}).get("both", {}),
    }


def facts_of_data(figures: dict[str, dict], symbols: dict[str, tuple[Symbol, ...]]) -> dict:
    """What the data sheet speaks of."""
    untested = next(symbol.signature for symbol in symbols["candidates"] if symbol.name == "UNTESTED_SHARE")
    return {
        "generated": figures["classifier"]["data"],
        "noise_rate": figures["classifier"]["noise_rate"],
        "untested": float(untested),
        "counts": count_knowledge(ROOT / "data"),
    }


def facts_of_package(symbols: dict[str, tuple[Symbol, ...]]) -> dict:
    """What the reference lists."""
    lessons = lesson_titles(ROOT / "nbs")
    described = {
        module: [symbol for symbol in symbols.get(module, ()) if symbol.kind != "constant"] for module in lessons
    }
    return {
        "front_door": front_door(symbols),
        "lesson_titles": lessons,
        "lesson_files": {module: f"{title.replace(' ', '_')}.ipynb" for module, title in lessons.items()},
        "modules": [(module, found) for module, found in described.items() if found],
    }


def facts() -> dict:
    """Everything that the templates speak of, and what they say it with."""
    figures, symbols = read_figures(ROOT / "data" / "figures"), package_symbols(ROOT / "resume_classifier")
    return {
        "figures": figures,
        "titles": TITLES,
        "lessons": lessons_that_read(ROOT / "nbs", list(figures)),
        "tables": tables,
        "prose_of": prose_of,
        "plain": plain,
        "with_interval": with_interval,
        **facts_of_models(figures),
        **facts_of_data(figures, symbols),
        **facts_of_package(symbols),
    }


def made_pages() -> dict[str, str]:
    """Name → Markdown of every page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["labels_of"] = lambda kind: f"{kind} labels"
    environment.filters["most_flips"] = lambda edits: sorted(
        edits.items(), key=lambda item: (-item[1]["flip_ratio"], item[0])
    )
    environment.tests["deep"] = lambda title: title.count(",") >= 3
    known = facts()
    return {name: spaced(environment.get_template(f"{name}.md").render(known)) for name in PAGES}


def spaced(text: str) -> str:
    """Markdown with one empty line before and after every heading and table."""
    text = re.sub(r"(?<=\n)(?=#+ )|(?<=[^|\n]\n)(?=\|)|(?<=\|\n)(?=[^|\n])", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def main(arguments: list[str]) -> None:
    problems = []
    for name, text in made_pages().items():
        path = ROOT / "nbs" / f"{name}.md"
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            problems.append(
                f"nbs/{name}.md is not what the manifests, figures and modules say. Run `python tools/make_pages.py` and commit it."
            )
    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(PAGES)} pages {'are what their sources say' if '--check' in arguments else 'written to nbs/'}")


if __name__ == "__main__":
    main(sys.argv[1:])
