"""The quota in virtual time: callers, processes, servers and mishaps drawn from a seed, and what always holds of them.

Nothing waits and nothing is sent: the client's own flows are driven by a clock that jumps from event to event, against
a server that counts. `python -m contract_tests.client.quota.simulation --seeds 1000` runs many seeds,
`--seed N` repeats one.
"""
