"""Checks between the documents: Renstra, IKU, RKT and PK say the same, nothing stands twice, nothing is missing."""
