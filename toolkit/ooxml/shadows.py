"""What a document of python-docx drags along from its template, and what would contradict the rest of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

_SHADOWS = frozenset({"stylesWithEffects", "thumbnail"})


def drop_shadows(dokumen: "Document") -> None:
    """Part with the second copy of the styles, which Word 2010 reads instead of the first, and with the small picture.

    Both were made when the template was saved: neither knows what was written since. Parts that nothing points to are
    not saved.
    """
    for relations in (dokumen.part.rels, dokumen.part.package.rels):
        for relation_id in [r.rId for r in relations.values() if r.reltype.rpartition("/")[2] in _SHADOWS]:
            del relations[relation_id]
