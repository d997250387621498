# The two commands that matter: `make run` and `make test`. Each sets up what it needs first; a
# stamp file in the environment makes the second call start at once.

SHELL := /bin/sh
VENV ?= .venv
FILE ?=
ARGS ?=
# How many processes share the tests: one for each core, but none besides pytest's own for the
# tests of a file that ARGS names, since starting them takes longer than most files.
WORKERS ?= $(if $(findstring .py,$(ARGS)),0,auto)
# The interpreter for a new environment; without it .ci/set-up looks for one.
PYTHON ?=

export FILE PYTHON VENV
python := $(VENV)/bin/python
headless := QT_QPA_PLATFORM=offscreen
pytest := $(headless) $(python) -m pytest -n $(WORKERS)

.PHONY: run test test-slow bench lint format ci lock clean

# Without FILE the window opens a sample.
run: $(VENV)/.ready-to-run
	@$(python) main.py "$${FILE:---sample}" $(ARGS)

test: $(VENV)/.ready-to-develop
	@$(pytest) --dist worksteal -m "not slow" $(ARGS)

test-slow: $(VENV)/.ready-to-develop
	@$(pytest) --dist loadgroup -m slow $(ARGS)

bench: $(VENV)/.ready-to-develop
	@$(headless) $(python) -m tests.bench $(ARGS)

lint: $(VENV)/.ready-to-develop
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .
	@$(python) -m mypy
	@$(VENV)/bin/lint-imports

format: $(VENV)/.ready-to-develop
	@$(python) -m ruff format .
	@$(python) -m ruff check --fix .

ci:
	@.ci/run

lock:
	@.ci/lock

clean:
	rm -rf .venv .venv-* build *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# .ci/set-up writes the stamp itself, and only when nothing is missing any more.
$(VENV)/.ready-to-run: requirements.lock .ci/set-up
	@.ci/set-up run

$(VENV)/.ready-to-develop: requirements-dev.lock .ci/set-up
	@.ci/set-up develop

# An interpreter named on the command line may be another than the environment's.
ifneq ($(strip $(PYTHON)),)
$(VENV)/.ready-to-run $(VENV)/.ready-to-develop: named-interpreter
.PHONY: named-interpreter
named-interpreter:
endif
