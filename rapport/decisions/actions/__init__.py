"""Opening, asking, deciding and looking again. Every move writes its line of the history."""
