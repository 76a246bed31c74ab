"""The data that flows through an audit: frozen, without input or output, importing only itself."""
