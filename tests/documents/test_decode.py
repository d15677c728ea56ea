import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.documents.decode import decode
from graphkit.errors import DocumentRefused

WORDS = "Café – “good” in Brackley"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_usual_encodings_give_the_same_text(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_byte_orders_are_read(mark: bytes, encoding: str) -> None:
    assert decode(mark + WORDS.encode(encoding)) == WORDS


def test_the_encoding_that_a_page_declares_is_used() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body>€5m</body></html>'
    assert "€5m" in decode(page.encode("iso-8859-15"))


def test_a_page_wrong_about_its_encoding_is_read_as_windows() -> None:
    page = '<html><head><meta charset="utf-8"></head><body>“good”</body></html>'
    assert "“good”" in decode(page.encode("cp1252"))


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n", "\f", "\v", "\u2028", "\u2029", "\x85"])
def test_every_newline_becomes_a_line_feed(newline: str) -> None:
    assert decode(f"one{newline}two".encode()) == "one\ntwo"


@pytest.mark.parametrize("odd", ["\u00a0", "  ", "\u00ad", "\u200b", "\t"])
def test_odd_spaces_inside_a_line_are_kept(odd: str) -> None:
    assert decode(f"social{odd}workers".encode()) == f"social{odd}workers"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u00a0\n".encode(), "empty"),
        (b"%PDF-1.7 something", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x1f\x8brest", "gzip"),
        (b"{\\rtf1 hello}", "rich text"),
        (b"text with a \0 in it", "binary"),
        (b"\xff\xfet\x00e\x00x", "encoding"),
        (b"not \x81 Windows, nor UTF-8 \xff", "encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_reason_place_and_hint(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason) as refused:
        decode(data, where="file.txt")
    assert refused.value.where == "file.txt"
    assert refused.value.hint


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\v\f\r\x1c\x1d\x1e\x85\u2028\u2029\ufeff"))
)
def test_decoding_never_loses_text(text: str) -> None:
    text = "x" + text
    assert decode(text.encode("utf-8")) == text
    assert decode(text.encode("utf-8-sig")) == text
    assert decode(text.encode("utf-16")) == text
