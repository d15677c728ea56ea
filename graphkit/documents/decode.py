"""Bytes → text: what is no text is refused, encodings and newlines are made one."""

from __future__ import annotations

import codecs
import re

from graphkit.errors import DocumentRefused

_BINARY = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{2,40})")
_ODD_NEWLINES = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_NEWLINES = re.compile(f"\r\n|[{_ODD_NEWLINES}]")


def decode(data: bytes, *, where: str = "") -> str:
    """Return the text of a file, its newlines as line feeds; all else is kept as it stands.

    The encoding is that of a byte order mark, UTF-8, the one an HTML page declares, or
    Windows-1252, the first that fits. Raises DocumentRefused for what is empty or no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _text(_strict(data, encoding, where), where)
    for magic, name in _BINARY.items():
        if data.startswith(magic):
            raise DocumentRefused(f"this is {name}, not a text", where=where, hint="save its text as .txt or .html")
    if b"\0" in data:
        raise DocumentRefused("this is a binary file, not a text", where=where, hint="save its text as UTF-8")
    try:
        return _text(data.decode("utf-8"), where)
    except UnicodeDecodeError:
        return _text(_legacy(data, where), where)


def _legacy(data: bytes, where: str) -> str:
    declared = _DECLARED.search(data, 0, 2000)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a page that is wrong about itself is common; Windows-1252 is what is meant
    return _strict(data, "cp1252", where)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentRefused("its encoding is unknown or damaged", where=where, hint="save it as UTF-8") from error


def _text(text: str, where: str) -> str:
    if "\0" in text:
        raise DocumentRefused("this is a binary file, not a text", where=where, hint="save its text as UTF-8")
    if not text.strip("\ufeff\u200b \t\n\r\v\f\u00a0"):
        raise DocumentRefused("the file is empty", where=where, hint="remove it or put its text in")
    return _NEWLINES.sub("\n", text) if any(mark in text for mark in _ODD_NEWLINES) else text
