"""The page at work in a browser, where one is installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from audit.formats.html import render
from tests.formats.sample import report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
PRESS = """
const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
const shown = () => cards.filter(card => !card.hidden).length;
const say = [];
"""
FINISH = """
const out = document.createElement("output");
out.textContent = say.join(" | ");
document.body.append(out);
"""


def browse(folder: Path, script: str = "") -> str:
    """Open the page in a browser, run a script after its own, and give the document as it is then."""
    text = b"".join(render(report())).decode()
    if script:
        text = re.sub(r"<meta http-equiv[^>]*>", "", text)
        text = text.replace("</script>", f"{PRESS}{script}{FINISH}</script>")
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom")
    assert CHROMIUM is not None
    run = subprocess.run([CHROMIUM, *options, page.as_uri()], capture_output=True, timeout=60, check=True)
    return run.stdout.decode()


def said(folder: Path, script: str) -> str:
    """Give what a script said."""
    match = re.search(r"<output>(.*)</output>", browse(folder, script), re.DOTALL)
    assert match
    return match[1]


def test_the_policy_lets_the_page_work(tmp_path: Path) -> None:
    """Under its own policy the script runs."""
    assert "0 of 10 decided" in browse(tmp_path)


def test_keys(tmp_path: Path) -> None:
    """The keys move between findings, decide them and go on; x takes a verdict back."""
    script = """
    for (const key of ["j", "c", "d", "k", "x", "j", "u"]) press(key);
    say.push(cards.map(card => card.dataset.verdict || "-").join(","), document.querySelector("#progress").textContent);
    say.push(lines()[0].trim());
    """

    assert said(tmp_path, script) == (
        "confirmed,-,unsure,-,-,-,-,-,-,- | 2 of 10 decided | "
        '{"document":"corpus/1952-01.en.txt","rule":"accuracy/date-mismatch",'
        '"fingerprint":"0000000000000000","verdict":"confirmed"}'
    )


def test_filters(tmp_path: Path) -> None:
    """Rule, severity, verdict and text each narrow the list."""
    script = """
    const set = (control, value) => { control.value = value; control.dispatchEvent(new Event("input")); };
    set(rule, "accuracy/number-mismatch"); say.push(shown()); set(rule, "");
    kinds[0].click(); say.push(shown()); kinds[0].click();
    set(search, "合作社"); say.push(shown()); set(search, "");
    press("j"); press("d"); set(verdict, "dismissed"); say.push(shown());
    set(verdict, "open"); say.push(shown());
    set(search, "nothing like it"); say.push(document.querySelector("#nothing").hidden);
    """

    assert said(tmp_path, script) == "3 | 8 | 2 | 1 | 9 | false"
