"""Faults in how clients are made, copied and watched, and in what records hold."""

from __future__ import annotations

from .fault import ClientFault

CONFIGURATION = ("client/behaviour/test_configuration.py",)
SUBCLASSES = ("client/behaviour/test_subclasses.py",)
RESPONSES = ("client/behaviour/test_with_response.py",)
LOOPS = ("client/runtime/test_loops.py",)
IDENTIFIERS = ("client/behaviour/test_identifiers.py",)
RECORDS = ("client/properties/test_records.py",)

FAULTS = (
    ClientFault(
        name="wrong_kind_taken",
        description="An argument of the wrong kind is found at the first call.",
        file="arguments.py",
        old="if value is None or (isinstance(value, kind) and not isinstance(value, type)):",
        new="if True:",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="class_taken_for_an_object",
        description="A class is taken for a store or a clock.",
        file="arguments.py",
        old=" and not isinstance(value, type)):",
        new="):",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="truth_taken_for_seconds",
        description="True is taken for a second.",
        file="checks.py",
        old="isinstance(value, bool) or not isinstance(value, int | float)",
        new="not isinstance(value, int | float)",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="asynchronous_hook_taken",
        description="A hook that nobody awaits is taken.",
        file="arguments.py",
        old="if callable(value) and not inspect.iscoroutinefunction(value) and not inspect.iscoroutinefunction(call):",
        new="if callable(value):",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="attributes_of_a_subclass_lost",
        description="A copy with other options lacks what its class put into the client.",
        file="session.py",
        old="for name, value in {**attributes, **slots, **changed}.items():",
        new='for name, value in {"_user_agent": attributes["_user_agent"], **changed}.items():',
        where=SUBCLASSES,
    ),
    ClientFault(
        name="resources_of_the_original_copied",
        description="A copy's resources call with the patience of the original.",
        file="session.py",
        old="if not isinstance(getattr_static(type(self), name, None), Lazy | cached_property):",
        new="if True:",
        where=SUBCLASSES,
    ),
    ClientFault(
        name="answers_of_other_clients_kept",
        description="A block keeps the answers of every client.",
        file="flow.py",
        old="        if limiter is context.limiter:\n",
        new="        if limiter:\n",
        where=RESPONSES,
    ),
    ClientFault(
        name="inner_block_takes_all",
        description="A nested block takes the answers away from the outer one.",
        file="session.py",
        old="recorded_answers.set((*recorded_answers.get(), (self._context.limiter, answers)))",
        new="recorded_answers.set(((self._context.limiter, answers),))",
        where=RESPONSES,
    ),
    ClientFault(
        name="closed_in_another_loop",
        description="Connections of one event loop are closed in another.",
        file="pool.py",
        old="            self._check_loop(_find_loop())\n",
        new="            pass\n",
        where=LOOPS,
    ),
    ClientFault(
        name="prefetch_without_asyncio",
        description="A list with pages asked for ahead fails under another library in the library's own words.",
        file="pagination.py",
        old='            check_asyncio("prefetch")\n',
        new="            pass\n",
        where=LOOPS,
    ),
    ClientFault(
        name="identifier_as_it_shows_itself",
        description="An identifier is sent as `str` shows it, not as it is.",
        file="operation.py",
        old="return str.__str__(value) if type(value) is not str else value",
        new="return str(value)",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="uuid_refused",
        description="A UUID is no identifier.",
        file="operation.py",
        old="return str(value) if isinstance(value, UUID) else None",
        new="return None",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="inherited_fields_lost",
        description="A subclass of a record knows its own fields only.",
        file="record.py",
        old="for base in reversed(kind.__mro__):",
        new="for base in (kind,):",
        where=RECORDS,
    ),
    ClientFault(
        name="record_by_key",
        description="A field by its key is a record, not what came.",
        file="record.py",
        old="return _encode(self._values[self._shape.places[name]])",
        new="return self._values[self._shape.places[name]]",
        where=RECORDS,
    ),
    ClientFault(
        name="name_of_a_person_shown",
        description="The `repr` of a record shows any name.",
        file="record.py",
        old="return None if is_hidden else value",
        new="return value",
        where=RECORDS,
    ),
    ClientFault(
        name="attributes_of_a_record_lost",
        description="A copy of a subclass's record lacks what was put into it.",
        file="record.py",
        old="return (*made, (attributes, own)) if attributes or own else made",
        new="return made",
        where=RECORDS,
    ),
)
