#!/usr/bin/env python3
"""Reads graph files with other programs' readers, and writes some for ours.

    verify.py check FOLDER   read every NAME.{gexf,graphml,json,dot,csv} of FOLDER and compare it with
                             NAME.expected (JSON: {"nodes": [[id, label]…], "edges": count, "directed": bool,
                             "html": bool}); complain on standard output, exit 1 on any complaint
    verify.py write FOLDER   write graphs of known shape as networkx writes them

Needs networkx 3.6; uses `dot` and `xmllint` where they are installed, and says so where they are not.
"""
import csv, io, json, pathlib, shutil, subprocess, sys

import networkx as nx

complaints = []


def complain(path, what):
    complaints.append(f"{path.name}: {what}")


def run(path, command):
    done = subprocess.run(command, capture_output=True, timeout=120)
    if done.returncode != 0 or done.stderr:
        complain(path, f"{command[0]}: {done.stderr.decode(errors='replace').strip()[:300]}")
    return done.stdout


def compare(path, graph, expected, labels):
    """Compares a networkx graph with what was written; mutual edges count once."""
    if graph.number_of_nodes() != len(expected["nodes"]):
        complain(path, f"{graph.number_of_nodes()} nodes, not {len(expected['nodes'])}")
    keys = {data.get("id", n) for n, (_, _, data) in enumerate(graph.edges(data=True))}
    if min(len(keys), graph.number_of_edges()) != expected["edges"]:
        complain(path, f"{graph.number_of_edges()} edges, not {expected['edges']}")
    if graph.is_directed() != expected["directed"]:
        complain(path, f"directed is {graph.is_directed()}")
    if labels:
        found = {str(node): data.get("label") for node, data in graph.nodes(data=True)}
        wanted = {identity: label for identity, label in expected["nodes"]}
        if found != wanted:
            complain(path, f"labels {sorted(found.items())[:3]!r}, not {sorted(wanted.items())[:3]!r}")


def check(folder):
    tools = {name: shutil.which(name) for name in ("dot", "xmllint")}
    for name, place in tools.items():
        if place is None:
            print(f"note: {name} is not installed; its checks are left out")
    count = 0
    for path in sorted(folder.iterdir()):
        if path.suffix == ".expected":
            continue
        count += 1
        expected = json.loads(path.with_suffix(".expected").read_text("utf-8"))
        text = path.read_bytes().decode("utf-8")
        if path.suffix in (".gexf", ".graphml"):
            if tools["xmllint"]:
                run(path, ["xmllint", "--noout", "--nonet", str(path)])
            read = nx.read_gexf if path.suffix == ".gexf" else nx.read_graphml
            compare(path, read(path), expected, labels=True)
        elif path.suffix == ".json":
            data = json.loads(text)
            graph = nx.node_link_graph(data, edges="edges")
            compare(path, graph, expected, labels=False)
            if set(graph.nodes) != {identity for identity, _ in expected["raw"]}:
                complain(path, "other ids")
            if expected["html"] and set("<>&\u2028\u2029") & set(text):
                complain(path, "is not safe inside HTML")
        elif path.suffix == ".dot" and tools["dot"]:
            run(path, ["dot", "-Kneato", "-Nshape=point", "-Tcanon", str(path)])
            data = json.loads(run(path, ["dot", "-Kneato", "-Nshape=point", "-Tdot_json", str(path)]).decode("utf-8"))
            if len(data.get("objects", [])) != len(expected["nodes"]):
                complain(path, f"{len(data.get('objects', []))} nodes in DOT")
            if len(data.get("edges", [])) != expected["edges"]:
                complain(path, f"{len(data.get('edges', []))} edges in DOT")
        elif path.suffix == ".csv":
            rows = list(csv.reader(io.StringIO(text, newline="")))
            if len({len(row) for row in rows}) != 1:
                complain(path, "rows of different length")
            if len(rows) != expected["edges"] + 1:
                complain(path, f"{len(rows)} rows")
    print(f"{count} files read")
    for line in complaints:
        print(line)
    return 1 if complaints or count == 0 else 0


def write(folder):
    kite = nx.krackhardt_kite_graph()
    nx.set_edge_attributes(kite, 2.5, "weight")
    nx.set_node_attributes(kite, {n: f"node « {n} » & <co>" for n in kite}, "label")
    nx.write_gexf(kite, folder / "kite.gexf")
    nx.write_graphml(kite, folder / "kite.graphml")
    (folder / "kite.json").write_text(json.dumps(nx.node_link_data(kite, edges="edges")), "utf-8")
    (folder / "kite-links.json").write_text(json.dumps(nx.node_link_data(kite, edges="links")), "utf-8")
    nx.write_pajek(kite, folder / "kite.net")
    with open(folder / "kite.edges", "wb") as file:
        nx.write_weighted_edgelist(kite, file)
    with open(folder / "kite.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["from", "to", "weight"])
        rows.writerows([a, b, d["weight"]] for a, b, d in kite.edges(data=True))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "write"):
        sys.exit(__doc__)
    sys.exit({"check": check, "write": write}[sys.argv[1]](pathlib.Path(sys.argv[2])))
