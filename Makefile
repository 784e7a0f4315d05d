# relgraph: `make` lists what can be made. Works with GNU make 3.81 (macOS) and newer.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-browser build release graphs test test-page test-sizes readability check format \
  generate golden-record readme bench bench-peers bench-memory bench-reading bench-french accuracy docs \
  sentences train evaluate fuzz install uninstall clean

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# Where the corpora lie that models learn from, unpacked or as .tar.xz archives.
CORPORA ?= ../shared/corpora
# How often `make evaluate` learns names anew; empty for not at all.
FOLDS ?=
# Texts that `make bench-french` reads.
TEXTS ?= seeds
# How long `make fuzz` feeds each engine.
MINUTES ?= 1
# Where `make graphs` reads and writes.
INPUT ?= seeds
OUTPUT ?= graphs

RELEASE := $(SWIFT) build -c release --product relgraph
TRAIN := $(SWIFT) build -c release --product relgraph-train

help: ## Show this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' \
	  $(firstword $(MAKEFILE_LIST))

setup: ## Install what is missing (apt-get or Homebrew); nothing where all is there
	@Scripts/setup

build: setup ## Build for debugging
	$(SWIFT) build

release: setup ## Build for use
	$(RELEASE)

graphs: release ## Draw the maps of the example corpus (INPUT=seeds OUTPUT=graphs)
	"$$($(RELEASE) --show-bin-path)/relgraph" build "$(INPUT)" -o "$(OUTPUT)"

test: setup ## Run all tests
	$(SWIFT) test --disable-xctest

setup-browser: ## Install a browser and Python packages for test-page
	@Scripts/setup-browser

test-page: release setup-browser ## Test the explorer page in browsers
	Scripts/test-page "$$($(RELEASE) --show-bin-path)/relgraph"

test-sizes: release ## Test that no text crashes the program, and that its time grows no faster than the text
	Scripts/test-hostile-sizes "$$($(RELEASE) --show-bin-path)/relgraph"

readability: release ## Measure maps against Graphviz alone, as docs/quality.md shows it
	Scripts/readability "$$($(RELEASE) --show-bin-path)/relgraph"

check: setup ## Check format, layers, file sizes, generated files and the registry's tables
	$(SWIFT) format lint -r --strict Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources
	Scripts/check-layers
	Scripts/check-sizes
	Scripts/check-generated
	SWIFT="$(SWIFT)" Scripts/check-registry

format: ## Rewrite the Swift files in the project's format
	$(SWIFT) format -i -r Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources

generate: ## Remake the generated files after a change below packs/ or registry/
	Scripts/embed-packs.sh
	Scripts/relations-page

golden-record: setup ## Record what the command line now prints as expected, then test it
	-RELGRAPH_RECORD_GOLDEN=1 $(SWIFT) test --disable-xctest --filter GoldenTests
	$(SWIFT) test --disable-xctest --filter GoldenTests
	@echo 'Look at what changed before you commit: git diff Tests/CommandTests/Golden'

readme: release ## Run the commands that README.md shows and put in what they print
	Scripts/readme-example "$$($(RELEASE) --show-bin-path)/relgraph"

sentences: release ## Score the program on the sentences and put the tables into docs/quality.md
	Scripts/score-sentences.py "$$($(RELEASE) --show-bin-path)/relgraph" --write docs/quality.md

bench: release ## Measure the time of corpora and of the measures, and the measures' memory
	Scripts/bench "$$($(RELEASE) --show-bin-path)/relgraph"
	Scripts/bench-resolution "$$($(RELEASE) --show-bin-path)/relgraph"
	Benchmarks/bench.sh

bench-peers: setup ## Time the measures beside igraph, NetworKit and others; writes docs/performance.md
	Benchmarks/bench-peers.sh

bench-memory: setup ## Measure what each measure adds to the memory of its graph
	Benchmarks/bench-memory.sh

bench-reading: release ## Time how long graph files of every format take (200,000 nodes, 1.5 million edges)
	Benchmarks/bench-reading.sh "$$($(RELEASE) --show-bin-path)/relgraph"

bench-french: setup ## Time how French is read beside spaCy (TEXTS=folder of .txt files)
	Benchmarks/bench-french.sh "$(TEXTS)"

accuracy: setup ## Measure the marked sentences and put the figures into docs/quality.md
	Scripts/marked-quality
	Scripts/names-quality

train: setup ## Remake every model file from the corpora (CORPORA=../shared/corpora)
	$(TRAIN)
	Scripts/train "$$($(TRAIN) --show-bin-path)/relgraph-train" "$(CORPORA)" \
	  Sources/CLanguagePacks/packs/fr/models
	Scripts/embed-packs.sh

evaluate: setup ## Measure the models and write the tables of docs/quality.md (CORPORA, FOLDS=5)
	$(TRAIN)
	Scripts/evaluate "$$($(TRAIN) --show-bin-path)/relgraph-train" "$(CORPORA)" $(FOLDS)

fuzz: setup ## Feed tokeniser, recogniser, whole articles, model files with made-up bytes (MINUTES=1 each; Linux)
	SWIFT="$(SWIFT)" Scripts/fuzz $(MINUTES)

docs: setup ## Write the library's reference to .build/docs
	Scripts/docs

install: setup ## Install the program and its shell completions (PREFIX, DESTDIR)
	Scripts/install "$(DESTDIR)$(PREFIX)"

uninstall: ## Remove what `make install` installed
	Scripts/install --remove "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build
