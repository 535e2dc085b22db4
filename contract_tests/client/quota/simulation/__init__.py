"""The quota in virtual time: callers, processes, servers and failures drawn from a seed, and invariants of every run.

Nothing waits and nothing is sent: the client's own flows are driven by a clock that jumps from event to event, against
a server that counts. `python -m contract_tests.client.quota.simulation --seeds 1000` runs many seeds,
`--seed N` repeats one.
"""
