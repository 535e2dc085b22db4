# Generated: do not edit. Change openapi/ or generator/runtime/quota_redis.py,
# then run: python -m generator build
"""Counts shared by machines, in Redis (``pip install infakt-client[redis]``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from .quota import UNDER_WAY_SECONDS, Demand, Ticket

# A sorted set a key: member = number, score = when it counts from. One script decides, so that the answer is exact.
_RESERVE = """
local now, placeholder, force = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == '1'
local wait = 0
for index, key in ipairs(KEYS) do
    local windows = cjson.decode(ARGV[3 + index])
    local blocked = tonumber(redis.call('GET', key .. ':blocked') or '0')
    wait = math.max(wait, blocked - now)
    local longest = 0
    for _, window in ipairs(windows) do
        longest = math.max(longest, window[2])
        local nth = redis.call('ZREVRANGE', key, window[1] - 1, window[1] - 1, 'WITHSCORES')
        if nth[2] then wait = math.max(wait, math.min(now, tonumber(nth[2])) + window[2] - now) end
    end
    redis.call('ZREMRANGEBYSCORE', key, '-inf', now - longest)
end
if wait > 0 and not force then return {tostring(wait)} end
local numbers = {}
for index, key in ipairs(KEYS) do
    local number = redis.call('INCR', key .. ':last')
    redis.call('ZADD', key, placeholder, number)
    for _, part in ipairs({key, key .. ':last'}) do redis.call('EXPIRE', part, 172800) end
    numbers[index] = tostring(number)
end
return {'0', unpack(numbers)}
"""
_BLOCK = """
local before = tonumber(redis.call('GET', KEYS[1]) or '0')
redis.call('SET', KEYS[1], tostring(math.max(before, tonumber(ARGV[1]))), 'EX', 172800)
"""


class RedisQuotaStore:
    """Counts in the Redis at ``url``, under keys that begin with ``prefix``.

    It holds hashes of keys and times, nothing of what was called. A server that is down costs no call: the client goes
    on unpaced and warns once.
    """

    def __init__(self, url: str, *, prefix: str = "infakt:quota:", timeout: float = 0.5) -> None:
        redis: Any = import_module("redis")
        self._redis = redis.Redis.from_url(url, socket_timeout=timeout, socket_connect_timeout=timeout)
        self._prefix = prefix
        self._reserve = self._redis.register_script(_RESERVE)
        self._block = self._redis.register_script(_BLOCK)

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        answer = self._ask(demands, now, force=False)
        return float(answer[0]) if len(answer) == 1 else tuple(map(int, answer[1:]))

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        return tuple(map(int, self._ask(demands, now, force=True)[1:]))

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        for (key, _), number in zip(demands, ticket, strict=True):
            self._redis.zadd(self._prefix + key, {number: now}, xx=True)

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        for (key, _), number in zip(demands, ticket, strict=True):
            self._redis.zrem(self._prefix + key, number)

    def block(self, demands: Sequence[Demand], until: float) -> None:
        for key, _ in demands:
            self._block(keys=[f"{self._prefix}{key}:blocked"], args=[until])

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        key, windows = self._prefix + demand[0], demand[1]
        blocked = float(self._redis.get(f"{key}:blocked") or 0) - now
        states: list[tuple[int, float]] = []
        for window in windows:
            used = int(self._redis.zcount(key, f"({now - window.seconds}", "+inf"))
            nth = self._redis.zrevrange(key, window.limit - 1, window.limit - 1, withscores=True)
            freed = min(now, nth[0][1]) + window.seconds - now if nth else 0.0
            states.append((used, max(0.0, blocked, freed)))
        return states

    def close(self) -> None:
        """Closes the connections. A later use opens them again."""
        self._redis.close()

    def _ask(self, demands: Sequence[Demand], now: float, *, force: bool) -> list[bytes]:
        windows = [json.dumps([[window.limit, window.seconds] for window in windows]) for _, windows in demands]
        arguments: list[Any] = [now, now + UNDER_WAY_SECONDS, int(force), *windows]
        answer: list[bytes] = self._reserve(keys=[self._prefix + key for key, _ in demands], args=arguments)
        return answer
