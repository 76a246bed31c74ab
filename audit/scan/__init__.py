"""The crawl mode: English alone, the rules of artifacts alone, and one row a document."""
