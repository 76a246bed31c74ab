"""The little words of English: those that titles leave without a capital, and those that never stand twice."""

TITLE_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
NEVER_DOUBLED = TITLE_SMALL - {"in", "on"} | frozenset(
    ("are", "as", "be", "but", "if", "into", "is", "its", "our", "their", "these", "they", "this", "was", "we", "were")
)
