#include "compiler/backends/wasm/emit_types.h"

#include <algorithm>

#include <fmt/format.h>

namespace kvs::backends::wasm {
namespace {

using decision::Input;
using decision::Program;

/// The text in quotes, as a TypeScript key or literal type.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out + '"';
}

std::string union_of(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : " | ") + quoted(text);
    return out.empty() ? "never" : out;
}

/// A line of documentation before a member; nothing when there are no words.
std::string comment(std::string words) {
    for (std::size_t at = words.find("*/"); at != std::string::npos; at = words.find("*/", at)) words.replace(at, 2, "* /");
    for (char& c : words)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return words.empty() ? "" : fmt::format("    /** {} */\n", words);
}

std::string about(const Input& input) {
    std::string words = input.question;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " ") + more; };
    if (!input.unit.empty()) add(fmt::format("I {}{}.", input.unit, input.period.empty() ? "" : " pr. " + input.period));
    if (!input.supplier.empty() && input.kind == KVS_INPUT_FACT) add(fmt::format("Fra: {}.", input.supplier));
    return words;
}

std::string answer(const Input& input) {
    switch (input.type) {
        case KVS_TYPE_YES_NO: return "boolean";
        case KVS_TYPE_NUMBER: return "number";
        case KVS_TYPE_CHOICE: return union_of(input.choices);
        default: return "IsoDate";
    }
}

std::string member_type(const Input& input) {
    if (input.kind == KVS_INPUT_EVENT) return "IsoDate";
    if (input.kind == KVS_INPUT_ASSESSMENT) return fmt::format("Assessed<{}, {}>", answer(input), quoted(input.role));
    return (input.of_periods ? "Period[]" : answer(input)) + " | Unknown";
}

std::string inputs_interface(const Program& p, std::string_view name, std::uint8_t kind) {
    std::string out = fmt::format("export interface {} {{\n", name);
    for (const Input& input : p.inputs)
        if (input.kind == kind) out += comment(about(input)) + fmt::format("    {}?: {};\n", quoted(input.name), member_type(input));
    return out + "}\n";
}

std::string values_interface(const Program& p) {
    std::string out = "/** What the typed entry is given, by name. A fact that is left out is missing, an assessment open. */\nexport interface Values {\n";
    for (const Input& input : p.inputs)
        out += comment(about(input)) + fmt::format("    {}?: {};\n", quoted(input.name), input.type == KVS_TYPE_NUMBER ? "number | bigint" : answer(input));
    return out + "}\n";
}

constexpr std::string_view before = R"(/** YYYY-MM-DD */
export type IsoDate = string;
/** Asked, and the answer is not known. */
export interface Unknown { ved_ikke: true }
/** Both days are counted; without `til` it has not ended. */
export interface Period { fra: IsoDate; til?: IsoDate }
/** What a named person has assessed. `tid` is a date or a time of RFC 3339. */
export interface Assessed<Answer, Role extends string> { svar: Answer; af: string; rolle: Role; tid: string; fordi: string }
export type Outcome = "FORSLAG" | "SKØN" | "MANGLER" | "UDENFOR" | "DELVIST";
)";

constexpr std::string_view after = R"(export interface Case {
    ydelse?: Service;
    "afgørelsesdato": IsoDate;
    oplysninger?: Facts;
    "skøn"?: Assessments;
    "hændelser"?: Events;
    forbrug?: ({ ydelse?: Service; "mængde": number; enhed: string; dato: IsoDate } | { ydelse?: Service; enhed: string; fra: IsoDate; til: IsoDate })[];
    "ønsker"?: ({ "mængde": number; enhed: string; periode?: string } | { enhed: string; fra: IsoDate; til: IsoDate } | { norm: string })[];
}
export interface Amount { "mængde": number; enhed: string; periode: string | null }
export interface Decision {
    ydelse: Service;
    "afgørelsesdato": IsoDate;
    udfald: Outcome;
    "ønsker": { "ønske": Amount | { norm: NormPath } | null; udfald: Outcome; omfang: Amount | null; "højst": Amount | null; ud_over: number | null;
                 ophold: { fra: IsoDate; til: IsoDate; pris: { norm: NormPath; "øre": number; pr: string | null; i_alt: number | null }[] } | null }[];
    pris: { norm: NormPath; art: "gratis" | "takst" | "beløb" | "egen_udgift" | "ukendt" | "mod_betaling" | "modregnes"; "øre": number | null; ukendt: boolean;
            pr: string | null; betales_af: string | null; "dækker": string[] }[];
    frister: { norm: NormPath; art: "senest" | "inden" | "tidligst" | "hurtigst_muligt" | "løbende" | "ukendt"; pligt: "kommunen" | "borgeren" | "kvalitetsmål";
               part: string | null; "hændelse": string | null; dato: IsoDate | null; lukkedag: boolean }[];
    normer: { norm: NormPath; rolle: "betingelse" | "vurdering" | "udelukkelse" | "omfang" | "undtagelse" | "udmåling" | "pris" | "frist" | "regel" | "hensyn";
              sandhed: "sand" | "falsk" | "mangler" | "skøn"; "afgør": boolean; "sætninger": string[]; lov: string | null; tekst: { borger: string; sag: string };
              oplysninger: (keyof Facts | keyof Events)[]; "skøn": (keyof Assessments)[] }[];
    mangler: { oplysning: keyof Facts | keyof Events; hos: string | null; "spørgsmål": string | null; ved_ikke: boolean }[];
    "skøn_åbne": { "skøn": keyof Assessments; rolle: string | null; "spørgsmål": string | null; hensyn: NormPath[] }[];
    "skøn_brugt": { "skøn": keyof Assessments; svar: boolean | number | string; af: string | null; rolle: string | null; tid: string | null; fordi: string | null;
                    hensyn: NormPath[] }[];
    klage: { frist_norm: NormPath | null; dato: IsoDate | null; af: string | null; til: string | null; videre_til: string | null };
    henvendelse: { norm: NormPath; til: string; sandhed: "sand" | "mangler" | "skøn" }[];
    "partshøring": (keyof Facts | keyof Events)[];
    koder: { tabel: string; kode: string }[];
    modul: { standard: string; udgave: string; "gælder_fra": IsoDate | null; "gælder_til": IsoDate | null; kilde_hash: string; "oversætter": string; abi: number };
}

/** A wish of the typed entry: an `amount` scaled by 10^decimals, or the index of a `norm`; neither: what has been assessed counts. */
export interface Wish { amount?: number | bigint; norm?: number }
export interface Evaluation {
    outcome: Outcome;
    /** Amounts are scaled by 10^decimals; null: none, or not known. */
    parts: { outcome: Outcome; within: bigint | null; ceiling: bigint | null; beyond: bigint | null }[];
    /** By norm, in the order of Module.norms. */
    norms: { truth: "false" | "missing" | "open" | "true" | "not-relevant"; decisive: boolean }[];
    /** Prices in øre, dates as days since 1970-01-01; the C header says which is which. */
    slots: (bigint | null)[];
}

export declare class CaseError extends Error {
    /** KVS_E_… of kvs/module.h */
    readonly code: number;
    /** Byte in the JSON text. */
    readonly offset: number;
    readonly key: string;
    readonly expected: string;
}

export declare class Module {
    readonly info: { id: string; title: string; edition: string; validFrom: string; validTo: string; sourceHash: string; compiler: string };
    readonly services: Service[];
    /** Paths with their service before them; "" in a module without texts. */
    readonly norms: string[];
    readonly inputs: { name: keyof Values; kind: "fact" | "assessment" | "event"; type: "yes-no" | "number" | "choice" | "date"; decimals: number;
                       unit: string | null; period: string | null; question: string | null; choices: string[] }[];
    readonly slotCount: number;
    /** False: built with --without-texts, so that only evaluate is there. */
    readonly hasTexts: boolean;
    /** JSON text (or its UTF-8 bytes) to JSON text. Throws a CaseError. */
    decideJson(text: string | Uint8Array): string;
    decide(input: Case): Decision;
    /** Without JSON and texts. */
    evaluate(input: { service?: Service; date: IsoDate; values: Values; wishes?: Wish[] }): Evaluation;
}

/** Loads the .wasm beside this file, or the one whose bytes are given. */
export declare function load(bytes?: BufferSource): Promise<Module>;
)";

}  // namespace

std::string typescript(const Program& p) {
    std::vector<std::string> services, paths;
    for (const auto& s : p.services) services.push_back(s.id);
    for (const auto& n : p.norms)
        if (std::find(paths.begin(), paths.end(), n.path) == paths.end()) paths.push_back(n.path);
    return fmt::format("// Types of the decision module of {}. Made by {}; do not edit.\n", quoted(p.id), p.compiler.empty() ? "kvs" : p.compiler) + std::string(before) +
           fmt::format("export type Service = {};\nexport type NormPath = {};\n", union_of(services), union_of(paths)) +
           inputs_interface(p, "Facts", KVS_INPUT_FACT) + inputs_interface(p, "Assessments", KVS_INPUT_ASSESSMENT) +
           inputs_interface(p, "Events", KVS_INPUT_EVENT) + values_interface(p) + std::string(after);
}

}  // namespace kvs::backends::wasm
