"""Leads from a place in a bundle to the place in the file that the bundle was built from."""
