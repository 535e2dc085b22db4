"""Payments of taxes and contributions."""

from __future__ import annotations

from .resource import Resource

PAYMENTS = Resource(noun="payments", identity="uuid", tables=("saf_v7_files", "income_taxes", "insurance_fees"))
