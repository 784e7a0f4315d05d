"""Pages to test: built by the program from the example corpus and from records made here."""
import json
import random
import subprocess
from pathlib import Path

HOSTILE = [
    "<img src=x onerror=\"window.hacked=1\">",
    "</script><script>window.hacked=1</script>",
    "\"><svg onload=window.hacked=1>",
    "' onfocus=window.hacked=1 autofocus='",
    "=HYPERLINK(\"javascript:window.hacked=1\")",
    "{{script}} ${window.hacked=1} \u202e\u2028 &lt;b&gt;",
]


def record(number, date, people, sentences):
    """One document's record, as `relgraph extract` writes it: sentences are lists of people."""
    mentions, texts, relations, place = [], [], [], 0
    for index, members in enumerate(sentences):
        text = " rencontre ".join(people[member] for member in members) + "."
        start = 0
        for member in members:
            at = text.index(people[member], start)
            start = at + len(people[member])
            mentions.append({"entity": member, "sentence": index, "start": place + at, "end": place + start,
                             "text": people[member], "kind": "name", "reason": "essai"})
        texts.append({"text": text, "start": place, "end": place + len(text), "paragraph": index,
                      "block": "paragraph"})
        relations.append({"type": "consult", "source": members[0], "target": members[1], "sentence": index,
                          "trigger": "rencontre", "rule": "essai", "modality": "asserted", "confidence": 0.9})
        place += len(text) + 1
    name = f"article-{number:04}.txt"
    return {
        "schema": 1, "sentenceCount": len(texts), "sentences": texts, "mentions": mentions,
        "relations": relations,
        "entities": [{"name": person, "forms": [person], "type": "person", "roles": [], "affiliations": []}
                     for person in people],
        "document": {"id": name, "path": name, "title": f"Article {number} {HOSTILE[number % len(HOSTILE)]}",
                     "date": date, "language": "fr", "attributes": {}},
    }


def assemble(program, records, folder, *options):
    """The page that the program makes of records."""
    lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in records)
    subprocess.run([program, "assemble", "-", "-o", str(folder), "-q", *options], input=lines.encode(),
                   check=True)
    return Path(folder) / "index.html"


def example(program, seeds, folder):
    """The page of the example corpus."""
    subprocess.run([program, "build", str(seeds), "-o", str(folder), "-q"], check=True)
    return Path(folder) / "index.html"


def hostile(program, folder):
    """A page on which every name and title is an attack."""
    people = [f"Jean Durand {text}" for text in HOSTILE]
    records = [record(number, f"2024-0{number + 1}-03", people, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)])
               for number in range(3)]
    return assemble(program, records, folder)


def large(program, folder, nodes, edges, *options):
    """A page of a random graph with that many people and pairs."""
    chance = random.Random(nodes)
    syllables = ["ba", "do", "fi", "gal", "mer", "nov", "ri", "sol", "tan", "ve"]

    def word(value):
        letters = ""
        for _ in range(4):
            letters += syllables[value % 10]
            value //= 10
        return letters.capitalize()

    people = [f"{word(7 * n + 3)} {word(13 * n + 1009)}" for n in range(nodes)]
    pairs = {tuple(sorted((n, chance.randrange(max(1, n))))) for n in range(1, nodes)}
    while len(pairs) < edges:
        one, other = chance.randrange(nodes), int(nodes * chance.random() ** 2)
        if one != other:
            pairs.add((min(one, other), max(one, other)))
    records = []
    ordered = sorted(pairs)
    for number in range(0, len(ordered), 25):
        part = ordered[number:number + 25]
        used = sorted({end for pair in part for end in pair})
        local = {person: index for index, person in enumerate(used)}
        month = number // 25 % 12 + 1
        records.append(record(number // 25, f"2024-{month:02}-01", [people[p] for p in used],
                              [(local[a], local[b]) for a, b in part]))
    return assemble(program, records, folder, *options)
