# Generated: do not edit. Change openapi/ or generator/templates/overrides/errors.py.jinja,
# then run: python -m generator build
"""What can go wrong; the tree is drawn in ``InfaktError``'s module. ``except InfaktError`` catches all of it."""

from __future__ import annotations

from ._runtime.errors import AnswerError as AnswerError
from ._runtime.errors import AnswerTimeoutError as AnswerTimeoutError
from ._runtime.errors import AuthenticationError as AuthenticationError
from ._runtime.errors import BadRequestError as BadRequestError
from ._runtime.errors import CallError as CallError
from ._runtime.errors import ConfigurationError as ConfigurationError
from ._runtime.errors import ConnectionFailedError as ConnectionFailedError
from ._runtime.errors import FilterIgnoredError as FilterIgnoredError
from ._runtime.errors import FilterIgnoredWarning as FilterIgnoredWarning
from ._runtime.errors import InfaktError as InfaktError
from ._runtime.errors import KsefGoneError as KsefGoneError
from ._runtime.errors import KsefRefusedError as KsefRefusedError
from ._runtime.errors import LifecycleError as LifecycleError
from ._runtime.errors import LockedError as LockedError
from ._runtime.errors import NoAnswerError as NoAnswerError
from ._runtime.errors import NotAcceptableError as NotAcceptableError
from ._runtime.errors import NotFoundError as NotFoundError
from ._runtime.errors import OutcomeUnknownError as OutcomeUnknownError
from ._runtime.errors import PaginationDriftError as PaginationDriftError
from ._runtime.errors import PaginationDriftWarning as PaginationDriftWarning
from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
from ._runtime.errors import PlanLimitError as PlanLimitError
from ._runtime.errors import RateLimitError as RateLimitError
from ._runtime.errors import ServerError as ServerError
from ._runtime.errors import StatusError as StatusError
from ._runtime.errors import TaskDocumentError as TaskDocumentError
from ._runtime.errors import TaskError as TaskError
from ._runtime.errors import TaskFailedError as TaskFailedError
from ._runtime.errors import TaskPendingError as TaskPendingError
from ._runtime.errors import TaskUnknownError as TaskUnknownError
from ._runtime.errors import TaskWithoutDocumentError as TaskWithoutDocumentError
from ._runtime.errors import UnusableAnswerError as UnusableAnswerError
from ._runtime.errors import ValidationError as ValidationError
from ._runtime.errors import WebhookBodyError as WebhookBodyError
from ._runtime.errors import WebhookError as WebhookError
from ._runtime.errors import WebhookInProgressError as WebhookInProgressError
from ._runtime.errors import WebhookSignatureError as WebhookSignatureError

__all__ = [
    "AnswerError",
    "AnswerTimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "CallError",
    "ConfigurationError",
    "ConnectionFailedError",
    "FilterIgnoredError",
    "FilterIgnoredWarning",
    "InfaktError",
    "KsefGoneError",
    "KsefRefusedError",
    "LifecycleError",
    "LockedError",
    "NoAnswerError",
    "NotAcceptableError",
    "NotFoundError",
    "OutcomeUnknownError",
    "PaginationDriftError",
    "PaginationDriftWarning",
    "PermissionDeniedError",
    "PlanLimitError",
    "RateLimitError",
    "ServerError",
    "StatusError",
    "TaskDocumentError",
    "TaskError",
    "TaskFailedError",
    "TaskPendingError",
    "TaskUnknownError",
    "TaskWithoutDocumentError",
    "UnusableAnswerError",
    "ValidationError",
    "WebhookBodyError",
    "WebhookError",
    "WebhookInProgressError",
    "WebhookSignatureError",
]
