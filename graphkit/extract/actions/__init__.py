"""Actions: deeds, whose they are, leaders who come and go, money given, pledges."""
