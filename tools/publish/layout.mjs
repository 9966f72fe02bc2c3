// What both formats must know of a block before they set it: how wide its words are, and whether it heads what follows. Widths are in letters.

/// Letters across the page between the margins, when the space inside the cells is taken off.
export const room = 84;

/// The words of a block, one text a line that it begins.
function texts(block) {
    switch (block.kind) {
        case "paragraph": case "heading": return [block.words.map((it) => (it.break ? " " : it.words)).join("")];
        case "list": return block.items.flatMap((blocks) => blocks.flatMap(texts));
        case "quote": return block.blocks.flatMap(texts);
        case "definitions": return block.items.flatMap(({ term, meanings }) => [texts({ kind: "paragraph", words: term }), ...meanings.map((blocks) => blocks.flatMap(texts))].flat());
        case "table": return block.rows.flatMap((cells) => cells.flatMap((blocks) => blocks.flatMap(texts)));
        default: return block.words.split("\n");
    }
}

/// About how many lines blocks take in a column.
export const lines = (blocks, width) => blocks.flatMap(texts).reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / Math.max(1, width - 2))), 0);

/// How wide each column of a table is, or nothing when all fit as they are. Each has room for its longest word first; what is left goes to those with most to say.
export function columnWidths(table) {
    const columns = table.columns.map((head, i) => {
        const all = [texts({ kind: "paragraph", words: head }), ...table.rows.map((cells) => (cells[i] ?? []).flatMap(texts))].flat();
        const longest = (parts) => parts.reduce((most, part) => Math.max(most, part.length), 0);
        return { word: longest(all.flatMap((text) => text.split(/ +/))) + 2, whole: longest(all) + 2 };
    });
    if (columns.reduce((sum, { whole }) => sum + whole, 0) <= room) return undefined;
    const least = columns.reduce((sum, { word }) => sum + word, 0), wishes = columns.map(({ word, whole }) => Math.sqrt(whole - word));
    const left = Math.max(0, room - least), wished = wishes.reduce((sum, wish) => sum + wish, 0);
    return columns.map(({ word }, i) => word + (wished > 0 ? Math.floor((left * wishes[i]) / wished) : 0));
}

/// A paragraph all in bold.
export const heads = (block) => block.kind === "paragraph" && block.words.length > 0 && block.words.every((it) => it.strong);
