"""Both libraries behind the door to XML: equal trees, equal bytes, the same refusals."""

import hashlib
import multiprocessing
import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from tests.corpus.files import FILES, NO_FILES, all_files
from tests.corpus.grafting import attempt
from toolkit.errors import ToolkitError
from toolkit.ooxml import libxml, markup
from toolkit.ooxml.expat import trees
from toolkit.ooxml.guards import open_workbook
from toolkit.ooxml.library import DoctypeError, Library, NotWellFormedError

BOTH: tuple[Library, Library] = (libxml, trees)
LONGEST = 10_000_000
WELL_OR_NOT = [line.encode() for line in r"""
<a:b/>|<b a:c="1"/>|<a xmlns:p=""/>|<a xmlns:p="a b"/>|<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>|<:a/>|<a:/>
<a:b:c xmlns:a="u"/>|<a xmlns:xml="u"/>|<a xmlns:xmlns="u"/>|<xmlns:a/>|<a :b="1"/>|<a b:="1"/>|<a xmlns:="u"/>
<a xmlns="http://www.w3.org/XML/1998/namespace"/>|<a xmlns:x="http://www.w3.org/XML/1998/namespace" x:space="y"/>
<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:space="preserve"/>|<a xmlns:p="http://www.w3.org/2000/xmlns/"/>
<a b="1"c="2"/>|<a>]]></a>|<a>&foo;</a>|<a><?xml x?></a>|<a><?XmL x?></a>|<a><!-- a -- b --></a>|<a>&#xFFFE;</a>
<a>&#0;</a>|<a>&#x1F600;</a>|<a/><b/>|<a/>x|<a/>&#32;|<a></a><!-- x --><?p q?>|<a b="<"/>|<a b=1/>|<a b/>
< a/>|<a></b>|<a
<a xmlns:p="u"><p:b xmlns:p="u"/></a>|<a><?a:b c?></a>|<a xmlns:p="#"/>|<a xmlns:p="%zz"/>|<a xmlns:p="http://["/>
<a xmlns:p="urn:x:y"/>|<a xmlns:p="foo_bar:x"/>|<a xmlns:p="1:x"/>|<a xmlns:p="http://x/{y}"/>|<a xmlns:p="é"/>|<é/>
<a xmlns:p="x^y"/>|<a xmlns:p="//"/>|<a xmlns:p=":"/>|<a xmlns:p="a:b c"/>|<a xmlns:p="u}v"/>|<a xmlns:p="a[b"/>
<a><![CDATA[x]]>y<![CDATA[z]]></a>|<a>&lt;&gt;&quot;&apos;</a>|<a x="&#10;&#13;&#9;  &lt;&quot;"/>
<a xmlns="u"><b xmlns=""/></a>
<a><!--x--><?p?><?p  q ?><?p ?>t<!--y-->u</a>|<a p:x="1" xmlns:p="u"/>|<a xmlns="u" xmlns="v"/>|<a x="1" x="2"/>|<1a/>
<a>&amp</a>|<a>&;</a>|<a>&#x;</a>|<a>&#x110000;</a>|<a><xml:b/></a>|<a/><!DOCTYPE a>|<a b="&lt;&#x9;"/>
<a b='"'/>|<a 1="x"/>
<?xml version="1.0" standalone="maybe"?><a/>|<?xml version="1.0" encoding="utf-8" x=""?><a/>| <?xml version="1.0"?><a/>
""".strip().replace("\n", "|").split("|")]
BYTES = [b"", b"\x00<a/>", b"<a>\x00</a>", b"<a>\xff</a>", b"<a>\xed\xa0\x80</a>", b"<a>\xc0\x80</a>",
         b"<a>\xef\xbf\xbe</a>", b"\xef\xbb\xbf<a/>", b"<a x='\r\n\t'> \r\n \r</a>",
         b"<a><!--\r\n--><?p \r\n?></a>", b"\n<a/>\n", b"<a\x0b/>"]


def said(library: Library, data: bytes, *, to_read: bool) -> bytes | str:
    try:
        return library.write(library.read(data, to_read=to_read))
    except (NotWellFormedError, DoctypeError) as error:
        return type(error).__name__


@pytest.mark.parametrize("to_read", [False, True])
def test_what_is_no_xml_is_none_for_both(*, to_read: bool) -> None:
    for data in WELL_OR_NOT + BYTES:
        first, second = (said(library, data, to_read=to_read) for library in BOTH)
        assert first == second, data


def long_ones() -> Iterator[tuple[bytes, bool]]:
    """What lies at a limit of libxml2, and one beyond it; whether it is read."""
    for depth in (256, 257):
        yield b"<a>" * depth + b"</a>" * depth, depth == 256
    for more in (0, 1):
        yield b"<a>%b</a>" % (b"x" * (LONGEST + more)), not more
        yield b"<a>%b&amp;%b</a>" % (b"x" * (LONGEST - 3), b"x" * (2 + more)), not more
        yield b"<a><!--%b--></a>" % (b"x" * (LONGEST + more)), not more
        yield b"<%b/>" % (b"x" * (50_000 + more)), not more
        yield b'<a xmlns:%b="u"/>' % (b"x" * (50_000 + more)), not more
    yield b'<a b="%b"/>' % (b"x" * LONGEST), False
    yield b"<a><?p %b?></a>" % (b"x" * LONGEST), False


def test_the_limits_are_the_same() -> None:
    for data, is_read in long_ones():
        first, second = (said(library, data, to_read=False) for library in BOTH)
        assert first == second, data[:40]
        assert (first != NotWellFormedError.__name__) is is_read, (data[:40], len(data))


class Grown:
    """Random trees of one library, changed in a random way; the same seed, the same changes."""

    def __init__(self, library: Library, seed: int) -> None:
        self.library, self.rng = library, random.Random(seed)  # noqa: S311  (no secret)
        self.roots = [library.read(self.text({}, 0).encode(), to_read=False) for _ in range(2)]
        self.gone: list[markup.Element] = []

    def text(self, scope: dict[str | None, str], depth: int) -> str:
        """A random element; a prefix means the same everywhere, the default namespace anything."""
        rng, uris = self.rng, {"p": "u", "q": "u", "r": "w"}
        chosen: list[str | None] = rng.choices([None, "p", "q", "r"], k=rng.choice([0, 0, 1, 2]))
        new = {p: uris.get(p or "", rng.choice("uvw")) for p in chosen}
        scope = {**scope, **new}
        prefixes: list[str | None] = [p for p in scope if p]
        named = f"{p}:" if (p := rng.choice([None, *prefixes])) else ""
        tag = named + rng.choice("abc")
        parts = [f'xmlns{f":{p}" if p else ""}="{uri}"' for p, uri in new.items()]
        seen = {}
        for p, name in zip(rng.choices([None, *prefixes], k=2), "xy", strict=True):
            value = rng.choice(["1", "&amp;", "a&#10;"])
            seen[scope[p] if p else None, name] = f'{f"{p}:" if p else ""}{name}="{value}"'
        inside = "".join(rng.choice([self.text(scope, depth + 1), "<!--c-->", "<?p q?>", "t&lt;", "\r\n"])
                         for _ in range(rng.choice([0, 1, 2, 3]) if depth < 4 else 0))
        return f"<{' '.join([tag, *parts, *seen.values()])}>{inside}</{tag}>"

    def change(self) -> None:
        """One change of an element."""
        rng = self.rng
        root = rng.choice(self.roots)
        one = rng.choice([e for e in root.iter() if isinstance(e.tag, str)])
        kinds: list[Callable[[markup.Element], object]] = [
            lambda e: self.library.add(e, rng.choice(["a", "{u}a", "{v}b", "{zz}c"]), {"k": "1"}), self.take_out,
            lambda e: self.roots.append(self.library.copied(e)), self.put_back, self.move,
            lambda e: e.set(rng.choice(["x", "{u}x", "{v}y", "{nn}z"]), rng.choice(["1", '"<&\n', ""])), self.slim,
            self.write, lambda e: setattr(e, "tag", rng.choice(["a", "{u}n", "{q}m"]))]
        rng.choice(kinds)(one)

    def take_out(self, one: markup.Element) -> None:
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
            self.gone.append(one)

    def put_back(self, one: markup.Element) -> None:
        if self.gone:
            one.append(self.gone.pop())

    def move(self, one: markup.Element) -> None:
        other = self.rng.choice(list(self.rng.choice(self.roots).iter()))
        if other.getparent() is not None and not any(e is one for e in other.iter()):
            one.insert(self.rng.randint(-2, 3), other)

    def slim(self, one: markup.Element) -> None:
        copy = self.library.copied(one)
        self.library.drop_unused(copy)
        self.roots.append(copy)

    def write(self, one: markup.Element) -> None:
        one.text = self.rng.choice([None, "", "t", "<&>\r"])
        if one.getparent() is not None:
            one.tail = self.rng.choice([None, "", "t2"])
        for name, _ in list(one.attrib.items())[:1]:
            del one.attrib[name]

    def state(self) -> tuple[list[bytes], list[object]]:
        """Bytes and elements of every tree."""
        return ([self.library.write(root) for root in [*self.roots, *self.gone]],
                [(e.tag, e.text, e.tail, list(e.attrib.items())) for root in self.roots for e in root.iter()
                 if isinstance(e.tag, str)])


def test_trees_that_were_changed_are_the_same() -> None:
    for seed in range(400):
        both = [Grown(library, seed) for library in BOTH]
        for _ in range(seed % 13):
            for one in both:
                one.change()
        first, second = (one.state() for one in both)
        assert first == second, seed


def with_both(work: Callable[[], str]) -> tuple[str, str]:
    """What the work says with either library behind the door."""
    before = markup._library
    answers = []
    try:
        for library in BOTH:
            markup._library = library
            answers.append(work())
    finally:
        markup._library = before
    return answers[0], answers[1]


def fingerprint(path: Path) -> str:
    """Every part of a file as it is read and written, and what the graft makes of the file; or why not."""
    try:
        package = open_workbook(path)
    except ToolkitError as error:
        return str(error)
    sidik = hashlib.sha256()
    for part in package.parts:
        if part.lower().endswith((".xml", ".rels", ".vml")):
            for to_read in (False, True):
                try:
                    sidik.update(markup.serialise(package.xml(part, to_read=to_read)))
                except ToolkitError as error:
                    sidik.update(str(error).encode())
    grafted = attempt(path)
    sidik.update(str(grafted).encode() if isinstance(grafted, ToolkitError) else grafted[1].data)
    return sidik.hexdigest()


def disagreement(path: Path) -> str:
    """Name of a file of which the libraries say different things; empty where they agree."""
    first, second = with_both(lambda: fingerprint(path))
    return "" if first == second else path.name


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason=NO_FILES)
def test_every_workbook_of_the_corpus_is_the_same_for_both() -> None:
    # openpyxl, which other tests import, gives lxml prefixes of its own for namespaces that a file names otherwise
    with ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("spawn")) as pool:
        assert [name for name in pool.map(disagreement, all_files(), chunksize=8) if name] == []
