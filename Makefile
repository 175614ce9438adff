# What a newcomer runs. Every target sets up what it needs on a machine with Python 3.11, and is quick the second time.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
WHEEL_VENV := .venv-wheel
PIP := -m pip --disable-pip-version-check --quiet
SETUP := settings.ini setup.py constraints.txt
# JupyterLab without its news and update checks, also for the only user of a container
LAB_OPTIONS := --LabApp.news_url=None --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate $(if $(filter 0,$(shell id -u)),--allow-root)

export RESUME_CLASSIFIER_BENCH_DATA ?= $(abspath $(wildcard ../shared/data))
export HF_HUB_OFFLINE ?= 1
export TF_CPP_MIN_LOG_LEVEL ?= 3
export TF_ENABLE_ONEDNN_OPTS ?= 0
export MPLBACKEND ?= agg
export OMP_NUM_THREADS ?= 1

.PHONY: help demo test docs notebooks figures bench models lab clean
help:
	@echo "make demo       the whole main job on 2,000 generated resumes, ending in an HTML report"
	@echo "make test       everything that must hold: notebooks, exported package, repository checks, installed wheel"
	@echo "make docs       build the documentation site from the stored notebooks into _docs/ (no Quarto, no network)"
	@echo "make notebooks  run all notebooks in order and store their outputs"
	@echo "make figures    measure quality again and write data/figures/ (minutes; some need the real data sets)"
	@echo "make bench      measure speed and memory and write data/figures/bench.json (minutes, on a machine with nothing else to do)"
	@echo "make models     train the released models again (minutes)"
	@echo "make lab        open the course in JupyterLab"

demo: $(VENV)/train.stamp
	$(BIN)/resume-classifier demo

test: $(VENV)/all.stamp $(WHEEL_VENV)/tests.stamp
	$(BIN)/python tools/demand_no_change.py $(BIN)/nbdev_clean
	$(BIN)/python tools/demand_no_change.py $(BIN)/nbdev_export
	$(BIN)/python tools/check_notebooks.py
	$(BIN)/python tools/check_repository.py
	$(BIN)/python tools/make_readme.py --check
	$(BIN)/python tools/make_pages.py --check
	$(BIN)/python tools/check_quarto.py
	$(BIN)/python tools/build_site.py
	$(BIN)/python tools/check_site.py
	$(BIN)/python tools/check_browser.py --screenshots .cache/screenshots
	$(BIN)/nbdev_test --n_workers 2 --timing
	$(BIN)/python tools/install_wheel.py $(WHEEL_VENV)
	cd tests && ../$(WHEEL_VENV)/bin/python -m pytest -q

docs: $(VENV)/all.stamp
	$(BIN)/python tools/make_pages.py
	$(BIN)/python tools/build_site.py
	$(BIN)/python tools/check_site.py

notebooks: $(VENV)/all.stamp
	$(BIN)/nbdev_export
	$(BIN)/python tools/run_notebooks.py
	$(BIN)/nbdev_clean
	$(BIN)/python tools/make_readme.py

figures: $(VENV)/all.stamp
	$(BIN)/python tools/measure_figures.py

bench: $(VENV)/all.stamp
	$(BIN)/python tools/bench.py

models: $(VENV)/all.stamp
	$(BIN)/python tools/train_models.py

lab: $(VENV)/all.stamp
	$(BIN)/jupyter lab $(LAB_OPTIONS) nbs/index.ipynb

clean:
	rm -rf $(VENV) $(WHEEL_VENV) build dist _proc _docs *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP) install --upgrade pip "setuptools>=77.0.3,<82" wheel

$(VENV)/train.stamp: $(VENV)/bin/python $(SETUP)
	$(BIN)/python $(PIP) install -c constraints.txt -e ".[train]"
	touch $@

$(VENV)/all.stamp: $(VENV)/bin/python $(SETUP)
	$(BIN)/python $(PIP) install -c constraints.txt torch==2.13.0
	$(BIN)/python $(PIP) install -c constraints.txt -e ".[train,encoder,notebooks,dev]"
	$(BIN)/python $(PIP) check
	touch $@ $(VENV)/train.stamp

$(WHEEL_VENV)/tests.stamp: $(SETUP)
	$(PYTHON) -m venv $(WHEEL_VENV)
	$(WHEEL_VENV)/bin/python $(PIP) install --upgrade pip "setuptools>=77.0.3,<82" wheel
	$(WHEEL_VENV)/bin/python $(PIP) install -c constraints.txt pytest hypothesis
	touch $@
