"""A rule said once: a tree (toolkit.model.rumus) with two readings, Decimal and Excel, and its words."""
