"""The ranks of agreement between two facts; None stands for no agreement.

0 the same in the same form, 1 the same in another form (converted, another kind), 2 compatible because one of them is
hedged, 3 the same figure of something else (88 % against 88 points).
"""

SAME, CONVERTED, COMPATIBLE, FIGURE = range(4)
