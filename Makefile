# Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
# What leans hardest on the server: these run on Debian's as well at every check, everything in `check-long`.
SERVER_TESTS := tests/facts tests/database/test_isolation.py \
 $(addprefix tests/clients/test_,forgetting.py search.py) \
 $(addprefix tests/inbox/test_,clock.py plans.py receiving.py red_flags.py)

.PHONY: setup run test check check-long bench format browser

setup: .venv/.ready

.venv/.ready: requirements/test.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check uv==0.13.9
	$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements/test.txt
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	touch $@

run: setup
	$(BIN)/rapport up --demo

test: setup browser
	$(BIN)/pytest -n 2 --dist loadgroup -m "not long"

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(MAKE) test
	$(BIN)/python -m tests.on_debian -n 2 --dist loadgroup $(SERVER_TESTS)

check-long: check
	$(BIN)/python -m tests.on_debian -n 2 --dist loadgroup tests/database/test_no_crossing.py tests/inbox tests/clients tests/practice tests/guidance tests/rehearsal tests/coaching
	$(BIN)/pytest -m long

bench: setup
	$(BIN)/python -m bench.table

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The browser tests drive Debian's chromium; where it may not be installed they are left out, loudly.
browser:
	@command -v chromium >/dev/null || \
	 { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	 echo "*** NO CHROMIUM: THE BROWSER TESTS ARE LEFT OUT. Install the package 'chromium' to run them. ***"
