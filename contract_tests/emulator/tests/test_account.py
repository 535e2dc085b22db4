"""Resources other than documents: products, bank accounts, dictionaries, books, payments, activities."""

from __future__ import annotations

import httpx
import pytest

from infakt_emulator import Emulator


def test_product_is_priced_by_its_unit(client: httpx.Client) -> None:
    """The totals are computed from the unit net price, as in the documented example."""
    product = {"name": "Czapka", "unit_net_price": 50_000, "tax_symbol": "23"}

    row = client.post("/products.json", json={"product": product}).json()

    assert [row[name] for name in ("net_price", "tax_price", "gross_price")] == [50_000, 11_500, 61_500]
    assert (row["quantity"], row["unit_net_price_before_discount"], "uuid" in row) == (1, 50_000, False)


def test_product_of_totals_has_no_unit_price(client: httpx.Client) -> None:
    """A product created from totals has the unit price 0, as in the older documented example."""
    product = {"name": "Czapka", "net_price": "40000", "tax_symbol": "23", "pkwiu": "62.01.11"}

    row = client.post("/products.json", json={"product": product}).json()

    assert (row["net_price"], row["gross_price"], row["unit_net_price"]) == (40_000, 49_200, 0)
    assert row["symbol"] == "62.01.11 / - / -"


def test_new_default_account_is_the_only_one(client: httpx.Client) -> None:
    """A new default clears the old one, whether it is created or updated."""
    new = {"bank_name": "Bank Nowy", "account_number": "00", "default": True}
    created = client.post("/bank_accounts.json", json={"bank_account": new}).json()
    rows = client.get("/bank_accounts.json?limit=100&order=id").json()["entities"]
    assert [row["id"] for row in rows if row["default"]] == [created["id"]]

    client.put(f"/bank_accounts/{rows[3]['id']}.json", json={"bank_account": {"default": True}})

    rows = client.get("/bank_accounts.json?limit=100&order=id").json()["entities"]
    assert [row["id"] for row in rows if row["default"]] == [rows[3]["id"]]


@pytest.mark.parametrize(
    ("path", "total"),
    [
        ("/vat_rates.json", 10),
        ("/flat_rates.json", 11),
        ("/moss_vat_rates.json", 77),
        ("/vat_exemptions.json", 112),
        ("/vat_exemptions/selected.json", 1),
        ("/gtus.json", 13),
        ("/gtus/selected.json", 7),
        ("/documents_markings/incomes.json", 13),
        ("/documents_markings/incomes/selected.json", 11),
        ("/transaction_kinds.json", 5),
    ],
)
def test_dictionary_has_as_many_rows_as_documented(client: httpx.Client, path: str, total: int) -> None:
    """Each dictionary has the documented number of rows."""
    assert client.get(path).json()["metainfo"]["total_count"] == total


def test_rates_have_the_documented_ids(client: httpx.Client) -> None:
    """Documents refer to rates by id, so the ids are the documented ones."""
    vat = client.get("/vat_rates.json").json()["entities"]
    flat = client.get("/flat_rates.json?limit=100").json()["entities"]

    assert {row["symbol"]: (row["id"], row["name"], row["rate"]) for row in vat} == {
        "23": (7, "23%", "23.0"),
        "22": (1, "22%", "22.0"),
        "8": (8, "8%", "8.0"),
        "7": (2, "7%", "7.0"),
        "5": (9, "5%", "5.0"),
        "3": (3, "3%", "3.0"),
        "0": (4, "0%", "0.0"),
        "zw": (6, "zw.", "0.0"),
        "np": (5, "np.", "0.0"),
        "oo": (36, "o.o.", "0.0"),
    }
    assert {row["symbol"]: row["id"] for row in flat} == {
        "2": 35,
        "3": 30,
        "5.5": 31,
        "8.5": 32,
        "10": 38,
        "12": 42,
        "12.5": 41,
        "14": 43,
        "15": 39,
        "17": 33,
        "20": 34,
    }


def test_oss_rates_name_greece_as_the_union_does(client: httpx.Client) -> None:
    """Greece is EL, as documented, and not its alpha-2 code GR."""
    rows = client.get("/moss_vat_rates.json?limit=100").json()["entities"]

    assert {row["country"] for row in rows} & {"EL", "GR"} == {"EL"}


def test_dictionary_filters(client: httpx.Client) -> None:
    """The documented filters find the documented rows."""
    rate = client.get("/flat_rates.json", params={"q[rate_eq]": "20.0"}).json()["entities"]
    country = client.get("/countries.json", params={"q[english_name_eq]": "Germany"}).json()["entities"]

    assert rate == [{"id": 34, "rate": "20.0", "name": "20%", "symbol": "20"}]
    assert [(row["id"], row["european_union"]) for row in country] == [(83, False)]


def test_book_alone_has_another_shape(client: httpx.Client) -> None:
    """A list shows totals, a single ledger shows its lines."""
    listed = client.get("/books.json?limit=1").json()["entities"][0]

    read = client.get(f"/books/{listed['id']}.json").json()

    assert set(listed) & set(read) == {"id", "period", "period_name"}


@pytest.mark.parametrize("noun", ["saf_v7_files", "income_taxes", "insurance_fees"])
def test_tax_is_marked_as_paid(client: httpx.Client, emulator: Emulator, noun: str) -> None:
    """Marking as paid is 204 without a body, and the status is then `paid`."""
    row = next(row for row in emulator.store.table(noun) if row["status"] != "paid")

    response = client.post(f"/{noun}/{row['id']}/paid.json")

    assert (response.status_code, response.content) == (204, b"")
    assert client.get(f"/{noun}/{row['id']}.json").json()["status"] == "paid"


def test_payment_link_says_what_it_pays(client: httpx.Client, emulator: Emulator) -> None:
    """Unknown and paid items are rejected."""
    rows = {row["status"]: row["uuid"] for row in emulator.store.table("saf_v7_files")}
    uuids = [rows["draft"], rows["paid"], "00000000-0000-4000-8000-000000000000"]

    answer = client.post("/payments/document_requests.json", json={"uuids": ",".join(uuids)}).json()

    assert (answer["payment_allowed"], answer["accepted_uuids"], answer["rejected_uuids"]) == (
        True,
        uuids[:1],
        uuids[1:],
    )


def test_activities_are_flat(client: httpx.Client) -> None:
    """The counts are beside the rows, and the rows can be filtered by user."""
    page = client.get("/account/activities.json?limit=3").json()
    user = page["entities"][0]["blame"]["uuid"]

    own = client.get("/account/activities.json", params={"blame[uuid]": user}).json()

    assert (list(page), page["total_count"], page["count"]) == (["total_count", "count", "entities"], 23, 3)
    assert {row["blame"]["uuid"] for row in own["entities"]} == {user}
    assert own["total_count"] < 23


def test_details_describe_the_account(client: httpx.Client, emulator: Emulator) -> None:
    """The company is that of the account, and one key is misspelt as it is live."""
    details = client.get("/account/details.json").json()

    assert details["company_data"]["tax_id"] == emulator.world.account.nip
    assert details["extentions"]["ksef"]["active"] is True
