"""Other people's test suites as oracles of the Chinese reader: python -m benchmarks.oracles --data DIR."""
