"""Open every page of the built site in headless Chromium, wide and narrow, and report what a reader would stumble over.

usage: python tools/check_browser.py [FOLDER] [--only NAME ...] [--screenshots FOLDER]

A page fails with an error in the console, a picture or file that does not load, a request to any other server, or text wider than
the window. The search box must find a function. Without Chromium on the machine nothing is checked, and that is said.
"""

import argparse
import base64
import functools
import http.server
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTHS = (1280, 390)
KEY_PAGES = ("index", "12_labeling", "23_evaluation", "25_classifier", "model_card")  # pages of the screenshots
SECONDS_TO_WAIT = 30
SETTLE = """(async () => {
    document.querySelectorAll('img').forEach(image => image.loading = 'eager');
    const arrives = image => image.complete ? 0 : new Promise(done => { image.onload = image.onerror = done; setTimeout(done, 5000); });
    await Promise.all([...document.images].map(arrives));
    await document.fonts.ready;
    const width = document.documentElement.clientWidth, scrolls = node => node && node.tagName !== 'ARTICLE' && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const wide = document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('main *')].filter(node => node.getBoundingClientRect().right > width + 1 && !scrolls(node.parentElement));
    return JSON.stringify({
        broken: [...document.images].filter(image => !image.naturalWidth).map(image => image.src),
        nameless: [...document.images].filter(image => !image.alt).map(image => image.src),
        scroll: document.documentElement.scrollWidth - width,
        wide: wide.slice(0, 3).map(node => `<${node.tagName.toLowerCase()} class="${node.className}"> ${node.textContent.trim().slice(0, 40)}`)});
})()"""
SEARCH = """(async () => {
    const pause = time => new Promise(done => setTimeout(done, time));
    document.querySelector('button.md-search__button, [for="__search"]').click();
    for (let turn = 0; turn < 50; turn++) {
        await pause(100);
        const roots = [document, ...[...document.querySelectorAll('*')].map(node => node.shadowRoot).filter(Boolean)];
        const box = roots.map(root => root.querySelector('input[type="text"], input[type="search"], input[role="combobox"], input:not([type])')).find(Boolean);
        if (!box) continue;
        if (box.value !== WORD) { box.value = WORD; box.dispatchEvent(new Event('input', {bubbles: true, composed: true})); }
        const links = roots.flatMap(root => [...root.querySelectorAll('a[href*="highlight"], [role="listbox"] a, ol a, .results a')]).filter(link => link.textContent.includes(WORD));
        if (links.length) return links.length;
    }
    return 0;
})()"""


class Browser:
    """One tab of a headless Chromium, driven through its DevTools protocol."""

    def __init__(self, program: str, profile: str):
        import websocket

        flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--remote-allow-origins=*",
        ]
        self.process = subprocess.Popen(
            [program, *flags, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        port_file = wait_for(Path(profile) / "DevToolsActivePort")
        with urllib.request.urlopen(f"http://127.0.0.1:{port_file.split()[0]}/json/list") as answer:
            address = next(tab["webSocketDebuggerUrl"] for tab in json.load(answer) if tab["type"] == "page")
        self.socket = websocket.create_connection(address, timeout=SECONDS_TO_WAIT)
        self.count, self.events = 0, []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)

    def send(self, method: str, **parameters) -> dict:
        """Give one command and return its answer; what happens meanwhile is kept in `events`."""
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(f"Chromium refused {method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def open(self, address: str, width: int, dark: bool = False) -> None:
        """Show a page at a width and wait until it has loaded."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600
        )
        self.send(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )
        self.events = []
        loader, started = self.send("Page.navigate", url=address)["loaderId"], time.monotonic()
        while not any(
            event["method"] == "Page.lifecycleEvent"
            and event["params"]["loaderId"] == loader
            and event["params"]["name"] == "load"
            for event in self.events
        ):
            self.events.append(json.loads(self.socket.recv()))
            if time.monotonic() - started > SECONDS_TO_WAIT:
                raise RuntimeError(f"{address} did not load in {SECONDS_TO_WAIT} seconds")

    def evaluate(self, script: str):
        result = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"a script failed: {result['exceptionDetails']}")
        return result["result"]["value"]

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))

    def close(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=SECONDS_TO_WAIT)


def wait_for(path: Path) -> str:
    """Content of a file that another program is about to write."""
    for _ in range(SECONDS_TO_WAIT * 10):
        if path.exists() and path.read_text():
            return path.read_text()
        time.sleep(0.1)
    raise RuntimeError(f"Chromium did not start in {SECONDS_TO_WAIT} seconds")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A small server for the site; gives its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def page_problems(browser: Browser, base: str, address: str, width: int) -> list[str]:
    """What is wrong with one page at one width."""
    browser.open(base + address, width)
    found = json.loads(browser.evaluate(SETTLE))
    problems = [f"picture does not load: {source}" for source in found["broken"]] + [
        f"picture without words: {source}" for source in found["nameless"]
    ]
    if found["scroll"] > 0:
        problems.append(f"{found['scroll']} pixels wider than the window: {'; '.join(found['wide'])}")
    for event in browser.events:
        parameters = event.get("params", {})
        if event["method"] == "Runtime.exceptionThrown" or (
            event["method"] == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "assert")
        ):
            problems.append(f"error in the console: {json.dumps(parameters)[:300]}")
        elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            problems.append(f"error in the console: {parameters['entry']['text']} {parameters['entry'].get('url', '')}")
        elif event["method"] == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith(
            (base, "data:", "blob:", "about:")
        ):
            problems.append(f"asks another server: {parameters['request']['url']}")
    return [f"{address} at {width}: {problem}" for problem in problems]


def check(browser: Browser, base: str, addresses: list[str]) -> list[str]:
    problems = [
        problem for address in addresses for width in WIDTHS for problem in page_problems(browser, base, address, width)
    ]
    browser.open(f"{base}index.html", WIDTHS[0])
    if not browser.evaluate(SEARCH.replace("WORD", '"rule_label"')):
        problems.append("index.html: the search box does not find rule_label")
    return problems


def take_pictures(browser: Browser, base: str, folder: Path, names: list[str]) -> None:
    """Key pages wide, narrow and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        for width, dark in [(WIDTHS[0], False), (WIDTHS[1], False), (WIDTHS[0], True)]:
            browser.open(f"{base}{name}.html", width, dark)
            browser.evaluate(SETTLE)
            browser.picture(folder / f"{name}_{width}{'_dark' if dark else ''}.png")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "_docs")
    parser.add_argument("--only", nargs="*", help="names of pages; all when none is given")
    parser.add_argument("--screenshots", type=Path, help="folder for pictures of the key pages")
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        print(f"not checked: no Chromium here (looked for {', '.join(PROGRAMS)})")
        return
    addresses = (
        [f"{name}.html" for name in options.only]
        if options.only
        else sorted(path.name for path in options.folder.glob("*.html"))
    )
    started = time.monotonic()
    with served(options.folder) as base, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            problems = check(browser, base, addresses)
            if options.screenshots:
                take_pictures(
                    browser,
                    base,
                    options.screenshots,
                    options.only or [name for name in KEY_PAGES if f"{name}.html" in addresses],
                )
        finally:
            browser.close()
    if problems:
        sys.exit("\n".join(problems))
    print(
        f"{len(addresses)} pages at {' and '.join(map(str, WIDTHS))} pixels: no error, no broken picture, no other server, no sideways scrolling; "
        f"search answers ({time.monotonic() - started:.0f} s)"
    )


if __name__ == "__main__":
    main()
