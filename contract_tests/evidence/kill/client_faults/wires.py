"""Faults in what goes over the wire: by which way, with what beside it, and how much of an answer is believed."""

from __future__ import annotations

from .fault import ClientFault

TRACES = ("client/security/test_traces.py",)
ENVIRONMENT = ("client/security/test_environment.py",)
COOKIES = ("client/security/test_cookies.py",)
ENCODINGS = ("client/security/test_encodings.py",)
SIZES = ("client/security/test_sizes.py",)
CONFIGURATION = ("client/behaviour/test_configuration.py",)

FAULTS = (
    ClientFault(
        name="library_frames_kept",
        description="A traceback keeps the frames of the HTTP library, whose variables hold the key.",
        file="trace.py",
        old="        link.__traceback__ = _join(_choose(link.__traceback__))\n",
        new="        _join(_choose(None))\n",
        where=TRACES,
    ),
    ClientFault(
        name="causes_keep_library_frames",
        description="Only the error itself loses the HTTP library's frames, and its cause and context keep them.",
        file="trace.py",
        old="            left += [link.__cause__, link.__context__]\n",
        new="",
        where=TRACES,
    ),
    ClientFault(
        name="callers_frames_dropped",
        description="A traceback loses the caller's own frames with those of the HTTP library.",
        file="trace.py",
        old="package in _LIBRARY or package == _OWN or package in sys.stdlib_module_names",
        new="True",
        where=TRACES,
    ),
    ClientFault(
        name="key_left_in_the_request",
        description="A request that failed, which hooks and transports hold, keeps the key.",
        file="request.py",
        old="            request.headers.pop(_KEY, None)\n",
        new="",
        where=TRACES,
    ),
    ClientFault(
        name="malformed_line_repeated",
        description="The error about an answer that breaks the protocol repeats its line, and the key in it.",
        file="collector.py",
        old="not _PLAIN.fullmatch(str(error))",
        new="False",
        where=(*TRACES, *ENVIRONMENT),
    ),
    ClientFault(
        name="webhook_secret_in_a_frame",
        description="The traceback of a webhook that is refused shows its secret.",
        file="webhooks.py",
        old="    flaw = _find_flaw(body, signature, secret)\n    del secret",
        new="    flaw = _find_flaw(body, signature, secret)\n    signature",
        where=TRACES,
    ),
    ClientFault(
        name="loopback_by_proxy",
        description="What is meant for this machine goes to a proxy, with the key in the clear.",
        file="connect.py",
        old='if is_local_name((url.hostname or "").removesuffix(".")) or _is_exempt(',
        new="if _is_exempt(",
        where=ENVIRONMENT,
    ),
    ClientFault(
        name="ranges_not_exempt",
        description="A range of addresses in NO_PROXY exempts nothing.",
        file="connect.py",
        old="return address in ip_network(str(read_address(host) or host), strict=False)",
        new="return address == read_address(host)",
        where=ENVIRONMENT,
    ),
    ClientFault(
        name="ends_of_names_exempt",
        description="NO_PROXY=ple.com exempts example.com.",
        file="connect.py",
        old='f".{name}".endswith(f".{suffix}")',
        new="name.endswith(suffix)",
        where=ENVIRONMENT,
    ),
    ClientFault(
        name="no_folder_believed",
        description="A folder of certificates that is not there is taken, and nobody is believed.",
        file="connect.py",
        old="if folders and not any(",
        new="if False and not any(",
        where=ENVIRONMENT,
    ),
    ClientFault(
        name="cookie_of_the_callers_client_sent",
        description="The cookies of an HTTP client that was passed in go along with any key.",
        file="request.py",
        old='request.headers.pop("Cookie", None)',
        new="request.headers",
        where=COOKIES,
    ),
    ClientFault(
        name="empty_query_of_the_server",
        description="A server's address may end with a question mark, and its paths become a query.",
        file="settings.py",
        old='or {"?", "#"} & set(url)',
        new="or parts.query or parts.fragment",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="path_of_the_api_not_missed",
        description="A 404 of a server without the API's path is told as if an object were missing.",
        file="advice.py",
        old="not base_url.endswith(API_PATH)",
        new="False",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="every_encoding_asked_for",
        description="The client asks for whatever encodings the HTTP library can unpack.",
        file="request.py",
        old='"Accept-Encoding": ACCEPTED, ',
        new="",
        where=ENCODINGS,
    ),
    ClientFault(
        name="unknown_encoding_taken",
        description="A body in an encoding that was not asked for is taken as if it were not packed.",
        file="collector.py",
        old='if len(encodings) > 1 or "unknown" in encodings:',
        new="if len(encodings) > 1:",
        where=ENCODINGS,
    ),
    ClientFault(
        name="cut_body_is_whole",
        description="A packed body that ends early is taken for a whole one.",
        file="collector.py",
        old="if self._failure is None and not self._unpacker.is_whole:",
        new="if False:",
        where=ENCODINGS,
    ),
    ClientFault(
        name="one_member_is_all",
        description="Of a body of several packed members only the first is taken.",
        file="unpack.py",
        old="self._stream.unused_data, None, True",
        new='b"", None, True',
        where=ENCODINGS,
    ),
    ClientFault(
        name="unpacked_at_once",
        description="What a piece stands for is unpacked at once, whatever its size.",
        file="unpack.py",
        old="self._stream.decompress(self._held, _PIECE)",
        new="self._stream.decompress(self._held)",
        where=SIZES,
    ),
    ClientFault(
        name="values_not_counted",
        description="Millions of values are made of an answer that is within the bound of bytes.",
        file="answer.py",
        old="return len(body) > MAX_VALUES and sum(",
        new="return len(body) < 0 and sum(",
        where=SIZES,
    ),
    ClientFault(
        name="long_query_not_refused",
        description="A query that cannot be sent is refused by the HTTP library, and its words name no argument.",
        file="address.py",
        old="    if sum(sizes.values()) > MAX_PART:\n",
        new="    if False:\n",
        where=TRACES,
    ),
)
