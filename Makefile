# `make demo` shows what graphkit does; `make test` proves it. Both make their own environment.

VENV ?= .venv
DEMO ?= demo
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help demo test docs picture bench clean
.DELETE_ON_ERROR:

help:
	@echo "make demo     build a graph from seeds/, check it and ask it a question"
	@echo "make test     lint, types and tests"
	@echo "make docs     write anew what the pages, the notebook and the picture show"
	@echo "make picture  draw docs/picture.svg again"
	@echo "make bench    measure the command line beside what else one could use"
	@echo "make clean    remove what these have made"

demo: $(VENV)/.installed
	$(BIN)/graphkit build seeds -o $(DEMO)/graph
	$(BIN)/graphkit validate -g $(DEMO)/graph
	$(BIN)/graphkit query -g $(DEMO)/graph --file examples/judgements.rq
	$(BIN)/graphkit view -g $(DEMO)/graph -o $(DEMO)/graph.html

# All four run, so that one failure does not hide another; any of them fails the whole.
test: $(VENV)/.installed-dev
	@bash tests/install.sh $(VENV)/peers
	@failed=; \
	$(BIN)/ruff check . || failed=1; \
	$(BIN)/ruff format --check . || failed=1; \
	$(BIN)/mypy || failed=1; \
	$(BIN)/pytest -n auto -q || failed=1; \
	test -z "$$failed"

# What is generated: answers shown on pages, the notebook's outputs, the page of the ontology, the picture.
docs: $(VENV)/.installed-dev picture
	$(BIN)/pylode ontology/graphkit.ttl -o docs/ontology.html
	$(BIN)/python -m tests.pages
	$(BIN)/python -m tests.notebook

# The picture of the README, drawn again after extraction or the seeds have changed.
picture: $(VENV)/.installed
	rm -rf $(DEMO)/graph
	$(BIN)/graphkit build seeds -o $(DEMO)/graph
	$(BIN)/python examples/picture.py $(DEMO)/graph > docs/picture.svg

bench: $(VENV)/.installed-dev
	$(BIN)/pytest -q -s -o python_files='bench_*.py' tests/benchmarks

clean:
	rm -rf .venv demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.installed: pyproject.toml $(BIN)/python
	@echo "installing graphkit into $(VENV)"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(BIN)/python
	@echo "installing graphkit and what tests it into $(VENV)"
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "graphkit needs Python 3.11 or newer (or say where: make PYTHON=...)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		echo "this Python has no ensurepip; trying the package python3-venv" >&2; \
		test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; } || { \
		echo "install it first (Debian, Ubuntu: sudo apt-get install python3-venv), then run make again" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
