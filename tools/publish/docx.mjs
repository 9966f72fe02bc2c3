// A document for Word: headings, lists and tables are Word's own, so that they can be edited, listed and read aloud.
import { AlignmentType, BorderStyle, Document, ExternalHyperlink, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun,
         WidthType } from "docx";
import { unzipSync, zipSync } from "fflate";

import { columnWidths as widthsInLetters, heads } from "./layout.mjs";

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
const width = 9638;    // twips between the margins of A4

const clean = (words) => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ");

function run(it, style = {}) {
    if (it.break) return new TextRun({ break: 1 });
    const text = new TextRun({ text: clean(it.words), bold: it.strong || style.bold, italics: it.emphasis, ...(it.code ? { style: "Kode" } : {}), ...(it.link ? { style: "Hyperlink" } : {}) });
    return it.link ? new ExternalHyperlink({ link: it.link, children: [text] }) : text;
}
const runs = (inlines, style) => inlines.map((it) => run(it, style));

class Maker {
    numberings = [];

    /// `place`: how deep in lists, whether inside a table's first column, the numbering that the next paragraph begins.
    blocks(list, place = {}) {
        return list.flatMap((it, index) => this.block(it, { ...place, ...(index === 0 ? {} : { numbering: undefined }), last: index + 1 === list.length }));
    }

    block(it, place) {
        switch (it.kind) {
            case "paragraph":
                return [new Paragraph({
                    style: it.role === "lead" ? "Indledning" : it.role === "detail" ? "Sagsoplysning" : place.style,
                    children: runs(it.words, place), ...(place.last === false && heads(it) ? { keepNext: true } : {}), ...(place.numbering ? { numbering: place.numbering } : {}),
                    ...(place.depth && !place.numbering ? { indent: { left: 567 * place.depth } } : {}),
                })];
            case "heading": return [new Paragraph({ heading: headings[it.level - 1], keepNext: true, children: runs(it.words) })];
            case "list": return this.list(it, place);
            case "table": return [this.table(it), new Paragraph({ children: [], spacing: { after: 60 } })];
            case "definitions":
                return it.items.flatMap(({ term, meanings }) => [
                    new Paragraph({ keepNext: true, spacing: { after: 20 }, children: runs(term, { bold: true }) }), ...meanings.flatMap((blocks) => this.blocks(blocks)),
                ]);
            case "quote": return this.blocks(it.blocks, { style: "Citat" });
            default: return it.words.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: clean(line), style: "Kode" })] }));
        }
    }

    list(it, place) {
        const depth = (place.depth ?? 0) + 1, reference = it.ordered ? `numre-${this.numberings.length}` : "punkter";
        if (it.ordered) this.numberings.push({ reference, start: it.start });
        return it.items.flatMap((blocks) => this.blocks(blocks, { ...place, depth, numbering: { reference, level: Math.min(depth - 1, 8) } }));
    }

    table(it) {
        const letters = widthsInLetters(it) ?? it.columns.map(() => 1), all = letters.reduce((sum, one) => sum + one, 0);
        const columnWidths = letters.map((one) => Math.floor((width * one) / all));
        const cell = (children, i) => new TableCell({ children, width: { size: columnWidths[i], type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 80, right: 80 } });
        const line = { style: BorderStyle.SINGLE, size: 4, color: "999999" }, none = { style: BorderStyle.NONE, size: 0, color: "auto" };
        return new Table({
            width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA }, columnWidths,
            borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
            rows: [
                new TableRow({ tableHeader: true, cantSplit: true, children: it.columns.map((column, i) => cell([new Paragraph({ keepNext: true, children: runs(column, { bold: true }) })], i)) }),
                ...it.rows.map((cells) => new TableRow({
                    cantSplit: true,
                    children: cells.map((blocks, i) => {
                        const made = this.blocks(blocks, i === 0 ? { bold: true } : {});
                        return cell(made.length ? made : [new Paragraph({ children: [] })], i);
                    }),
                })),
            ],
        });
    }
}

const levels = (format, text, start = 1) => [...Array(9).keys()].map((level) => ({
    level, format, text: text(level), start, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } },
}));

const styles = {
    default: {
        document: { run: { font: "Calibri", size: 22, language: { value: "da-DK" } }, paragraph: { spacing: { after: 140, line: 276 } } },
        title: { run: { size: 44, bold: true, color: "12394A" }, paragraph: { spacing: { after: 80 } } },
        ...Object.fromEntries([[1, 36], [2, 30], [3, 25], [4, 23], [5, 22], [6, 22]].map(([level, size]) => [
            `heading${level}`, { run: { size, bold: true, color: "12394A" }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, outlineLevel: level - 1 } }])),
        hyperlink: { run: { color: "0B4F8A", underline: {} } },
    },
    paragraphStyles: [
        { id: "Indledning", name: "Indledning", basedOn: "Normal", quickFormat: true, run: { size: 24 } },
        { id: "Sagsoplysning", name: "Sagsoplysning", basedOn: "Normal", quickFormat: true, run: { size: 18, color: "464646" } },
        { id: "Citat", name: "Citat fra loven", basedOn: "Normal", quickFormat: true, paragraph: { indent: { left: 567 } }, run: { italics: true } },
    ],
    characterStyles: [{ id: "Kode", name: "Kode", quickFormat: true, run: { font: "Consolas", size: 19 } }],
};

/// The library stamps the day of making into the file; the same document must give the same bytes.
function withoutTime(bytes) {
    const day = "2000-01-01T00:00:00Z", files = unzipSync(bytes), decoder = new TextDecoder(), encoder = new TextEncoder();
    const core = decoder.decode(files["docProps/core.xml"]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, day);
    files["docProps/core.xml"] = encoder.encode(core);
    // Ids of links and of the pictures' kind are drawn by lot; they are numbered as they come.
    const names = new Map();
    for (const name of ["word/document.xml", "word/_rels/document.xml.rels"]) {
        const text = decoder.decode(files[name]).replace(/rId[A-Za-z0-9_-]{10,}/g, (id) => names.get(id) ?? names.set(id, `rIdLink${names.size + 1}`).get(id));
        files[name] = encoder.encode(text);
    }
    return zipSync(Object.fromEntries(Object.keys(files).sort().map((name) => [name, files[name]])), { mtime: "2000-01-01T00:00:00", level: 6 });
}

export async function made(tree) {
    const maker = new Maker();
    const children = [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: clean(tree.title) })] }),
        new Paragraph({ style: "Sagsoplysning", children: [new TextRun({ text: clean([tree.publisher, tree.subtitle, tree.view].filter(Boolean).join(" · ")) })] }),
        ...maker.blocks(tree.body),
        ...tree.footer.map(({ label, value }) => new Paragraph({ style: "Sagsoplysning", spacing: { after: 20 }, children: [new TextRun({ text: clean(`${label}: ${value}`) })] })),
    ];
    const document = new Document({
        title: tree.title, creator: tree.publisher || "kvs", lastModifiedBy: tree.publisher || "kvs", language: { value: "da-DK" }, styles,
        numbering: {
            config: [
                { reference: "punkter", levels: levels(LevelFormat.BULLET, () => "•") },
                ...maker.numberings.map(({ reference, start }) => ({ reference, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) })),
            ],
        },
        sections: [{
            properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
            footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] }) },
            children,
        }],
    });
    return withoutTime(new Uint8Array(await Packer.toBuffer(document)));
}
