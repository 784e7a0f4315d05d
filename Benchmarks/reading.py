#!/usr/bin/env python3
"""Times how long `relgraph analyze` takes to read a graph in every format it knows.

    reading.py PROGRAM GRAPH.tsv FOLDER [--runs 5] [--page docs/performance.md]

The graph is `# nodes edges`, then `source TAB target TAB strength`, as make_graph.py writes it; it is
written to the folder once in every format, as small as the format allows. Each file is read five
times, in turn, and degrees are taken of it, which costs next to nothing. Prints a table: size, median of
the wall-clock time of the whole program from its start to its end and of its processor time, peak memory.
"""
import argparse
import os
import statistics
import subprocess
import sys
import time

from page import replace

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("graph")
parser.add_argument("folder")
parser.add_argument("--runs", type=int, default=5)
parser.add_argument("--page")
options = parser.parse_args()
program, graph, folder, runs = options.program, options.graph, options.folder, options.runs
os.makedirs(folder, exist_ok=True)


def load():
    with open(graph) as file:
        count = int(file.readline().split()[1])
        return count, [line.split() for line in file]


def csv(count, edges):
    yield "Source,Target,Weight\n"
    for u, v, w in edges:
        yield f"{u},{v},{w}\n"


def dot(count, edges):
    yield "graph {\n"
    for u, v, w in edges:
        yield f"{u} -- {v} [weight={w}];\n"
    yield "}\n"


def pajek(count, edges):
    yield f"*Vertices {count}\n*Edges\n"
    for u, v, w in edges:
        yield f"{int(u) + 1} {int(v) + 1} {w}\n"


def gexf(count, edges):
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '<graph defaultedgetype="undirected">\n<nodes>\n'
    for node in range(count):
        yield f'<node id="{node}" label="{node}"/>\n'
    yield "</nodes>\n<edges>\n"
    for number, (u, v, w) in enumerate(edges):
        yield f'<edge id="{number}" source="{u}" target="{v}" weight="{w}"/>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def graphml(count, edges):
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield '<key id="w" for="edge" attr.name="weight" attr.type="double"/>\n<graph edgedefault="undirected">\n'
    for node in range(count):
        yield f'<node id="{node}"/>\n'
    for u, v, w in edges:
        yield f'<edge source="{u}" target="{v}"><data key="w">{w}</data></edge>\n'
    yield "</graph>\n</graphml>\n"


def json(count, edges):
    yield '{"directed": false, "multigraph": false, "graph": {}, "nodes": ['
    yield ",\n".join(f'{{"id": {node}}}' for node in range(count))
    yield '], "links": [\n'
    for number, (u, v, w) in enumerate(edges):
        yield ("" if number == 0 else ",\n") + f'{{"weight": {w}, "source": {u}, "target": {v}}}'
    yield "]}\n"


FORMATS = {"csv": csv, "dot": dot, "net": pajek, "gexf": gexf, "graphml": graphml, "json": json}
paths = {ending: os.path.join(folder, "graph." + ending) for ending in FORMATS}
if not all(os.path.exists(path) for path in paths.values()):
    # In a process of its own, whose memory is not counted as that of the programs started later.
    if os.fork() == 0:
        count, edges = load()
        for ending, text in FORMATS.items():
            with open(paths[ending] + ".part", "w") as file:
                file.writelines(text(count, edges))
            os.replace(paths[ending] + ".part", paths[ending])
        os._exit(0)
    if os.wait()[1]:
        sys.exit("the files could not be written")

taken = {ending: [] for ending in FORMATS}
worked = {ending: [] for ending in FORMATS}
answers, memory = set(), {}
for _ in range(runs):
    for ending, path in paths.items():
        start = time.perf_counter()
        process = subprocess.Popen(
            [program, "analyze", path, "--measure", "degree", "--csv", "--top", "3"],
            stdout=subprocess.PIPE, text=True)
        answer = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        taken[ending].append(time.perf_counter() - start)
        worked[ending].append(usage.ru_utime + usage.ru_stime)
        memory[ending] = usage.ru_maxrss / 1024
        if status:
            sys.exit(f"{path}: the program failed")
        answers.add(",".join(row.split(",")[-1] for row in answer.split()))
if len(answers) != 1:
    sys.exit(f"the formats do not give the same degrees: {answers}")
lines = [f"Medians of {runs}; load average {os.getloadavg()[1]:.1f} over the last five minutes, of "
         f"{os.cpu_count()} cores.", "",
         "| format | file, MB | seconds | of the processor | peak memory, MB |", "|---|---|---|---|---|"]
for ending, path in paths.items():
    size = os.path.getsize(path) / 1e6
    lines.append(f"| {ending} | {size:.0f} | {statistics.median(taken[ending]):.2f} "
                 f"| {statistics.median(worked[ending]):.2f} | {memory[ending]:.0f} |")
replace(options.page, "reading", lines)
