"""Faults in how clients are configured, copied and observed, and in records."""

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
        name="wrong_type_accepted",
        description="An argument of the wrong type is reported only at the first call.",
        file="arguments.py",
        old="if value is None or (isinstance(value, kind) and not isinstance(value, type)):",
        new="if True:",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="class_accepted_for_an_object",
        description="A class is accepted where an instance of a store or a clock is needed.",
        file="arguments.py",
        old=" and not isinstance(value, type)):",
        new="):",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="true_accepted_as_seconds",
        description="True is accepted as one second.",
        file="checks.py",
        old="isinstance(value, bool) or not isinstance(value, int | float)",
        new="not isinstance(value, int | float)",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="async_hook_accepted",
        description="A coroutine function, which nobody would await, is accepted as a hook.",
        file="arguments.py",
        old="if callable(value) and not inspect.iscoroutinefunction(value) and not inspect.iscoroutinefunction(call):",
        new="if callable(value):",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="attributes_of_a_subclass_lost",
        description="A copy with other options loses the attributes that its subclass added.",
        file="session.py",
        old="for name, value in {**attributes, **slots, **changed}.items():",
        new='for name, value in {"_user_agent": attributes["_user_agent"], **changed}.items():',
        where=SUBCLASSES,
    ),
    ClientFault(
        name="resources_of_the_original_copied",
        description="The resources of a copy use the timeouts and retries of the original.",
        file="session.py",
        old="if not isinstance(getattr_static(type(self), name, None), Lazy | cached_property):",
        new="if True:",
        where=SUBCLASSES,
    ),
    ClientFault(
        name="answers_of_other_clients_kept",
        description="A block collects the answers of every client.",
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
        description="A list with `prefetch` fails outside asyncio with an error of the library in use.",
        file="pagination.py",
        old='            check_asyncio("prefetch")\n',
        new="            pass\n",
        where=LOOPS,
    ),
    ClientFault(
        name="identifier_by_str",
        description="An identifier of a subclass of `str` is sent as its `__str__` shows it, not as its value.",
        file="operation.py",
        old="return str.__str__(value) if type(value) is not str else value",
        new="return str(value)",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="uuid_refused",
        description="A `UUID` is not accepted as an identifier.",
        file="operation.py",
        old="return str(value) if isinstance(value, UUID) else None",
        new="return None",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="inherited_fields_lost",
        description="A subclass of a record has only the fields that it defines itself.",
        file="record.py",
        old="for base in reversed(kind.__mro__):",
        new="for base in (kind,):",
        where=RECORDS,
    ),
    ClientFault(
        name="record_by_key",
        description="Indexing a record by a key returns a nested record instead of the raw value.",
        file="record.py",
        old="return _encode(self._values[self._shape.places[name]])",
        new="return self._values[self._shape.places[name]]",
        where=RECORDS,
    ),
    ClientFault(
        name="name_of_a_person_shown",
        description="The `repr` of a record shows names of people.",
        file="record.py",
        old="return None if is_hidden else value",
        new="return value",
        where=RECORDS,
    ),
    ClientFault(
        name="attributes_of_a_record_lost",
        description="A copy of a record of a subclass loses the attributes that were set on it.",
        file="record.py",
        old="return (*made, (attributes, own)) if attributes or own else made",
        new="return made",
        where=RECORDS,
    ),
)
