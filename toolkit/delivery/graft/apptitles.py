"""The titles of sheets in docProps/app.xml: brought up to date where they are as Excel writes them."""

from collections.abc import Sequence

from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import PROPERTIES, VARIANTS, Element, add, children, parse, serialise, whole
from toolkit.ooxml.refusal import RefusedError


def update_titles(draft: Draft, before: Sequence[str], after: Sequence[str]) -> None:
    """List the new sheets among the titles. Any other shape than Excel's is left alone: stale titles do no harm.

    Args:
        draft: the file.
        before: names of the sheets as the host had them.
        after: names of the sheets now.
    """
    package = draft.package
    part = package.related("", "extended-properties")
    if part is None:
        return
    try:
        root = parse(package.read(part), part)
    except RefusedError:
        return
    if _rewrite(root, before, after):
        draft.write(part, serialise(root))


def _rewrite(root: Element, before: Sequence[str], after: Sequence[str]) -> bool:
    titles = root.find(f"{{{PROPERTIES}}}TitlesOfParts/{{{VARIANTS}}}vector")
    pairs = root.find(f"{{{PROPERTIES}}}HeadingPairs/{{{VARIANTS}}}vector")
    count = None if pairs is None else next(pairs.iter(f"{{{VARIANTS}}}i4"), None)
    number = None if count is None else whole(count.text)
    if titles is None or count is None or number is None:
        return False
    listed = [item.text or "" for item in children(titles)]
    old = listed[:number]
    if not old or number > len(listed) or not set(old) <= set(before):
        return False
    shown = set(old) | (set(after) - set(before))
    new = [name for name in after if name in shown]
    if new == old:
        return False
    items = children(titles)
    for item in items[:number]:
        titles.remove(item)
    for position, name in enumerate(new):
        add(titles, items[0].tag, position).text = name
    titles.set("size", str(len(titles)))
    count.text = str(len(new))
    return True
