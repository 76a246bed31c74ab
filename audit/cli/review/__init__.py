"""The commands of mt-audit review, one a file."""
