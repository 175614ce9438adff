"""What a reader says about kinds of files that it does not read, and about pages that only look like another kind."""

import pytest

from resume_classifier.plain_errors import InputError
from resume_classifier.reading import detect_kind, read_json_record

ARCHIVE = b"PK\x03\x04" + bytes(26)
REFUSED = {
    "png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "jpeg": (b"\xff\xd8\xff\xe0", "a picture"),
    "gif": (b"GIF89a\x01\x00", "a picture"),
    "tiff": (b"II*\x00\x08\x00", "a picture"),
    "tiff of the other order": (b"MM\x00*\x00\x08", "a picture"),
    "bmp": (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36", "a picture"),
    "webp": (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a picture"),
    "heic": (b"\x00\x00\x00\x18ftypheic", "a picture"),
    "avif": (b"\x00\x00\x00\x1cftypavif", "a picture"),
    "rtf": (b"{\\rtf1\\ansi", "rich text"),
    "odt": (ARCHIVE + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word file"),
    "word xml": (b'<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?>', "an Office file in XML"),
    "postscript": (b"%!PS-Adobe-3.0", "a drawing in PostScript"),
    "mhtml of a browser": (b"From: <Saved by Blink>", "a web archive"),
    "mhtml of an office": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web archive"),
    "gzip": (b"\x1f\x8b\x08", "a packed archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    "rar": (b"Rar!\x1a\x07", "a packed archive"),
}
READ = {
    b"BMW engineer in Munich": "text",
    b"GIF and TIFF files": "text",
    b"MM Example, II. degree": "text",
    b"RIFF of a bass": "text",
    b"From: Ada Example": "text",
    b"<ada@example.org>": "text",
    b"<?xml version='1.0'?><html>": "html",
    b"\0" * 1019 + b"%PDF-1.7": "pdf",
    ARCHIVE + b"[Content_Types].xml": "docx",
}


@pytest.mark.parametrize("data, what", REFUSED.values(), ids=REFUSED)
def test_a_kind_that_is_not_read_is_named_with_what_to_do(data, what):
    with pytest.raises(InputError, match=f"the file is {what}.*\\. (Save|Run|Print|Unpack) .*\\."):
        detect_kind(data)


@pytest.mark.parametrize("data, kind", READ.items())
def test_words_that_begin_like_a_picture_are_read(data, kind):
    assert detect_kind(data) == kind


def test_a_page_called_markdown_is_markdown_and_half_a_record_is_refused():
    assert detect_kind(b"<div>Ada", ".md") == "markdown"
    with pytest.raises(InputError, match="not valid JSON"):
        read_json_record(b'{"skills": [')
