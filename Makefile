# Every target sets up what it needs: `make demo` and `make test` work in a fresh clone.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED ?= ../shared

.PHONY: setup demo test lint docs check bench torture accuracy clean
.DEFAULT_GOAL := help

help:  ## Say what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(READY)  ## Make .venv with the exact versions that were tested

$(READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is not installed; install Python 3.11 or later, or say make PYTHON=python3.12"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: setup  ## Read the example reports and show what they say
	@sh scripts/demo.sh $(BIN)/dragoman

test: setup  ## Run the tests
	$(BIN)/python -m pytest -n auto

lint: setup  ## Run the linter and the type checker
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/python scripts/docs.py --check

docs: setup  ## Make the pages of docs/ that say what the program says
	$(BIN)/python scripts/docs.py

check: lint test  ## All that has to hold before a change is sent

bench: setup  ## Measure speed, as ratios within one run, and memory; write docs/performance.md of the browser
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/memory.py
	$(BIN)/python benchmarks/adding.py --sizes 1000 10000
	$(BIN)/python benchmarks/browsing.py --write docs/performance.md

torture: setup  ## Kill writers, fill disks and change bytes, and see that casefiles stand it (some ten minutes)
	$(BIN)/python -m tests.torture

accuracy: setup  ## Measure the reader on gold data beside the checkout, and write docs/accuracy.md
	$(BIN)/python scripts/accuracy.py $(SHARED)

clean:  ## Take away what was made
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
