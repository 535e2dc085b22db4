"""What the documents promise: their code runs, their commands exist, their versions agree."""
