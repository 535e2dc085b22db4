"""Faults of the client: each changes one piece of its runtime, in a copy and never in what is shipped."""

from .fault import ClientFault

__all__ = ["ClientFault"]
