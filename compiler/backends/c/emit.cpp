#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "compiler/backends/c/c.h"
#include "compiler/backends/c/emit_header.h"
#include "compiler/backends/c/emit_nodes.h"
#include "compiler/backends/c/emit_tables.h"
#include "compiler/base/utf8.h"
#include "embedded/module_ops.h"
#include "embedded/runtime_headers.h"

namespace kvs::backends::c {
namespace {

/// The names behind `#include <kvs/…>` in a header.
std::vector<std::string_view> kvs_includes(std::string_view text) {
    static constexpr std::string_view opening = "#include <kvs/";
    std::vector<std::string_view> names;
    for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at)) {
        at += opening.size();
        names.push_back(text.substr(at, text.find('>', at) - at));
    }
    return names;
}

std::string_view header(std::string_view name) {
    for (const auto& [file, text] : embedded::runtime_headers)
        if (file == name) return text;
    return {};
}

/// The header's text after those of the headers it includes, each once, without the includes of one another.
void paste(std::string_view name, std::set<std::string_view>& pasted, std::string& out) {
    if (!pasted.insert(name).second) return;
    const std::string_view text = header(name);
    for (const std::string_view included : kvs_includes(text)) paste(included, pasted, out);
    out += fmt::format("/* ---- kvs/{} */\n", name);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string_view line = text.substr(at, end - at);
        if (line.find("#include <kvs/") == std::string_view::npos) out += line;
        at = end;
    }
    out += '\n';
}

std::string runtime_text() {
    std::string out;
    std::set<std::string_view> pasted;
    paste("engine.h", pasted, out);
    out += "/* ---- nodes */\n";
    out += embedded::module_ops[0].second;
    return out + "\n";
}

/// Bytes of the JSON entry's own arrays and structs, for the comment; the callee's frames come on top.
std::size_t workspace_bytes(const decision::Program& p) {
    const std::size_t inputs = std::max<std::size_t>(p.inputs.size(), 1), norms = std::max<std::size_t>(p.norms.size(), 1);
    const std::size_t slots = std::max<std::size_t>(p.slots.size(), 1), quotas = std::max<std::size_t>(p.quotas.size(), 1);
    std::size_t prices = 1;
    for (const auto& service : p.services) prices = std::max(prices, service.prices.size());
    return inputs * (32 + 64) + norms * 4 + slots * 32 + quotas * 8 + KVS_MAX_WISHES * prices * 16;
}

std::string entries(const decision::Program& p) {
    const auto at_least_one = [](std::size_t n) { return std::max<std::size_t>(n, 1); };
    std::size_t prices = 1;
    for (const auto& service : p.services) prices = std::max(prices, service.prices.size());
    std::string text = fmt::format("enum {{ input_room_ = {}, norm_room_ = {}, slot_room_ = {}, quota_room_ = {}, price_room_ = {} }};\n\n", at_least_one(p.inputs.size()),
                                   at_least_one(p.norms.size()), at_least_one(p.slots.size()), at_least_one(p.quotas.size()), prices);
    text += R"(static int32_t decide_(const kvs_case* input, kvs_decision* output) {
    kvs_value values[input_room_], slots[slot_room_];
    kvs_truth norms[norm_room_];
    int64_t used[quota_room_];
    const kvs_scratch scratch = {values, slots, norms, used};
    return kvs_decide(&standard_, input, output, &scratch);
}

#ifdef KVS_WITHOUT_TEXTS
#define KVS_DECIDE_JSON NULL
#else
#define KVS_DECIDE_JSON decide_json_
static int32_t decide_json_(const char* input, size_t input_length, char* output, size_t capacity, size_t* needed, kvs_error* error) {
    kvs_value values[input_room_], scratch_values[input_room_];
    kvs_note notes[input_room_];
    kvs_truth norms[norm_room_], scratch_norms[norm_room_];
    uint8_t decisive[norm_room_], trace[norm_room_];
    kvs_value slots[slot_room_], scratch_slots[slot_room_], prices[KVS_MAX_WISHES * price_room_];
    int64_t used[quota_room_];
    const kvs_workspace work = {values, notes, norms, decisive, slots, {scratch_values, scratch_slots, scratch_norms, used}, {trace, prices}};
    return kvs_decide_json_with(&standard_, input, input_length, output, capacity, needed, error, &work);
}
#endif

static const kvs_module_api api_ = {KVS_ABI_VERSION, (uint32_t)sizeof(kvs_module_api), &standard_.info, decide_, KVS_DECIDE_JSON};

KVS_EXPORT const kvs_module_api* kvs_module(uint32_t abi_version) { return abi_version == KVS_ABI_VERSION ? &api_ : NULL; }
)";
    return text;
}

}  // namespace

base::Artifact emit(const decision::Program& program, const base::EmitOptions& options) {
    std::string text = fmt::format(
        "/* Decision module of the standard {}. Written by {} from sources with SHA-256\n   {}. Do not edit.\n\n"
        "   Self-contained C11: compile it alone, as a shared library or into a program. It exports kvs_module (see kvs/module.h).\n"
        "   KVS_WITHOUT_TEXTS leaves out what only a reader needs, and decide_json, which writes it; KVS_WITHOUT_SCHEMAS the JSON Schemas;\n"
        "   KVS_FREESTANDING says that there is no libc.\n"
        "   Stack: at most {} bytes of tables' work and {} bytes of nodes, and under 8 KiB for reading and writing JSON. */\n\n",
        base::ascii_identifier(program.id), program.compiler.empty() ? "kvs" : program.compiler, program.source_hash.empty() ? "-" : program.source_hash,
        workspace_bytes(program), eval_stack_bytes(program));
    if (!options.texts) text += "#define KVS_WITHOUT_TEXTS 1\n\n";
    text += runtime_text();
    text += "/* ---- the standard */\n#ifdef KVS_WITHOUT_TEXTS\n#define KVS_PROSE(text) \"\"\n#define KVS_PROSE_LIST(list, count) NULL, 0\n#else\n"
            "#define KVS_PROSE(text) text\n#define KVS_PROSE_LIST(list, count) list, count\n#endif\n\n" + table_constants(program) + eval_functions(program) + standard_constant(program) + entries(program);
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".c", std::move(text));
    artifact.files.emplace_back(options.name + ".h", header_text(program, options.name));
    return artifact;
}

}  // namespace kvs::backends::c
