// Every case and every decision of an agreement run against the schemas that the module carries.
//   node schemas.mjs FOLDER   (with case.schema.json, decision.schema.json, cases.jsonl, decisions.jsonl)
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, name), "utf8");
const lines = (name) => text(name).split("\n").filter((line) => line !== "");
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: false });

let wrong = 0;
function compare(schemaFile, linesFile) {
  const validate = ajv.compile(JSON.parse(text(schemaFile)));
  const all = lines(linesFile);
  for (const [i, line] of all.entries()) {
    if (validate(JSON.parse(line))) continue;
    if (++wrong <= 10) console.log(`${linesFile}:${i + 1}: ${ajv.errorsText(validate.errors)}\n  ${line.slice(0, 400)}`);
  }
  return { validate, all };
}

const cases = compare("case.schema.json", "cases.jsonl");
const decisions = compare("decision.schema.json", "decisions.jsonl");
if (cases.all.length === 0 || decisions.all.length === 0) throw new Error("nothing to validate");

// The schemas must say no as well: an unknown key at each level.
for (const { validate, all } of [cases, decisions]) {
  const value = JSON.parse(all[0]);
  value.noget_andet = 1;
  if (validate(value)) {
    ++wrong;
    console.log("a key that nobody knows is let through");
  }
}
const spoilt = JSON.parse(decisions.all[0]);
spoilt.normer[0].sandhed = "måske";
if (decisions.validate(spoilt)) {
  ++wrong;
  console.log("a truth that is none is let through");
}

console.log(`${cases.all.length} cases and ${decisions.all.length} decisions, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
