"""Knows a product by what pharmacies call it on their lists: the Danish word, not the maker's name (domain 3.3)."""

from __future__ import annotations

from functools import lru_cache

from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.names import fold

P = MedicineProduct
_PATCHES = frozenset({P.PATCH_24, P.PATCH_16})
_WORDS: tuple[tuple[str, frozenset[MedicineProduct]], ...] = (
    ("plaster", _PATCHES),
    ("depotplast", _PATCHES),
    ("patch", _PATCHES),
    ("tyggegum", frozenset({P.GUM})),
    ("medicinsk tyg", frozenset({P.GUM})),
    ("gum", frozenset({P.GUM})),
    ("sugetab", frozenset({P.LOZENGE})),
    ("lozenge", frozenset({P.LOZENGE})),
    ("spray", frozenset({P.MOUTH_SPRAY})),
    ("inhal", frozenset({P.INHALATOR})),
    ("resoribl", frozenset({P.SUBLINGUAL_TABLET})),
    ("sublingual", frozenset({P.SUBLINGUAL_TABLET})),
    ("mundpulver", frozenset({P.POUCH})),
    ("pulver i brev", frozenset({P.POUCH})),
    ("pose", frozenset({P.POUCH})),
    ("vareni", frozenset({P.VARENICLINE})),
    ("champix", frozenset({P.VARENICLINE})),
    ("bupropion", frozenset({P.BUPROPION})),
    ("zyban", frozenset({P.BUPROPION})),
    ("cytisin", frozenset({P.CYTISINE})),
)


@lru_cache(maxsize=5_000)
def products_called(text: str) -> frozenset[MedicineProduct]:
    """The products that the words may mean: both kinds of patch for "plaster"; none when nothing is known."""
    words = fold(text)
    found: frozenset[MedicineProduct] = frozenset()
    for word, products in _WORDS:
        if word in words and not (word == "gum" and found):
            found |= products
    return found
