// The decision module of a standard for C++20: a thin header over kvs/module.h and the names of @NAME@.h. Made by kvs; do not edit.
//
//   auto module = @NAME@::Module::load("./@NAME@.so");
//   std::string decision = module.decide_json(case_json);
#pragma once
#include <dlfcn.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "@NAME@.h"

namespace @NAME@ {

/// What is wrong with a case: the code (KVS_E_…), the byte in its JSON text, the key, and what was expected.
struct CaseError : std::runtime_error {
    CaseError(std::int32_t c, std::size_t o, std::string k, std::string e)
        : std::runtime_error("kvs error " + std::to_string(c) + (k.empty() ? "" : " (" + k + ")") + (e.empty() ? "" : ", expected " + e)),
          code(c), offset(o), key(std::move(k)), expected(std::move(e)) {}
    std::int32_t code;
    std::size_t offset;
    std::string key, expected;
};

/// The inputs by name. Fields are kvs_value: kvs_known(n), or the state that values() gives them.
using Values = @NAME@_values;

inline std::optional<std::int64_t> known(kvs_value value) {
    return value.state == KVS_VALUE_KNOWN ? std::optional(value.n) : std::nullopt;
}

/// What the typed entry says. Norms and slots by the indices of @NAME@.h.
struct Evaluation {
    std::uint8_t outcome = KVS_SKOEN;    // KVS_FORSLAG …
    std::vector<kvs_part> parts;
    std::vector<kvs_truth> norms;
    std::vector<std::uint8_t> decisive;
    std::vector<kvs_value> slots;
};

/// A standard, ready to decide. Copies share the library; any thread may call any of them.
class Module {
public:
    /// Loads a library that `kvs build` made. Throws std::runtime_error when it is none.
    static Module load(const std::string& path) {
        std::shared_ptr<void> library(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL), [](void* handle) { if (handle) dlclose(handle); });
        void* symbol = library ? dlsym(library.get(), "kvs_module") : nullptr;
        if (!symbol) throw std::runtime_error(dlerror());
        const kvs_module_api* (*get)(std::uint32_t) = nullptr;
        std::memcpy(&get, &symbol, sizeof get);
        const auto* api = get(KVS_ABI_VERSION);
        if (!api || api->size < sizeof(kvs_module_api)) throw std::runtime_error(path + " speaks another version of the interface");
        return Module(*api, std::move(library));
    }
    /// A module that is linked into the program.
    explicit Module(const kvs_module_api& api, std::shared_ptr<void> library = {}) : api_(&api), library_(std::move(library)) {
        if (info().input_count != sizeof(Values) / sizeof(kvs_value)) throw std::runtime_error("the module is of another standard or edition than its header");
    }

    const kvs_module_info& info() const { return *api_->info; }

    /// A case as JSON text to a decision as JSON text. Throws CaseError.
    std::string decide_json(std::string_view text) const {
        std::string output(65536, '\0');
        kvs_error error{};
        std::size_t needed = 0;
        auto code = api_->decide_json(text.data(), text.size(), output.data(), output.size(), &needed, &error);
        if (code == KVS_E_BUFFER) {
            output.resize(needed);
            code = api_->decide_json(text.data(), text.size(), output.data(), output.size(), &needed, &error);
        }
        if (code != KVS_OK)
            throw CaseError(code, error.offset, error.key ? std::string(error.key, error.key_length) : "", error.expected ? error.expected : "");
        output.resize(needed);
        return output;
    }

    /// Values of which nobody has said anything: facts missing, assessments open.
    Values values() const {
        Values values{};
        auto* each = reinterpret_cast<kvs_value*>(&values);
        for (std::size_t i = 0; i < info().input_count; ++i)
            each[i] = kvs_no_value(info().inputs[i].kind == KVS_INPUT_ASSESSMENT ? KVS_VALUE_OPEN : KVS_VALUE_MISSING);
        return values;
    }

    /// The typed entry, without JSON and texts. Without wishes what has been assessed counts. Throws CaseError.
    Evaluation evaluate(std::chrono::sys_days date, const Values& values, std::span<const kvs_wish> wishes = {}, std::uint16_t service = 0) const {
        Evaluation result;
        const auto room = [](std::size_t n) { return std::max<std::size_t>(n, 1); };
        result.parts.resize(room(wishes.size()));
        result.norms.resize(room(info().norm_count));
        result.decisive.resize(room(info().norm_count));
        result.slots.resize(room(info().slot_count));
        kvs_case input{};
        input.service = service;
        input.decision_date = static_cast<std::int32_t>(date.time_since_epoch().count());
        input.values = reinterpret_cast<const kvs_value*>(&values);
        input.wishes = wishes.data();
        input.wish_count = static_cast<std::uint16_t>(wishes.size());
        kvs_decision output{};
        output.parts = result.parts.data();
        output.norms = result.norms.data();
        output.decisive = result.decisive.data();
        output.slots = result.slots.data();
        if (const auto code = api_->decide(&input, &output); code != KVS_OK) throw CaseError(code, 0, "", "");
        result.outcome = output.outcome;
        return result;
    }

private:
    const kvs_module_api* api_;
    std::shared_ptr<void> library_;
};

}  // namespace @NAME@
