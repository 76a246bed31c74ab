"""A document like many others: over it, a process gets ready to audit whatever comes.

It has what nearly every document has: dates and numbers, names of people, places and offices, a quotation, a heading.
What few need, such as embeddings, is loaded for those that do.
"""

from audit.model.document import Document
from audit.model.text import Text

SOURCE = """\
第一条

一九五三年四月八日，中央人民政府铁路部部长李仲达在沈阳宣布：“新线长三百二十公里，共用工人一万二千余名。”

据新华社报道，苏联专家彼得罗夫、上海第二纺织厂代表及各国记者五十人参加了典礼。
"""
TARGET = """\
Article 1

On April 8, 1953, Li Zhongda, Minister of Railways of the Central People's Government, announced in Shenyang: "The new \
line is 320 kilometres long, and more than 12,000 workers were employed."

According to the Xinhua News Agency, the Soviet expert Petrov, delegates of the Second Shanghai Textile Mill and 50 \
journalists from various countries attended the ceremony.
"""


def specimen() -> Document:
    """Make the document."""
    return Document("specimen", Text.plain(TARGET), Text.plain(SOURCE))
