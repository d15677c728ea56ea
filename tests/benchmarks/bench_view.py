"""How soon a page of 5,000 things can be used, how long it takes to write, and how large it is."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from graphkit.view.page import page as html
from tests.view.made import crowd

COUNT = 5000
ROUNDS = 3
#: From the start of loading until the map is drawn and something was found in it, in seconds.
MOST = 3.0


def test_a_page_of_5000_things_is_interactive_in_time(tmp_path: Path) -> None:
    network = crowd(COUNT)
    start = time.perf_counter()
    text = html(network)
    written = time.perf_counter() - start
    file = tmp_path / "crowd.html"
    file.write_text(text, encoding="utf-8")
    times = []
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or "google-chrome"
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(ROUNDS):
            page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
            page.goto(file.as_uri())
            page.fill("#query", "topic t7")
            page.press("#query", "Enter")
            page.wait_for_selector("#told h2")
            times.append(
                page.evaluate("new Promise(done => requestAnimationFrame(() => done(performance.now())))") / 1000
            )
            page.close()
        browser.close()
    facts = network.number_of_edges()
    print(  # noqa: T201 - a benchmark tells what it measured
        f"\n{COUNT} things, {facts} facts: written in {written:.1f} s, {len(text.encode()) / 1e6:.1f} MB, "
        f"interactive in {median(times):.2f} s"
    )
    assert median(times) < MOST
