// The WebAssembly module of one standard against the interpreter's answers, in Node and in Chromium:
//   node check_wasm.mjs <kvs> <standard.kvs> <folder of tests/agree> <folder to build in>
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [kvs, standard, answers, folder] = process.argv.slice(2);
// Ceilings for the bytes of Haderslev's module with all texts, and of the one without: what is reached, so that growth is seen. The goals are 32 KiB and 12 KiB (docs/decisions/0009).
const limits = { full: 45 * 1024, small: 12.75 * 1024 };

let failures = 0;
const fail = (what) => {
    if (++failures <= 20) console.error(what);
};
const lines = (name) => readFileSync(join(answers, name), "utf8").split("\n").slice(0, -1);
const utf8 = (hex) => Buffer.from(hex, "hex").toString("utf8");

function build() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync(kvs, ["build", standard, "--target", "wasm", "--name", "full", "-o", folder], { stdio: ["ignore", "ignore", "inherit"] });
    execFileSync(kvs, ["build", standard, "--target", "wasm", "--name", "small", "--without-texts", "-o", folder], { stdio: ["ignore", "ignore", "inherit"] });
    for (const name of ["full", "small"]) {
        const file = join(folder, `${name}.wasm`), size = readFileSync(file).length;
        execFileSync("wasm-validate", [file], { stdio: "inherit" });
        const module = new WebAssembly.Module(readFileSync(file));
        if (WebAssembly.Module.imports(module).length > 0) fail(`${name}.wasm imports ${JSON.stringify(WebAssembly.Module.imports(module))}`);
        const bound = standard.endsWith("haderslev/aflastning.kvs") ? limits[name] : Infinity;
        console.log(`${name}.wasm: ${size} bytes${bound < Infinity ? ` of at most ${bound}` : ""}`);
        if (size > bound) fail(`${name}.wasm is larger than ${bound} bytes`);
    }
}

function same_answers(module, cases, decisions) {
    cases.forEach((text, i) => {
        const decided = module.decideJson(text);
        if (decided !== decisions[i]) fail(`other bytes\n  case        ${text}\n  interpreter ${decisions[i]}\n  WebAssembly ${decided}`);
    });
    const refused = lines("refused.jsonl").map((line) => JSON.parse(line));
    for (const wanted of refused) {
        let error = { code: 0 };
        try {
            module.decideJson(Buffer.from(wanted.case, "hex"));
        } catch (caught) {
            error = caught;
        }
        if (error.code !== wanted.code || error.offset !== wanted.offset || error.key !== utf8(wanted.key) || error.expected !== utf8(wanted.expected))
            fail(`another error: ${error} at ${error.offset}, not ${wanted.code} at ${wanted.offset} (${utf8(wanted.key)}): ${utf8(wanted.case)}`);
    }
    console.log(`${cases.length} cases to the same bytes, ${refused.length} refused alike`);
    if (cases.length < 300 || refused.length < 500) fail("too few cases to compare");
}

/** The case as the typed entry takes it, or nothing when it holds what that one is given otherwise (amounts to scale, periods, use of a quota). */
function as_typed(input, norms) {
    const service = input.ydelse;
    if (input.forbrug?.length || input["ønsker"]?.some((wish) => wish.norm === undefined)) return undefined;
    const values = { ...input["hændelser"] };
    for (const [name, fact] of Object.entries(input.oplysninger ?? {}))
        if (Array.isArray(fact)) return undefined;
        else if (typeof fact !== "object") values[name] = fact;
    for (const [name, assessed] of Object.entries(input["skøn"] ?? {})) values[name] = assessed.svar;
    return { service, date: input["afgørelsesdato"], values, wishes: input["ønsker"]?.map((wish) => ({ norm: norms.indexOf(`${service}.${wish.norm}`) })) };
}

function typed_entry(full, small, cases, decisions) {
    const truths = { sand: "true", falsk: "false", mangler: "missing", "skøn": "open" };
    let compared = 0;
    cases.forEach((text, i) => {
        const decision = JSON.parse(decisions[i]), typed = as_typed({ ydelse: decision.ydelse, ...JSON.parse(text) }, full.norms);
        if (!typed) return;
        const evaluation = full.evaluate(typed), bare = small.evaluate(typed);
        const shown = (value) => JSON.stringify(value, (_, n) => (typeof n === "bigint" ? `${n}` : n));
        if (shown(evaluation) !== shown(bare)) fail(`with texts and without differ on ${text}`);
        if (evaluation.outcome !== decision.udfald) fail(`${evaluation.outcome}, not ${decision.udfald}: ${text}`);
        for (const norm of decision.normer) {
            const found = evaluation.norms[full.norms.indexOf(`${decision.ydelse}.${norm.norm}`)];
            if (found?.truth !== truths[norm.sandhed] || found.decisive !== norm["afgør"]) fail(`${norm.norm} is ${JSON.stringify(found)}, not ${norm.sandhed}: ${text}`);
        }
        compared++;
    });
    console.log(`${compared} cases by the typed entry`);
    if (compared < 20) fail("too few cases for the typed entry");
    if (small.hasTexts) fail("the module without texts says that it has them");
    try {
        full.evaluate({ date: "2025-02-30", values: {} });
        fail("30 February is taken for a date");
    } catch (error) {
        if (error.code !== 7) throw error;
    }
}

function types(cases, full) {
    const fact = full.inputs.find((input) => input.kind === "fact").name;
    const source = (name, extra) => {
        const held = cases.slice(0, 40).map((text) => `module.decide(${text}).normer.map((norm) => norm.tekst.borger);`).join("\n");
        writeFileSync(join(folder, name), `import { load } from "./full.mjs";\nconst module = await load();\n${held}\n${extra}\n`);
    };
    const tsc = (name) => {
        try {
            execFileSync(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext",
                "--moduleResolution", "nodenext", join(folder, name)], { encoding: "utf8" });
            return "";
        } catch (error) {
            return error.stdout;
        }
    };
    source("right.mts", `module.evaluate({ date: "2025-06-10", values: {} }).parts[0]!.within?.toString();`);
    const said = tsc("right.mts");
    if (said) fail(`the types refuse what is right:\n${said.split("\n").slice(0, 5).join("\n")}`);
    source("wrong.mts", `module.decide({ "afgørelsesdato": "2025-06-10", oplysninger: { ${JSON.stringify(fact + "x")}: true } });`);
    if (!tsc("wrong.mts").includes(fact + "x")) fail("the types take a fact that the standard does not have");
}

async function in_browser(cases, decisions) {
    const kinds = { ".mjs": "text/javascript", ".wasm": "application/wasm" };
    const server = createServer((request, response) => {
        if (request.url === "/") return response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><title>kvs</title>");
        const kind = kinds[extname(request.url)];
        return kind ? response.writeHead(200, { "content-type": kind }).end(readFileSync(join(folder, request.url.slice(1)))) : response.writeHead(404).end();
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    const browser = await chromium.launch({ executablePath: process.env.KVS_CHROMIUM ?? "/usr/bin/chromium", headless: true,
        args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    try {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        const decided = await page.evaluate(async (texts) => {
            const module = await (await import("/full.mjs")).load();
            return texts.map((text) => module.decideJson(text));
        }, cases);
        decided.forEach((text, i) => text === decisions[i] || fail(`Chromium decides otherwise: ${cases[i]}`));
        console.log(`${decided.length} cases in Chromium`);
    } finally {
        await browser.close();
        server.close();
    }
}

build();
const open = async (name) => (await import(pathToFileURL(join(folder, `${name}.mjs`)).href)).load();
const full = await open("full"), small = await open("small"), cases = lines("cases.jsonl"), decisions = lines("decisions.jsonl");
same_answers(full, cases, decisions);
typed_entry(full, small, cases, decisions);
types(cases, full);
await in_browser(cases.slice(0, 60), decisions);
console.log(failures === 0 ? "they agree" : `${failures} differences`);
process.exit(failures === 0 ? 0 : 1);
