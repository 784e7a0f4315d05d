#!/usr/bin/env python3
"""Times spaCy's French pipeline over a folder of texts, in processor time, on one core.

    french_spacy.py FOLDER [--without-parser]

The pipeline has spaCy's usual small parts: a shared convolution, tags with features, trees, names. Its
weights are random, for speed does not hang on them. Prints one line of JSON.
"""
import argparse
import glob
import json
import os
import random
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"
import spacy  # noqa: E402
from spacy.training import Example  # noqa: E402

LABELS = """acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp conj cop csubj dep det dislocated
expl expl:subj fixed flat flat:name iobj mark nmod nsubj nsubj:pass nummod obj obl obl:agent obl:arg obl:mod
parataxis punct root vocative xcomp""".split()
TAGS = "ADJ ADP ADV AUX CCONJ DET NOUN NUM PRON PROPN PUNCT SCONJ VERB X".split()

arguments = argparse.ArgumentParser()
arguments.add_argument("folder")
arguments.add_argument("--without-parser", action="store_true")
options = arguments.parse_args()
paths = sorted(glob.glob(options.folder + "/**/*.txt", recursive=True))
texts = [open(path, encoding="utf-8", errors="replace").read() for path in paths]

pipeline = spacy.blank("fr")
pipeline.add_pipe("tok2vec")
shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
tagger = pipeline.add_pipe(
    "morphologizer", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}})
for tag in TAGS:
    tagger.add_label("POS=" + tag)
if not options.without_parser:
    parser = pipeline.add_pipe("parser", config={"model": {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "parser",
        "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": shared}})
    for label in LABELS:
        parser.add_label(label)
names = pipeline.add_pipe("ner")
for label in ("PER", "LOC", "ORG", "MISC"):
    names.add_label(label)


def example(text):
    """A short text with made-up marks, from which the pipeline learns the sizes of its layers."""
    random.seed(len(text))
    document = pipeline.make_doc(text[:400])
    count = len(document)
    marks = {"pos": [random.choice(TAGS) for _ in range(count)], "entities": ["O"] * count}
    if not options.without_parser:
        marks["heads"] = [0] + [random.randrange(max(0, word - 3), word) for word in range(1, count)]
        marks["deps"] = ["root"] + [random.choice(LABELS) for _ in range(1, count)]
        marks["sent_starts"] = [1] + [0] * (count - 1)
    return Example.from_dict(document, marks)


sample = [example(text) for text in texts[:20] if text.strip()]
pipeline.initialize(lambda: sample)
optimizer = pipeline.resume_training()
for _ in range(3):
    pipeline.update(sample, sgd=optimizer)
list(pipeline.pipe(texts[:20]))
start = time.process_time()
tokens = sum(len(document) for document in pipeline.pipe(texts, batch_size=64))
took = time.process_time() - start
print(json.dumps({"tokens": tokens, "rate": round(tokens / took), "parts": pipeline.pipe_names}))
