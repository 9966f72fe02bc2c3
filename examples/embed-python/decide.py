"""Decides a case with Haderslev's module, from JSON and typed, and says why.

    kvs build standards/haderslev/aflastning.kvs --target python --name aflastning -o ud
    PYTHONPATH=ud python3 examples/embed-python/decide.py examples/embed-c/sag-1-forslag.json"""
import datetime
import json
import sys

import aflastning

module = aflastning.load()
print(f"{module.id}: {module.title}")

with open(sys.argv[1], encoding="utf-8") as file:
    case = json.load(file)
decision = module.decide(case)
print(decision["udfald"], decision["ønsker"][0]["omfang"]["mængde"], decision["ønsker"][0]["omfang"]["enhed"])
for norm in decision["normer"]:
    if norm["afgør"]:
        print(f"  {norm['norm']} ({', '.join(norm['sætninger'])}): {norm['tekst']['borger']}")

evaluation = module.evaluate(datetime.date(2025, 6, 20), {"alder": 17, "bor_sammen": True, "begrænsning": "svære"})
print("17 år:", evaluation.outcome, ", ".join(evaluation.decisive))

try:
    module.decide({"afgørelsesdato": "2025-06-20", "oplysninger": {"alderr": 42}})
except aflastning.CaseError as error:
    print("fejl", error.code, error.offset, error.key)
