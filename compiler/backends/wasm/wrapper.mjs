// Loads the decision module beside this file and speaks its C interface (kvs/module.h) as it lies in WebAssembly's memory. The same in
// Node and in browsers. Made by kvs; do not edit.
const ABI = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const reasons = ["", "output did not fit", "not JSON", "unknown key", "duplicate key", "wrong type", "out of range", "no such date", "no such choice",
    "another unit or period", "no such service", "a key is missing", "an incomplete assessment", "a role that may not assess", "assessed after the decision",
    "the standard is not valid on that date", "too many wishes or ledger entries", "the service does not name what is wished for", "overflow",
    "a period that ends before it begins", "a stay that is not counted in days"];
const truths = ["false", "missing", "open", "true", "not-relevant"];
const outcomes = ["FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"];
const states = { missing: 1, open: 2, known: 3, unstated: 4 };

/** What is wrong with a case: `code` of kvs/module.h, the byte `offset` in its JSON text, the `key`, and what was `expected`. */
export class CaseError extends Error {
    constructor(code, offset, key, expected) {
        super((reasons[code] ?? `error ${code}`) + (key ? ` (${key})` : "") + (expected ? `, expected ${expected}` : ""));
        this.name = "CaseError";
        Object.assign(this, { code, offset, key, expected });
    }
}

/** A standard, ready to decide. Made by `load`. */
export class Module {
    #exports;
    #api;
    #free;    // first byte that is not the module's own: every call starts its scratch memory there

    constructor(instance) {
        this.#exports = instance.exports;
        this.#free = (instance.exports.__heap_base.value + 15) & ~15;
        this.#api = instance.exports.kvs_module(ABI);
        if (this.#api === 0) throw new Error("the module speaks another version of the interface");
        const view = this.#view(), info = view.getUint32(this.#api + 8, true), word = (at) => view.getUint32(info + at, true);
        const names = ["id", "title", "edition", "validFrom", "validTo", "sourceHash", "compiler"];
        this.info = Object.fromEntries(names.map((name, i) => [name, this.#text(word(4 + 4 * i))]));
        const counts = [40, 42, 44, 46].map((at) => view.getUint16(info + at, true));
        const list = (at, count) => Array.from({ length: count }, (_, i) => this.#text(view.getUint32(word(at) + 4 * i, true)));
        this.services = list(48, counts[0]);
        this.norms = list(56, counts[2]);
        this.slotCount = counts[3];
        this.inputs = Array.from({ length: counts[1] }, (_, i) => this.#input(word(52) + 40 * i));
        this.hasTexts = view.getUint32(this.#api + 16, true) !== 0;
    }

    /** A case as JSON text (or its UTF-8 bytes) to a decision as JSON text. */
    decideJson(text) {
        if (!this.hasTexts) throw new Error("the module was built without texts: only evaluate() is there");
        const given = typeof text === "string" ? encoder.encode(text) : text;
        for (let room = 65536;;) {
            const input = this.#room(given.length + room + 64), output = (input + given.length + 7) & ~7, needed = output + room, error = needed + 8;
            new Uint8Array(this.#exports.memory.buffer).set(given, input);
            const code = this.#call(16)(input, given.length, output, room, needed, error), view = this.#view();
            const length = view.getUint32(needed, true);
            if (code === 0) return decoder.decode(new Uint8Array(this.#exports.memory.buffer, output, length));
            if (code === 1) {
                room = (length + 7) & ~7;
                continue;
            }
            const word = (at) => view.getUint32(error + at, true);
            throw new CaseError(code, word(4), word(8) ? this.#text(word(8), word(12)) : "", word(16) ? this.#text(word(16)) : "");
        }
    }

    /** A case as an object to a decision as an object; their types are in the .d.ts. */
    decide(input) {
        return JSON.parse(this.decideJson(JSON.stringify(input)));
    }

    /** The typed entry, without JSON and texts: see Values and Evaluation in the .d.ts. */
    evaluate(input) {
        const wishes = input.wishes ?? [], count = Math.max(wishes.length, 1), up = (n) => (n + 7) & ~7;
        const sizes = [16 * this.inputs.length, 24 * wishes.length, 36, 20, 56 * count, up(this.norms.length), up(this.norms.length), 16 * this.slotCount].map(up);
        let at = this.#room(sizes.reduce((sum, size) => sum + size));
        const [values, wished, given, decision, parts, norms, decisive, slots] = sizes.map((size) => (at += size) - size);
        const view = this.#view();
        for (const name of Object.keys(input.values))
            if (!this.inputs.some((known) => known.name === name)) throw new CaseError(3, 0, name, "");
        this.inputs.forEach((known, i) => this.#setValue(view, values + 16 * i, known, input.values[known.name]));
        wishes.forEach((wish, i) => {
            const at = wished + 24 * i;
            view.setBigInt64(at, BigInt(wish.amount ?? 0), true);
            view.setInt32(at + 8, wish.norm ?? -1, true);
            [16, 20].forEach((stay) => view.setInt32(at + stay, 0, true));
            view.setUint8(at + 12, wish.amount === undefined && wish.norm === undefined ? 1 : 0);
        });
        const service = input.service === undefined ? 0 : this.services.indexOf(input.service);
        if (service < 0) throw new CaseError(10, 0, input.service, this.services.join(", "));
        view.setUint16(given, service, true);
        view.setInt32(given + 4, days(input.date), true);
        [values, wished].forEach((pointer, i) => view.setUint32(given + 8 + 4 * i, pointer, true));
        view.setUint16(given + 16, wishes.length, true);
        view.setUint32(given + 20, 0, true);
        view.setUint16(given + 24, 0, true);
        view.setUint32(given + 28, 0, true);
        view.setUint16(given + 32, 0, true);
        [parts, norms, decisive, slots].forEach((pointer, i) => view.setUint32(decision + 4 + 4 * i, pointer, true));
        const code = this.#call(12)(given, decision);
        if (code !== 0) throw new CaseError(code, 0, "", "");
        const result = this.#view(), value = (at) => (result.getUint8(at + 8) === states.known ? result.getBigInt64(at, true) : null);
        return {
            outcome: outcomes[result.getUint8(decision)],
            parts: Array.from({ length: count }, (_, i) => ({
                outcome: outcomes[result.getUint8(parts + 56 * i)],
                within: value(parts + 56 * i + 8), ceiling: value(parts + 56 * i + 24), beyond: value(parts + 56 * i + 40),
            })),
            norms: Array.from({ length: this.norms.length }, (_, i) => ({ truth: truths[result.getUint8(norms + i)], decisive: result.getUint8(decisive + i) === 1 })),
            slots: Array.from({ length: this.slotCount }, (_, i) => value(slots + 16 * i)),
        };
    }

    #view() {
        return new DataView(this.#exports.memory.buffer);
    }

    /** The function whose table index stands in the api at this byte. */
    #call(at) {
        return this.#exports.__indirect_function_table.get(this.#view().getUint32(this.#api + at, true));
    }

    /** Where `size` bytes of scratch memory begin; they are the next call's too. */
    #room(size) {
        const missing = this.#free + size - this.#exports.memory.buffer.byteLength;
        if (missing > 0) this.#exports.memory.grow(Math.ceil(missing / 65536));
        return this.#free;
    }

    #text(at, length) {
        if (at === 0) return null;
        const bytes = new Uint8Array(this.#exports.memory.buffer);
        return decoder.decode(bytes.subarray(at, length === undefined ? bytes.indexOf(0, at) : at + length));
    }

    #input(at) {
        const view = this.#view(), word = (offset) => view.getUint32(at + offset, true), choices = word(20);
        return {
            name: this.#text(word(0)), kind: ["fact", "assessment", "event"][view.getUint8(at + 4)],
            type: ["yes-no", "number", "choice", "date"][view.getUint8(at + 5)], decimals: view.getUint8(at + 6),
            unit: this.#text(word(12)), period: this.#text(word(16)), question: this.#text(word(36)),
            choices: Array.from({ length: view.getUint16(at + 24, true) }, (_, i) => this.#text(view.getUint32(choices + 4 * i, true))),
        };
    }

    #setValue(view, at, input, given) {
        let n = 0n, state = states.known;
        if (given === undefined) state = input.kind === "assessment" ? states.open : states.missing;
        else if (input.type === "yes-no") n = given === true ? 1n : given === false ? 0n : null;
        else if (input.type === "number") n = typeof given === "bigint" ? given : typeof given === "number" ? BigInt(Math.round(given * 10 ** input.decimals)) : null;
        else if (input.type === "date") n = BigInt(days(given));
        else n = input.choices.includes(given) ? BigInt(input.choices.indexOf(given)) : null;
        if (n === null) throw new CaseError(input.type === "choice" ? 8 : 5, 0, input.name, input.choices.join(", ") || input.type);
        view.setBigInt64(at, n, true);
        view.setUint8(at + 8, state);
        view.setUint8(at + 9, 0);
    }
}

/** Days since 1970-01-01 of an ISO date. */
function days(date) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) throw new CaseError(7, 0, String(date), "date");
    return time / 86400000;
}

/** Loads the .wasm beside this file, or the one whose bytes are given. */
export async function load(bytes) {
    const place = new URL("./@NAME@.wasm", import.meta.url);
    if (bytes === undefined)
        bytes = place.protocol === "file:" && globalThis.process?.versions?.node ? await (await import("node:fs/promises")).readFile(place)
                                                                                : await (await fetch(place)).arrayBuffer();
    return new Module((await WebAssembly.instantiate(bytes, {})).instance);
}
