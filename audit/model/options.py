"""Options are dataclass fields, explained by the text that stands under each."""

import ast
import inspect
from dataclasses import MISSING, Field
from typing import Any


def explanations(kind: type) -> dict[str, str]:
    """Read the explanation of each field from the source of a dataclass."""
    (tree,) = ast.parse(inspect.cleandoc(inspect.getsource(kind))).body
    found: dict[str, str] = {}
    if isinstance(tree, ast.ClassDef):
        for statement, following in zip(tree.body, tree.body[1:], strict=False):
            match statement, following:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    found[name] = inspect.cleandoc(text)
    return found


def default(field: "Field[Any]") -> Any:
    """Give the value that a field has when nobody sets it, MISSING for a field that must be set."""
    return field.default if field.default_factory is MISSING else field.default_factory()
