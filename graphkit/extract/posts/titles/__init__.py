"""Job titles: where one begins and ends, of which parts it is made, and what it means where it stands."""
