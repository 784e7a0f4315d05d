#!/usr/bin/env python3
"""Times our measures beside the peers' in one run, and writes the tables of docs/performance.md.

    side_by_side.py --ours MeasuresBench --python VENV/bin/python --graphs FOLDER --out results.jsonl
        [--igraph-c PROGRAM] [--minutes 15] [--full] [--keep] [--page docs/performance.md]
        [--sizes 1000,10000] [--measures betweenness,closeness] [--far-limit 12]

Every program loads a graph once; then for each measure they run in turn, A B C A B C …, one at a time,
so that whatever else the machine does disturbs all alike. Medians are compared. A cell whose first run
takes long gets one run. A peer that takes over a limit is stopped, and the limit is what is shown of it;
the limit is never below what we took ourselves, and `--full` raises it to an hour. On the largest graph
that paths are timed on, only the two peers take part that were fastest on the one before, and the limit is
`--far-limit` seconds. Cells that the minutes do not suffice for are left out, the longest last; with
`--keep`, cells that an earlier run wrote to the results for the same code are taken over, so that several
runs can fill the tables.
"""
import argparse
import json
import os
import select
import statistics
import subprocess
import sys
import time

from page import replace

HERE = os.path.dirname(os.path.abspath(__file__))
parser = argparse.ArgumentParser()
parser.add_argument("--ours", required=True)
parser.add_argument("--python", required=True)
parser.add_argument("--graphs", required=True)
parser.add_argument("--out", required=True)
parser.add_argument("--igraph-c")
parser.add_argument("--minutes", type=float, default=15)
parser.add_argument("--full", action="store_true")
parser.add_argument("--keep", action="store_true")
parser.add_argument("--far-limit", type=float, default=12)
parser.add_argument("--page")
parser.add_argument("--sizes", default="")
parser.add_argument("--measures", default="")
options = parser.parse_args()

PEERS = [("igraph", 1), ("igraph C", 1), ("networkit", 1), ("networkit", 2), ("rustworkx", 2),
         ("graph-tool", 2), ("scipy", 1)]
OURS = [("relgraph", 1), ("relgraph", 2)]
SWEEPS = ["degree-weighted", "pagerank", "eigenvector", "hits", "kcore", "clustering", "components",
          "cut-points", "spanning-forest", "backbone-disparity", "louvain", "leiden"]
PATHS = ["closeness", "harmonic", "betweenness", "betweenness-weighted", "closeness-weighted",
         "harmonic-weighted", "edge-betweenness", "edge-betweenness-weighted"]
FAR = PATHS[:5]
GROUPS = ["louvain", "leiden", "leiden-converged"]
PLAN = [("cooc-100", SWEEPS + ["constraint"] + PATHS), ("cooc-1000", SWEEPS + ["constraint"] + PATHS),
        ("cooc-10000", SWEEPS + ["constraint"]), ("cooc-200000", SWEEPS), ("cooc-50000", SWEEPS),
        ("lfr-1000", GROUPS), ("lfr-10000", GROUPS), ("lfr-50000", GROUPS), ("cooc-10000", PATHS),
        ("cooc-50000", FAR), ("lfr-200000", GROUPS)]
RUNS = 5
SHORT = 2.5
LIMIT = 3600 if options.full else 30


class Program:
    """A program that has loaded a graph and answers commands."""

    def __init__(self, name, threads, graph):
        self.name, self.threads = name, threads
        command = {"relgraph": [options.ours], "igraph C": [options.igraph_c]}.get(
            name, [options.python, os.path.join(HERE, "peers.py"), "--peer", name])
        command += ["--graph", graph, "--threads", str(threads)]
        if name == "relgraph":
            command += ["--serve"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, bufsize=1)
        self.head = {}
        self.is_dead = False

    def wait(self):
        """Until it has loaded the graph; several may load at a time."""
        self.head = self.answer(600)
        self.is_dead = "error" in self.head
        if self.is_dead:
            self.close()

    def answer(self, limit):
        ready, _, _ = select.select([self.process.stdout], [], [], limit)
        if not ready:
            return {"error": f"more than {limit:.0f} s"}
        line = self.process.stdout.readline()
        return json.loads(line) if line.strip() else {"error": "ended"}

    def ask(self, command, limit=60):
        if self.is_dead:
            return {"error": "ended"}
        try:
            self.process.stdin.write(command + "\n")
            self.process.stdin.flush()
        except OSError:
            self.is_dead = True
            return {"error": "ended"}
        found = self.answer(limit)
        if found.get("error", "").startswith(("more than", "ended")):
            self.is_dead = True
            self.close()
        return found

    def close(self):
        self.process.kill()
        self.process.wait()


def row_of(one, graph, measure, **fields):
    return dict(fields, graph=graph, measure=measure, peer=one.name, threads=one.threads,
                n=one.head["n"], m=one.head["m"], code=CODE)


def cell(programs, graph, measure, until, is_far):
    """One measure on one graph: the rows of all programs that offer it."""
    takers = [one for one in programs if "error" not in one.ask("use " + measure)]
    samples = {one: [] for one in takers}
    latest, over = {}, {}
    for round in range(RUNS):
        for one in takers:
            known, is_ours = samples[one], one.name == "relgraph"
            if one.is_dead or (round and known and (known[0] > SHORT or sum(known) > 2 * SHORT)):
                continue
            if time.time() > until and (known or not is_ours):
                continue
            ours = [min(samples[other]) for other in takers
                    if other.name == "relgraph" and samples[other]]
            limit = LIMIT if not is_far or options.full else options.far_limit
            if ours:
                limit = max(limit, 1.5 * min(ours))
            found = one.ask("run", 7200 if is_ours else limit)
            if "s" in found:
                known.append(found["s"])
                latest[one] = found
            elif found.get("error", "").startswith("more than") and not known:
                over[one] = limit
    rows = [row_of(one, graph, measure, **latest[one], runs=len(samples[one]),
                   median_s=statistics.median(samples[one]), min_s=min(samples[one]))
            for one in takers if samples[one]]
    return rows + [row_of(one, graph, measure, over_s=limit) for one, limit in over.items()]


def taking_part(measure, is_far, rows):
    """Which peers to time: far out, the two that were fastest on the graph before."""
    peers = [peer for peer in PEERS if peer[0] != "igraph C" or options.igraph_c]
    if not is_far:
        # One thread of NetworKit tells nothing that two do not, and takes long; igraph's own C library
        # is the same as below Python where nearly all time is spent in it.
        return peers if measure not in PATHS else [
            peer for peer in peers if peer not in (("networkit", 1), ("igraph C", 1))]
    before = [row for row in rows if row["graph"] == "cooc-10000" and row["measure"] == measure
              and (row["peer"], row["threads"]) in peers and "median_s" in row]
    fastest = sorted(before, key=lambda row: row["median_s"])[:2]
    return [(row["peer"], row["threads"]) for row in fastest] or [("networkit", 2), ("graph-tool", 2)]


def run(rows):
    """Adds to the rows what is not yet in them."""
    until = time.time() + 60 * (options.minutes if not options.full else 1e6)
    sizes = set(filter(None, options.sizes.split(",")))
    wanted = set(filter(None, options.measures.split(",")))
    for graph, measures in PLAN:
        is_far = measures is FAR
        path = os.path.join(options.graphs, graph + ".tsv")
        done = {row["measure"] for row in rows if row["graph"] == graph}
        left = [one for one in measures if one not in done and (not wanted or one in wanted)]
        if not left or (sizes and graph.split("-")[1] not in sizes) or not os.path.exists(path):
            continue
        running = {}
        for measure in left:
            if time.time() > until:
                break
            chosen = OURS + taking_part(measure, is_far, rows)
            if is_far and "closeness" != measure != "harmonic":
                chosen.remove(OURS[0])
            for key in chosen:
                if key not in running or running[key].is_dead:
                    running[key] = Program(*key, path)
            for key in chosen:
                if not running[key].head:
                    running[key].wait()
            programs = [running[key] for key in chosen if not running[key].is_dead]
            found = cell(programs, graph, measure, until, is_far)
            rows += found
            with open(options.out, "a") as file:
                file.writelines(json.dumps(row) + "\n" for row in found)
            for row in found:
                print(f"{graph} {measure} {row['peer']}:{row['threads']} {text(row)} ms "
                      f"({row.get('runs', 0)})", file=sys.stderr, flush=True)
        for one in running.values():
            if not one.is_dead:
                one.close()


def text(row):
    """A cell: milliseconds, or what they are more than."""
    shown = f"> {1000 * row['over_s']:.3g}" if "over_s" in row else f"{1000 * row['median_s']:.3g}"
    return shown + (f" (Q {row['modularity']:.4f})" if "modularity" in row else "")


def lead(cells):
    """How many times faster we are than the fastest peer, as far as is known."""
    ours = [row["median_s"] for row in cells if row["peer"] == "relgraph" and "median_s" in row]
    others = [(row.get("median_s", row.get("over_s")), "over_s" in row)
              for row in cells if row["peer"] != "relgraph"]
    if not ours or not others:
        return ""
    fastest, is_over = min(others)
    return ("> " if is_over else "") + f"{fastest / min(ours):.1f} ×"


def tables(rows):
    lines = []
    order = {graph: place for place, graph in enumerate(
        ["cooc-100", "cooc-1000", "cooc-10000", "cooc-50000", "cooc-200000"])}
    graphs = sorted(dict.fromkeys(row["graph"] for row in rows), key=lambda one: order.get(one, 99))
    for graph in graphs:
        here = [row for row in rows if row["graph"] == graph]
        name = lambda row: f"{row['peer']} ({row['threads']})"
        names = [f"{peer} ({threads})" for peer, threads in OURS + PEERS]
        names = [one for one in names if any(name(row) == one for row in here)]
        lines += ["", f"### {graph}: {here[0]['n']:,} nodes, {here[0]['m']:,} edges; milliseconds (threads)", ""]
        lines += ["| measure | " + " | ".join(names) + " | ahead of the fastest |"]
        lines += ["|---" * (len(names) + 2) + "|"]
        for measure in dict.fromkeys(row["measure"] for row in here):
            cells = {name(row): row for row in here if row["measure"] == measure}
            shown = [text(cells[one]) if one in cells else "" for one in names]
            lines.append(f"| {measure} | " + " | ".join(shown) + f" | {lead(cells.values())} |")
    return lines


def code_version():
    """What the timed code is: the trees of the measures and of the programs that time them."""
    git = lambda *words: subprocess.run(
        ["git", "-C", HERE, *words], capture_output=True, text=True).stdout.strip()
    folders = ["Sources/GraphMeasures", "Benchmarks"]
    trees = [git("rev-parse", "HEAD:" + folder)[:12] for folder in folders]
    changed = git("status", "--porcelain", "--", *(os.path.join(HERE, "..", one) for one in folders))
    return "" if changed or not all(trees) else "-".join(trees)


CODE = code_version()
known = []
if options.keep and CODE and os.path.exists(options.out):
    with open(options.out) as file:
        known = [row for row in map(json.loads, file) if row.get("code") == CODE]
with open(options.out, "w") as file:
    file.writelines(json.dumps(row) + "\n" for row in known)
began = time.time()
kept = len({(row["graph"], row["measure"]) for row in known})
run(known)
with open("/proc/cpuinfo") as file:
    model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
load = f"load average {os.getloadavg()[2]:.1f} over the last quarter of an hour"
taken = f"{(time.time() - began) / 60:.1f} minutes on {os.cpu_count()} cores ({model}); {load}"
more = f"; {kept} cells are of runs of the same code before" if kept else ""
replace(options.page, "side by side", [f"Measured in {taken}{more}. Medians of up to five runs taken in turn; one run where it takes "
       "long. « > » stands before a limit at which a peer was stopped. Q is modularity."] + tables(known))
