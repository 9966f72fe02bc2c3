// check_office.mjs KVS FOLDER STANDARD…: every standard in every view as PDF and as Word. The PDF is tagged PDF/UA-1 with the headings and tables of the page;
// Word's headings, tables and lists are its own; LibreOffice opens it; the words are those of the plain text; the same standard gives the same bytes.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const accept = process.argv[2] === "--accept", [kvs, folder, ...standards] = process.argv.slice(accept ? 3 : 2);
const { unzipSync } = createRequire(path.join(import.meta.dirname ?? path.dirname(process.argv[1]), "../../tools/publish/package.json"))("fflate");
mkdirSync(folder, { recursive: true });

let failures = 0, checks = 0;
const check = (holds, what) => {
    checks += 1;
    if (holds) return;
    failures += 1;
    console.error(`FAILED: ${what}`);
};
const output = (program, ...words) => execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
const count = (text, pattern) => (text.match(pattern) ?? []).length;
const words = (text) => new Set(text.normalize("NFC").match(/[\p{L}\p{N}]+/gu));
const lacking = (of, from) => [...of].filter((word) => !from.has(word));

// The Typst of a document with one of everything, and with all that Typst would read as markup: what stands in typst.golden. `--accept` as the first word writes it.
const publisher = path.join(import.meta.dirname ?? path.dirname(process.argv[1]), "../../tools/publish"), beside = (name) => path.join(path.dirname(process.argv[1]), name);
const { made, source } = await import(pathToFileURL(path.join(publisher, "pdf.mjs")));
const everything = JSON.parse(readFileSync(beside("everything.json"), "utf8")), typst = source(everything) + "\n";
if (accept) writeFileSync(beside("typst.golden"), typst);
check(readFileSync(beside("typst.golden"), "utf8") === typst, "the Typst of everything.json is typst.golden (check_office.mjs --accept takes it as it is)");
writeFileSync(path.join(folder, "everything.pdf"), await made(everything));
// Lines break where they will, and a no-break space is written as a space.
const spaced = (text) => text.replace(/\u200b/g, "").replace(/\s+/g, " "), read = spaced(output("pdftotext", path.join(folder, "everything.pdf"), "-"));
for (const words of everything.verbatimly) check(read.includes(spaced(words)), `everything.pdf says ${words}`);

const texts = new Map();    // docx file -> the words it must have
for (const standard of standards) {
    for (const view of ["borger", "sagsbehandler", "udvalg"]) {
        const name = `${path.basename(path.dirname(standard))}_${path.basename(standard, ".kvs")}.${view}`, at = (ending) => path.join(folder, `${name}.${ending}`);
        for (const format of ["html", "text", "pdf", "docx"]) output(kvs, "render", standard, "--to", format, "--view", view, "-o", at(format));
        const page = readFileSync(at("html"), "utf8").replace(/<style>[^]*?<\/style>/g, "").replace(/<nav[^]*?<\/nav>/g, ""), plain = words(readFileSync(at("text"), "utf8"));

        const info = output("pdfinfo", at("pdf")), structure = output("pdfinfo", "-struct", at("pdf")), pdf = readFileSync(at("pdf"));
        check(/^Tagged: +yes$/m.test(info), `${name}.pdf is tagged`);
        check(/^Title: +\S/m.test(info), `${name}.pdf has a title`);
        check(pdf.includes("<pdfuaid:part>1</pdfuaid:part>") && pdf.includes("da-DK"), `${name}.pdf says PDF/UA-1 and Danish`);
        for (const level of [1, 2, 3, 4]) check(count(structure, new RegExp(`^ *H${level}\\b`, "gm")) === count(page, new RegExp(`<h${level}[ >]`, "g")), `${name}.pdf has the page's H${level}`);
        check(count(structure, /^ *Table\b/gm) === count(page, /<table[ >]/g), `${name}.pdf has the page's tables`);
        check(count(structure, /^ *TH\b/gm) > 0 || !page.includes("<table"), `${name}.pdf has header cells`);
        execFileSync("qpdf", ["--check", at("pdf")], { stdio: "ignore" });    // throws when the file is not sound
        const inside = execFileSync("qpdf", ["--qdf", "--object-streams=disable", at("pdf"), "-"], { encoding: "latin1", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
        const languages = new Set(inside.match(/\/Lang \([^)]*\)/g));
        check(languages.size === 1 && languages.has("/Lang (da-DK)"), `${name}.pdf is Danish throughout, not ${[...languages].join(" ")}`);
        check(inside.includes("/DisplayDocTitle true"), `${name}.pdf shows its title`);
        check(count(structure, /^ *Link\b/gm) === count(page, /<a href="(?!#)/g), `${name}.pdf has the page's links`);
        check(count(inside, /\/Contents [(<](?!<)/g) >= count(inside, /\/Subtype \/Link/g), `${name}.pdf describes its links`);
        const missing = lacking(plain, words(output("pdftotext", at("pdf"), "-")));
        check(missing.length === 0, `${name}.pdf has all words; it lacks: ${missing.join(" ")}`);

        const files = unzipSync(readFileSync(at("docx"))), text = new TextDecoder().decode(files["word/document.xml"]);
        check(count(text, /w:pStyle w:val="Heading\d"/g) === count(page, /<h[1-6][ >]/g), `${name}.docx has the page's headings`);
        check(count(text, /<w:tbl>/g) === count(page, /<table[ >]/g), `${name}.docx has the page's tables`);
        check(count(text, /<w:tblHeader/g) === count(text, /<w:tbl>/g), `${name}.docx repeats each table's header`);
        check(count(text, /<w:numPr>/g) === count(page, /<li[ >]/g), `${name}.docx has the page's list items`);
        texts.set(at("docx"), plain);

        for (const format of ["pdf", "docx"]) {
            output(kvs, "render", standard, "--to", format, "--view", view, "-o", at(`again.${format}`));
            check(readFileSync(at(format)).equals(readFileSync(at(`again.${format}`))), `${name}.${format} comes out alike twice`);
        }
    }
}

// LibreOffice starts once for all: as text for the words, and as a document of its own for what it made of the headings.
const profile = `-env:UserInstallation=file://${path.resolve(folder)}/profile`;
if (texts.size) execFileSync("soffice", [profile, "--headless", "--convert-to", "fodt", "--outdir", folder, ...texts.keys()], { stdio: "ignore", timeout: 240_000 });
for (const [docx, plain] of texts) {
    const opened = readFileSync(docx.replace(/docx$/, "fodt"), "utf8"), name = path.basename(docx), body = opened.slice(opened.indexOf("<office:body>"));
    const page = readFileSync(docx.replace(/docx$/, "html"), "utf8").replace(/<nav[^]*?<\/nav>/g, "");
    check(count(body, /<text:h /g) === count(page, /<h[1-6][ >]/g), `LibreOffice sees the headings of ${name}`);
    check(count(body, /<table:table /g) === count(page, /<table[ >]/g), `LibreOffice sees the tables of ${name}`);
    const seen = words(body.replace(/<text:s[^>]*>|<text:tab\/>|<text:line-break\/>|<\/(text:p|text:h)>/g, " ").replace(/<[^>]+>/g, "").replace(/&quot;|&apos;|&amp;|&lt;|&gt;/g, " "));
    const missing = lacking(plain, seen);
    check(missing.length === 0, `LibreOffice sees all words of ${name}; it lacks: ${missing.join(" ")}`);
}
writeFileSync(path.join(folder, "checks.txt"), `${checks}\n`);
console.log(`${texts.size} documents, ${checks} checks, ${failures} failed`);
process.exitCode = failures ? 1 : 0;
