# Everything lives in one virtual environment that the targets make for themselves. A stamp file in
# it says what is installed, so that a second run starts at once and needs no network.
# Written for any POSIX shell and for GNU make 3.81 (macOS) and later.

VENV ?= .venv
IN_VENV := $(VENV)/bin/python

# The Python that the environment was made with, if it is still there. Naming another one with
# PYTHON= makes the environment afresh; naming none keeps it.
MADE_WITH := $(shell test -x $(IN_VENV) && cat $(VENV)/.made-with 2>/dev/null)
ifeq ($(PYTHON),)
PYTHON := $(if $(MADE_WITH),$(MADE_WITH),python3)
endif

.DEFAULT_GOAL := help
.PHONY: help run test conformance wpt soak bench pages check format clean
# Two installations at once into one environment would break it.
.NOTPARALLEL:

help: ## Show this help
	@echo 'usage: make TARGET [ARGS="..."] [PYTHON=python3.12] [VENV=.venv]'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-11s %s\n", $$1, $$2 }' Makefile

run: ARGS = --trace jsfixtures/docs/websocket
run: $(VENV)/.installed-run ## Run the Weex document's webSocket examples (ARGS: what runner.py gets instead)
	@$(IN_VENV) runner.py $(ARGS)

# Hundreds of processes would compile everything anew where Python is told to keep nothing compiled.
test: $(VENV)/.installed-test ## Run the tests (ARGS: more options for pytest)
	@PYTHONDONTWRITEBYTECODE= $(IN_VENV) -m pytest -n 3 --dist worksteal $(ARGS)

conformance: $(VENV)/.installed-test ## Run all of Autobahn's WebSocket cases (15 minutes) and note the figures
	@$(IN_VENV) -m tests.conformance $(ARGS)

wpt: $(VENV)/.installed-test ## Run the websockets tests of web-platform-tests (WPT: the folder they are in)
	@$(IN_VENV) -m tests.conformance.wpt $(WPT) $(ARGS)

soak: $(VENV)/.installed-test ## Load pages for ten minutes, or SOAK_SECONDS, and check that memory stays flat
	@$(IN_VENV) -m tests.load.soak

bench: $(VENV)/.installed-test ## Compare with Node, side by side (needs node and npm)
	@$(IN_VENV) benchmarks/echo.py $(ARGS)
	@$(IN_VENV) -m benchmarks.pages

pages: jsfixtures/pages/node_modules/.installed ## Rebuild the pages in jsfixtures/pages (needs node and npm)
	@cd jsfixtures/pages && NODE_OPTIONS=--openssl-legacy-provider node build.mjs

check: $(VENV)/.installed-dev ## Check style, format and types
	@$(IN_VENV) -m ruff check
	@$(IN_VENV) -m ruff format --check
	@$(IN_VENV) -m mypy

format: $(VENV)/.installed-dev ## Repair style and format
	@$(IN_VENV) -m ruff check --fix
	@$(IN_VENV) -m ruff format

clean: ## Remove the environment and everything else that can be made again
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Tests fetch pinned packages with npm, once; a machine without it gets one into the environment.
COMMA := ,
NPM := $(if $(shell command -v npm 2>/dev/null),,$(COMMA)npm)

# Each environment holds those before it, and its stamp vouches for them too.
$(VENV)/.installed-run: pyproject.toml $(VENV)/.made-with
	$(call install,.)
	@touch $(VENV)/.installed-run

$(VENV)/.installed-test: pyproject.toml $(VENV)/.made-with
	$(call install,.[test$(NPM)])
	@touch $(VENV)/.installed-run $(VENV)/.installed-test

$(VENV)/.installed-dev: pyproject.toml $(VENV)/.made-with
	$(call install,.[dev$(NPM)])
	@touch $(VENV)/.installed-run $(VENV)/.installed-test $(VENV)/.installed-dev

# webpack 4 and weex-loader, exactly as the lock file has them. No script of a package is run.
jsfixtures/pages/node_modules/.installed: jsfixtures/pages/package-lock.json
	@cd jsfixtures/pages && npm ci --silent --ignore-scripts
	@touch $@

define install
@echo 'Installing what this needs into $(VENV) ...' >&2
@if command -v uv >/dev/null 2>&1; then \
	uv pip install --quiet --python $(IN_VENV) --editable '$(1)'; \
else \
	$(IN_VENV) -m pip install --quiet --quiet --disable-pip-version-check --editable '$(1)'; \
fi || { \
	echo 'Not everything could be installed: what is missing is named above. The first run needs a connection to a package index.' >&2; \
	exit 1; \
}
endef

ifneq ($(MADE_WITH),$(PYTHON))
.PHONY: $(VENV)/.made-with
endif

# An environment of ours is cleared, one that was made by hand is kept and added to.
$(VENV)/.made-with:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo 'There is no $(PYTHON) here: install Python 3.11 or later, or name one, as in make PYTHON=python3.12 run.' >&2; \
		exit 1; \
	}
	@$(PYTHON) -c 'import sys; sys.exit("$(PYTHON) is Python %d.%d, and 3.11 or later is needed: name another one, as in make PYTHON=python3.12 run." % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --seed $(if $(wildcard $@),--clear,--allow-existing) --python "$$(command -v $(PYTHON))" $(VENV); \
	elif $(PYTHON) -c 'import venv; from ensurepip import version' 2>/dev/null; then \
		$(PYTHON) -m venv $(if $(wildcard $@),--clear) $(VENV); \
	else \
		package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		echo "$(PYTHON) cannot make virtual environments here: install the package $$package (on Debian and Ubuntu: apt install $$package), or uv." >&2; \
		exit 1; \
	fi
	@echo '$(PYTHON)' >$@
