#!/usr/bin/env python3
"""Times our measures beside the peers' in one run, and writes the tables of docs/performance.md.

    side_by_side.py --ours MeasuresBench --python VENV/bin/python --graphs FOLDER \\
        [--minutes 9] [--full] [--page docs/performance.md] [--sizes 1000,10000] [--out results.jsonl]

Every program loads a graph once; then for each measure they run in turn, A B C A B C …, one at a time,
so that whatever else the machine does disturbs all alike. Medians are compared. A cell whose first run
takes long gets one run. Cells that the time does not suffice for are left out, the longest last;
`--full` takes all the time they need.
"""
import argparse
import json
import os
import select
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
parser = argparse.ArgumentParser()
parser.add_argument("--ours", required=True)
parser.add_argument("--python", required=True)
parser.add_argument("--graphs", required=True)
parser.add_argument("--minutes", type=float, default=9)
parser.add_argument("--full", action="store_true")
parser.add_argument("--page")
parser.add_argument("--sizes", default="")
parser.add_argument("--out")
options = parser.parse_args()

PEERS = [("igraph", 1), ("networkit", 1), ("networkit", 2), ("rustworkx", 2), ("graph-tool", 2),
         ("scipy", 1)]
SWEEPS = ["degree-weighted", "pagerank", "eigenvector", "hits", "kcore", "clustering", "components",
          "cut-points", "spanning-forest", "backbone-disparity", "louvain", "leiden", "constraint"]
PATHS = ["closeness", "harmonic", "betweenness", "betweenness-weighted", "closeness-weighted",
         "harmonic-weighted", "edge-betweenness", "edge-betweenness-weighted"]
PLAN = [("cooc-1000", SWEEPS + PATHS), ("cooc-10000", SWEEPS), ("cooc-200000", SWEEPS[:-1]),
        ("cooc-50000", SWEEPS[:-1]), ("lfr-10000", ["louvain", "leiden", "leiden-converged"]),
        ("cooc-10000", PATHS)]
if options.full:
    PLAN += [("cooc-50000", PATHS)]
RUNS = 5
SHORT = 2.5
LONGEST = 3600 if options.full else 60


def idle_share():
    fields = [int(field) for field in open("/proc/stat").readline().split()[1:9]]
    return sum(fields), fields[3] + fields[4]


class Program:
    """A program that has loaded a graph and answers commands."""

    def __init__(self, name, threads, graph):
        self.name, self.threads = name, threads
        command = [options.ours] if name == "relgraph" else [
            options.python, os.path.join(HERE, "peers.py"), "--peer", name]
        command += ["--graph", graph, "--threads", str(threads)]
        if name == "relgraph":
            command += ["--serve"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, bufsize=1)
        self.head = self.answer(300)
        self.is_dead = "error" in self.head

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


def cell(programs, graph, measure, until):
    """One measure on one graph: the rows of all programs that offer it."""
    takers = [one for one in programs if "error" not in one.ask("use " + measure)]
    samples = {one: [] for one in takers}
    latest = {}
    for round in range(RUNS):
        for one in takers:
            known = samples[one]
            is_long = known and known[0] > SHORT and one.name != "relgraph"
            if one.is_dead or (round and is_long) or (round and sum(known) > 4 * SHORT):
                continue
            if time.time() > until and (known or one.name != "relgraph"):
                continue
            found = one.ask("run", LONGEST)
            if "s" in found:
                known.append(found["s"])
                latest[one] = found
    rows = []
    for one in takers:
        if samples[one]:
            rows.append(dict(
                latest[one], graph=graph, measure=measure, peer=one.name, threads=one.threads,
                n=one.head["n"], m=one.head["m"], runs=len(samples[one]),
                median_s=statistics.median(samples[one]), min_s=min(samples[one])))
    return rows


def run():
    rows = []
    start = time.time()
    until = start + 60 * (options.minutes if not options.full else 1e6)
    sizes = set(filter(None, options.sizes.split(",")))
    for graph, measures in PLAN:
        if sizes and graph.split("-")[1] not in sizes:
            continue
        path = os.path.join(options.graphs, graph + ".tsv")
        if not os.path.exists(path) or time.time() > until:
            continue
        programs = [Program("relgraph", 1, path), Program("relgraph", 2, path)]
        programs += [Program(name, threads, path) for name, threads in PEERS
                     if not (measures is PATHS and (name, threads) == ("networkit", 1))]
        programs = [one for one in programs if not one.is_dead]
        for measure in measures:
            if time.time() > until:
                break
            found = cell(programs, graph, measure, until)
            rows += found
            for row in found:
                print(f"{graph} {measure} {row['peer']}:{row['threads']} {1000 * row['median_s']:.4g} ms "
                      f"({row['runs']})", file=sys.stderr, flush=True)
            # A peer that was killed for being slow comes back for the next measure.
            for place, one in enumerate(programs):
                if one.is_dead:
                    programs[place] = Program(one.name, one.threads, path)
        for one in programs:
            one.close()
    return rows


def tables(rows):
    lines = []
    for graph in dict.fromkeys(row["graph"] for row in rows):
        here = [row for row in rows if row["graph"] == graph]
        name = lambda row: f"{row['peer']} ({row['threads']})"
        order = [("relgraph", 1), ("relgraph", 2)] + PEERS
        names = [f"{peer} ({threads})" for peer, threads in order]
        names = [one for one in names if any(name(row) == one for row in here)]
        lines += ["", f"### {graph}: {here[0]['n']:,} nodes, {here[0]['m']:,} edges; milliseconds (threads)", ""]
        lines += ["| measure | " + " | ".join(names) + " | ahead of the fastest |"]
        lines += ["|---" * (len(names) + 2) + "|"]
        for measure in dict.fromkeys(row["measure"] for row in here):
            cells = {name(row): row for row in here if row["measure"] == measure}
            text = lambda row: f"{1000 * row['median_s']:.3g}" + (
                f" (Q {row['modularity']:.4f})" if "modularity" in row else "")
            ours = [row["median_s"] for row in cells.values() if row["peer"] == "relgraph"]
            others = [row["median_s"] for row in cells.values() if row["peer"] != "relgraph"]
            ahead = f"{min(others) / min(ours):.1f} ×" if ours and others else ""
            shown = [text(cells[one]) if one in cells else "" for one in names]
            lines.append(f"| {measure} | " + " | ".join(shown) + f" | {ahead} |")
    return lines


def write(lines):
    if not options.page:
        print("\n".join(lines))
        return
    page = open(options.page, encoding="utf-8").read()
    first, last = "<!-- side by side: begin -->", "<!-- side by side: end -->"
    head, rest = page.split(first, 1)
    tail = rest.split(last, 1)[1]
    with open(options.page, "w", encoding="utf-8") as file:
        file.write(head + first + "\n" + "\n".join(lines) + "\n\n" + last + tail)
    print("\n".join(lines))


before = idle_share()
began = time.time()
found = run()
after = idle_share()
if options.out:
    with open(options.out, "w") as file:
        file.writelines(json.dumps(row) + "\n" for row in found)
total = after[0] - before[0]
idle = (after[1] - before[1]) / total if total else 0
cores = os.cpu_count()
with open("/proc/cpuinfo") as file:
    model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
load = f"load average {os.getloadavg()[2]:.1f} over the last quarter of an hour"
write(["", f"Measured in {(time.time() - began) / 60:.1f} minutes on {cores} cores ({model}); {load}. "
       "Medians of up to five runs taken in turn; one run where it takes long. Q is modularity."] + tables(found))
