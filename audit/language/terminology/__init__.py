"""Terms: those that a Chinese text uses, and how an English one renders them."""
