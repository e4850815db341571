"""Tables that ship with the package, their source named in the first line of each."""
