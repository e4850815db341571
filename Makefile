# `make` lists its targets. `demo` and `test` install what they need; nothing has to be there but make and Python 3.11.
SHELL := /bin/bash
VENV ?= .venv
# A name on the PATH may be a launcher of a version manager that has no such version: what counts is that it runs.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
APT := $(if $(filter 0,$(shell id -u)),,sudo) apt-get
DEMO := build/demo/laporan-ambulu-2021.xlsx

.PHONY: help demo test lint docs snapshots mutasi bench bench-nasional cetak bundle web web-ukur keamanan fuzz lossless clean
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found."; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { $(APT) update -qq && $(APT) install -y -qq python3-venv && rm -rf $(VENV) && $(PYTHON) -m venv $(VENV); }

$(VENV)/.run: $(VENV)/bin/python pyproject.toml
	@echo "Installing toolkit into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	@echo "Installing toolkit and what its tests need into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.run

# Node answers in tests alone; nothing of it is in the product. package-lock.json fixes every package by its checksum.
.PHONY: node
node:
	@if ! command -v node >/dev/null || ! command -v npm >/dev/null; then \
	  echo "Installing Node …"; \
	  $(APT) update -qq && DEBIAN_FRONTEND=noninteractive $(APT) install -y -qq --no-install-recommends nodejs npm >/dev/null; fi

web/node_modules/.package-lock.json: web/package-lock.json | node
	@cd web && npm ci --silent && touch node_modules/.package-lock.json

tests/node/node_modules/.package-lock.json: tests/node/package-lock.json | node
	@cd tests/node && npm ci --silent && touch node_modules/.package-lock.json

demo: $(VENV)/.run ## fill the committed example (Kecamatan Ambulu 2021) and say where the result is
	@mkdir -p build/demo && rm -f build/demo/*.xlsx && cp examples/ambulu-2021.xlsx $(DEMO)
	@$(BIN)/toolkit fill $(DEMO); code=$$?; \
	if [ $$code -ne 1 ]; then echo "fill ended with $$code; the published report has errors, so 1 is expected."; exit 1; fi
	@echo; echo "The filled workbook: $(CURDIR)/$(DEMO)"
	@echo "(fill ended with 1, as it must: the published report has errors; sheet Temuan lists them.)"

# LibreOffice recalculates the workbooks as an independent opinion; the fonts have the widths of Arial and Calibri.
.PHONY: system
system:
	@if ! command -v localc >/dev/null || ! command -v lowriter >/dev/null || ! command -v pdftoppm >/dev/null || ! fc-list | grep -qi liberation; then \
	  echo "Installing LibreOffice, poppler and fonts …"; \
	  $(APT) update -qq && DEBIAN_FRONTEND=noninteractive $(APT) install -y -qq --no-install-recommends \
	    libreoffice-calc libreoffice-writer poppler-utils fonts-liberation fonts-crosextra-carlito fontconfig >/dev/null; fi

# The page is used in a browser as staff would. Debian has Chromium; Ubuntu's package of that name installs none.
.PHONY: peramban
peramban:
	@if ! command -v chromium >/dev/null; then \
	  echo "Installing Chromium …"; \
	  { $(APT) update -qq && DEBIAN_FRONTEND=noninteractive $(APT) install -y -qq --no-install-recommends chromium >/dev/null; } \
	    || echo "Chromium cannot be installed here: the page will not be tried in a browser."; fi

test: system peramban $(VENV)/.dev tests/node/node_modules/.package-lock.json web/node_modules/.package-lock.json lint ## everything that must pass
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder

lint: $(VENV)/.dev ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/mypy

docs: $(VENV)/.dev ## rewrite what is generated from the code: templates, guide pages, catalogue, example
	@$(BIN)/python -m tests.docs

snapshots: $(VENV)/.dev ## rewrite the golden files of the tests; read the difference before you commit it
	@$(BIN)/python -m tests.tabel.golden

mutasi: $(VENV)/.dev ## change one input at a time, many ways, and write docs/mutasi.md: the share that the checks find
	@$(BIN)/python -m tests.mutasi

keamanan: system $(VENV)/.dev ## every declared attack, tried and counted: docs/keamanan.md (minutes)
	@$(BIN)/python -m tests.keamanan

fuzz: $(VENV)/.dev ## an hour of damaged workbooks; FUZZ_SECONDS=600 for ten minutes, FUZZ_FIRST=2000000 for other damage
	@$(BIN)/python -m tests.fuzz $(or $(FUZZ_SECONDS),3600) $(or $(FUZZ_FIRST),1000000)

bench: $(VENV)/.dev ## whole processes beside openpyxl; 31, 500 and 2,000 offices; what grows, and what hostile files cost
	@$(BIN)/python bench/run.py
	@$(BIN)/python -m bench.pembaca
	@$(BIN)/python -m bench.impor
	@$(BIN)/python -m bench.kumpulan 31 500 2000
	@$(BIN)/python -m bench.tumbuh

bench-nasional: $(VENV)/.dev ## every kecamatan of the country, handed out and collected; writes docs/kinerja.md (an hour)
	@$(BIN)/python -m bench.kumpulan 31 500 2000 7285 --tulis

web: $(VENV)/.dev web/node_modules/.package-lock.json ## dist/lkjip.html, the page for a browser, and dist/lkjip for an intranet (network once)
	@$(BIN)/python -m web.make

web-ukur: $(VENV)/.dev web/node_modules/.package-lock.json ## the page's Python beside the native one, into docs/kinerja.md (minutes)
	@$(BIN)/python -m bench.halaman 5 --tulis

cetak: system $(VENV)/.dev ## every page of Word and of the sheets over offices of many sizes, judged; pictures in build/cetak (minutes)
	@$(BIN)/python -m bench.cetak

bundle: $(VENV)/.dev ## dist/bundle: what an office without internet needs to install on Windows (needs the network)
	@$(BIN)/python -m bundle.make

lossless: system $(VENV)/.dev ## docs/lossless.md anew, from the workbooks that TOOLKIT_EXCEL_FILES names (minutes)
	@$(BIN)/python -m tests.corpus

clean: ## remove what was built
	@rm -rf build dist toolkit/halaman/*.html tests/node/node_modules web/node_modules $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
