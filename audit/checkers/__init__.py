"""The rules: one folder a dimension, one file a checker."""
