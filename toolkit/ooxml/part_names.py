"""Names of parts: where a part's relations stand, and what a relation points to."""

import posixpath


def relations_part(part: str) -> str:
    """Name of the part that holds a part's relations.

    >>> relations_part("xl/workbook.xml"), relations_part("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def relations_source(part: str) -> str | None:
    """Name of the part whose relations this part holds, None where it is no relations part.

    >>> relations_source("xl/_rels/workbook.xml.rels"), relations_source("_rels/.rels"), relations_source("a.xml")
    ('xl/workbook.xml', '', None)
    """
    folder, name = posixpath.split(part)
    if posixpath.basename(folder).lower() != "_rels" or not name.lower().endswith(".rels"):
        return None
    return posixpath.join(posixpath.dirname(folder), name[:-5])


def resolve(source: str, target: str) -> str:
    """Name of the part that a relation of `source` points to.

    >>> resolve("xl/workbook.xml", "sheets/s1.xml"), resolve("xl/a/b.xml", "../c.xml"), resolve("x", "/xl/y.xml")
    ('xl/sheets/s1.xml', 'xl/c.xml', 'xl/y.xml')
    """
    target = target.replace("\\", "/").split("#", 1)[0]
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
