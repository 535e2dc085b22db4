"""A quota store shared by machines, in Redis (``pip install infakt-client[redis]``)."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from .ledger import (
    FIRST_PAUSE,
    LONGEST_BLOCK_SECONDS,
    LONGEST_PAUSE,
    LONGEST_TURN_SECONDS,
    SKEW_SECONDS,
)
from .quota import UNDER_WAY_SECONDS, Demand, Ticket, Window

CONNECTIONS = 32
"""Maximum number of connections of a process; further threads wait for one."""
TURN_PATIENCE = 2.0
"""Seconds to wait for a connection."""

# `ledger.Ledger` in Lua: Redis runs a script as a whole, so nothing comes in between. Under each key: a sorted set of
# answered calls, one of calls under way (`:open`), and a hash (`:head`).
_SCRIPT = """
local act, now, seconds = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local UNDER_WAY, BLOCK, FIRST, PAUSE, TURN, SKEW =
    tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local function text(number) return string.format('%.17g', number) end
local function head(key, name)
    return tonumber(redis.call('HGET', key .. ':head', name) or (name == 'refusals' and 0 or -1e18))
end
local function write(key, name, value) redis.call('HSET', key .. ':head', name, text(value)) end
local function under_way(key) return redis.call('ZCARD', key .. ':open') end
local function newest(key, nth) return tonumber(redis.call('ZREVRANGE', key, nth - 1, nth - 1, 'WITHSCORES')[2]) end
local function block(key, till) write(key, 'blocked_until', math.max(head(key, 'blocked_until'), till)) end
local function pause(key) return math.min(PAUSE, FIRST * 2 ^ math.min(head(key, 'refusals') - 1, 10)) end
local function count(key, moment, number)
    redis.call('ZADD', key, text(moment), number)
    redis.call('ZREMRANGEBYRANK', key, 0, -(math.max(head(key, 'most'), 1) + 1))
end
local function remove(key, number)
    local since = redis.call('ZSCORE', key .. ':open', number)
    redis.call('ZREM', key .. ':open', number)
    return tonumber(since or nil)
end
local function date_back(key, after, least, ahead)
    local late = redis.call('ZRANGEBYSCORE', key, '(' .. text(after), '+inf', 'WITHSCORES')
    for index = 1, #late, 2 do
        redis.call('ZADD', key, text(math.max(least, tonumber(late[index + 1]) - ahead)), late[index])
    end
end
local function mend(key, windows)
    local most = head(key, 'most')
    for _, window in ipairs(windows) do most = math.max(most, window[1]) end
    write(key, 'most', most)
    local last = newest(key, 1)
    if last and last > now + SKEW then date_back(key, now, now, last - now) end
    date_back(key .. ':open', now + SKEW, now, math.huge)
    local ended = redis.call('ZRANGEBYSCORE', key .. ':open', '-inf', text(now - UNDER_WAY), 'WITHSCORES')
    for index = 1, #ended, 2 do
        remove(key, ended[index])
        count(key, tonumber(ended[index + 1]) + UNDER_WAY, ended[index])
    end
    local refused = head(key, 'refused_at')
    if refused > now + SKEW then
        write(key, 'blocked_until', head(key, 'blocked_until') - (refused - now))
        write(key, 'refused_at', now)
    end
    if head(key, 'blocked_until') > now + BLOCK then write(key, 'blocked_until', -1e18) end
    if head(key, 'overtook_at') > now then write(key, 'overtook_at', now) end
end
local function wait(key, windows)
    local till = head(key, 'blocked_until')
    for _, window in ipairs(windows) do
        local nth = window[1] - under_way(key)
        if nth <= 0 then
            till = math.max(till, now + window[2])
        else
            local moment = newest(key, nth)
            if moment then till = math.max(till, math.min(now, moment) + window[2]) end
        end
    end
    return till - now
end
local function wait_turn(key, windows)
    local turn = TURN
    for _, window in ipairs(windows) do turn = math.min(turn, window[2]) end
    return math.max(head(key, 'blocked_until'), head(key, 'overtook_at') + turn) - now
end
local function take(key)
    if head(key, 'refusals') > 0 then block(key, now + pause(key)) end
    local number = redis.call('HINCRBY', key .. ':head', 'number', 1)
    redis.call('ZADD', key .. ':open', text(now), number)
    return number
end
local function settle(key, number)
    local since = remove(key, number)
    count(key, now, number)
    if since and since > head(key, 'refused_at') then
        write(key, 'refusals', 0)
        write(key, 'blocked_until', -1e18)
    end
end
local function refuse(key, number)
    local since = remove(key, number)
    if not since or since > head(key, 'refused_at') then write(key, 'refusals', head(key, 'refusals') + 1) end
    write(key, 'refused_at', now)
    local stated = seconds
    if stated < FIRST then stated = pause(key) end
    block(key, now + math.min(stated, BLOCK))
end

local decoded = {}
for index, key in ipairs(KEYS) do
    decoded[index] = cjson.decode(ARGV[9 + index])
    if act ~= 'release' and act ~= 'block' then mend(key, decoded[index]) end
end
local answer = {}
if act == 'reserve' or act == 'overtake' or act == 'take' then
    local longest = 0
    for index, key in ipairs(KEYS) do
        if act == 'reserve' then longest = math.max(longest, wait(key, decoded[index])) end
        if act == 'overtake' then longest = math.max(longest, wait_turn(key, decoded[index])) end
    end
    if longest > 0 then return {text(longest)} end
    answer[1] = '0'
    for index, key in ipairs(KEYS) do
        if act == 'overtake' then write(key, 'overtook_at', now) end
        answer[index + 1] = tostring(take(key))
    end
end
for index, key in ipairs(KEYS) do
    local number = ARGV[9 + #KEYS + index]
    if act == 'settle' then settle(key, number) end
    if act == 'release' then remove(key, number) end
    if act == 'refuse' then refuse(key, number) end
    if act == 'block' then block(key, now) end
    if act == 'look' then
        for _, window in ipairs(decoded[index]) do
            local used = under_way(key) + redis.call('ZCOUNT', key, '(' .. text(now - window[2]), '+inf')
            answer[#answer + 1] = tostring(used)
            answer[#answer + 1] = text(math.max(0, wait(key, {window})))
        end
    end
    for _, part in ipairs({key, key .. ':open', key .. ':head'}) do redis.call('EXPIRE', part, 172800) end
end
return answer
"""
_NUMBERS = (UNDER_WAY_SECONDS, LONGEST_BLOCK_SECONDS, FIRST_PAUSE, LONGEST_PAUSE, LONGEST_TURN_SECONDS, SKEW_SECONDS)


class RedisQuotaStore:
    """Counts calls in Redis, for several machines; safe for threads and forks.

    It stores hashes of keys and times, and nothing about the calls themselves. No call fails because the server is
    down: the client logs that, and counts in its own memory until the server is back.

    Args:
        url: Address of the server, such as ``redis://localhost:6379/0``.
        prefix: Beginning of every key that is written.
        timeout: Maximum number of seconds for each wait for the server.

    Raises:
        ModuleNotFoundError: The extra ``redis`` is not installed.
        ValueError: ``url`` is not an address of a Redis server.
    """

    is_blocking = True

    def __init__(self, url: str, *, prefix: str = "infakt:quota:", timeout: float = 0.4) -> None:
        self._url = url
        self._prefix = prefix
        self._timeout = timeout
        self._made: _Connected | None = None
        self._connect()  # raises at once if the extra is missing or the address is invalid

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket if every window has a place, which is then taken, or else the seconds to wait."""
        return _read_place(self._run("reserve", demands, now))

    def overtake(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket without a place, unless one was given out so a moment ago, or else the seconds to wait."""
        return _read_place(self._run("overtake", demands, now))

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        """Returns a ticket, whether or not there is a place."""
        return tuple(map(int, self._run("take", demands, now)[1:]))

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        """Reports that the answer came: the call counts from ``now``."""
        self._run("settle", demands, now, ticket)

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        """Reports that the call never reached the server, so it does not count."""
        self._run("release", demands, 0.0, ticket)

    def refuse(self, demands: Sequence[Demand], ticket: Ticket, now: float, seconds: float | None) -> None:
        """Reports a refusal: the call does not count, and no call is sent for ``seconds`` (None if not stated)."""
        self._run("refuse", demands, now, ticket, seconds or 0.0)

    def block(self, demands: Sequence[Demand], until: float) -> None:
        """Holds back all calls until ``until``."""
        self._run("block", demands, until)

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        """Returns (calls that count, seconds until a place is free) of each window of a demand."""
        values = self._run("look", [demand], now)
        return [(int(used), float(wait)) for used, wait in zip(values[::2], values[1::2], strict=True)]

    def close(self) -> None:
        """Closes the connections. Later use opens new ones."""
        made, self._made = self._made, None
        if made is not None and made.process == os.getpid():
            made.redis.close()
            made.redis.connection_pool.disconnect()

    def _run(
        self, act: str, demands: Sequence[Demand], now: float, ticket: Ticket = (), seconds: float = 0.0
    ) -> list[bytes]:
        keys = [self._prefix + key for key, _ in demands]
        numbers = [repr(float(number)) for number in (now, seconds, *_NUMBERS)]
        windows = [_write_windows(windows) for _, windows in demands]
        answer: list[bytes] = self._connect().script(keys=keys, args=[act, *numbers, *windows, *ticket])
        return answer

    def _connect(self) -> _Connected:
        """The connections of this process. A child shares neither them nor a lock that the library held at the fork.

        Two threads that call this at once may make two pools, one of which is dropped.
        """
        made = self._made
        if made is None or made.process != os.getpid():
            library: Any = import_module("redis")
            pool = library.BlockingConnectionPool.from_url(
                self._url,
                max_connections=CONNECTIONS,
                timeout=TURN_PATIENCE,
                socket_timeout=self._timeout,
                socket_connect_timeout=self._timeout,
                retry=import_module("redis.retry").Retry(import_module("redis.backoff").NoBackoff(), 0),
            )
            redis = library.Redis(connection_pool=pool)
            made = self._made = _Connected(redis, redis.register_script(_SCRIPT), os.getpid())
        return made


@dataclass(frozen=True)
class _Connected:
    """A pool of connections, the script, and the process that made them."""

    redis: Any
    script: Any
    process: int


def _write_windows(windows: Sequence[Window]) -> str:
    return json.dumps([[window.limit, window.seconds] for window in windows])


def _read_place(answer: list[bytes]) -> float | Ticket:
    return float(answer[0]) if len(answer) == 1 else tuple(map(int, answer[1:]))
