"""The language of fields in templates: Jinja in a sandbox, and what is wrong with a text in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording


@dataclass(frozen=True, slots=True)
class FieldFault:
    """What is wrong on a line of a template; ``words`` is the name to point at, if any."""

    line: int
    words: str
    message: Wording
    hint: Wording | None = None


class _Sandbox(SandboxedEnvironment):
    """Lets no template of a few words fill the memory either."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Multiply whole numbers only."""
        if operator == "**" or not isinstance(left, int) or not isinstance(right, int):
            message = f"{operator} is not allowed here"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)


def environment(*, autoescape: bool) -> SandboxedEnvironment:
    """Give an environment that runs no code, and stops at a name without value."""
    made = _Sandbox(undefined=StrictUndefined, autoescape=autoescape, keep_trailing_newline=True)
    made.globals.clear()
    return made


def field_faults(source: str, known: Mapping[str, object]) -> tuple[FieldFault, ...]:
    """Give what is wrong with a template.

    ``known`` holds the names with samples: a text, a sequence of one entry, a group of names.
    """
    jinja = environment(autoescape=False)
    try:
        jinja.compile(source)
    except TemplateSyntaxError as error:
        fault = FieldFault(
            error.lineno,
            "",
            Wording(
                f"tanda {{{{ }}}} atau {{% %}} tidak dapat dibaca (Jinja: {error.message})",
                f"the marks {{{{ }}}} or {{% %}} cannot be read (Jinja: {error.message})",
            ),
            Wording("contoh: {{ judul }}", "example: {{ judul }}"),
        )
        return (fault,)
    return tuple(dict.fromkeys(_walk(jinja.parse(source), dict(known), known)))


_Scope = dict[str, object]
_ANY = object()
"""The sample of a value of which nothing is known."""


def _walk(node: nodes.Node, scope: _Scope, known: Mapping[str, object]) -> Iterator[FieldFault]:
    """Find unknown names below a node; ``scope`` holds what may be named there."""
    if isinstance(node, nodes.For):
        yield from _walk(node.iter, scope, known)
        inner = scope | {"loop": _ANY} | _bound(node.target, _entry(_sample(node.iter, scope)))
        parts = [*node.body, *([node.test] if node.test else [])]
        for part in parts:
            yield from _walk(part, inner, known)
        for part in node.else_:
            yield from _walk(part, scope, known)
    elif isinstance(node, nodes.Assign):
        yield from _walk(node.node, scope, known)
        scope |= _bound(node.target, _sample(node.node, scope))
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        yield from _named(node, scope, known)
    else:
        for child in node.iter_child_nodes():
            yield from _walk(child, scope, known)


def _named(
    node: nodes.Name | nodes.Getattr | nodes.Getitem, scope: _Scope, known: Mapping[str, object]
) -> Iterator[FieldFault]:
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            yield _unknown(node.lineno, "", node.name, [*scope], known)
        return
    before = list(_walk(node.node, scope, known))
    yield from before
    if isinstance(node, nodes.Getitem):
        yield from _walk(node.arg, scope, known)
    group, key = _sample(node.node, scope), _key(node)
    if not before and isinstance(group, Mapping) and key is not None and key not in group:
        yield _unknown(node.lineno, f"{_written(node.node)}.", key, [*group], known)


def _unknown(
    line: int, group: str, name: str, names: list[str], known: Mapping[str, object]
) -> FieldFault:
    """Tell that a name is none of the names of its group ("pengesahan.", or empty)."""
    meant, written = nearest(name, names), f"{group}{name}"
    if meant is not None:
        hint = Wording(f"maksudnya `{group}{meant}`?", f"did you mean `{group}{meant}`?")
    else:
        listed = ", ".join(f"`{group}{one}`" for one in (names if group else known))
        hint = Wording(f"yang dikenal: {listed}", f"known are: {listed}")
    return FieldFault(
        line,
        written,
        Wording(f"nama `{written}` tidak dikenal", f"the name `{written}` is not known"),
        hint,
    )


def _written(node: nodes.Node) -> str:
    """Give an expression as a person writes it, as far as it consists of names."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return _written(node.node) if isinstance(node, nodes.Getitem) else ""


def _sample(node: nodes.Node, scope: _Scope) -> object:
    """Give the sample of an expression."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, _ANY)
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        group, key = _sample(node.node, scope), _key(node)
        if isinstance(group, Mapping):
            return group.get(key, _ANY)
        return _entry(group) if isinstance(node, nodes.Getitem) else _ANY
    return _ANY


def _key(node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return node.attr
    value = node.arg.value if isinstance(node.arg, nodes.Const) else None
    return value if isinstance(value, str) else None


def _entry(sample: object) -> object:
    return sample[0] if isinstance(sample, tuple) and sample else _ANY


def _bound(target: nodes.Node, sample: object) -> _Scope:
    """Give the names that a loop or a setting makes, with their samples."""
    if isinstance(target, nodes.Name):
        return {target.name: sample}
    return {name.name: _ANY for name in target.find_all(nodes.Name)}
