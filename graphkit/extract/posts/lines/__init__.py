"""Lines: posts told by the layout of a page: signatures, contacts, lists, Hansard."""
