"""Faults of the client: each is a change to one text of its runtime, made in a copy and never in what is shipped."""

from .fault import ClientFault

__all__ = ["ClientFault"]
