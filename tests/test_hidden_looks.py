"""What a person cannot see never reaches the text, and what cannot be known withholds the score: both directions."""

import base64

import pytest

from resume_classifier.answer_commands import job_from_file
from resume_classifier.job_pages import page_remark, split_page
from resume_classifier.plain_errors import InputError
from resume_classifier.reading import examine_document, read_document, read_docx, read_html, read_markdown, read_pdf
from resume_classifier.web_pages import read_tags

SECRET = "Kubernetes Terraform"
HONEST = "<p>Analyst in Hamburg, Germany</p>"
coded = base64.b64encode(b".k{display:none}").decode()

HIDDEN = {
    "sheet in its address": '<link rel=stylesheet href="data:text/css,.k{{display:none}}"><p class=k>{}</p>',
    "coded sheet": f'<link rel=stylesheet href="data:text/css;base64,{coded}"><p class=k>{{}}</p>',
    "sheet in a sheet": '<style>@import "data:text/css,.k%7Bopacity:0%7D";</style><p class=k>{}</p>',
    "words with @ in capitals": "<style>@MEDIA screen{{.k{{display:none}}}}</style><p class=k>{}</p>",
    "words with @ escaped": r"<style>@\6d edia screen{{.k{{display:none}}}}</style><p class=k>{}</p>",
    "value of no meaning behind": "<p style='display:none;display:nonsense'>{}</p>",
    "colour of no meaning behind": "<p style='color:#fff;color:nonsense'>{}</p>",
    "ground replaced": "<p style='background-color:#000;background:#fff;color:#fff'>{}</p>",
    "gradient of one colour": "<p style='background:linear-gradient(#fff,#fff);color:#fff'>{}</p>",
    "gradient that is white in part": "<p style='background:linear-gradient(#123,#fff);color:#fff'>{}</p>",
    "colour of the system": "<p style='color:canvas'>{}</p>",
    "white by lightness": "<p style='color:oklch(100% 0 0)'>{}</p>",
    "opacity upon opacity": "<div style='opacity:.3'><div style='opacity:.3'><p>{}</p></div></div>",
    "scale upon scale": "<div style='zoom:.4'><p style='transform:scale(.4)'>{}</p></div>",
    "variable that nobody set": "<p style='color:var(--none, #fff)'>{}</p>",
    "variable set elsewhere": "<style>p{{--c:#fff}} i{{--c:#000}}</style><p><b style='color:var(--c)'>{}</b></p>",
    "variables of two cases": "<p style='--c:#fff;--C:#000'><b style='color:var(--c)'>{}</b></p>",
    "only shown to odd browsers": "<style>.k{{display:none}}@supports(odd:1){{.k{{display:block}}}}</style><p class=k>{}</p>",
    "only shown on odd screens": "<style>.k{{opacity:0}}@media(max-height:9px){{.k{{opacity:1}}}}</style><p class=k>{}</p>",
    "hidden on wide screens": "<style>@media(min-width:1500px){{.k{{display:none}}}}</style><p class=k>{}</p>",
    "layers": "<style>.k{{display:none}}@layer a{{p.k.k{{display:block}}}}</style><p class=k>{}</p>",
    "order of layers": "<style>@layer a,b;@layer b{{p{{opacity:0}}}}@layer a{{p.k{{opacity:1}}}}</style><p class=k>{}</p>",
    "sheet out of its block": "<style media=print>}} .k{{display:block!important}}</style><p class=k hidden>{}</p>",
    "sheet that no browser reads": "<p hidden class=k>{}</p><style type=x>.k{{display:block!important}}</style>",
    "sheet without scripts": "<p hidden class=k>{}</p><noscript><style>.k{{display:block!important}}</style></noscript>",
    "sheet of another set": "<style title=a>b{{top:0}}</style><style title=b>.k{{display:block!important}}</style><p hidden class=k>{}</p>",
    "body that nobody wrote": "<style>body{{color:#fff}} p{{color:#000}} b{{color:#fff}}</style><b>{}</b>",
    "movement": "<style>@keyframes go{{to{{opacity:0}}}} p.k{{animation:go 1ms forwards}}</style><p class=k>{}</p>",
    "first line": "<style>.k::first-line{{color:#fff}}</style><p class=k>{}</p>",
    "column of no table": "<p style='display:table-column'>{}</p>",
    "far off in letters": "<p style='position:absolute;left:-60em'>{}</p>",
    "far off by a calculation": "<p style='position:absolute;left:calc(-9999px)'>{}</p>",
    "size by a calculation": "<p style='font-size:calc(0px)'>{}</p>",
    "blurred": "<p style='filter:blur(12px)'>{}</p>",
    "closed details": "<details><summary>More</summary><p>{}</p></details>",
    "second summary of closed details": "<details><summary>More</summary><summary>{}</summary></details>",
    "popover": "<div popover>{}</div>",
    "popover that code would open": "<div popover=manual><p>{}</p></div>",
    "dialog that is not open": "<dialog>{}</dialog>",
    "hidden until it is found": "<div hidden=until-found>{}</div>",
    "no height to speak of": "<p style='height:.5px;overflow:hidden'>{}</p>",
}
SEEN = {
    "open dialog": "<dialog open>{}</dialog>",
    "popover that a style shows": "<style>.k{{display:block}}</style><div popover class=k>{}</div>",
    "button that opens a popover": "<button popovertarget=a>More</button><p>{}</p>",
    "open details": "<details open><summary>More</summary><p>{}</p></details>",
    "summary of closed details": "<details><summary>{}</summary></details>",
    "height by content": "<p style='height:auto;overflow:hidden'>{}</p>",
    "responsive page": "<style>.k{{display:none}}@media(min-width:768px){{.k{{display:block}}}}</style><p class=k>{}</p>",
    "newer way to ask": "<style>.k{{display:none}}@media(width>=48rem){{.k{{display:block}}}}</style><p class=k>{}</p>",
    "white on a gradient": "<p style='background:linear-gradient(90deg,#123,#35a);color:#fff'>{}</p>",
    "white on a dark body": "<style>body{{background:#123;color:#fff}}</style><p>{}</p>",
    "variables of a theme": "<style>:root{{--ink:#eee;--paper:#111}}body{{color:var(--ink);background:var(--paper)}}</style><p>{}</p>",
    "letters filled with a gradient": "<p style='background:linear-gradient(red,blue);background-clip:text;color:transparent'>{}</p>",
    "fluid size": "<p style='font-size:clamp(1rem, 0.5rem + 2vw, 2rem)'>{}</p>",
    "comes up slowly": "<style>@keyframes up{{from{{opacity:0}}to{{opacity:1}}}}p{{animation:up 1s}}</style><p>{}</p>",
    "layers of a framework": "<style>@layer base,use;@layer use{{.w{{color:oklch(1 0 0)}}.d{{background-color:oklch(27.9% .041 260)}}}}</style><p class='w d'>{}</p>",
    "column with a ground": "<aside style='position:absolute;left:0;background:#123;color:#fff'>{}</aside>",
    "dots of a time line": "<i style='position:absolute;width:10px;height:10px;background:#06c'></i><p>{}</p>",
    "box behind": "<div style='position:absolute;inset:0;z-index:-1;background:#eee'></div><p>{}</p>",
    "line beside": "<style>p::before{{content:'';position:absolute;width:2px;background:#06c}}</style><p>{}</p>",
    "fonts": "<link rel=stylesheet href='https://fonts.googleapis.com/css2?family=Lato'><p>{}</p>",
    "sheet for paper": "<link rel=stylesheet media=print href=paper.css><p>{}</p>",
    "data for search engines": "<script type='application/ld+json'>{{}}</script><p>{}</p>",
    "gradient over a colour": "<p style='background-color:#fff;background-image:linear-gradient(#123,#345);color:#fff'>{}</p>",
    "reset by all": "<p style='color:initial;background:none;opacity:1'>{}</p>",
}
UNKNOWN = {
    "sheet elsewhere": ("<link rel=stylesheet href='https://example.org/a.css'><p>{}</p>", "style sheets"),
    "missing sheet": ("<link rel='stylesheet' href=a.css><p>{}</p>", "style sheets"),
    "sheet above the folder": ("<link rel=stylesheet href=../a.css><p>{}</p>", "style sheets"),
    "sheet that a sheet brings in": ("<style>@import url(//example.org/a.css) screen;</style><p>{}</p>", "style sheets"),
    "import in disguise": (r"<style>@\69mport 'a.css';</style><p>{}</p>", "style sheets"),
    "script": ("<p>{}</p><script>document.body.remove()</script>", "scripts"),
    "script elsewhere": ("<p>{}</p><script src=a.js></script>", "scripts"),
    "script in an attribute": ("<body onload='go()'><p>{}</p>", "scripts"),
    "script of a picture": ("<p>{}</p><img src='x'onerror=go()>", "scripts"),
    "other page": ("<meta http-equiv=Refresh content='0;url=a'><p>{}</p>", "parts"),
    "shadow": ("<div><template shadowrootmode=open></template><p>{}</p></div>", "parts"),
    "box over text": ("<p>{}</p><div style='position:absolute;top:0;height:99px;width:99px;background:#fff'></div>", "boxes"),
    "box pulled up": ("<p>{}</p><div style='margin-top:-60px;height:60px;background:white'></div>", "boxes"),
    "picture over text": ("<p>{}</p><img src=a.png style='position:absolute;top:0'>", "boxes"),
    "box before the content": ("<style>p{{position:relative}}p::after{{content:'';position:absolute;inset:0;background:#fff}}</style><p>{}</p>", "cannot be followed"),
    "picture behind": ("<p style='background:url(a.png)'>{}</p>", "pictures behind"),
    "mixed colour": ("<p style='color:color-mix(in srgb, white, white)'>{}</p>", "pictures behind"),
    "mask": ("<p style='mask-image:linear-gradient(#0000,#0000)'>{}</p>", "pictures behind"),
    "turned away": ("<p style='transform:rotateX(90deg)'>{}</p>", "pictures behind"),
    "difference": ("<p style='font-size:calc(1rem - 16px)'>{}</p>", "pictures behind"),
}  # fmt: skip


@pytest.mark.parametrize("trick", HIDDEN)
def test_hidden_text_of_a_page_is_left_out(trick):
    document = read_html((HONEST + HIDDEN[trick].format(SECRET)).encode())
    assert SECRET not in document.text and "Analyst in Hamburg" in document.text + document.quality.hidden[0].text
    assert SECRET in [part.text for part in document.quality.hidden]


@pytest.mark.parametrize("honest", SEEN)
def test_honest_pages_are_read_and_scored(honest):
    quality = read_html((HONEST * (honest != "white on a dark body") + SEEN[honest].format(SECRET)).encode()).quality
    assert not quality.hidden and quality.reason is None
    assert SECRET in read_html(SEEN[honest].format(SECRET).encode()).text


@pytest.mark.parametrize("cause", UNKNOWN)
def test_a_page_whose_look_cannot_be_known_is_not_scored(cause):
    markup, words = UNKNOWN[cause]
    document = read_html((HONEST + markup.format(SECRET)).encode())
    assert SECRET in document.text and words in document.quality.reason and "PDF" in document.quality.reason


def test_sheets_beside_a_page_are_read(tmp_path):
    page, folder = tmp_path / "cv.html", tmp_path / "cv_files"
    folder.mkdir()
    page.write_text(
        f"<link rel=stylesheet href='cv_files/a%20b.css?v=1'>{HONEST}<p class=k>{SECRET}</p>", encoding="utf-8"
    )
    with pytest.raises(InputError, match="In cv.html: what a reader sees of the page depends on style sheets"):
        read_document(page)
    (folder / "a b.css").write_text("@import 'more.css';", encoding="utf-8")
    assert examine_document(page).quality.reason
    (folder / "more.css").write_text(".k { visibility: hidden }", encoding="utf-8")
    document = read_document(page)
    assert SECRET not in document.text and document.quality.hidden[0].text == SECRET


def test_no_sheet_outside_the_folder_is_opened(tmp_path):
    (tmp_path / "secret.css").write_text("p{}", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.css").symlink_to(tmp_path / "secret.css")
    for address in ("../secret.css", "%2e%2e/secret.css", str(tmp_path / "secret.css"), "link.css", "..\\secret.css"):
        page = f"<link rel=stylesheet href='{address}'>{HONEST}".encode()
        assert read_html(page, inside).quality.reason, address


def test_markdown_is_judged_as_a_page_is():
    assert "scripts" in read_markdown(f"# Ada Example\n\n{HONEST}\n<script>go()</script>".encode()).quality.reason
    assert read_markdown(f"# Ada Example\n\n{HONEST}\n`<script>go()</script>`".encode()).quality.reason is None


def test_a_job_page_is_read_with_a_remark():
    page = "<html><script src=a.js></script><link rel=stylesheet href=a.css><h1>Nurse</h1><p>Care</p></html>"
    assert split_page(page)[0] == "Nurse\nCare" and page_remark("<html><p>Nurse") is None
    assert page_remark(page).startswith("What a reader sees of the page depends on scripts and style sheets")


def test_commands_print_the_remark_on_a_job_page(tmp_path, capsys):
    advertisement = "<html><h1>Backend Developer</h1><h2>Requirements</h2><ul><li>Python<li>SQL</ul>"
    for name, extra in (("quiet.html", ""), ("loud.html", "<script src=a.js></script>")):
        (tmp_path / name).write_text(advertisement + extra, encoding="utf-8")
        assert "Python" in job_from_file(tmp_path / name).required_skills
    said = capsys.readouterr().err
    assert "loud.html: What a reader sees of the page depends on scripts" in said and "quiet.html: What" not in said


# ---------------------------------------------------------------- Word files

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHITE_LETTERS = '<w:color w:val="FFFFFF"/>'
PALE = f'<w:style w:type="paragraph" w:styleId="pale"><w:name w:val="pale"/><w:rPr>{WHITE_LETTERS}</w:rPr></w:style>'
PALER = '<w:style w:type="paragraph" w:styleId="paler"><w:name w:val="paler"/><w:basedOn w:val="pale"/></w:style>'
GONE = '<w:style w:type="character" w:styleId="gone"><w:name w:val="gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
HEAD = (
    '<w:style w:type="table" w:styleId="grid"><w:name w:val="grid"/><w:tblStylePr w:type="firstRow"><w:rPr>'
    f'{WHITE_LETTERS}</w:rPr>%s</w:tblStylePr></w:style>'
)  # fmt: skip
DARK_CELL = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
BOX = (
    '<w:p><w:r><w:t>Analyst</w:t></w:r><w:r><w:drawing><wps:wsp xmlns:wps="urn:w" xmlns:a="urn:a"><wps:spPr>%s</wps:spPr>'
    '<wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>'
)  # fmt: skip


def make_word(body, styles="", page="", settings="", header=""):
    """A Word file with this body, these styles, colour of the page, settings and page header, from bare XML."""
    import io

    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    holders = [(styles, document.styles.element), (body, document.element.body), (settings, document.settings.element)]
    holders += [(page, document.element)] if page else []
    holders += [(header, document.sections[0].header._element)] if header else []
    for kind, holder in holders:
        for part in parse_xml(f'<w:x xmlns:w="{WORD}">{kind}</w:x>'):
            holder.insert(0, part) if holder in (document.element, document.element.body) else holder.append(part)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def run(properties="", paragraph="", text=SECRET):
    """A paragraph with one run."""
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def table(cell, row="", style='<w:tblStyle w:val="grid"/>'):
    """A table with a first row of one cell and another below."""
    return f"<w:tbl><w:tblPr>{style}</w:tblPr><w:tr>{row}<w:tc>{cell}</w:tc></w:tr><w:tr><w:tc>{run(text='Analyst')}</w:tc></w:tr></w:tbl>"


HIDDEN_WORD = {
    "style based on a white one": (run(paragraph='<w:pStyle w:val="paler"/>'), PALE + PALER),
    "style of letters": (run('<w:rStyle w:val="gone"/>'), GONE),
    "first row of a table style": (table(run()), HEAD % ""),
    "white ground taken back": (
        run(WHITE_LETTERS, '<w:pStyle w:val="dark"/><w:shd w:val="clear" w:fill="auto"/>'),
        '<w:style w:type="paragraph" w:styleId="dark"><w:pPr><w:shd w:fill="000000"/></w:pPr></w:style>',
    ),
    "colour of the theme": (run('<w:color w:val="000000" w:themeColor="background1"/>'), ""),
    "tint of the theme": (run('<w:color w:val="000000" w:themeColor="text1" w:themeTint="08"/>'), ""),
    "row of no height": (table(run(), '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>', ""), ""),
    "table off the page": (table(run(), "", '<w:tblInd w:w="-20000"/>'), ""),
    "letters filled with white": (
        run('<w14:textFill xmlns:w14="urn:w14"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>'),
        "",
    ),
    "white in a white box": (
        BOX % ('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', run(WHITE_LETTERS)),
        "",
    ),
    "white in a box with a line around": (
        BOX % ('<a:noFill/><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>', run(WHITE_LETTERS)),
        "",
    ),
}  # fmt: skip
HIDDEN_WORD |= {
    "raised off the page": (run('<w:position w:val="3000"/>'),),
    "lowered off the page": (run('<w:position w:val="-3000"/>'),),
    "row of hidden letters": (table(run("<w:vanish/>"), "<w:trPr><w:hidden/></w:trPr>", ""),),
}
SEEN_WORD = {
    "raised by three points": (run('<w:position w:val="6"/>'),),
    "row whose mark alone is hidden": (table(run(), "<w:trPr><w:hidden/></w:trPr>", ""),),
    "white head on a dark ground": (table(run()), HEAD % DARK_CELL),
    "run shown again": (run('<w:rStyle w:val="gone"/><w:vanish w:val="0"/>'), GONE),
    "black again": (run('<w:color w:val="000000"/>', '<w:pStyle w:val="paler"/>'), PALE + PALER),
    "white in a dark box": (BOX % ('<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>', run(WHITE_LETTERS)), ""),
    "shade of the theme": (run('<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>'), ""),
    "mark of the paragraph hidden": (run(paragraph="<w:rPr><w:vanish/></w:rPr>"), ""),
}  # fmt: skip


def floating(place="", wrap="wrapNone", inside="<w:pic/>", width=2_000_000, height=2_000_000, **attributes):
    """A paragraph to which a floating drawing is anchored."""
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    size = f'<w:extent cx="{width}" cy="{height}"/>'
    return f"<w:p><w:r><w:drawing><w:anchor{said}>{place}{size}<w:{wrap}/>{inside}</w:anchor></w:drawing></w:r></w:p>"


def at(offset, origin="page", axis="H"):
    """A place in units of a drawing, 914,400 to an inch."""
    return f'<w:position{axis} relativeFrom="{origin}"><w:posOffset>{offset}</w:posOffset></w:position{axis}>'


def shape(fill, text=""):
    """A shape with a filling, or with none, and perhaps text in it."""
    box = f"<w:txbx><w:txbxContent>{text}</w:txbxContent></w:txbx>" if text else ""
    return f"<w:wsp><w:spPr><w:{fill}/></w:spPr>{box}</w:wsp>"


def old_shape(style="position:absolute", inside="", kind="rect", said=""):
    """A paragraph with a shape of the older kind."""
    return f'<w:p><w:r><w:pict><w:{kind} style="{style}" {said}>{inside}</w:{kind}></w:pict></w:r></w:p>' + run()


DARK = '<w:background w:color="1F3864"/>'
ON = "<w:displayBackgroundShape/>"
TEXT_BOX = shape("noFill", run())
HIDDEN_WORD |= {
    "box left of the page": (floating(at(-9_000_000), inside=TEXT_BOX),),
    "box left of the margin": (floating(at(-3_200_000, "column"), inside=TEXT_BOX),),
    "box right of the page": (floating(at(9_000_000), inside=TEXT_BOX),),
    "box above the page": (floating(at(-13_000_000, "paragraph", "V"), inside=TEXT_BOX),),
    "box below the page": (floating(at(11_000_000, axis="V"), inside=TEXT_BOX),),
    "box without room": (floating(inside=TEXT_BOX, height=9_000),),
    "box said to be hidden": (floating(inside='<w:docPr hidden="1"/>' + TEXT_BOX),),
    "box in a hidden run": (BOX.replace("<w:r><w:drawing>", "<w:r><w:rPr><w:vanish/></w:rPr><w:drawing>") % ("", run()),),
    "dark letters on dark pages": (run('<w:color w:val="1F3864"/>'), "", DARK, ON),
    "white letters on dark pages that are not shown": (run(WHITE_LETTERS), "", DARK),
    "white letters on pages that are white again": (run(WHITE_LETTERS), "", DARK, '<w:displayBackgroundShape w:val="0"/>'),
}  # fmt: skip
SEEN_WORD |= {
    "white letters on dark pages": (run(WHITE_LETTERS), "", DARK, ON),
    "letters of no colour on dark pages": (run(), "", DARK, ON),
    "white letters on pages of the theme": (run(WHITE_LETTERS), "", '<w:background w:color="FFFFFF" w:themeColor="text1"/>', ON),
    "box beside the column": (floating(at(-1_400_000, "column"), inside=TEXT_BOX),),
    "box above its paragraph": (floating(at(-4_000_000, "paragraph", "V"), inside=TEXT_BOX),),
    "box that grows": (floating(inside=shape("noFill", run()) + "<w:bodyPr><w:spAutoFit/></w:bodyPr>", height=9_000),),
    "box with a ground": (floating(inside=shape("solidFill", run())),),
    "photo beside the text": (floating(wrap="wrapSquare") + run(),),
    "photo with text close by": (floating(wrap="wrapTight") + run(),),
    "photo between the lines": (floating(wrap="wrapTopAndBottom") + run(),),
    "picture behind the text": (floating(behindDoc="1") + run(),),
    "frame around the text": (floating(inside=shape("noFill")) + run(),),
    "line in front of the text": (floating(inside=shape("solidFill"), height=12_700) + run(),),
    "picture beside the page": (floating(at(9_000_000)) + run(),),
    "old shape in its line": (old_shape("width:9pt"),),
    "old shape behind": (old_shape("position:absolute;z-index:-5"),),
    "old shape beside": (old_shape(inside='<w:wrap type="square"/>'),),
    "old shape without filling": (old_shape(said='filled="f"'),),
    "old text box": (old_shape(inside=f"<w:textbox><w:txbxContent>{run()}</w:txbxContent></w:textbox>"),),
    "logo in a page header": (run(), "", "", "", floating()),
}  # fmt: skip
UNKNOWN_WORD = {
    "picture over text": (floating() + run(),),
    "picture through which text runs": (floating(wrap="wrapThrough") + run(),),
    "shape over text": (floating(inside=shape("solidFill")) + run(),),
    "shape with a letter": (floating(inside=shape("solidFill", run(text="x"))) + run(),),
    "thick line over text": (floating(inside='<w:wsp><w:spPr><w:ln w="3000000"/></w:spPr></w:wsp>', height=0) + run(),),
    "old shape over text": (old_shape(),),
    "old picture over text": (old_shape(inside="<w:imagedata/>", kind="shape", said='filled="f"'),),
    "picture over text in a page header": (run(), "", "", "", floating() + run()),
    "picture behind the pages": (run(), "", '<w:background w:color="FFFFFF"><w:fill/></w:background>', ON),
}  # fmt: skip


@pytest.mark.parametrize("cause", UNKNOWN_WORD)
def test_a_word_file_whose_look_cannot_be_known_is_not_scored(cause):
    document = read_docx(make_word(*UNKNOWN_WORD[cause]))
    assert SECRET in document.text and "pictures" in document.quality.reason and "PDF" in document.quality.reason


@pytest.mark.parametrize("trick", HIDDEN_WORD)
def test_hidden_text_of_a_word_file_is_left_out(trick):
    document = read_docx(make_word(*HIDDEN_WORD[trick]))
    assert SECRET not in document.text and SECRET in [part.text for part in document.quality.hidden]


@pytest.mark.parametrize("honest", SEEN_WORD)
def test_honest_word_files_are_read(honest):
    document = read_docx(make_word(*SEEN_WORD[honest]))
    assert SECRET in document.text and not document.quality.hidden
    assert "depends on" not in (document.quality.reason or "")


def test_defaults_of_a_word_file_may_hide_all_of_it():
    import io

    import docx
    from docx.oxml import parse_xml

    for style in ("Normal", None):
        document = docx.Document()
        document.add_paragraph(SECRET)
        element = document.styles["Normal"].element if style else document.styles.element[0][0]
        target = element.get_or_add_rPr() if style else element[0]
        target.append(parse_xml(f'<w:color xmlns:w="{WORD}" w:val="FFFFFF"/>'))
        buffer = io.BytesIO()
        document.save(buffer)
        assert read_docx(buffer.getvalue()).quality.hidden[0].text == SECRET


# ---------------------------------------------------------------- PDF


def make_page(content, resources="", extra=(), page="", catalog="", mediabox="0 0 420 320"):
    """minimal PDF; extra: list of object bodies from 6 on"""
    objs = [
        f"<</Type/Catalog/Pages 2 0 R {catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{mediabox}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>{resources}>>{page}>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *extra,
    ]
    out = b"%PDF-1.7\n"
    offs = []
    for i, o in enumerate(objs, 1):
        offs.append(len(out))
        out += f"{i} 0 obj\n".encode() + (o if isinstance(o, bytes) else o.encode("latin1")) + b"\nendobj\n"
    x = len(out)
    out += f"xref\n0 {len(objs) + 1}\n0000000000 65535 f \n".encode() + b"".join(b"%010d 00000 n \n" % o for o in offs)
    return out + f"trailer<</Size {len(objs) + 1}/Root 1 0 R>>\nstartxref\n{x}\n%%EOF".encode()


HONEST_LINES = "".join(f"BT /F 12 Tf 30 {290 - 15 * i} Td (Line {i} of an honest resume) Tj ET\n" for i in range(10))


def words(x=30, y=40, size=12, pre=""):
    return f"BT {pre} /F {size} Tf {x} {y} Td ({SECRET}) Tj ET\n"


def stream(d, body):
    return f"<<{d}/Length {len(body)}>>stream\n{body}\nendstream"


def masked_page(light):
    """A page whose words are seen through a mask: 0 lets nothing through, 1 everything."""
    mask = stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 420 320]/Group<</S/Transparency/CS/DeviceGray>>",
        f"{light} g 0 0 420 320 re f",
    )
    drawn = HONEST_LINES + "q /G gs " + words() + "Q"
    return make_page(drawn, "/ExtGState<</G<</SMask<</S/Luminosity/G 6 0 R>>>>>>", [mask])


HIDDEN_PDF, SEEN_PDF = {}, {}
HIDDEN_PDF["clip nothing"] = make_page(HONEST_LINES + "q 0 0 0 0 re W n " + words() + "Q")
HIDDEN_PDF["clip elsewhere"] = make_page(HONEST_LINES + "q 300 300 5 5 re W n " + words() + "Q")
HIDDEN_PDF["mode3"] = make_page(HONEST_LINES + words(pre="3 Tr"))
HIDDEN_PDF["mode7"] = make_page(HONEST_LINES + "q " + words(pre="7 Tr") + "Q")
HIDDEN_PDF["scale1"] = make_page(HONEST_LINES + words(pre="1 Tz"))
HIDDEN_PDF["stroke white mode1"] = make_page(HONEST_LINES + "1 G " + words(pre="1 Tr"))
HIDDEN_PDF["fill+stroke white mode2"] = make_page(HONEST_LINES + "1 G 1 g " + words(pre="2 Tr"))
HIDDEN_PDF["stroke width0 mode1 white dashes"] = make_page(HONEST_LINES + "[0 1000] 500 d 0.01 w " + words(pre="1 Tr"))
HIDDEN_PDF["pattern ground"] = make_page(
    HONEST_LINES + "/Pattern cs /P scn " + words(),
    "/Pattern<</P 6 0 R>>",
    [
        stream(
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>",
            "1 g 0 0 10 10 re f",
        )
    ],
)
HIDDEN_PDF["shading pattern fill white"] = make_page(
    HONEST_LINES + "/Pattern cs /P scn " + words(),
    "/Pattern<</P 6 0 R>>",
    [
        "<</Type/Pattern/PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 100 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>>>>>"
    ],
)
HIDDEN_PDF["softmask"] = masked_page(0)
HIDDEN_PDF["image later"] = make_page(
    HONEST_LINES + words() + "q 300 0 0 30 20 30 cm /I Do Q",
    "/XObject<</I 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode",
            "ff>",
        )
    ],
)
HIDDEN_PDF["image later grey photo"] = make_page(
    HONEST_LINES + words() + "q 300 0 0 30 20 30 cm /I Do Q",
    "/XObject<</I 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Image/Width 4/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode",
            "20a060e0>",
        )
    ],
)
HIDDEN_PDF["ocg off"] = make_page(
    HONEST_LINES + "/OC /L BDC " + words() + "EMC",
    "/Properties<</L 6 0 R>>",
    ["<</Type/OCG/Name(x)>>"],
    catalog="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[]>>>>",
)
HIDDEN_PDF["ocg form off"] = make_page(
    HONEST_LINES + "/X Do",
    "/XObject<</X 7 0 R>>",
    [
        "<</Type/OCG/Name(x)>>",
        stream("/Type/XObject/Subtype/Form/BBox[0 0 420 320]/OC 6 0 R/Resources<</Font<</F 5 0 R>>>>", words()),
    ],
    catalog="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>",
)
HIDDEN_PDF["annot cover"] = make_page(
    HONEST_LINES + words(),
    "",
    [
        "<</Type/Annot/Subtype/Square/Rect[20 30 320 60]/F 4/AP<</N 7 0 R>>>>",
        stream("/Type/XObject/Subtype/Form/BBox[0 0 300 30]", "1 g 0 0 300 30 re f"),
    ],
    page="/Annots[6 0 R]",
)
HIDDEN_PDF["crop"] = make_page(HONEST_LINES + words(y=10), page="/CropBox[0 30 420 320]")
HIDDEN_PDF["outside media"] = make_page(HONEST_LINES + words(y=-50))
HIDDEN_PDF["userunit tiny"] = make_page(HONEST_LINES + words(size=1.2))
HIDDEN_PDF["form tiny matrix"] = make_page(
    HONEST_LINES + "/X Do",
    "/XObject<</X 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 420 320]/Matrix[.05 0 0 .05 30 40]/Resources<</Font<</F 5 0 R>>>>",
            words(0, 0),
        )
    ],
)
HIDDEN_PDF["form bbox clips"] = make_page(
    HONEST_LINES + "/X Do",
    "/XObject<</X 6 0 R>>",
    [stream("/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<</Font<</F 5 0 R>>>>", words())],
)
HIDDEN_PDF["form white"] = make_page(
    HONEST_LINES + "/X Do",
    "/XObject<</X 6 0 R>>",
    [stream("/Type/XObject/Subtype/Form/BBox[0 0 420 320]/Resources<</Font<</F 5 0 R>>>>", "1 g " + words())],
)
HIDDEN_PDF["alpha form group"] = make_page(
    HONEST_LINES + "q /G gs /X Do Q",
    "/ExtGState<</G<</ca 0.02>>>>/XObject<</X 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 420 320]/Group<</S/Transparency>>/Resources<</Font<</F 5 0 R>>>>",
            words(),
        )
    ],
)
HIDDEN_PDF["blend lighten grey ground"] = make_page(
    HONEST_LINES + "0.9 g 20 30 300 30 re f q /G gs 0 g " + words() + "Q", "/ExtGState<</G<</BM/Lighten>>>>"
)
HIDDEN_PDF["white over honest line black"] = make_page(HONEST_LINES + "1 g " + words(y=290))
HIDDEN_PDF["rotated page white"] = make_page(HONEST_LINES + "1 g " + words(), page="/Rotate 90")
HIDDEN_PDF["flat matrix"] = make_page(HONEST_LINES + f"BT 1 0 0 0.01 30 40 Tm /F 12 Tf ({SECRET}) Tj ET")
HIDDEN_PDF["zero matrix"] = make_page(HONEST_LINES + f"BT 0.001 0 0 0.001 30 40 Tm /F 12 Tf ({SECRET}) Tj ET")
HIDDEN_PDF["black squares over"] = make_page(
    HONEST_LINES + words(y=40) + "BT /Z 50 Tf 20 27 Td (nnnnnnnn) Tj ET",
    "/Font<</F 5 0 R/Z 6 0 R>>",
    ["<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"],
)
HIDDEN_PDF["yellow on white"] = make_page(HONEST_LINES + "1 1 .6 rg " + words())
SEEN_PDF["shadow under"] = make_page(HONEST_LINES + ".7 g " + words(x=31, y=39) + "0 g " + words())
HIDDEN_PDF["covered by black bar"] = make_page(HONEST_LINES + words() + "0 g 20 30 300 30 re f")
HIDDEN_PDF["same colour on photo"] = make_page(
    HONEST_LINES + "q 300 0 0 30 20 30 cm /I Do Q 0.5 g " + words(),
    "/XObject<</I 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode",
            "80>",
        )
    ],
)
HIDDEN_PDF["red on equal-luminance green"] = make_page(
    HONEST_LINES + "0 .55 0 rg 20 30 300 30 re f 0 .56 .02 rg " + words()
)
SEEN_PDF["white on dark bar"] = make_page(HONEST_LINES + ".2 g 20 30 300 30 re f 1 g " + words())
SEEN_PDF["white on dark image"] = make_page(
    HONEST_LINES + "q 300 0 0 30 20 30 cm /I Do Q 1 g " + words(),
    "/XObject<</I 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode",
            "30>",
        )
    ],
)
SEEN_PDF["logo behind"] = make_page(
    "q 300 0 0 30 20 30 cm /I Do Q " + HONEST_LINES + words(),
    "/XObject<</I 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Image/Width 4/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode",
            "e0d0f0ff>",
        )
    ],
)
SEEN_PDF["shading header white text"] = make_page(
    "q 0 20 420 60 re W n /S sh Q " + HONEST_LINES + "1 g " + words(),
    "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 420 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[.1]/C1[.4]/N 1>>>>>>",
)
SEEN_PDF["rotated page"] = make_page(HONEST_LINES + words(), page="/Rotate 90")
SEEN_PDF["rotated 180"] = make_page(HONEST_LINES + words(), page="/Rotate 180")
SEEN_PDF["crop offset"] = make_page(HONEST_LINES + words(), page="/CropBox[10 10 420 320]")
SEEN_PDF["media offset"] = make_page(HONEST_LINES + words(), mediabox="-50 -40 420 320")
SEEN_PDF["form matrix 2x"] = make_page(
    HONEST_LINES + "/X Do",
    "/XObject<</X 6 0 R>>",
    [
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 420 320]/Matrix[2 0 0 2 10 10]/Resources<</Font<</F 5 0 R>>>>",
            words(10, 15, 6),
        )
    ],
)
SEEN_PDF["ocg on"] = make_page(
    HONEST_LINES + "/OC /L BDC " + words() + "EMC",
    "/Properties<</L 6 0 R>>",
    ["<</Type/OCG/Name(x)>>"],
    catalog="/OCProperties<</OCGs[6 0 R]/D<</ON[6 0 R]>>>>",
)
SEEN_PDF["clip around"] = make_page(HONEST_LINES + "q 0 30 420 40 re W n " + words() + "Q")
SEEN_PDF["softmask open"] = masked_page(1)
SEEN_PDF["mode1 black outline"] = make_page(HONEST_LINES + words(pre="1 Tr", size=16))
SEEN_PDF["mode2 bold"] = make_page(HONEST_LINES + words(pre="2 Tr"))
SEEN_PDF["pattern black"] = make_page(
    HONEST_LINES + "/Pattern cs /P scn " + words(),
    "/Pattern<</P 6 0 R>>",
    [
        stream(
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>",
            "0 g 0 0 10 10 re f",
        )
    ],
)
SEEN_PDF["white pattern flag but stroked dark mode2"] = make_page(
    HONEST_LINES + "0 G 1 g .5 w " + words(pre="2 Tr", size=16)
)
SEEN_PDF["drawn twice bold"] = make_page(HONEST_LINES + words() + words(x=30.3))
SEEN_PDF["red on white"] = make_page(HONEST_LINES + "1 0 0 rg " + words())
SEEN_PDF["yellow-dark on blue"] = make_page(HONEST_LINES + "0 0 .6 rg 20 30 300 30 re f 1 1 0 rg " + words())
SEEN_PDF["red on green equal grey"] = make_page(HONEST_LINES + "0 .5 0 rg 20 30 300 30 re f 1 0 0 rg " + words())
SEEN_PDF["highlight multiply after"] = make_page(
    HONEST_LINES + words() + "q /G gs 1 1 0 rg 20 30 300 30 re f Q", "/ExtGState<</G<</BM/Multiply>>>>"
)
SEEN_PDF["narrow 70"] = make_page(HONEST_LINES + words(pre="70 Tz"))
SEEN_PDF["turned"] = make_page(HONEST_LINES + f"BT 0 1 -1 0 400 40 Tm /F 12 Tf ({SECRET}) Tj ET")
SEEN_PDF["link annot border"] = make_page(
    HONEST_LINES + words(), "", ["<</Type/Annot/Subtype/Link/Rect[20 30 320 60]/Border[0 0 1]>>"], page="/Annots[6 0 R]"
)


# ---------------------------------------------------------------- letters that are named otherwise than they are drawn

DRAWN, NAMED = "References on request", "Kubernetes  Terraform"
LAST_LINE = "BT /%s 12 Tf 30 40 Td %s ET\n"


def naming_font(drawn, named, face="Helvetica"):
    """A font as resources and objects from 6 on: shape number i, from 1, is drawn[i - 1] and is called named[i - 1]."""
    shapes = "".join("/space" if letter == " " else f"/{letter}" for letter in drawn)
    pairs = "\n".join(f"<{code:02x}> <{ord(letter):04x}>" for code, letter in enumerate(named, 1))
    table = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n{len(named)} beginbfchar\n{pairs}\nendbfchar endcmap"
    font = (
        f"<</Type/Font/Subtype/Type1/BaseFont/{face}/ToUnicode 7 0 R/FirstChar 1/Encoding<</Differences[1{shapes}]>>>>"
    )
    return "/Font<</F 5 0 R/G 6 0 R>>", [font, stream("", table)]


def numbered(drawn, named, face="Helvetica", rest=HONEST_LINES):
    """A page whose last line is drawn so and named so, each letter by a number of its own."""
    codes = bytes(range(1, len(drawn) + 1)).hex()
    return make_page(rest + LAST_LINE % ("G", f"<{codes}> Tj"), *naming_font(drawn, named, face))


def exchanged(text, lines=(), shift=3):
    """A page that draws a text, after other lines, in a font that calls each small letter by one `shift` places on."""
    small = "abcdefghijklmnopqrstuvwxyz"
    names = sorted(set("".join([text, *lines])))
    drawn = "".join(names).translate(str.maketrans(small[shift:] + small[:shift], small))
    rows = [
        f"BT /G 12 Tf 30 {40 + 15 * row} Td <{bytes(1 + names.index(letter) for letter in line).hex()}> Tj ET\n"
        for row, line in enumerate([text, *lines])
    ]
    return make_page("".join(rows) + HONEST_LINES * (not lines), *naming_font(drawn, names))


def noted(*pairs):
    """A page whose last line consists of (drawn, told) pieces; a piece without a note tells None."""
    notes = ["" if told is None else f"/Span<</ActualText({told})>> BDC " for _, told in pairs]
    pieces = [f"{note}({drawn}) Tj {'EMC' * bool(note)} " for note, (drawn, _) in zip(notes, pairs)]
    return make_page(HONEST_LINES + LAST_LINE % ("F", "".join(pieces)))


HIDDEN_PDF["font of many names"] = numbered(DRAWN, NAMED)
HIDDEN_PDF["font of many names in its own face"] = numbered(
    "Needed seed greetings", "Kubernetes  Terraform", "Times-Roman"
)
HIDDEN_PDF["letters exchanged"] = exchanged(SECRET)
HIDDEN_PDF["note"] = noted((DRAWN, SECRET))
HIDDEN_PDF["note in UTF-16"] = noted((DRAWN, "\\376\\377" + "".join(f"\\000{letter}" for letter in SECRET)))
HIDDEN_PDF["note of two pieces"] = noted(("Ref", "Kubernetes"), (" ", None), ("on request", "Terraform"))
HIDDEN_PDF["note letter by letter"] = noted(*zip("Motivation gardening", SECRET))
SEEN_PDF["font of right names"] = numbered(SECRET, SECRET)
SEEN_PDF["font of right names in its own face"] = numbered(SECRET, SECRET, "Courier-Oblique")
SEEN_PDF["note of a ligature"] = noted(("Kuberne", None), ("te", "te"), ("s Terraform", None))
SEEN_PDF["notes that are true"] = noted(*zip(SECRET, SECRET))
SEEN_PDF["note of a hyphen"] = noted((SECRET, None), ("-", "\\376\\377\\000\\255"))
SEEN_PDF["note without letters"] = noted((SECRET + " ", None), ("*", "\\376\\377\\330\\075\\334\\273"))


@pytest.mark.parametrize("trick", HIDDEN_PDF)
def test_hidden_text_of_a_pdf_is_left_out(trick):
    document = read_pdf(HIDDEN_PDF[trick])
    assert "honest resume" in document.text and "Kubernetes" not in document.text
    assert SECRET in [part.text for part in document.quality.hidden]


@pytest.mark.parametrize("honest", SEEN_PDF)
def test_honest_pdfs_are_read(honest):
    document = read_pdf(SEEN_PDF[honest])
    assert SECRET in document.text and not document.quality.hidden


@pytest.mark.parametrize("share", [0.5, 5, 12])
def test_short_words_of_pressed_letters_are_left_out(share):
    document = read_pdf(make_page(HONEST_LINES + f"BT {share} Tz /F 12 Tf 30 40 Td (Python AWS React) Tj ET"))
    assert document.text.endswith("Line 9 of an honest resume")
    assert "".join(part.text for part in document.quality.hidden).replace(" ", "").startswith("Python")


def test_hidden_tags_in_a_field_are_told_apart():
    page = read_tags('Led a team.<span style="color:white">Kubernetes Docker</span> Used <b>SQL</b> and vector<int>')
    assert page.text.strip() == "Led a team. Used SQL and vector<int>"
    assert [part.text for part in page.hidden] == ["Kubernetes Docker"]


def test_a_page_of_which_all_letters_are_exchanged_is_not_scored():
    lines = ["Led the planning of budgets and purchases", "Kept the books of a family business", "Jane Example"]
    assert read_pdf(exchanged(SECRET, lines, shift=0)).text.count("\n") == 3
    document = read_pdf(exchanged(SECRET, lines))
    assert "Kubernetes" not in document.text and document.quality.reason


def test_a_false_word_is_named():
    document = read_pdf(numbered(DRAWN, NAMED))
    assert [(part.page, part.how, part.text) for part in document.quality.hidden] == [(1, "told", SECRET)]
    assert any("told by the file in the place of what it draws" in note for note in document.quality.notes)
