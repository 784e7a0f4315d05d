"""The explorer page in Firefox, which listens for WebDriver BiDi itself: no driver needed."""
import json
import os
import re
import subprocess
import tempfile
import unittest

import websocket

import corpus
from test_page import PROGRAM, SEEDS

FIREFOX = os.environ.get("FIREFOX", "")


class Firefox:
    """One Firefox with one tab."""

    def __init__(self, profile):
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--remote-debugging-port=0", "--no-remote", "--profile", profile],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
            env={**os.environ, "MOZ_DISABLE_CONTENT_SANDBOX": "1", "HOME": profile})
        address = None
        for line in self.process.stderr:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                address = found.group(1)
                break
        if address is None:
            raise RuntimeError("Firefox did not start")
        self.socket = websocket.create_connection(address + "/session", timeout=60, suppress_origin=True)
        self.number = 0
        self.events = []
        self.say("session.new", capabilities={})
        self.tab = self.say("browsingContext.getTree")["contexts"][0]["context"]
        self.say("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def say(self, method, **params):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["message"])
                return answer["result"]
            self.events.append(answer)

    def open(self, address):
        self.say("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def evaluate(self, expression):
        answer = self.say("script.evaluate", expression=f"JSON.stringify({expression})", awaitPromise=True,
                          target={"context": self.tab})
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=20)
        self.process.stderr.close()


@unittest.skipUnless(FIREFOX, "no Firefox on this machine: make setup-browser installs it where it can be had")
class FirefoxTests(unittest.TestCase):
    def test_search_select_filter_and_link(self):
        with tempfile.TemporaryDirectory(prefix="relgraph-firefox-") as folder:
            path = corpus.example(PROGRAM, SEEDS, folder + "/example")
            profile = folder + "/profile"
            os.mkdir(profile)
            browser = Firefox(profile)
            try:
                self.use(browser, path.as_uri())
            finally:
                browser.close()

    def use(self, browser, address):
        browser.open(address + "#view=relations&entity=state%2Fkp")
        self.assertEqual(browser.evaluate("document.documentElement.dataset.ready"), "yes")
        self.assertEqual(browser.evaluate("document.querySelector('#panel h2').textContent"), "Corée du Nord")
        self.assertGreater(browser.evaluate("document.querySelectorAll('#overlay .node').length"), 2)
        browser.evaluate("""(() => { const s = document.getElementById('search'); s.value = 'choigou';
          s.dispatchEvent(new Event('input')); return 1; })()""")
        self.assertIn("Choïgou", browser.evaluate("document.querySelector('#suggestions li').textContent"))
        shown = "document.querySelectorAll('#base-relations .edge[id*=edge]:not(.filtered)').length"
        whole = browser.evaluate(shown)
        browser.evaluate("(() => { document.getElementById('signs-conflict').click(); return 1; })()")
        some = browser.evaluate(shown)
        self.assertTrue(0 < some < whole)
        link = browser.evaluate("location.href")
        browser.open("about:blank")
        browser.open(link)
        self.assertEqual(browser.evaluate(shown), some)
        self.explore(browser, shown)
        errors = [e for e in browser.events if e.get("method") == "log.entryAdded"
                  and e["params"]["level"] in ("error", "warn")]
        self.assertEqual(errors, [])
        asked = {e["params"]["request"]["url"].split("#")[0] for e in browser.events
                 if e.get("method") == "network.beforeRequestSent"}
        self.assertLessEqual({url for url in asked if not url.startswith(("about:", "data:", "blob:"))}, {address})

    def explore(self, browser, shown):
        """What the page promises beyond the first look: every part is used once, as in Chromium."""
        click = "(() => {{ document.getElementById('{}').click(); return 1; }})()"
        browser.evaluate(click.format("reset"))
        whole = browser.evaluate(shown)
        bright = "getComputedStyle(document.querySelector('#base-relations .background')).fill"
        before = browser.evaluate(bright)
        browser.evaluate(click.format("switch-theme"))
        self.assertNotEqual(browser.evaluate(bright), before)
        browser.evaluate(click.format("switch-theme"))
        self.assertEqual(browser.evaluate(bright), before)
        browser.evaluate(click.format("switch-language"))
        titles = "[...document.querySelectorAll('#base-relations .map-title')].filter((t) => t.getClientRects().length > 0).map((t) => t.textContent)"
        self.assertEqual(browser.evaluate(titles), ["Who does what to whom"])
        self.assertIn("English", browser.evaluate(click.format("switch-language") + " && document.getElementById('language').textContent"))
        for box in ("modalities-planned", "types-state", "family-conflict"):
            browser.evaluate(click.format(box))
            self.assertNotEqual(browser.evaluate(shown), whole)
            browser.evaluate(click.format("reset"))
            self.assertEqual(browser.evaluate(shown), whole)
        browser.evaluate("(() => { document.getElementById('relations-edge1').dispatchEvent(new MouseEvent('click', { bubbles: true })); return 1; })()")
        self.assertGreater(browser.evaluate("document.querySelectorAll('#panel figure').length"), 0)
        key = "(() => {{ (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', {{ key: '{}', bubbles: true }})); return 1; }})()"
        browser.evaluate("(() => { document.querySelector('#relations-nodes .node[tabindex]').focus(); return 1; })()")
        first = browser.evaluate("document.activeElement.id")
        for arrow in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
            browser.evaluate(key.format(arrow))
        browser.evaluate(key.format("Enter"))
        self.assertEqual(browser.evaluate("document.querySelectorAll('#panel h2').length"), 1)
        self.assertTrue(first.startswith("relations-node"))
        browser.evaluate(key.format("Escape"))
        self.assertEqual(browser.evaluate("document.querySelectorAll('#overlay .node').length"), 0)
        browser.evaluate("(() => { const c = document.getElementById('colour'); c.value = 'community'; c.dispatchEvent(new Event('change')); return 1; })()")
        self.assertIn("colour=community", browser.evaluate("location.hash"))
        browser.evaluate(click.format("view-table"))
        self.assertGreater(browser.evaluate("document.querySelectorAll('#tables tbody tr').length"), 50)


if __name__ == "__main__":
    unittest.main(verbosity=2)
