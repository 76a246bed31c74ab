"""Facts of two languages compared by value: what the four rules of facts share."""
