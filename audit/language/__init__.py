"""What is true of a language, whoever asks."""
