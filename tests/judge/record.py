"""What a judge says about a file."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that Excel or Word would mend, refuse or show wrongly.

    Attributes:
        file: its path. part: name of the part, without a slash before it; empty where it is the whole file.
        xpath: place in the part, or a cell. id: the rule. description: in words.
    """

    file: str
    part: str
    xpath: str
    id: str
    description: str

    @property
    def kind(self) -> tuple[str, str]:
        """The rule and the part: what is compared where a file had faults before we wrote into it."""
        return self.part, self.id
