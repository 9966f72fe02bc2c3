// Decides a case with Haderslev's module in WebAssembly, from JSON and typed, and says why. It runs as it is in Node and, without the file, in a browser.
//
//   kvs build standards/haderslev/aflastning.kvs --target wasm --name aflastning -o ud
//   node examples/embed-node/decide.mjs ud/aflastning.mjs examples/embed-c/sag-1-forslag.json
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [place, file] = process.argv.slice(2);
const { load, CaseError } = await import(pathToFileURL(resolve(place)).href);
const module = await load();
console.log(`${module.info.id}: ${module.info.title}`);

const decision = module.decide(JSON.parse(readFileSync(file, "utf8")));
console.log(decision.udfald, decision["ønsker"][0].omfang["mængde"], decision["ønsker"][0].omfang.enhed);
for (const norm of decision.normer.filter((each) => each["afgør"]))
    console.log(`  ${norm.norm} (${norm["sætninger"].join(", ")}): ${norm.tekst.borger}`);

const evaluation = module.evaluate({ date: "2025-06-20", values: { alder: 17, bor_sammen: true, "begrænsning": "svære" } });
console.log("17 år:", evaluation.outcome, module.norms.filter((_, i) => evaluation.norms[i].decisive).join(", "));

try {
    module.decide({ "afgørelsesdato": "2025-06-20", oplysninger: { alderr: 42 } });
} catch (error) {
    if (!(error instanceof CaseError)) throw error;
    console.log("fejl", error.code, error.offset, error.key);
}
