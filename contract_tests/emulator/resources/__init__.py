"""The tables: what each resource of the account is."""

from __future__ import annotations

from collections.abc import Mapping

from .clients import CLIENTS
from .invoices import ATTACHMENTS, INVOICES
from .resource import Resource

RESOURCES: Mapping[str, Resource] = {resource.noun: resource for resource in (CLIENTS, INVOICES, ATTACHMENTS)}
"""Every resource by its noun, in the order they are seeded."""
