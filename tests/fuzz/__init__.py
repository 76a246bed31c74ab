"""Fuzzing: `make fuzz` runs a million inputs, guided by coverage; `make test` a few hundred, always the same."""
