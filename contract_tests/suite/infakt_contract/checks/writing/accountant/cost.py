"""The life of a cost: a file that is uploaded, noted on, renamed and deleted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from pypdf import PdfWriter

from infakt.errors import NotFoundError, PermissionDeniedError, PlanLimitError

from .life import CREATED, DONE, Life

REFUSALS = (NotFoundError, PermissionDeniedError, PlanLimitError)
"""How an account refuses costs; the sandbox has none."""


class NamedFile(BytesIO):
    """A file in memory."""

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(content)
        self.name = name


def make_page() -> bytes:
    """Return a PDF of one empty page."""
    writer, content = PdfWriter(), BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.write(content)
    return content.getvalue()


@dataclass
class CostLife(Life):
    """An uploaded file."""

    def live(self) -> None:
        """Go through all of it, or note that the account takes no costs."""
        try:
            uploaded = self.upload()
        except REFUSALS as error:
            self.notes.undecided["upload_costs"] = [f"an account that accepts costs; this one answered {error.status}"]
            return
        if uploaded is None:
            return
        self.check(uploaded, self.name)
        self.note(uploaded)
        self.rename(uploaded)
        self.check_gone(f"cost {self.mark}", lambda: self.client.costs.get(uploaded), lambda: self.find(uploaded))

    @property
    def name(self) -> str:
        """Name of the file."""
        return f"{self.mark} rachunek żółty.pdf"

    def upload(self) -> str | None:
        """Upload the file, and return the uuid of its cost, or None if it failed."""
        file = NamedFile(self.name, make_page())
        result = self.call("an upload", CREATED, lambda: self.client.costs.upload([file]))
        made = [entity for entity in result.entities or () if entity.success and entity.document_scan_uuid]
        self.count("cost", made, 1, "from one file")
        for entity in made:
            uuid = str(entity.document_scan_uuid)
            self.scratch.will_delete(f"cost {self.mark}", partial(self.client.costs.delete_many, [uuid]))
        return str(made[0].document_scan_uuid) if made else None

    def check(self, uuid: str, name: str) -> None:
        """Check the cost alone and in the list: of its kind, under the name of its file."""
        expected = {"uuid": uuid, "kind": "document_scan", "number": name}
        row = self.client.costs.get(uuid).to_dict()
        self.findings.compare("the cost", {**expected, "attachments": [{"file_name": name}]}, row)
        rows = self.find(uuid)
        self.count("cost", rows, 1, "in the list")
        for listed in rows:
            self.findings.compare("the cost in the list", expected, listed.to_dict())

    def note(self, uuid: str) -> None:
        """Add a note, which is read."""
        content = f"{self.mark} proszę wyjaśnić"
        self.call("a note", DONE, lambda: self.client.costs.add_note([uuid], content=content))
        row = self.client.costs.get(uuid).to_dict()
        self.findings.compare("the cost with a note", {"notes_count": 1, "newest_note": {"content": content}}, row)

    def rename(self, uuid: str) -> None:
        """Rename the file, which keeps its extension."""
        name = f"{self.mark} zmieniony"
        self.call("a new name", DONE, lambda: self.client.costs.rename_files([uuid], file_name=name))
        self.check(uuid, f"{name}.pdf")

    def find(self, uuid: str) -> list[Any]:
        """Return the rows of the newest costs with a uuid."""
        newest = self.client.costs.list(order="created_at desc", limit=20)
        return [row for row in next(iter(newest.pages())).items if row.uuid == uuid]
