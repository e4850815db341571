"""The second library as the door asks for it (`toolkit.ooxml.library.Library`)."""

from toolkit.ooxml.expat.namespaces import drop_unused
from toolkit.ooxml.expat.node import add, copied
from toolkit.ooxml.expat.read import read
from toolkit.ooxml.expat.write import write

__all__ = ["add", "copied", "drop_unused", "read", "write"]
