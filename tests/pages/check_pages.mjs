// Renders standards in both views and checks the pages as a reader's browser and a screen reader meet them:
//   node check_pages.mjs <kvs> <folder for the pages> <standard.kvs ...>
// Valid HTML (html-validate), no accessibility violation (axe-core in headless Chromium), nothing fetched from outside, no script,
// no sideways scrolling on a small screen, and a print that has pages. Ends with 1 and says why when a page fails.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate/node";
import { chromium } from "playwright-core";

const [kvs, folder, ...standards] = process.argv.slice(2);
if (!kvs || !folder || standards.length === 0) {
    console.error("usage: check_pages.mjs <kvs> <folder> <standard.kvs ...>");
    process.exit(2);
}
const views = ["borger", "sagsbehandler", "udvalg"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
        // Titles are the municipality's, not ours to shorten.
        "long-title": "off",
    },
});

let failures = 0;
const fail = (page, what) => {
    failures++;
    console.error(`${page}: ${what}`);
};

async function check_markup(name, html) {
    const report = await validator.validateString(html, name);
    for (const result of report.results)
        for (const message of result.messages)
            fail(name, `html-validate ${message.ruleId}, line ${message.line}: ${message.message}`);
    if (/<script/i.test(html)) fail(name, "has a script");
    if (!html.startsWith("<!DOCTYPE html>\n<html lang=\"da\">")) fail(name, "does not begin as a Danish page");
}

async function check_headings(name, page) {
    const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (found) => found.map((h) => Number(h.tagName[1])));
    if (levels.filter((level) => level === 1).length !== 1) fail(name, "must have one h1");
    levels.reduce((before, level) => {
        if (level > before + 1) fail(name, `heading level ${level} follows level ${before}`);
        return level;
    }, 0);
    const orphans = await page.$$eval("main h2, main h3", (found) =>
        found.filter((h) => !h.nextElementSibling || (/^H[1-6]$/.test(h.nextElementSibling.tagName) && h.nextElementSibling.tagName <= h.tagName))
             .map((h) => h.textContent));
    for (const title of orphans) fail(name, `nothing stands under the heading »${title}«`);
}

async function check_in_browser(name, file, browser) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    page.on("request", (request) => {
        if (!request.url().startsWith("file:")) fail(name, `fetches ${request.url()}`);
    });
    page.on("console", (message) => fail(name, `says in the console: ${message.text()}`));
    await page.goto(pathToFileURL(file).href);
    await check_headings(name, page);
    await page.addScriptTag({ content: axe });
    for (const media of ["screen", "print"]) {
        await page.emulateMedia({ media });
        const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        for (const violation of found.violations)
            for (const node of violation.nodes) fail(name, `axe (${media}) ${violation.id}: ${violation.help}: ${node.html}`);
    }
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 320, height: 800 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) fail(name, `scrolls ${sideways} pixels sideways on a screen of 320 pixels`);
    await context.close();
    const printed = await browser.newContext({ javaScriptEnabled: false });
    const sheet = await printed.newPage();
    await sheet.goto(pathToFileURL(file).href);
    const pdf = await sheet.pdf({ preferCSSPageSize: true });
    writeFileSync(file.replace(/\.html$/, ".pdf"), pdf);
    if (pdf.length < 5000) fail(name, "prints next to nothing");
    await printed.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
    executablePath: process.env.KVS_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
});
let pages = 0;
try {
    for (const standard of standards)
        for (const view of views) {
            const name = `${[basename(resolve(standard, "..")), basename(standard, ".kvs")].join("_")}.${view}.html`;
            const file = resolve(join(folder, name));
            execFileSync(kvs, ["render", standard, "--to", "html", "--view", view, "-o", file], { stdio: ["ignore", "inherit", "pipe"] });
            await check_markup(name, readFileSync(file, "utf8"));
            await check_in_browser(name, file, browser);
            pages++;
        }
} finally {
    await browser.close();
}
console.log(`${pages} pages checked, ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
