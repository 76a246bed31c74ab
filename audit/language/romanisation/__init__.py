"""Chinese names in Latin letters: how they may be spelled, and whether an English name can be a given Chinese one."""
