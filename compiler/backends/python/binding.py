"""The decision module of a standard, by ctypes over the C interface (kvs/module.h). Needs Python 3.9 and the library beside this file.

    module = load()
    decision = module.decide({"afgørelsesdato": "2025-06-20", "oplysninger": {"alder": 42}})

Made by kvs; do not edit."""
from __future__ import annotations

import ctypes
import datetime
import decimal
import json
import pathlib
from ctypes import POINTER, Structure, c_char_p, c_int32, c_int64, c_size_t, c_uint8, c_uint16, c_uint32
from typing import Any, List, Literal, NamedTuple, Optional, TypedDict, Union

ABI = 1
OUTCOMES = ("FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST")
TRUTHS = ("false", "missing", "open", "true", "not-relevant")
REASONS = {2: "not JSON", 3: "unknown key", 4: "duplicate key", 5: "wrong type", 6: "out of range", 7: "no such date", 8: "no such choice",
           9: "another unit or period", 10: "no such service", 11: "a key is missing", 12: "an incomplete assessment", 13: "a role that may not assess",
           14: "assessed after the decision", 15: "the standard is not valid on that date", 16: "too many wishes or ledger entries",
           17: "the service does not name what is wished for", 18: "overflow", 19: "a period that ends before it begins", 20: "a stay that is not counted in days"}

# ---- the standard

@TYPES@

# ---- kvs/module.h


class _Error(Structure):
    _fields_ = [("code", c_int32), ("offset", c_size_t), ("key", ctypes.c_void_p), ("key_length", c_size_t), ("expected", c_char_p)]


class _Value(Structure):
    _fields_ = [("n", c_int64), ("state", c_uint8), ("dont_know", c_uint8)]

    def get(self) -> Optional[int]:
        return self.n if self.state == 3 else None


class _Input(Structure):
    _fields_ = [("name", c_char_p), ("kind", c_uint8), ("type", c_uint8), ("decimals", c_uint8), ("adverse_needs_hearing", c_uint8), ("cost", c_uint8),
                ("of_periods", c_uint8), ("unit", c_char_p), ("period", c_char_p), ("choices", POINTER(c_char_p)), ("choice_count", c_uint16),
                ("supplier", c_char_p), ("role", c_char_p), ("question", c_char_p)]


class _Wish(Structure):
    _fields_ = [("amount", c_int64), ("item", c_int32), ("no_amount", c_uint8), ("date", c_int32), ("days", c_int32)]


class _Case(Structure):
    _fields_ = [("service", c_uint16), ("decision_date", c_int32), ("values", POINTER(_Value)), ("wishes", POINTER(_Wish)), ("wish_count", c_uint16),
                ("uses", ctypes.c_void_p), ("use_count", c_uint16), ("periods", ctypes.c_void_p), ("period_count", c_uint16)]


class _Part(Structure):
    _fields_ = [("outcome", c_uint8), ("within", _Value), ("ceiling", _Value), ("beyond", _Value)]


class _Decision(Structure):
    _fields_ = [("outcome", c_uint8), ("part_count", c_uint16), ("parts", POINTER(_Part)), ("norms", POINTER(c_uint8)), ("decisive", POINTER(c_uint8)),
                ("slots", POINTER(_Value))]


class _Info(Structure):
    _fields_ = [("abi_version", c_uint32)] + [(name, c_char_p) for name in (
        "id", "title", "edition", "valid_from", "valid_to", "source_hash", "compiler", "case_schema", "decision_schema")] + [
        ("service_count", c_uint16), ("input_count", c_uint16), ("norm_count", c_uint16), ("slot_count", c_uint16),
        ("services", POINTER(c_char_p)), ("inputs", POINTER(_Input)), ("norms", POINTER(c_char_p))]


class _Api(Structure):
    _fields_ = [("abi_version", c_uint32), ("size", c_uint32), ("info", POINTER(_Info)),
                ("decide", ctypes.CFUNCTYPE(c_int32, POINTER(_Case), POINTER(_Decision))),
                ("decide_json", ctypes.CFUNCTYPE(c_int32, c_char_p, c_size_t, ctypes.c_void_p, c_size_t, POINTER(c_size_t), POINTER(_Error)))]


# ---- for use


class CaseError(ValueError):
    """What is wrong with a case: the code of kvs/module.h, the byte in its JSON text, the key, and what was expected."""

    def __init__(self, code: int, offset: int, key: str, expected: str) -> None:
        super().__init__(REASONS.get(code, f"error {code}") + (f" ({key})" if key else "") + (f", expected {expected}" if expected else ""))
        self.code, self.offset, self.key, self.expected = code, offset, key, expected


class Part(NamedTuple):
    """One wish's part. Amounts are scaled by the service's decimals; None: none, or not known."""

    outcome: str
    within: Optional[int]
    ceiling: Optional[int]
    beyond: Optional[int]


class Evaluation(NamedTuple):
    """What the typed entry says; norms by their path with the service before it."""

    outcome: str
    parts: List[Part]
    norms: "dict[str, str]"
    decisive: List[str]
    slots: List[Optional[int]]


class Module:
    """A standard, ready to decide. Every method may be called from any thread."""

    def __init__(self, path: Union[str, pathlib.Path]) -> None:
        self._library = ctypes.CDLL(str(path))
        get = self._library.kvs_module
        get.restype, get.argtypes = POINTER(_Api), [c_uint32]
        api = get(ABI)
        if not api:
            raise ImportError(f"{path} speaks another version of the interface")
        self._api = api.contents
        info = self._api.info.contents
        self.id, self.title, self.edition, self.compiler = (getattr(info, name).decode() for name in ("id", "title", "edition", "compiler"))
        self.services = [info.services[i].decode() for i in range(info.service_count)]
        self.norms = [info.norms[i].decode() for i in range(info.norm_count)]
        self._inputs = {info.inputs[i].name.decode(): (i, info.inputs[i]) for i in range(info.input_count)}
        self._slot_count = info.slot_count

    def decide_json(self, text: Union[str, bytes]) -> str:
        """A case as JSON text to a decision as JSON text."""
        given = text.encode() if isinstance(text, str) else text
        needed, error, room = c_size_t(), _Error(), 65536
        while True:
            output = ctypes.create_string_buffer(room)
            code = self._api.decide_json(given, len(given), output, room, ctypes.byref(needed), ctypes.byref(error))
            if code == 0:
                return output.raw[: needed.value].decode()
            if code != 1:
                key = ctypes.string_at(error.key, error.key_length).decode(errors="replace") if error.key else ""
                raise CaseError(code, error.offset, key, (error.expected or b"").decode())
            room = needed.value

    def decide(self, case: "Case") -> "Decision":
        """A case as a dictionary to a decision as a dictionary."""
        return json.loads(self.decide_json(json.dumps(case, ensure_ascii=False, separators=(",", ":"))))

    def evaluate(self, date: datetime.date, values: "Values", wishes: "list[Union[int, str, None]]" = (), service: Optional[str] = None) -> Evaluation:
        """The typed entry: no JSON, no texts. A fact left out is missing, an assessment open. A wish is a scaled amount, the path of a norm,
        or None: what has been assessed counts."""
        known = (_Value * max(len(self._inputs), 1))()
        for index, info in self._inputs.values():
            known[index].state = 2 if info.kind == 1 else 1
        for name, value in values.items():
            if name not in self._inputs:
                raise CaseError(3, 0, name, "")
            index, info = self._inputs[name]
            known[index].n, known[index].state = _scaled(name, info, value), 3
        wished = (_Wish * max(len(wishes), 1))()
        for place, wish in zip(wished, wishes):
            place.item, place.no_amount = -1, wish is None
            if isinstance(wish, str):
                if wish not in self.norms:
                    raise CaseError(17, 0, wish, "")
                place.item = self.norms.index(wish)
            elif wish is not None:
                place.amount = wish
        if service is not None and service not in self.services:
            raise CaseError(10, 0, service, ", ".join(self.services))
        case = _Case(self.services.index(service) if service is not None else 0, _days(date), known, wished, len(wishes), None, 0, None, 0)
        parts, norms = (_Part * max(len(wishes), 1))(), (c_uint8 * max(len(self.norms), 1))()
        decisive, slots = (c_uint8 * max(len(self.norms), 1))(), (_Value * max(self._slot_count, 1))()
        decision = _Decision(0, 0, parts, norms, decisive, slots)
        code = self._api.decide(ctypes.byref(case), ctypes.byref(decision))
        if code != 0:
            raise CaseError(code, 0, "", "")
        return Evaluation(
            OUTCOMES[decision.outcome],
            [Part(OUTCOMES[part.outcome], part.within.get(), part.ceiling.get(), part.beyond.get()) for part in parts],
            {name: TRUTHS[norms[i]] for i, name in enumerate(self.norms)},
            [name for i, name in enumerate(self.norms) if decisive[i]],
            [slots[i].get() for i in range(self._slot_count)],
        )


def _days(date: datetime.date) -> int:
    return (date - datetime.date(1970, 1, 1)).days


def _scaled(name: str, info: _Input, value: Any) -> int:
    if info.type == 0 and isinstance(value, bool):
        return int(value)
    if info.type == 1 and isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool):
        scaled = decimal.Decimal(value).scaleb(info.decimals)
        if scaled != int(scaled):
            raise CaseError(6, 0, name, "")
        return int(scaled)
    if info.type == 3 and isinstance(value, datetime.date):
        return _days(value)
    choices = [info.choices[i].decode() for i in range(info.choice_count)]
    if info.type == 2 and value in choices:
        return choices.index(value)
    raise CaseError(8 if info.type == 2 else 5, 0, name, ", ".join(choices))


def load(path: Union[str, pathlib.Path, None] = None) -> Module:
    """The library beside this file, or the one at the path."""
    return Module(path or pathlib.Path(__file__).with_name("lib@NAME@.so"))
