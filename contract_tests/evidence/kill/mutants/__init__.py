"""Mutants of the client's runtime, drawn at random; each must make some test fail unless it changes no behaviour."""
