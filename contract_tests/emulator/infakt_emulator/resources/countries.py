"""Countries: those of the EU, its neighbours, and a few of the others; the documentation counts 209."""

from __future__ import annotations

from .dictionary import make_dictionary

# Alpha-2, alpha-3, English and Polish name, continent, currency. Documented: Afghanistan, Albania and Germany.
COUNTRIES = """
AF|AFG|Afghanistan|Afganistan|Azja|AFN
AL|ALB|Albania|Albania|Europa|ALL
AT|AUT|Austria|Austria|Europa|EUR
AU|AUS|Australia|Australia|Australia i Oceania|AUD
BE|BEL|Belgium|Belgia|Europa|EUR
BG|BGR|Bulgaria|Bułgaria|Europa|BGN
BR|BRA|Brazil|Brazylia|Ameryka Południowa|BRL
BY|BLR|Belarus|Białoruś|Europa|BYN
CA|CAN|Canada|Kanada|Ameryka Północna|CAD
CH|CHE|Switzerland|Szwajcaria|Europa|CHF
CN|CHN|China|Chiny|Azja|CNY
CY|CYP|Cyprus|Cypr|Europa|EUR
CZ|CZE|Czech Republic|Czechy|Europa|CZK
DE|DEU|Germany|Niemcy|Europa|EUR
DK|DNK|Denmark|Dania|Europa|DKK
EE|EST|Estonia|Estonia|Europa|EUR
EG|EGY|Egypt|Egipt|Afryka|EGP
ES|ESP|Spain|Hiszpania|Europa|EUR
FI|FIN|Finland|Finlandia|Europa|EUR
FR|FRA|France|Francja|Europa|EUR
GB|GBR|United Kingdom|Wielka Brytania|Europa|GBP
GR|GRC|Greece|Grecja|Europa|EUR
HR|HRV|Croatia|Chorwacja|Europa|EUR
HU|HUN|Hungary|Węgry|Europa|HUF
IE|IRL|Ireland|Irlandia|Europa|EUR
IN|IND|India|Indie|Azja|INR
IS|ISL|Iceland|Islandia|Europa|ISK
IT|ITA|Italy|Włochy|Europa|EUR
JP|JPN|Japan|Japonia|Azja|JPY
LT|LTU|Lithuania|Litwa|Europa|EUR
LU|LUX|Luxembourg|Luksemburg|Europa|EUR
LV|LVA|Latvia|Łotwa|Europa|EUR
MT|MLT|Malta|Malta|Europa|EUR
NL|NLD|Netherlands|Holandia|Europa|EUR
NO|NOR|Norway|Norwegia|Europa|NOK
PL|POL|Poland|Polska|Europa|PLN
PT|PRT|Portugal|Portugalia|Europa|EUR
RO|ROU|Romania|Rumunia|Europa|RON
SE|SWE|Sweden|Szwecja|Europa|SEK
SI|SVN|Slovenia|Słowenia|Europa|EUR
SK|SVK|Slovakia|Słowacja|Europa|EUR
UA|UKR|Ukraine|Ukraina|Europa|UAH
US|USA|United States|Stany Zjednoczone|Ameryka Północna|USD
"""
NAMES = ("alpha_2", "alpha_3", "english_name", "polish_name", "continent", "currency")
DOCUMENTED_IDS = {"AF": 1, "AL": 3, "DE": 83}

POLISH_NAMES = {line.split("|")[0]: line.split("|")[3] for line in COUNTRIES.split("\n")[1:-1]}

COUNTRY_LIST = make_dictionary(
    "countries",
    [
        {
            "id": DOCUMENTED_IDS.get(line[:2], 100 + number),
            # Documented: false even for members of the EU.
            "european_union": False,
            **dict(zip(NAMES, line.split("|"), strict=True)),
        }
        for number, line in enumerate(COUNTRIES.split("\n")[1:-1])
    ],
    order="polish_name asc",
)
