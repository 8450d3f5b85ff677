# SPDX-License-Identifier: Apache-2.0
# `make run` and `make test` take nothing else on a fresh Debian 12; every verb is a file in bin/.
.PHONY: run test setup build dev lint ci bench demo help

run: ## install what is missing, build, serve a demonstration board at http://127.0.0.1:8080
	@bin/setup build
	@bin/demo

test: ## install what is missing, build, run every test
	@bin/setup build test
	@bin/test

setup build dev lint ci bench demo: ## as bin/setup, bin/build and so on
	@bin/$@

help: ## this list
	@grep -hE '^[a-z ]+:.*## ' Makefile | sed 's/:.*## /: /'
