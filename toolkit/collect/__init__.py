"""Collects what came back: found, read within limits, remembered, one file chosen for each office."""
