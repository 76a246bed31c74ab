"""Countries, peoples, parties, armies, agencies and newspapers, as Chinese and English name them."""
