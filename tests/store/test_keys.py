"""The recovery code on paper, and the slots that keep the data key."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import FieldError
from counsellor_app.store import key_slots, keyring_access, keys
from counsellor_app.store.key_slots import KeySlots, KeyState, SlotKind
from counsellor_app.store.keyring_access import NoKeyring, SystemKeyring
from counsellor_app.store.keys import WrongSecret
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.quick_secrets import REAL_STRETCHING

# Both are replaced while tests run.
REAL_CHOICE = keyring_access.system_keyring
DATA_KEY = bytes(range(32))
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(st.binary(min_size=20, max_size=20))
def test_a_code_says_its_secret_and_may_be_typed_carelessly(secret: bytes) -> None:
    code = keys.format_recovery_code(secret)
    assert [len(group) for group in code.split("-")] == [5] * 8
    careless = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert keys.read_recovery_code(careless) == secret


@given(st.binary(min_size=20, max_size=20), st.integers(0, 39), st.sampled_from(ALPHABET))
def test_every_single_mistake_names_its_group(secret: bytes, place: int, letter: str) -> None:
    letters = list(keys.format_recovery_code(secret).replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    with pytest.raises(FieldError) as error:
        keys.read_recovery_code("".join(letters))
    assert error.value.facts == {"group": place // 5 + 1}


def test_exchanged_groups_and_a_wrong_length_are_noticed() -> None:
    groups = keys.format_recovery_code(bytes(range(20))).split("-")
    for wrong in (groups[::-1], groups[:7], [*groups, "00000"], []):
        with pytest.raises(FieldError):
            keys.read_recovery_code("-".join(wrong))


def test_each_way_in_gives_the_same_key_and_no_other() -> None:
    code = keys.new_recovery_code()
    slots = KeySlots(uuid4()).with_recovery_code(DATA_KEY, code)
    slots = slots.with_passphrase(DATA_KEY, "rugbrød med sild og løg")
    assert slots.unlock_with_secret(code) == DATA_KEY
    assert slots.unlock_with_secret("rugbrød med sild og løg") == DATA_KEY
    for wrong in (keys.new_recovery_code(), "rugbrød med sild"):
        with pytest.raises(FieldError, match=r"key\.secret_wrong"):
            slots.unlock_with_secret(wrong)


def test_a_new_code_shuts_out_the_former() -> None:
    former, code = keys.new_recovery_code(), keys.new_recovery_code()
    slots = (
        KeySlots(uuid4()).with_recovery_code(DATA_KEY, former).with_recovery_code(DATA_KEY, code)
    )
    assert slots.unlock_with_secret(code) == DATA_KEY
    with pytest.raises(FieldError):
        slots.unlock_with_secret(former)


def test_a_slot_moved_to_another_database_or_changed_does_not_open() -> None:
    published = os.urandom(32)
    slots = KeySlots(uuid4()).with_published_key(DATA_KEY, published)
    assert slots.unlock_with_published(published) == DATA_KEY
    (slot,) = slots.slots
    changed = replace(slot, wrapped="00" + slot.wrapped[2:])
    for other in (replace(slots, database=uuid4()), replace(slots, slots=(changed,))):
        with pytest.raises(WrongSecret):
            other.unlock_with_published(published)


def test_the_file_keeps_slots_of_kinds_that_this_program_does_not_know(tmp_path: Path) -> None:
    code = keys.new_recovery_code()
    slots = KeySlots(uuid4()).with_recovery_code(DATA_KEY, code)
    stranger = key_slots.Slot("smartcard", "1", "00", {"reader": "x"})
    path = tmp_path / "counsellor.keys"
    key_slots.write(path, replace(slots, slots=(*slots.slots, stranger)))
    read = key_slots.read(path)
    assert read is not None
    assert stranger in read.slots
    assert read.unlock_with_secret(code) == DATA_KEY


def test_costs_from_a_tampered_file_do_not_eat_the_machine() -> None:
    code = keys.new_recovery_code()
    slots = KeySlots(uuid4()).with_recovery_code(DATA_KEY, code)
    (slot,) = slots.slots
    huge = replace(slot, facts={**slot.facts, "kibibytes": 1 << 40})
    with pytest.raises(FieldError):
        replace(slots, slots=(huge,)).unlock_with_secret(code)


def test_the_real_costs_are_those_that_were_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_slots, "_ARGON2", REAL_STRETCHING)
    slots = KeySlots(uuid4()).with_passphrase(DATA_KEY, "et langt kodeord her")
    facts = dict(slots.of_kind(SlotKind.PASSPHRASE)[0].facts)
    facts.pop("salt")
    assert facts == {"passes": 3, "kibibytes": 65_536, "lanes": 4}


def test_the_keyring_keeps_a_wrapping_secret_and_never_the_key() -> None:
    backend = MemoryKeyring()
    slots = KeySlots(uuid4()).with_keyring(DATA_KEY, SystemKeyring(backend))
    assert DATA_KEY.hex() not in json.dumps(list(backend.entries.values()))
    assert slots.unlock_with_keyring(SystemKeyring(backend)) == (KeyState.OK, DATA_KEY)
    assert slots.unlock_with_keyring(NoKeyring()) == (KeyState.ABSENT, None)
    backend.entries = dict.fromkeys(backend.entries, "00" * 32)
    assert slots.unlock_with_keyring(SystemKeyring(backend)) == (KeyState.WRONG, None)


def test_no_environment_variable_and_no_null_backend_is_ever_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    named = {module for backends in keyring_access._BACKENDS.values() for module, _ in backends}
    assert named == {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.kwallet",
    }
    monkeypatch.setattr(keyring_access, "_BACKENDS", {})
    assert isinstance(REAL_CHOICE(), NoKeyring)


def test_the_code_is_kept_sealed_and_only_the_data_key_opens_the_seal(tmp_path: Path) -> None:
    code = keys.new_recovery_code()
    slots = KeySlots(uuid4()).with_recovery_code(DATA_KEY, code, date(2026, 3, 3))
    path = tmp_path / "counsellor.keys"
    key_slots.write(path, slots)
    read = key_slots.read(path)
    assert read is not None
    assert read.recovery_code(DATA_KEY) == code
    assert read.recovery_code_made_on == date(2026, 3, 3)
    with pytest.raises(WrongSecret):
        read.recovery_code(bytes(32))
    text = path.read_text()
    assert not any(group in text for group in code.split("-"))
    assert keys.read_recovery_code(code).hex() not in text


def test_a_code_from_before_codes_were_kept_still_opens(tmp_path: Path) -> None:
    code = keys.new_recovery_code()
    slots = KeySlots(uuid4())
    kept = slots._stretched(SlotKind.RECOVERY_CODE, DATA_KEY, keys.read_recovery_code(code))
    assert kept.unlock_with_secret(code) == DATA_KEY
    assert kept.recovery_code(DATA_KEY) is None
    assert kept.recovery_code_made_on is None


def test_the_daily_passphrase_and_that_of_the_organisation_do_not_shut_each_other_out() -> None:
    slots = KeySlots(uuid4()).with_passphrase(DATA_KEY, "til hver eneste dag")
    slots = slots.with_passphrase(DATA_KEY, "i kommunens boks", SlotKind.ORGANISATION)
    for phrase in ("til hver eneste dag", "i kommunens boks"):
        assert slots.unlock_with_secret(phrase) == DATA_KEY
    renewed = slots.with_passphrase(DATA_KEY, "en anden til daglig")
    with pytest.raises(FieldError):
        renewed.unlock_with_secret("til hver eneste dag")
    assert renewed.unlock_with_secret("i kommunens boks") == DATA_KEY
