# Everything a new machine needs is Python 3.11 or newer, make and git. `make help` lists the targets.

PYTHON ?= python3
BIN := .venv/bin
DISPLAY_THERE := $(DISPLAY)$(WAYLAND_DISPLAY)
SOURCES := counsellor_app tests benchmarks installer

export PYTHONUTF8 := 1
# Hundreds of tests start the program anew: what is compiled must be kept, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test test-long torture assurance check fix translate bench pictures lock libraries test-libraries clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

run: libraries .venv/ready translations ## open the window on the demonstration in demo-data/
	@test -e demo-data || { \
		echo "Making the demonstration in demo-data/ …" && rm -rf demo-data.new && \
		$(BIN)/python -m counsellor_app --data-dir demo-data.new demo && mv demo-data.new demo-data; }
ifeq ($(DISPLAY_THERE),)
	@echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
	@echo "Walking one fictive citizen through the window without a screen; look in demo-output/."
	@rm -rf demo-output
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m counsellor_app --data-dir demo-data walk --out demo-output
else
	$(BIN)/python -m counsellor_app --data-dir demo-data
endif

test: test-libraries .venv/ready translations ## run every test (the long ones apart)
	@$(BIN)/python -m compileall -q -j 0 counsellor_app  # once, not by each of the workers
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist worksteal

test-long: test-libraries .venv/ready translations ## run the long tests too
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "long or not long"

torture: test-libraries .venv/ready translations ## run the long fault tests and keep their counts (SIZE=0.1 SEED=7 ONLY="kill power")
	QT_QPA_PLATFORM=offscreen nice -n 19 $(BIN)/python -m tests.torture run \
		--size $(or $(SIZE),1) --seed $(or $(SEED),1) $(if $(ONLY),--only $(ONLY))

assurance: .venv/ready ## write docs/assurance.md from what `make torture` counted
	$(BIN)/python -m tests.torture table

check: .venv/ready translations ## what CI checks beside the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: .venv/ready ## mend what can be mended by itself: order of imports, layout
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translate: .venv/ready ## gather the texts of the window into resources/translations/*.ts
	$(BIN)/python installer/translations.py update

bench: .venv/ready translations ## measure start, search, lists and marking against their floors
	QT_QPA_PLATFORM=offscreen nice $(BIN)/python -m benchmarks

pictures: .venv/ready translations ## take the pictures in docs/pictures/ again
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m installer.pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m installer.start_pictures

lock: .venv/ready ## work out requirements.lock again from pyproject.toml
	MACOSX_DEPLOYMENT_TARGET=14.0 $(BIN)/uv pip compile pyproject.toml --extra dev --universal \
		--python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
		--quiet --upgrade --output-file requirements.lock

clean: ## remove what was made: environment, demonstration, caches
	rm -rf .venv demo-data demo-data.new demo-output build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache resources/translations/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

libraries:
	@$(PYTHON) installer/system_libraries.py $(if $(DISPLAY_THERE),--window)

test-libraries:
	@$(PYTHON) installer/system_libraries.py --tests

translations: .venv/ready
	@$(BIN)/python installer/translations.py compile
.PHONY: translations

# The stamp is made last, so an environment that was interrupted is made again.
.venv/ready: requirements.lock
	@echo "Making .venv from requirements.lock …"
	@rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch .venv/ready
