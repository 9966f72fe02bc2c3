// Codes that services are filed under: they must stand in their table, and be in use on the day.
#include <algorithm>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;

bool in_use(const model::Code& code, std::int32_t date) { return (!code.from || *code.from <= date) && (!code.to || date <= *code.to); }

std::string validity_words(const model::Code& code) {
    std::string words;
    if (code.from) words = "fra " + model::date_words(*code.from);
    if (code.to) words += (words.empty() ? "til " : " til ") + model::date_words(*code.to);
    return words;
}

}  // namespace

void check_codes(const model::Standard& standard, const Options& options, Report& report) {
    const auto date = options.date ? options.date : standard.valid_from;
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        for (const auto& code : standard.services[service].codes) {
            const auto& table = standard.code_tables[code.table];
            std::vector<std::string> periods;
            bool found = false, used = !date;
            for (const auto& entry : table.codes) {
                if (entry.code != code.code) continue;
                found = true;
                used = used || in_use(entry, *date);
                periods.push_back(validity_words(entry));
            }
            const About about{{}, {}, service, nullptr};
            if (!found) {
                if (auto* said = report.say(Message::code_unknown, code.span, {{"code", code.code}, {"table", table.name}}, about))
                    said->related.push_back({table.span, Message::first_defined_here, {{"name", table.name}}});
            } else if (!used) {
                report.say(Message::code_not_in_use, code.span,
                           {{"code", code.code}, {"table", table.name}, {"date", model::date_words(*date)}, {"validity", base::joined(periods)}}, about);
            }
        }
    }
}

}  // namespace kvs::analysis
