// publish.mjs pdf|docx TREE OUTPUT: sets a document, as `kvs render` hands it over, for print or for Word.
// Ends with 0 and writes OUTPUT, or says what went wrong in one line and ends with 1.
import { readFileSync, writeFileSync } from "node:fs";

const [format, tree, output] = process.argv.slice(2);
const makers = { pdf: "./pdf.mjs", docx: "./docx.mjs" };

try {
    if (!(format in makers) || !output) throw new Error("usage: publish.mjs pdf|docx TREE OUTPUT");
    const { made } = await import(makers[format]);
    writeFileSync(output, await made(JSON.parse(readFileSync(tree, "utf8"))));
} catch (error) {
    console.error(String(error?.message ?? error).split("\n")[0]);
    process.exitCode = 1;
}
