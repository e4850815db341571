"""Excel-centric automation of the LKjIP, the yearly performance report of an Indonesian government office."""

__version__ = "0.1.0"
