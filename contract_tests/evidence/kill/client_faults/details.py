"""Small faults in what is counted, shown, kept and refused."""

from __future__ import annotations

from .fault import ClientFault

BATCHES = ("client/behaviour/test_batch_parts.py",)
GROWTH = ("client/runtime/test_growth.py",)
BOUNDS = ("client/behaviour/test_bounds.py",)
SHAPES = ("client/behaviour/test_shapes.py",)
ENCODING = ("client/behaviour/test_encoding.py",)
ERRORS = ("client/behaviour/test_error_details.py",)
SPANS = ("client/observability/test_span_details.py",)
SIGNATURES = ("client/behaviour/test_signatures.py",)


def make(name: str, description: str, file: str, old: str, new: str, where: tuple[str, ...]) -> ClientFault:
    """Return a fault."""
    return ClientFault(name=name, description=description, file=file, old=old, new=new, where=where)


FAULTS = (
    make(
        "joined_identifier_taken",
        "A joined identifier among good ones is sent.",
        "batch.py",
        'any("," in name for name in names)',
        'all("," in name for name in names)',
        BATCHES,
    ),
    make(
        "first_part_stays",
        "Of the values of a batch's parts the first stays.",
        "batch.py",
        "                whole[name] = value\n",
        "                whole.setdefault(name, value)\n",
        BATCHES,
    ),
    make(
        "single_call_noted",
        "The error of a single call says that none was done before it.",
        "batch.py",
        "if parts > 1:",
        "if parts > 0:",
        BATCHES,
    ),
    make(
        "uuid_alone_refused",
        "A UUID alone is taken for a list.",
        "batch.py",
        "if isinstance(values, str | UUID) else values",
        "if isinstance(values, str) else values",
        BATCHES,
    ),
    make(
        "empty_page_returned",
        "A page that only showed a change is returned empty.",
        "pagination.py",
        "yield from (page for page in self._read_on(cursor) if page.items)",
        "yield from self._read_on(cursor)",
        GROWTH,
    ),
    make(
        "path_of_any_length",
        "A path is sent whatever its length.",
        "address.py",
        "    if size > MAX_PART:\n",
        "    if size > 2 * MAX_PART:\n",
        BOUNDS,
    ),
    make(
        "shapes_never_forgotten",
        "The names of rows are kept for ever.",
        "record.py",
        "MAX_SHAPES = 256\n",
        "MAX_SHAPES = 1_000\n",
        SHAPES,
    ),
    make(
        "subclass_reads_as_its_base",
        "A subclass reads a row as its base read the last.",
        "record.py",
        "        cls._shapes = {}\n        cls._last = (_NOTHING.keys, _NOTHING)\n",
        "        cls._shapes = {}\n",
        SHAPES,
    ),
    make(
        "classes_of_records_equal",
        "Records of different classes are equal.",
        "record.py",
        "type(other) is type(self) and",
        "isinstance(other, Record) and",
        SHAPES,
    ),
    make(
        "omitted_value_sent",
        "OMIT in a mapping is sent.",
        "body.py",
        "for key, item in value.items() if item is not OMIT}",
        "for key, item in value.items()}",
        ENCODING,
    ),
    make(
        "request_id_lost",
        "An unknown outcome has no request id.",
        "retry.py",
        '        request_id=getattr(cause, "request_id", None),\n',
        "",
        ERRORS,
    ),
    make(
        "earlier_moment_shown",
        "A refusal shows the earlier of two moments.",
        "errors.py",
        "max(moments).isoformat",
        "min(moments).isoformat",
        ERRORS,
    ),
    make(
        "lines_in_a_tuple_unchecked",
        "Lines in a tuple are not checked.",
        "payload.py",
        "            if is_sequence(value):\n",
        "            if isinstance(value, list):\n",
        ERRORS,
    ),
    make(
        "plain_port_wrong",
        "The span of a plain HTTP call has the port of HTTPS.",
        "telemetry.py",
        'parts.port or (80 if parts.scheme == "http" else 443)',
        "parts.port or 443",
        SPANS,
    ),
    make(
        "hidden_refusal_not_logged",
        "A refusal behind an unknown outcome is not logged.",
        "events.py",
        "else error.__cause__",
        "else None",
        SPANS,
    ),
    make(
        "blank_signature_refused",
        "A verification with a blank signature is refused.",
        "webhook_reader.py",
        'if (signature or "").strip() or',
        "if signature or",
        SIGNATURES,
    ),
)
