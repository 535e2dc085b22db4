"""Faults in how requests are sent, in what is sent with them, and in how much of an answer is trusted."""

from __future__ import annotations

from .fault import ClientFault

TRACES = ("client/security/test_traces.py",)
ENVIRONMENT = ("client/security/test_environment.py",)
COOKIES = ("client/security/test_cookies.py",)
ENCODINGS = ("client/security/test_encodings.py",)
SIZES = ("client/security/test_sizes.py",)
DECOMPRESSION = ("client/security/test_decompression.py",)
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
        description="Only the error itself loses the HTTP library's frames; its cause and context keep them.",
        file="trace.py",
        old="            left += [link.__cause__, link.__context__]\n",
        new="",
        where=TRACES,
    ),
    ClientFault(
        name="callers_frames_dropped",
        description="A traceback loses the caller's own frames along with those of the HTTP library.",
        file="trace.py",
        old="package in _LIBRARY or package == _OWN or package in sys.stdlib_module_names",
        new="True",
        where=TRACES,
    ),
    ClientFault(
        name="key_left_in_the_request",
        description="A failed request, to which hooks and transports hold references, keeps the key.",
        file="request.py",
        old="            request.headers.pop(_KEY, None)\n",
        new="",
        where=TRACES,
    ),
    ClientFault(
        name="malformed_line_repeated",
        description="The error about a malformed answer repeats its line, which may contain the key.",
        file="collector.py",
        old="not _PLAIN.fullmatch(str(error))",
        new="False",
        where=(*TRACES, *ENVIRONMENT),
    ),
    ClientFault(
        name="webhook_secret_in_a_frame",
        description="The traceback of a rejected webhook shows the webhook's secret.",
        file="webhooks.py",
        old="    flaw = _find_flaw(body, signature, secret)\n    del secret",
        new="    flaw = _find_flaw(body, signature, secret)\n    signature",
        where=TRACES,
    ),
    ClientFault(
        name="loopback_by_proxy",
        description="A request to this machine goes to a proxy, with the key unencrypted.",
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
        name="missing_folder_accepted",
        description="A folder of certificates that does not exist is accepted, and no server is trusted.",
        file="connect.py",
        old="if folders and not any(",
        new="if False and not any(",
        where=ENVIRONMENT,
    ),
    ClientFault(
        name="cookie_of_the_callers_client_sent",
        description="The cookies of an HTTP client that was passed in are sent with any key.",
        file="request.py",
        old='request.headers.pop("Cookie", None)',
        new="request.headers",
        where=COOKIES,
    ),
    ClientFault(
        name="empty_query_of_the_server",
        description="A base URL may end with a question mark, which turns paths into a query.",
        file="settings.py",
        old='or {"?", "#"} & set(url)',
        new="or parts.query or parts.fragment",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="path_of_the_api_not_missed",
        description="A 404 from a base URL without the API's path is reported like that of a missing object.",
        file="advice.py",
        old="not base_url.endswith(API_PATH)",
        new="False",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="every_encoding_asked_for",
        description="The client accepts every encoding that the HTTP library can decode.",
        file="request.py",
        old='"Accept-Encoding": ACCEPTED, ',
        new="",
        where=ENCODINGS,
    ),
    ClientFault(
        name="unknown_encoding_taken",
        description="A body in an encoding that was not requested is read as if it were not encoded.",
        file="collector.py",
        old='if len(encodings) > 1 or "unknown" in encodings:',
        new="if len(encodings) > 1:",
        where=ENCODINGS,
    ),
    ClientFault(
        name="cut_body_is_whole",
        description="A compressed body that ends early counts as complete.",
        file="collector.py",
        old="if self._failure is None and not self._unpacker.is_whole:",
        new="if False:",
        where=ENCODINGS,
    ),
    ClientFault(
        name="one_member_is_all",
        description="Only the first of several compressed members of a body is read.",
        file="unpack.py",
        old="self._stream.unused_data, None, True",
        new='b"", None, True',
        where=ENCODINGS,
    ),
    ClientFault(
        name="unpacked_at_once",
        description="Each piece is decompressed at once, whatever its size.",
        file="unpack.py",
        old="self._stream.decompress(self._held, _PIECE)",
        new="self._stream.decompress(self._held)",
        where=DECOMPRESSION,
    ),
    ClientFault(
        name="values_not_counted",
        description="An answer within the limit of bytes may contain millions of values.",
        file="answer.py",
        old="return len(body) > MAX_VALUES and sum(",
        new="return len(body) < 0 and sum(",
        where=SIZES,
    ),
    ClientFault(
        name="long_query_not_refused",
        description="A query that is too long is rejected by the HTTP library, whose message names no argument.",
        file="address.py",
        old="    if sum(sizes.values()) > MAX_PART:\n",
        new="    if False:\n",
        where=TRACES,
    ),
)
