"""A rule as a regulation file writes it -> its tree: `min(120, realisasi / target * 100)`."""

import ast
from collections.abc import Collection
from decimal import Decimal

from toolkit.model.rumus import Daun, NamaOperasi, Operand, Operasi, Pohon

_HITUNG: dict[type[ast.AST], NamaOperasi] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.GtE: ">=", ast.LtE: "<=", ast.Gt: ">", ast.Lt: "<",
    ast.Eq: "=", ast.NotEq: "<>"}
_FUNGSI: dict[str, NamaOperasi] = {"min": "MIN", "max": "MAX", "round": "ROUND", "sum": "SUM", "rata": "AVERAGE"}
_TERPANJANG = 500
BOLEH = "angka, + - * /, tanda kurung, " + ", ".join(f"{f}(…)" for f in _FUNGSI) + ", dan … if … else …"
"""What a rule may be made of besides its operands, for messages."""


class RumusError(ValueError):
    """The text is no rule; says what of it cannot stand there."""


def parse_rumus(teks: str, operand: Collection[str]) -> Pohon:
    """The tree of a rule.

    Args:
        teks: arithmetic as in the files of toolkit/regulation; `a if realisasi == 0 else b` chooses.
        operand: the names that it may use.

    Raises:
        RumusError: it is no arithmetic, or names something else.

    >>> parse_rumus("realisasi / 4", {"realisasi"}).nama
    '/'
    """
    if len(teks) > _TERPANJANG:
        raise RumusError(f"lebih dari {_TERPANJANG} karakter")
    try:
        return _tree(ast.parse(teks.strip(), mode="eval").body, operand)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as galat:  # ValueError: a NUL, before 3.11.4
        raise RumusError("bukan rumus") from galat


def _tree(node: ast.expr, operand: Collection[str]) -> Pohon:
    match node:
        case ast.Constant(value=int() | float() as nilai) if not isinstance(nilai, bool):
            return _number(Decimal(repr(nilai)), node)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as nilai)):
            return _number(-Decimal(repr(nilai)), node)
        case ast.Name(id=nama) if nama in operand:
            return Daun(Operand(nama))
        case ast.BinOp(left=kiri, op=op, right=kanan) if type(op) in _HITUNG:
            return Operasi(_HITUNG[type(op)], (_tree(kiri, operand), _tree(kanan, operand)))
        case ast.Call(func=ast.Name(id=nama), args=[_, *_] as isi, keywords=[]) if nama in _FUNGSI:
            return Operasi(_FUNGSI[nama], tuple(_tree(satu, operand) for satu in isi))
        case ast.IfExp(test=syarat, body=ya, orelse=tidak):
            return Operasi("IF", (_condition(syarat, operand), _tree(ya, operand), _tree(tidak, operand)))
        case _:
            raise RumusError(ast.unparse(node))


def _condition(node: ast.expr, operand: Collection[str]) -> Pohon:
    match node:
        case ast.BoolOp(op=ast.And(), values=isi):
            return Operasi("AND", tuple(_condition(satu, operand) for satu in isi))
        case ast.Compare(left=kiri, ops=[op], comparators=[kanan]) if type(op) in _HITUNG:
            return Operasi(_HITUNG[type(op)], (_tree(kiri, operand), _tree(kanan, operand)))
        case _:
            raise RumusError(ast.unparse(node))


def _number(nilai: Decimal, node: ast.expr) -> Decimal:
    if not nilai.is_finite():
        raise RumusError(ast.unparse(node))
    return nilai
