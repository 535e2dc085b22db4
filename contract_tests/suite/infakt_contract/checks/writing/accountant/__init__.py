"""One life of each kind of row, from its creation to its deletion, checked as an accountant would check it."""
