"""The small changes that make mutants: of an expression or a statement, as text at a place of the source.

This is our own rather than a library's because neither fits the forks of the kill matrix. mutmut (3.8) changes only
functions, not the defaults of options, and puts all mutants of a module into one file that it chooses from by a global;
its operators delete no statement. cosmic-ray (8.7) changes annotations, which never matters here, makes eleven mutants
of each binary operator, deletes no statement, and needs a dozen packages for a database and a cluster.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

OPERATORS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitAnd: (ast.BitOr,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
KEY = re.compile(r"[A-Za-z_][\w.:/-]*")
"""Strings that a program compares or sends; sentences are for people, and their wording is free."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A node and the text to put in its place."""

    node: ast.expr | ast.stmt
    text: str


def find_changes(node: ast.AST) -> Iterator[Change]:
    """Yield the changes of one node, without those of its children."""
    if isinstance(node, ast.expr):
        yield from (Change(node=node, text=text) for text in _change_expression(node))
    elif isinstance(node, ast.stmt):
        yield from (Change(node=node, text=text) for text in _change_statement(node))
    yield from _change_part(node)


def _change_expression(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Compare() | ast.BoolOp() | ast.BinOp() | ast.UnaryOp():
            yield from _change_operator(node)
        case ast.Constant():
            yield from _change_value(node.value)
        case ast.Name() if node.id in NAMES:
            yield NAMES[node.id]
        case ast.Call():
            for keyword in node.keywords:
                if keyword.arg:
                    yield _print(node, keywords=[other for other in node.keywords if other is not keyword])


def _change_operator(node: ast.Compare | ast.BoolOp | ast.BinOp | ast.UnaryOp) -> Iterator[str]:
    match node:
        case ast.Compare(ops=old):
            for place in range(len(old)):
                for new in OPERATORS[type(old[place])]:
                    yield _print(node, ops=[*old[:place], new(), *old[place + 1 :]])
        case ast.BoolOp(values=values):
            yield _print(node, op=OPERATORS[type(node.op)][0]())
            for place in range(len(values)):
                left = [*values[:place], *values[place + 1 :]]
                yield _print(node, values=left) if left[1:] else _print(left[0])
        case ast.BinOp() if type(node.op) in OPERATORS:
            yield _print(node, op=OPERATORS[type(node.op)][0]())
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield _print(node.operand)


def _change_value(value: object) -> Iterator[str]:
    match value:
        case bool():
            yield repr(not value)
        case int():
            yield from (repr(value + 1), *([repr(value - 1)] if value > 1 else []))
        case float():
            yield repr(value * 2 or 1.0)
        case str() if KEY.fullmatch(value):
            yield repr(f"{value}x")


def _change_statement(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield "return None"
        case ast.Raise(exc=ast.Name(id="AssertionError")) | ast.Expr(value=ast.Constant()):
            return
        case ast.Continue():
            yield "break"
        case ast.AugAssign(op=ast.Add() | ast.Sub()):
            yield from ("pass", _print(node, op=OPERATORS[type(node.op)][0]()))
        case ast.Expr() | ast.Raise() | ast.Break() | ast.Delete() | ast.AugAssign():
            yield "pass"
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield "pass"
        case ast.AnnAssign(target=ast.Attribute() | ast.Subscript(), value=ast.expr()):
            yield "pass"


def _change_part(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            is_decided = isinstance(test, ast.Constant) or ast.unparse(test) == "TYPE_CHECKING"
            if not is_decided and not isinstance(test, ast.Compare | ast.UnaryOp):
                yield Change(node=test, text=f"(not ({ast.unparse(test)}))")
        case ast.comprehension():
            yield from (Change(node=test, text="True") for test in node.ifs)
        case ast.ExceptHandler(type=ast.expr() as type_):
            yield Change(node=type_, text="()")
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from (Change(node=assignment, text="pass") for assignment in _find_second(node))


def _find_second(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.stmt]:
    """Yield the assignments to names that have a value already, which are missed less surely than the first."""
    seen: set[str] = {arg.arg for arg in ast.walk(function.args) if isinstance(arg, ast.arg)}
    for node in sorted(ast.walk(function), key=lambda node: getattr(node, "lineno", 0)):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if node.value else []
            for target in targets:
                if isinstance(target, ast.Name):
                    if target.id in seen:
                        yield node
                    seen.add(target.id)


def _print(node: ast.AST, **changed: Any) -> str:
    new = copy(node)
    for name, value in changed.items():
        setattr(new, name, value)
    text = ast.unparse(new)
    return f"({text})" if isinstance(new, ast.expr) and not isinstance(new, ast.Call) else text
