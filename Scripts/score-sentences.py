#!/usr/bin/env python3
"""Scores the program on the sentences below Tests/KitTests/Sentences.

  Scripts/score-sentences.py PROGRAM [--failures] [--write docs/quality.md]

Every sentence is read as an article of its own. It is right where the wanted relations come, the right way round, and no other.
--failures shows what went wrong in the part that is used for tuning; the held-out part is only ever counted.
--write puts the tables between the markers of a Markdown file.
"""
import argparse, collections, json, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Tests/KitTests/Sentences"
SYMMETRIC = {"agree", "consult", "cooperate"}
DATE = "2024-05-15"


def key(name):
    return " ".join(name.lower().replace("’", "'").split())


def wanted(text, own, modality):
    """The relations of a line: (type, source, target) to (modality, whether optional)."""
    found = {}
    for part in filter(None, (p.strip() for p in text.split(";"))):
        kind, how, optional = own, modality, False
        if "~" in part:
            part, how = (p.strip() for p in part.split("~"))
        if ": " in part:
            kind, part = part.split(": ", 1)
        if part.endswith("?"):
            part, optional = part[:-1].strip(), True
        sign = ">" if " > " in part else "="
        source, target = (key(p) for p in part.split(f" {sign} "))
        # Between « = » and a directed type both ways are meant.
        ways = [(source, target)]
        if sign == "=" and kind not in SYMMETRIC:
            ways.append((target, source))
        if kind in SYMMETRIC:
            ways = [tuple(sorted(ways[0]))]
        for way in ways:
            # « part » and « office » are states of affairs, whatever the sentence's modality.
            found[(kind, *way)] = (how, optional)
    return found


def sentences():
    for part in ("tuning", "held-out"):
        for path in sorted((FOLDER / part).glob("*.txt")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if not line.strip() or line.startswith("#"):
                    continue
                tags, text, relations = (p.strip() for p in line.split("|"))
                voice, construction, modality = tags.split()
                yield {
                    "id": f"{part}/{path.stem}/{number:03}", "part": part, "type": path.stem, "voice": voice,
                    "construction": construction, "modality": modality, "text": text,
                    "wanted": wanted(relations, path.stem, modality),
                }


def answers(program, items):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sentences.jsonl"
        path.write_text("".join(
            json.dumps({"id": i["id"], "text": i["text"], "date": DATE}, ensure_ascii=False) + "\n" for i in items))
        run = subprocess.run(
            [program, "build", path, "-o", pathlib.Path(folder) / "out", "-q"], stdout=subprocess.DEVNULL)
        if run.returncode not in (0, 2):
            sys.exit("the program failed")
        lines = (pathlib.Path(folder) / "out/evidence.jsonl").read_text().splitlines()
    found = {}
    for line in lines:
        record = json.loads(line)
        names = {}
        for entity in record["entities"]:
            names[entity["id"]] = [key(entity["name"])] + [key(a) for a in entity.get("aliases", [])]
        identifier = record["document"]["id"]
        identifier = next(i["id"] for i in items if identifier.endswith(i["id"]))
        found[identifier] = [
            (r["type"], names[r["source"]], names[r["target"]], r["modality"], r.get("trigger", "")) for r in record["relations"]]
    return found


def judge(item, relations):
    """Puts what came beside what was wanted."""
    item["hits"], item["extra"], item["turned"], item["right_modality"] = {}, [], [], True
    item["pairs"] = item["right_way"] = 0
    for kind, sources, targets, modality, trigger in relations:
        ways = [(kind, s, t) for s in sources for t in targets]
        if kind in SYMMETRIC:
            ways = [(k, *sorted((s, t))) for k, s, t in ways]
        hit = next((w for w in ways if w in item["wanted"]), None)
        turned = next((w for w in ways if (w[0], w[2], w[1]) in item["wanted"]), None)
        if kind not in SYMMETRIC and (hit or turned):
            item["pairs"] += 1
            item["right_way"] += hit is not None
        if hit:
            item["hits"][hit] = modality
            if item["wanted"][hit][0] not in (modality, "none"):
                item["right_modality"] = False
        elif kind != "part" or item["type"] == "part":
            # Which body is whose is true of the world and comes wherever both are named.
            item["extra"].append(f"{kind} {sources[0]} > {targets[0]} [{modality}; {trigger}]")
    item["missed"] = [w for w, (_, optional) in item["wanted"].items() if not optional and w not in item["hits"]]
    item["right"] = not item["missed"] and not item["extra"]


def row(name, items):
    hits = sum(1 for i in items for w in i["hits"] if not i["wanted"][w][1])
    optional = sum(1 for i in items for w in i["hits"] if i["wanted"][w][1])
    gold = sum(1 for i in items for _, o in i["wanted"].values() if not o)
    extra = sum(len(i["extra"]) for i in items)
    precision = 100 * (hits + optional) / max(1, hits + optional + extra)
    recall = 100 * hits / gold if gold else float("nan")
    right = 100 * sum(i["right"] for i in items) / len(items)
    both = 100 * sum(i["right"] and i["right_modality"] for i in items) / len(items)
    f1 = 2 * precision * recall / max(1e-9, precision + recall) if gold else float("nan")
    cells = [f"{v:.0f}" if v == v else "" for v in (right, both, precision, recall, f1)]
    return f"| {name} | {len(items)} | " + " | ".join(cells) + " |"


HEAD = "| {} | sentences | right | and modality | precision | recall | F1 |\n|---|---|---|---|---|---|---|"


def tables(items):
    out = []
    parts = {"tuning": [], "held-out": []}
    for item in items:
        parts[item["part"]].append(item)
    out.append(HEAD.format("part"))
    out += [row(name, own) for name, own in parts.items()] + [row("all", items)]
    for name, own in parts.items():
        pairs, right = sum(i["pairs"] for i in own), sum(i["right_way"] for i in own)
        out.append(f"\nDirection, {name}: {right} of {pairs} directed pairs point the right way "
                   f"({100 * right / max(1, pairs):.1f} %).")
    for facet in ("type", "voice", "construction", "modality"):
        groups = collections.defaultdict(list)
        for item in items:
            groups[item[facet]].append(item)
        out += ["", HEAD.format(facet)] + [row(name, groups[name]) for name in sorted(groups)]
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--write")
    arguments = parser.parse_args()
    items = list(sentences())
    found = answers(arguments.program, items)
    for item in items:
        judge(item, found.get(item["id"], []))
    if arguments.failures:
        for item in items:
            if item["part"] == "tuning" and not (item["right"] and item["right_modality"]):
                print(item["id"], item["text"])
                for w in item["missed"]:
                    print("   missed", *w)
                for e in item["extra"]:
                    print("   extra ", e)
                for w, m in item["hits"].items():
                    if item["wanted"][w][0] not in (m, "none"):
                        print("   is", m, "not", item["wanted"][w][0], *w)
    text = tables(items)
    if arguments.write:
        begin, end = "<!-- sentences: begin -->", "<!-- sentences: end -->"
        path = pathlib.Path(arguments.write)
        old = path.read_text()
        if begin not in old or end not in old:
            sys.exit(f"{path}: no markers « {begin} » and « {end} »")
        head, rest = old.split(begin, 1)
        path.write_text(head + begin + "\n" + text + "\n" + end + rest.split(end, 1)[1])
    else:
        print(text)


main()
