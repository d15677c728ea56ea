"""Bodies: the council, trust, district, ministry or association in which a post is."""
