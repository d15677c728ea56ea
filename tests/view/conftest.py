"""A browser without a network: Chromium as the system has it, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

#: `look(file, width=400, height=780, dark=True)` opens a page.
Look = Callable[..., Page]
_READY = "html[data-ready]"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None and os.environ.get("CI"):
        pytest.fail("no Chromium here: apt-get install chromium")
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def look(browser: Browser) -> Iterator[Look]:
    """Open files as pages; when the test ends, see that none asked for anything or complained."""
    asked: list[str] = []
    complaints: list[str] = []
    contexts = []

    def open_page(file: Path, *, width: int = 1280, height: int = 800, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport=ViewportSize(width=width, height=height),
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            offline=True,
        )
        contexts.append(context)
        context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(file.as_uri())
        page.wait_for_selector(_READY, state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == len(contexts)


@pytest.fixture
def keep(tmp_path: Path) -> Callable[[Page, str], None]:
    """Keep a picture of a page, in the folder that GRAPHKIT_SCREENSHOTS names where it names one."""
    folder = Path(os.environ.get("GRAPHKIT_SCREENSHOTS", tmp_path))

    def keep_picture(page: Page, name: str) -> None:
        page.wait_for_timeout(100)
        picture = page.screenshot(path=folder / f"{name}.png")
        assert len(picture) > 15_000, "the picture is almost empty"

    return keep_picture
