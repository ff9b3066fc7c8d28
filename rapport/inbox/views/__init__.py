"""The desk's pages and fragments; each calls one action or shows one query."""
