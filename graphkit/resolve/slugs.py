"""Short readable identifiers made of names."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")


def slug(text: str) -> str:
    """Return a name in lower-case ASCII letters, figures and single hyphens."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain.lower()).strip("-")
