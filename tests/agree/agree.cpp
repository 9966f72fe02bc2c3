// One question, two engines: each prøve of a standard, random cases and spoilt cases through the interpreter and through the emitted C
// module, as made by each C compiler there is. Their answers must be the same bytes.
//
//   agree STANDARD.kvs FOLDER COMPILER...
//
// FOLDER gets the module, the schemas, cases.jsonl and decisions.jsonl for schemas.mjs, and with refused.jsonl for tests/wasm.
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include <kvs/engine.h>

#include "compiler/backends/all.h"
#include "compiler/decision/from_model_trial.h"
#include "compiler/decision/json_tree.h"
#include "compiler/decision/verify.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "tests/agree/random_case.h"

namespace kvs::agree {
namespace {

using decision::Decided;
using decision::Program;

int failures = 0;

void fail(const std::string& words) {
    if (++failures <= 20) fmt::print("  {}\n", words);
}

/// A module loaded from its shared library; what decide_json gives, in the interpreter's form.
struct Module {
    const kvs_module_api* api = nullptr;

    Decided decide(std::string_view text) const {
        Decided decided;
        kvs_error error{};
        std::size_t needed = 0;
        decided.json.resize(256 * 1024);
        const std::int32_t code = api->decide_json(text.data(), text.size(), decided.json.data(), decided.json.size(), &needed, &error);
        decided.json.resize(code == KVS_OK ? needed : 0);
        if (code != KVS_OK)
            decided.error = decision::CaseError{code, error.offset, error.key ? std::string(error.key, error.key_length) : "", error.expected ? error.expected : ""};
        return decided;
    }
};

std::optional<Module> load(const std::string& path) {
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = library ? dlsym(library, "kvs_module") : nullptr;
    if (!symbol) return std::nullopt;
    const kvs_module_api* (*get)(std::uint32_t) = nullptr;
    std::memcpy(&get, &symbol, sizeof get);
    if (get(KVS_ABI_VERSION + 1) != nullptr) fail("the module speaks an ABI that it cannot know");
    return Module{get(KVS_ABI_VERSION)};
}

/// What the module needs from outside: nothing but memcpy and memcmp (which clang may call bcmp).
void check_imports(const std::string& library) {
    static const std::set<std::string> allowed{"memcpy", "memcmp", "bcmp", "__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
                                               "_ITM_registerTMCloneTable"};
    FILE* pipe = popen(fmt::format("nm -D --undefined-only '{}'", library).c_str(), "r");
    if (!pipe) return;
    char line[512];
    while (std::fgets(line, sizeof line, pipe)) {
        std::string name(line);
        name = name.substr(name.find_last_of(" ") + 1);
        name = name.substr(0, name.find_first_of("@\n"));
        if (!name.empty() && !allowed.count(name)) fail(fmt::format("the module needs {} from outside", name));
    }
    pclose(pipe);
}

std::optional<Module> build(const std::string& folder, const std::string& compiler) {
    const std::string library = fmt::format("{}/module.{}.so", folder, std::filesystem::path(compiler).filename().string());
    const std::string command = fmt::format("'{}' -std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fPIC -shared -o '{}' '{}/module.c'", compiler,
                                            library, folder);
    if (std::system(command.c_str()) != 0) {
        fail(compiler + " does not compile the module without a warning");
        return std::nullopt;
    }
    check_imports(library);
    return load(library);
}

bool same(const Decided& a, const Decided& b) {
    if (a.error.has_value() != b.error.has_value()) return false;
    if (a.error) return a.error->code == b.error->code && a.error->offset == b.error->offset && a.error->key == b.error->key && a.error->expected == b.error->expected;
    return a.json == b.json;
}

std::string shown(const Decided& d) {
    return d.error ? fmt::format("error {} at {} »{}« expected »{}«", d.error->code, d.error->offset, d.error->key, d.error->expected) : d.json;
}

std::string hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return out;
}

struct Run {
    const Program& program;
    const decision::Engine& engine;
    const std::vector<std::pair<std::string, Module>>& modules;
    std::ofstream cases, decisions, refused;
    std::set<std::string> outcomes{};
    std::set<std::int32_t> codes{};
    Helpful helpful{};

    /// The interpreter's answer, after every module has given the same.
    Decided decide(std::string_view case_json) {
        Decided decided = engine.decide(case_json);
        for (const auto& [name, module] : modules)
            if (const Decided other = module.decide(case_json); !same(decided, other))
                fail(fmt::format("{} answers otherwise\n    case {}\n    interpreter {}\n    module      {}", name, case_json, shown(decided), shown(other)));
        return decided;
    }
    void keep(std::string_view case_json, const Decided& decided) {
        cases << case_json << '\n';
        decisions << decided.json << '\n';
    }
    /// A case that was refused, and why: its bytes may be anything, so they stand as hexadecimals.
    void keep_refused(std::string_view case_json, const decision::CaseError& error) {
        refused << fmt::format("{{\"case\":\"{}\",\"code\":{},\"offset\":{},\"key\":\"{}\",\"expected\":\"{}\"}}\n", hex(case_json), error.code, error.offset, hex(error.key), hex(error.expected));
    }
};

/// The answers of a case that led to a proposal.
void learn(Helpful& helpful, const std::string& case_json) {
    const auto tree = decision::read_json(case_json);
    if (!tree) return;
    const auto add = [&](const std::string& name, const decision::JsonTree& answer) {
        using Kind = decision::JsonTree::Kind;
        if (answer.kind == Kind::boolean) helpful[name] = answer.yes ? "true" : "false";
        if (answer.kind == Kind::number) helpful[name] = answer.text;
        if (answer.kind == Kind::text) helpful[name] = fmt::format("\"{}\"", answer.text);
    };
    for (const auto& [name, answer] : (*tree)["oplysninger"].members) add(name, answer);
    for (const auto& [name, answer] : (*tree)["skøn"].members) add(name, answer["svar"]);
}

std::string outcome_in(const std::string& json) {
    const std::size_t at = json.find("\"udfald\":\"") + 10;
    return json.substr(at, json.find('"', at) - at);
}

void trials(Run& run, const model::Standard& standard) {
    for (const auto& trial : standard.trials) {
        const auto result = decision::run_trial(standard, trial, [&](std::string_view text) { return run.decide(text); });
        if (result.decided.error) fail(fmt::format("prøve »{}«: {}", trial.name, shown(result.decided)));
        else run.keep(result.case_json, result.decided);
        if (!result.decided.error && outcome_in(result.decided.json) == "FORSLAG") learn(run.helpful, result.case_json);
        if (!result.decided.error && !result.passed()) fail(fmt::format("prøve »{}« does not come out as expected", trial.name));
    }
    fmt::print("{} prøver\n", standard.trials.size());
}

void random_cases(Run& run, std::size_t count) {
    Random random{0x6B767321};
    std::size_t decided_well = 0, refused = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = random_case(run.program, run.helpful, random);
        const Decided decided = run.decide(text);
        if (decided.error) {
            // A date that leaves the calendar is the one thing a readable case can come to.
            if (decided.error->code != KVS_E_OVERFLOW) fail(fmt::format("a case that should be readable: {}\n    {}", shown(decided), text));
        } else {
            ++decided_well;
            run.outcomes.insert(outcome_in(decided.json));
            if (i < 300) run.keep(text, decided);
        }
        const std::string spoilt_text = spoilt(text, random);
        const Decided bad = run.decide(spoilt_text);
        if (bad.error) {
            ++refused;
            run.codes.insert(bad.error->code);
            run.keep_refused(spoilt_text, *bad.error);
        }
    }
    fmt::print("{} random cases decided ({} kinds of outcome), {} spoilt ones refused ({} kinds of error)\n", decided_well, run.outcomes.size(), refused,
               run.codes.size());
    if (run.outcomes.size() < 5) fail("the random cases do not come to every kind of outcome");
    if (run.codes.size() < 8) fail("the spoilt cases come to fewer than eight kinds of error");
}

/// The typed entry and the JSON entry are one decision.
void typed_entry(const Run& run) {
    const auto& info = run.engine.standard().info;
    Random random{77};
    const auto room = [](std::size_t n) { return n ? n : 1; };
    for (int round = 0; round < 500; ++round) {
        std::vector<kvs_value> values(room(info.input_count));
        for (std::uint16_t i = 0; i < info.input_count; ++i) {
            const kvs_input_info& input = info.inputs[i];
            const bool assessed = input.kind == KVS_INPUT_ASSESSMENT;
            values[i] = kvs_no_value(assessed ? KVS_VALUE_OPEN : KVS_VALUE_MISSING);
            if (random.once_in(4)) continue;
            const std::size_t range = input.type == KVS_TYPE_YES_NO ? 2 : input.type == KVS_TYPE_CHOICE ? input.choice_count : input.type == KVS_TYPE_DATE ? 20'000 : 9000;
            values[i] = kvs_known(static_cast<std::int64_t>(random.below(range)));
        }
        kvs_wish wish{static_cast<std::int64_t>(random.below(9000)), -1, static_cast<std::uint8_t>(info.services && run.engine.standard().services[0].unit ? random.below(2) : 1), 0, 0};
        kvs_case input{};
        input.decision_date = run.engine.standard().valid_from == INT32_MIN ? 20'000 : run.engine.standard().valid_from;
        input.values = values.data();
        input.wishes = &wish;
        input.wish_count = 1;
        std::vector<std::vector<std::uint8_t>> bytes;
        std::vector<std::vector<std::int64_t>> numbers;
        const auto decide = [&](auto entry) {
            std::vector<kvs_truth> norms(room(info.norm_count));
            std::vector<std::uint8_t> decisive(room(info.norm_count));
            std::vector<kvs_value> slots(room(info.slot_count));
            kvs_part part{};
            kvs_decision output{};
            output.parts = &part;
            output.norms = norms.data();
            output.decisive = decisive.data();
            output.slots = slots.data();
            const std::int32_t code = entry(&input, &output);
            std::vector<std::uint8_t> seen(norms.begin(), norms.end());
            seen.insert(seen.end(), decisive.begin(), decisive.end());
            seen.push_back(output.outcome);
            std::vector<std::int64_t> counted{code, part.within.n, part.within.state, part.ceiling.n, part.ceiling.state, part.beyond.n};
            for (const kvs_value& slot : slots) counted.insert(counted.end(), {slot.n, slot.state});
            bytes.push_back(std::move(seen));
            numbers.push_back(std::move(counted));
        };
        decide([&](const kvs_case* c, kvs_decision* d) {
            std::vector<kvs_value> slots(room(info.slot_count));
            std::vector<kvs_truth> norms(room(info.norm_count));
            std::vector<std::int64_t> used(room(run.engine.standard().quota_count));
            std::vector<kvs_value> values(room(info.input_count));
            const kvs_scratch scratch{values.data(), slots.data(), norms.data(), used.data()};
            return kvs_decide(&run.engine.standard(), c, d, &scratch);
        });
        for (const auto& [name, module] : run.modules) decide(module.api->decide);
        for (std::size_t i = 1; i < bytes.size(); ++i)
            if (bytes[i] != bytes[0] || numbers[i] != numbers[0]) fail("the typed entries differ");
    }
}

bool write(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.good();
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The same lines as somebody in a hurry leaves them: indented twice as deep, marks close to their line, blanks behind.
std::string untidied(const std::string& text) {
    std::string out;
    std::size_t deeper = 0, number = 0;
    bool inside = false;  // a long text moves with its line
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        begin = end + 1;
        const auto first = line.find_first_not_of(' ');
        const bool fence = first != std::string::npos && line.compare(first, 3, "\"\"\"") == 0;
        if (!inside) deeper = first == std::string::npos ? 0 : first;
        if (!inside)
            if (const auto mark = line.rfind("  ["); mark != std::string::npos) line.erase(line.find_last_not_of(' ', mark) + 1, mark + 1 - line.find_last_not_of(' ', mark));
        if (fence) inside = !inside;
        out += std::string(first == std::string::npos ? 0 : deeper, ' ') + line + (!inside && !fence && ++number % 3 == 0 ? "  \n" : "\n");
    }
    return out;
}

/// `kvs fmt` changes no decision: the standard untidied, and the same laid out again, decide every case as the file itself does.
void laid_out_otherwise(const Run& run, const std::string& path, const std::string& folder) {
    namespace fs = std::filesystem;
    const auto standards = fs::path(path).parent_path().parent_path();
    const auto copy = fs::path(folder) / "laid_out";
    fs::remove_all(copy);
    fs::copy(standards, copy, fs::copy_options::recursive);
    const auto file = (copy / fs::relative(path, standards)).string();
    const auto own = read(path), untidy = untidied(own);
    if (untidy == own) fail("the untidied standard is not untidy");
    write(file, untidy);
    for (const auto* how : {"untidied", "laid out again"}) {
        driver::Workspace workspace;
        const auto checked = driver::standard_to_use(workspace, file);
        if (!checked) return fail(fmt::format("the standard {} has errors", how));
        auto program = driver::program_of(workspace, *checked);
        program.source_hash = run.program.source_hash;  // the one thing that the bytes of the file decide
        const decision::Engine engine(program);
        Random random{0x6C61796F};
        for (int i = 0; i < 1000; ++i) {
            const auto text = random_case(run.program, run.helpful, random);
            if (!same(run.engine.decide(text), engine.decide(text))) fail(fmt::format("the standard {} decides otherwise: {}", how, text));
        }
        driver::FmtOptions options;
        options.paths = {file};
        driver::format_files(options, {});
    }
    if (read(file) == untidy) fail("kvs fmt left the untidied standard as it was");
}

int run_all(const std::string& path, const std::string& folder, const std::vector<std::string>& compilers) {
    driver::Workspace workspace;
    const auto checked = driver::standard_to_use(workspace, path);
    if (!checked) {
        fmt::print("{} has errors\n", path);
        return 1;
    }
    const Program program = driver::program_of(workspace, *checked);
    for (const auto& broken : decision::verify(program)) fail("the program is not sound: " + broken);
    std::filesystem::create_directories(folder);
    for (const auto& backend : backends::machine_backends()) {
        const auto artifact = backend.emit(program, {});
        if (artifact.files != backend.emit(program, {}).files) fail("the same program gives other bytes");
        for (const auto& [name, text] : artifact.files) write(folder + "/" + name, text);
    }
    write(folder + "/case.schema.json", program.case_schema);
    write(folder + "/decision.schema.json", program.decision_schema);

    std::vector<std::pair<std::string, Module>> modules;
    for (const auto& compiler : compilers)
        if (auto module = build(folder, compiler)) modules.emplace_back(compiler, *module);
    const decision::Engine engine(program);
    Run run{program, engine, modules, std::ofstream(folder + "/cases.jsonl"), std::ofstream(folder + "/decisions.jsonl"), std::ofstream(folder + "/refused.jsonl")};
    fmt::print("{}: interpreter and {} modules\n", program.id, modules.size());
    trials(run, *checked->standard);
    random_cases(run, 2000);
    typed_entry(run);
    laid_out_otherwise(run, path, folder);
    fmt::print("{}\n", failures == 0 ? "they agree" : fmt::format("{} differences", failures));
    return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kvs::agree

int main(int argc, char** argv) {
    if (argc < 4) {
        fmt::print("use: agree STANDARD.kvs FOLDER COMPILER...\n");
        return 2;
    }
    return kvs::agree::run_all(argv[1], argv[2], {argv + 3, argv + argc});
}
