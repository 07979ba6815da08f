"""Bytes of a spec file to marked trees, through the event stream of libyaml.

*Why* events and not ``yaml.load``: ordinary loading changes texts silently (``no``, ``08``,
``1:30``) and forgets where they stood. Here every scalar stays the text that was written.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Protocol

import yaml
from yaml import events

from sopgen.diagnostic.span import Source, Span
from sopgen.spec import refusal
from sopgen.spec.code import Code
from sopgen.spec.encoding import FORBIDDEN, decode
from sopgen.spec.loader import LOADER
from sopgen.spec.report import Report
from sopgen.spec.syntax import explain
from sopgen.spec.tree import Entry, Mapping, Node, Scalar, Sequence, Style

MOST_LEVELS = 50
_STYLES = {style.value: style for style in Style}
_BLOCK_STYLES = (Style.LITERAL, Style.FOLDED)
_LOST_TEXT = re.compile(r"(?:[ \t]*,)?[ \t]+(?P<lost>#+[^\s#][^\s,\]}]*)")
_LOST_LINE = re.compile(r"[ \t]*\r?\n(?P<indent>[ \t]+)(?P<lost>#\d\S*)")


class _TooDeepError(Exception):
    """Lists in lists without end: reading stops here."""


def read_trees(path: PurePath, data: bytes, report: Report) -> tuple[Source, tuple[Node, ...]]:
    """Give the file's text with the trees of its documents; what is wrong goes to the report.

    There are no trees when the file cannot be read at all.
    """
    source = decode(Source(path, ""), data, report)
    if source is None:
        return Source(path, ""), ()
    composer = _Composer(source, report)
    try:
        trees = tuple(composer.documents())
    except yaml.MarkedYAMLError as fault:
        explain(fault, source, report)
        return source, ()
    except yaml.YAMLError:
        refusal.refuse_file(Span(source, 1, 1, 1, 1), report)
        return source, ()
    except _TooDeepError:
        return source, ()
    if not trees and not composer.blank_documents:
        refusal.refuse_nothing(Span(source, 1, 1, 1, 1), report)
    return source, trees


class _Composer:
    """Builds nodes from events; each ``_node`` consumes exactly the events of one node."""

    def __init__(self, source: Source, report: Report) -> None:
        self._source = source
        self._report = report
        self.blank_documents = 0
        self._events: Iterator[events.Event] = yaml.parse(source.text, Loader=LOADER)

    def documents(self) -> Iterator[Node]:
        """Give the tree of each document; empty ones are reported."""
        for event in self._events:
            if not isinstance(event, events.DocumentStartEvent):
                continue
            if event.version or event.tags:
                refusal.refuse_directive(self._span(event), self._report)
            node = self._node(next(self._events), 0)
            if isinstance(node, Scalar) and node.blank:
                self.blank_documents += 1
                refusal.refuse_nothing(node.span, self._report)
            else:
                yield node

    def _node(self, event: events.Event, depth: int) -> Node:
        if depth > MOST_LEVELS:
            refusal.refuse_depth(MOST_LEVELS, self._span(event), self._report)
            raise _TooDeepError
        if isinstance(event, events.NodeEvent):
            self._refuse_command(event)
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(event, depth)
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(event, depth)
        return Scalar("", Style.SINGLE, self._span(event))

    def _scalar(self, event: events.ScalarEvent) -> Scalar:
        style = _STYLES.get(event.style or "", Style.PLAIN)
        if style in _BLOCK_STYLES:
            return Scalar(event.value, style, self._block_span(event))
        self._refuse_comment(event)
        span = self._span(event)
        if style is Style.DOUBLE:
            match = FORBIDDEN.search(event.value.replace("\r", "\x00"))
            if match is not None:
                refusal.refuse_escape(event.value[match.start()], span, self._report)
        return Scalar(event.value, style, span)

    def _sequence(self, event: events.SequenceStartEvent, depth: int) -> Sequence:
        items: list[Node] = []
        inner = next(self._events)
        while not isinstance(inner, events.SequenceEndEvent):
            items.append(self._node(inner, depth + 1))
            inner = next(self._events)
        return Sequence(tuple(items), self._whole(event, inner, items[-1] if items else None))

    def _mapping(self, event: events.MappingStartEvent, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        last: Node | None = None
        inner = next(self._events)
        while not isinstance(inner, events.MappingEndEvent):
            key = self._node(inner, depth + 1)
            last = self._node(next(self._events), depth + 1)
            if self._accepts(key, entries) and isinstance(key, Scalar):
                entries[key.value] = Entry(key, last)
            inner = next(self._events)
        return Mapping(tuple(entries.values()), self._whole(event, inner, last))

    def _accepts(self, key: Node, entries: dict[str, Entry]) -> bool:
        if not isinstance(key, Scalar):
            refusal.refuse_key(key.span, self._report)
        elif key.value == "<<" and key.style is Style.PLAIN:
            refusal.refuse_merge(key.span, self._report)
        elif key.value in entries:
            first = entries[key.value].key.span
            refusal.refuse_duplicate(key.value, key.span, first, self._report)
        else:
            return True
        return False

    def _refuse_command(self, event: events.NodeEvent) -> None:
        span = self._span(event)
        if isinstance(event, events.AliasEvent):
            refusal.refuse_command(Code.ALIAS, f"*{event.anchor}", span, self._report)
        elif event.anchor is not None:
            refusal.refuse_command(Code.ALIAS, f"&{event.anchor}", span, self._report)
        elif getattr(event, "tag", None) is not None:
            refusal.refuse_command(Code.TAG, "!", span, self._report)

    def _refuse_comment(self, event: events.ScalarEvent) -> None:
        end = _marks(event)[1]
        line, column = end.line + 1, end.column + 1
        match = _LOST_TEXT.match(self._source.text, end.index)
        if match is not None:
            column += match.start("lost") - end.index
        elif event.value and not event.style:
            match = _LOST_LINE.match(self._source.text, end.index)
            line, column = line + 1, 1 + len(match["indent"]) if match else 1
        if match is not None:
            written = match["lost"]
            span = Span(self._source, line, column, line, column + len(written))
            refusal.refuse_comment(written, span, self._report)

    def _span(self, event: events.Event) -> Span:
        start, end = _marks(event)
        return Span(self._source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _block_span(self, event: events.ScalarEvent) -> Span:
        """Give the span without the blank lines and the indentation behind the text."""
        start, end = _marks(event)
        text = self._source.text[start.index : end.index].rstrip()
        lines = text.count("\n")
        column = len(text) - text.rfind("\n") if lines else start.column + 1 + len(text)
        line = start.line + 1
        return Span(self._source, line, start.column + 1, line + lines, column)

    def _whole(self, first: events.Event, last: events.Event, node: Node | None) -> Span:
        """Give the span of a list or mapping; without closing bracket it ends with its last node.

        libyaml closes an indented one only where the next thing begins.
        """
        start = self._span(first)
        before, behind = _marks(last)
        end = self._span(last) if node is None or behind.index > before.index else node.span
        return Span(self._source, start.line, start.column, end.end_line, end.end_column)


class _Mark(Protocol):
    """A place as the parser counts it, from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...

    @property
    def index(self) -> int: ...


def _marks(event: events.Event) -> tuple[_Mark, _Mark]:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        message = "the YAML parser gives no places"
        raise RuntimeError(message)
    return start, end
