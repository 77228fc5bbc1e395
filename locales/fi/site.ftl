skip-to-content = x
