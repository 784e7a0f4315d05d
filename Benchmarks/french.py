#!/usr/bin/env python3
"""Times how fast French is read, beside spaCy's French pipeline of the same parts, in one run.

    french.py --ours relgraph-train --python VENV/bin/python FOLDER [--runs 5]

The programs run in turn, A B C A B C …, each on one core and by processor time, so that whatever else
the machine does disturbs all alike. Medians are compared.
"""
import argparse
import json
import os
import statistics
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
arguments = argparse.ArgumentParser()
arguments.add_argument("folder")
arguments.add_argument("--ours", required=True)
arguments.add_argument("--python", required=True)
arguments.add_argument("--runs", type=int, default=5)
options = arguments.parse_args()


def run(command):
    """The last line of a command's output, as JSON."""
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(printed.strip().splitlines()[-1])


spacy = [options.python, os.path.join(HERE, "french_spacy.py"), options.folder]
rows = {"loading": [], "bare": [], "trees": [], "spacy bare": [], "spacy trees": []}
for _ in range(options.runs):
    ours = run([options.ours, "evaluate", "speed", options.folder, "--json"])
    rows["loading"].append(ours["loading_ms"])
    rows["bare"].append(ours["without_trees"])
    rows["trees"].append(ours["all"])
    rows["spacy trees"].append(run(spacy)["rate"])
    rows["spacy bare"].append(run(spacy + ["--without-parser"])["rate"])
median = {name: statistics.median(values) for name, values in rows.items()}


def line(name, ours, peer):
    """A row of the table."""
    ratios = [one / other for one, other in zip(rows[ours], rows[peer])]
    spread = f"{min(ratios):.1f}–{max(ratios):.1f}"
    ratio = statistics.median(ratios)
    print(f"| {name} | {median[ours]:,.0f} | {median[peer]:,.0f} | {ratio:.1f} | {spread} |")


print(f"{ours['tokens']} tokens, {options.runs} runs in turn, tokens a second on one core, medians\n")
print("| what | relgraph | spaCy | times | range |")
print("|---|---|---|---|---|")
line("sentences, words, tags, features, lemmas, names", "bare", "spacy bare")
line("the same and the tree of every sentence", "trees", "spacy trees")
print(f"\nLoading all French weights and the language pack: {median['loading']:.1f} ms")
