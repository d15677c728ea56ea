import os
from pathlib import Path

import pytest

from graphkit.documents import Refusal, read_sources
from graphkit.model import Document

TEXT = "Brackley’s services climb to good\n\nChildren’s services in Brackley have been rated good, it was said.\n"
OTHER = TEXT.replace("good", "outstanding")


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def documents(*sources: str | Path) -> dict[str, Document]:
    return {result.id: result for result in read_sources(sources) if isinstance(result, Document)}


def refusals(*sources: str | Path) -> list[Refusal]:
    return [result for result in read_sources(sources) if isinstance(result, Refusal)]


def test_a_folder_is_walked_in_order_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, b_txt=TEXT, deep__a_md=OTHER)
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("x")
    assert list(documents(tmp_path)) == ["b", "deep-a"]
    assert refusals(tmp_path) == []


def test_ids_are_safe_in_an_iri(tmp_path: Path) -> None:
    file = tmp_path / "Café (2019) report.txt"
    file.write_text(TEXT)
    assert list(documents(file)) == ["Cafe-2019-report"]


def test_other_files_in_a_folder_are_skipped_with_a_reason(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, b_doc="x", c_csv="x")
    skipped = refusals(tmp_path)
    assert [(Path(refusal.source).name, refusal.kind) for refusal in skipped] == [
        ("b.doc", "skipped"),
        ("c.csv", "skipped"),
    ]
    assert ".doc" in str(skipped[0].error)


def test_what_is_about_a_folder_is_skipped_unless_named(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, README_md=OTHER)
    assert list(documents(tmp_path)) == ["a"]
    assert [(Path(r.source).name, r.kind) for r in refusals(tmp_path)] == [("README.md", "skipped")]
    assert list(documents(tmp_path / "README.md")) == ["README"]


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    write(tmp_path, a_text=TEXT)
    assert list(documents(tmp_path / "a.text")) == ["a"]


def test_bad_files_are_refused_and_the_others_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=TEXT,
        b_txt="",
        c_txt="Les enfants de la ville sont dans les mains des services du pays, avec soin.",
    )
    (tmp_path / "d.txt").write_bytes(b"%PDF-1.4")
    missing = tmp_path / "missing.txt"
    assert list(documents(tmp_path, missing)) == ["a"]
    assert {(Path(r.source).name, r.kind) for r in refusals(tmp_path, missing)} == {
        ("b.txt", "refused"),
        ("c.txt", "refused"),
        ("d.txt", "refused"),
        ("missing.txt", "refused"),
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_refused(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    assert [refusal.source for refusal in refusals(tmp_path)] == [str(locked)]


def test_differing_documents_with_one_id_are_told_apart_by_their_text(tmp_path: Path) -> None:
    write(tmp_path, one__a_txt=TEXT, two__a_txt=OTHER)
    one, two = tmp_path / "one", tmp_path / "two"
    found = documents(one, two)
    assert all(name == f"a-{document.sha256[:8]}" for name, document in found.items())
    assert len(found) == 2
    assert documents(two, one) == found


def test_the_same_text_twice_is_one_document(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, b_txt=TEXT)
    for sources in ((tmp_path / "a.txt", tmp_path / "b.txt"), (tmp_path / "b.txt", tmp_path / "a.txt"), (tmp_path,)):
        assert list(documents(*sources)) == ["a"]
        assert [(Path(r.source).name, r.kind) for r in refusals(*sources)] == [("b.txt", "duplicate")]


def test_a_path_named_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path, a_txt=TEXT) / "a.txt"
    assert list(documents(file, file)) == ["a"]
    assert refusals(file, file) == []
