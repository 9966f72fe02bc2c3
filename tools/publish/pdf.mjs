// A document as PDF: its tree becomes Typst, and Typst makes a tagged PDF that it has checked against PDF/UA-1 while it made it.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import { columnWidths, heads, lines, room } from "./layout.mjs";

/// A row this short is never cut by the end of a page; a longer one may be, or it could be taller than the page.
const mostLinesKept = 20;

/// A string of Typst's code: nothing in it is read as markup.
const quoted = (words) => `"${words.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, " ")}"`;

function run(it) {
    if (it.break) return "#linebreak()";
    // A name of a norm may break after each of its words, or it would run into the next column.
    let out = it.code ? `#raw(${quoted(it.words.replace(/[_.]/g, "$&\u200b"))})` : `#${quoted(it.words)}`;
    if (it.strong) out = `#strong[${out}]`;
    if (it.emphasis) out = `#emph[${out}]`;
    // Two runs side by side must not grow together in Typst's eyes: each ends its own expression.
    return it.link ? `#link(${quoted(it.link)})[${out}]` : `${out}`;
}
const inlines = (runs) => runs.map(run).join(";") + (runs.length ? ";" : "");
/// A line in bold heads what follows (a name, its address): the two stay on one page.
const content = (blocks) => blocks.map((it, i) => (i + 1 < blocks.length && heads(it) ? `#block(sticky: true)[${block(it)}]` : block(it))).join("\n\n");

const block = (it) => blockMakers[it.kind](it);
const blockMakers = {
    paragraph: (it) =>
        it.role === "lead" ? `#lead[${inlines(it.words)}]` : it.role === "detail" ? `#detail[${inlines(it.words)}]` : `#par[${inlines(it.words)}]`,
    heading: (it) => `#heading(level: ${it.level})[${inlines(it.words)}]`,
    list: (it) => {
        const items = it.items.map((blocks) => `[${content(blocks)}]`).join(", ");
        return it.ordered ? `#enum(start: ${it.start}, ${items})` : `#list(${items})`;
    },
    table: (it) => {
        const header = it.columns.map((column) => `[#strong[${inlines(column)}]]`).join(", ");
        const widths = columnWidths(it);
        const rows = it.rows.map((cells) => {
            const whole = cells.every((blocks, i) => lines(blocks, widths?.[i] ?? room) <= mostLinesKept) ? "breakable: false, " : "";
            return cells.map((blocks, i) => `table.cell(${whole}${i === 0 ? `strong[${content(blocks)}]` : `[${content(blocks)}]`})`).join(", ");
        });
        return `#table(columns: ${widths ? `(${widths.map((width) => `${width}fr`).join(", ")})` : it.columns.length}, table.header(${header}),\n${rows.join(",\n")})`;
    },
    definitions: (it) =>
        `#terms(${it.items.map(({ term, meanings }) => `terms.item([${inlines(term)}], [${meanings.map(content).join("\n\n")}])`).join(",\n")})`,
    quote: (it) => `#quoted-law[${content(it.blocks)}]`,
    verbatim: (it) => `#raw(block: true, ${quoted(it.words)})`,
};

/// The page: A4, ragged right with hyphens off (a reader who enlarges the text meets no broken words), headings that keep with what they head.
const style = `
#set page(paper: "a4", margin: (x: 25mm, top: 22mm, bottom: 24mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.05em)
#set list(marker: [•], spacing: 0.8em)
#set enum(spacing: 0.8em)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(150)), inset: (x: 5pt, y: 6pt), align: left + top)
#set terms(separator: linebreak(), hanging-indent: 0pt, spacing: 1.1em)
#show heading: set text(fill: rgb("#12394a"))
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12.5pt)
#show heading.where(level: 4): set text(size: 11.5pt)
#show link: set text(fill: rgb("#0b4f8a"))
#show link: underline
#show table.cell: set par(spacing: 0.7em)
#let quoted-law(body) = block(inset: (left: 2mm), stroke: (left: 1.5pt + luma(170)), quote(block: true, body))
#let lead(body) = par(text(size: 12pt, body))
#let detail(body) = par(text(size: 9pt, fill: luma(70), body))
`;

/// Typst source of the whole document.
export function source(tree) {
    const above = [tree.publisher, tree.subtitle, tree.view].filter(Boolean).map(quoted).map((words) => `#${words};`).join(" #sym.dot.c ");
    const footer = tree.footer.map(({ label, value }) => `#detail[#${quoted(label)};: #${quoted(value)};]`).join("\n\n");
    return [
        `#set document(title: ${quoted(tree.title)}, author: ${quoted(tree.publisher || "kvs")}, date: none)`,
        `#set text(lang: ${quoted(tree.language)}, region: "DK")`,
        // Typst takes all code for English; our names are Danish, and a screen reader must say them so.
        `#show raw: set text(lang: ${quoted(tree.language)})`,
        style,
        `#heading(level: 1)[#${quoted(tree.title)};]`,
        above && `#par[${above}]`,
        content(tree.body),
        footer && `#line(length: 100%, stroke: 0.5pt + luma(150))\n\n${footer}`,
    ].filter(Boolean).join("\n\n");
}

export async function made(tree) {
    const compiler = NodeCompiler.create();
    // The same document gives the same bytes: no time of making.
    return compiler.pdf({ mainFileContent: source(tree) }, { pdfStandard: "ua-1", creationTimestamp: 0 });
}
