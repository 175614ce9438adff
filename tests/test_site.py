"""The documentation site: its checks must be able to fail, and its builder must show what a notebook holds and hide what it hides."""

import json

import pytest

import check_site
from site_builder import docments, figures

PAGE = """<html><head><link rel="stylesheet" href="site.css"></head><body><h1 id="top">Title</h1>
<p id="here"><a href="b.html#there">b</a> <a href="https://example.org/">outside, for reading</a> <img src="a.png" alt="A plot"></p>{more}</body></html>"""


@pytest.fixture
def site(tmp_path):
    """Write a small site that is whole, with something more on its first page, and check it."""

    def check(more="", style="", without=()):
        files = {
            "index.html": PAGE.format(more=more),
            "b.html": PAGE.format(more='<p id="there"></p>'),
            "404.html": "<h1>Not here</h1>",
            "a.png": "",
            "site.css": style,
            "assets/favicon.svg": "",
            "search.json": json.dumps({"items": [{"location": "index.html"}, {"location": "b.html#there"}]}),
        }
        for name, content in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            if name not in without:
                (tmp_path / name).write_text(content)
        return " | ".join(check_site.site_problems(tmp_path))

    return check


def test_a_whole_site_passes(site):
    assert site() == ""


@pytest.mark.parametrize(
    "broken, words",
    [
        (dict(more='<a href="c.html">c</a>'), "index.html: no file for the link c.html"),
        (dict(more='<a href="b.html#nowhere">b</a>'), "index.html: no place for the link b.html#nowhere"),
        (dict(more='<a href="#nowhere">here</a>'), "no place for the link #nowhere"),
        (dict(more='<img src="lost.png" alt="Lost">'), "no file for the link lost.png"),
        (dict(more='<img src="a.png">'), "a picture without words: a.png"),
        (
            dict(more='<script src="https://example.org/x.js"></script>'),
            "fetches https://example.org/x.js from another server",
        ),
        (dict(more='<link rel="preconnect" href="//example.org">'), "fetches //example.org from another server"),
        (dict(more='<style>@import "https://example.org/font.css";</style>'), "fetches https://example.org/font.css"),
        (
            dict(style="body { background: url(https://example.org/x.png) }"),
            "site.css: fetches https://example.org/x.png",
        ),
        (dict(more='<p id="here">again</p>'), "index.html: two places named #here"),
        (dict(more="<h1>Another title</h1>"), "index.html: 2 first-level headings"),
        (dict(without=("404.html",)), "there is no 404.html"),
        (dict(without=("a.png",)), "no file for the link a.png"),
    ],
)
def test_the_check_sees(site, broken, words):
    assert words in site(**broken)


MODULE = '''
RATE, _HIDDEN = 0.1, 2  # share of spoiled labels

class Rule:
    """Thresholds."""
    ratio: float = 0.7  # share that is enough
    score: int

    def apply(self, value: float) -> str:
        """Label of a value."""

def label(
    ratio: float,          # Share, 0-1
    *names: str,           # Whom it concerns
    score: int | None = 3, # Points
) -> str:                  # One of the labels
    """Label one candidate."""

def _helper(): pass
'''


def test_parameters_have_type_default_and_meaning(tmp_path):
    (tmp_path / "thing.py").write_text(MODULE)
    rate, rule, label = docments.module_symbols(tmp_path / "thing.py")
    assert (rate.name, rate.signature, rate.docstring) == ("RATE", "0.1", "share of spoiled labels")
    assert rule.parameters[0] == docments.Parameter("ratio", "float", "0.7", "share that is enough")
    assert rule.members[0].signature == "apply(value)" and rule.members[0].first_sentence == "Label of a value."
    assert label.parameters == (
        docments.Parameter("ratio", "float", "", "Share, 0-1"),
        docments.Parameter("*names", "str", "", "Whom it concerns"),
        docments.Parameter("score", "int | None", "3", "Points"),
    )
    assert label.returns == docments.Parameter("returns", "str", "", "One of the labels")


def test_any_file_of_figures_becomes_tables():
    content = {
        "rows": 1234,
        "models": {
            "ours": {"accuracy": 0.91234, "intervals": {"accuracy": [0.9, 0.92]}, "bins": [{"x": 1}]},
            "rule": {"accuracy": 0.5, "intervals": {"accuracy": [0.45, 0.55]}},
        },
        "steps": {
            "a": {"ratio": 0.25, "interval": [0.2, 0.3], "rows": 10},
            "b": {"ratio": 0.00001, "interval": [0, 0.1], "rows": 20},
        },
    }
    found = dict(figures.tables(content))
    assert "| rows | 1,234 |" in found[""]
    assert (
        "| ours | 0.912 (0.900 to 0.920) |" in found["models"]
        and "| rule | 0.500 (0.450 to 0.550) |" in found["models"]
    )
    assert (
        "| a | 0.250 (0.200 to 0.300) | 10 |" in found["steps"]
        and "| b | below 0.0001 (0 to 0.100) | 20 |" in found["steps"]
    )


@pytest.fixture
def shown(tmp_path):
    """The page that a notebook with these cells becomes."""
    pytest.importorskip("markdown_it")
    from site_builder.configuration import Configuration, Page
    from site_builder.pages import notebook_page
    from site_builder.text import Prose

    def build(*cells):
        path = tmp_path / "12_thing.ipynb"
        path.write_text(json.dumps({"cells": [{"outputs": [], **cell} for cell in cells]}))
        pages = (Page(path, "Data"), Page(tmp_path / "13_other.ipynb", "Data"))
        configuration = Configuration(
            tmp_path, "t", "d", "https://example.org/", "https://example.org/blob/main", "package", pages
        )
        return notebook_page(
            pages[0],
            configuration,
            (),
            Prose(configuration.by_number, {"label": "13_other.html#label"}, "12_thing.html", configuration.repository),
        ).markdown

    return build


def text(source):
    return {"cell_type": "markdown", "source": source}


def code(source, *outputs):
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


def displayed(**data):
    return {
        "output_type": "display_data",
        "data": {kind.replace("_", "/", 1): content for kind, content in data.items()},
    }


def test_what_is_hidden_stays_hidden_and_what_is_folded_folded(shown):
    page = shown(
        code("#| default_exp thing"),
        text("# Title\n> One sentence."),
        code("#| hide\nsecret = 1"),
        code("#| code-fold: true\nlong = 2"),
        text("1. Why?\n<details><summary>Solution</summary>\n\n```python\nbecause = 3\n```\n</details>\n\n2. More?"),
    )
    assert "secret" not in page and "default_exp" not in page and "#|" not in page
    assert (
        '<details><summary>Code</summary><div class="highlight">' in page
        and "<details><summary>Solution</summary>" in page
    )
    assert page.count("<details>") == page.count("</details>")
    assert '<div class="lead"><p>One sentence.</p></div>' in page


def test_outputs_are_shown_in_their_richest_form(shown):
    table = '<div><style scoped>td {}</style><table border="1" class="dataframe"><tr><td>7</td></tr></table></div>'
    page = shown(
        text("# T"),
        code("1", displayed(text_html=table, text_plain="plain 7")),
        code("#| fig-alt: Two curves\nplot()", displayed(image_png="aGk=", text_plain="<Figure>")),
        code(
            "slider",
            {
                "output_type": "display_data",
                "data": {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "interactive(...)"},
            },
        ),
        code("print('<b>')", {"output_type": "stream", "name": "stdout", "text": ["<b>\n"]}),
        code("x", displayed(text_html="<p><img src=x onerror=alert(1)></p>")),
    )
    assert "<td>7</td>" in page and "<style" not in page and "plain 7" not in page
    assert 'alt="Two curves"' in page and "Figure" not in page and "interactive" not in page
    assert '<pre tabindex="0">&lt;b&gt;</pre>' in page and "<img src=x" not in page


def test_names_and_numbers_are_linked_and_links_are_relative(shown):
    page = shown(
        text(
            "# T\n\nUse `label(x)` of [13](13_other.ipynb#how), not `unknown`; see notebook 13, notebook 99 and [the rules](../CONTRIBUTING.md).\n\n**Next** \u2192 13 other: why"
        )
    )
    assert '<a href="13_other.html#label"><code>label(x)</code></a>' in page and "<code>unknown</code>;" in page
    assert (
        'href="13_other.html#how"' in page
        and 'notebook <a href="13_other.html">13</a>' in page
        and "notebook 99" in page
    )
    assert (
        'href="https://example.org/blob/main/CONTRIBUTING.md"' in page
        and '\u2192 <a href="13_other.html">13 other</a>: why' in page
    )


def test_sidebar_and_notebooks_must_agree(tmp_path):
    pytest.importorskip("yaml")
    from site_builder.configuration import SiteError, read_configuration

    (tmp_path / "nbs").mkdir()
    (tmp_path / "nbs" / "01_there.ipynb").write_text("{}")
    (tmp_path / "settings.ini").write_text("[DEFAULT]\nnbs_path = nbs\n")
    (tmp_path / "_quarto.yml").write_text(
        "website:\n  sidebar:\n    contents:\n      - section: A\n        contents: [02_gone.ipynb]\n"
    )
    with pytest.raises(SiteError, match="lists 02_gone.ipynb(.|\n)*01_there.ipynb is not in the sidebar"):
        read_configuration(tmp_path)


@pytest.mark.parametrize(
    "cells, words",
    [
        (["#| export\nimport math\ndef f(x: float):\n    return later", "from os import path\nrows = f(2)"], ""),
        (["rows = [1]", "from os import path\nprint(rows)"], "would not know rows"),
        (["rows = [1]", "#| hide\nfrom os import path\nassert [row for row in rows]"], "would not know rows"),
        (["rows = [1]", "print(rows)"], ""),
        (['#| export\ndef f() -> "Late": ...', "#| export\nclass Late: ..."], "would not know Late"),
        (["#| export\ndef f(required): ...", "from os import path\nprint(required)"], "would not know required"),
    ],
)
def test_cells_that_stop_nbdev_docs_are_named(tmp_path, cells, words):
    import check_quarto

    path = tmp_path / "12_thing.ipynb"
    path.write_text(json.dumps({"cells": [code(source) for source in cells]}))
    found = " | ".join(check_quarto.notebook_problems(path))
    assert words in found and bool(words) == bool(found)
