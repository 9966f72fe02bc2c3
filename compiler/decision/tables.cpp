#include "compiler/decision/tables.h"

#include <deque>

#include "compiler/decision/interpret.h"

namespace kvs::decision {
namespace {

const char* text_or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

/// Zero-terminated texts of the program, as an array that stays where it is.
struct TextLists {
    std::deque<std::vector<const char*>> lists;

    const char* const* keep(const std::vector<std::string>& texts) {
        if (texts.empty()) return nullptr;
        auto& list = lists.emplace_back();
        for (const std::string& text : texts) list.push_back(text.c_str());
        return list.data();
    }
};

std::int32_t evaluate(const void* context, std::uint16_t service, kvs_frame* frame) {
    return interpret(*static_cast<const Program*>(context), service, *frame);
}

}  // namespace

struct Tables::Storage {
    kvs_standard standard{};
    TextLists texts;
    std::vector<kvs_input_info> inputs;
    std::vector<kvs_norm_info> norms;
    std::vector<kvs_service_info> services;
    std::vector<kvs_quota_info> quotas;
    std::deque<std::vector<kvs_price_info>> prices;
    std::deque<std::vector<kvs_deadline_info>> deadlines;
    std::deque<std::vector<kvs_code_info>> codes;
    std::vector<const char*> service_names, norm_names;
    std::deque<std::string> full_paths;
};

std::int32_t day_or(const std::string& iso, std::int32_t open) {
    std::int32_t day = open;
    if (!kvs_parse_date(iso.data(), iso.size(), &day)) return open;
    return day;
}

std::string full_path(const Program& program, const Norm& norm) { return program.services[norm.service].id + "." + norm.path; }

namespace {

kvs_input_info input_info(const Input& in, TextLists& texts) {
    kvs_input_info info{};
    info.name = in.name.c_str();
    info.kind = in.kind;
    info.type = in.type;
    info.decimals = in.decimals;
    info.adverse_needs_hearing = in.adverse_needs_hearing ? 1 : 0;
    info.cost = in.cost;
    info.of_periods = in.of_periods ? 1 : 0;
    info.unit = text_or_null(in.unit);
    info.period = text_or_null(in.period);
    info.choices = texts.keep(in.choices);
    info.choice_count = static_cast<std::uint16_t>(in.choices.size());
    info.supplier = text_or_null(in.supplier);
    info.role = text_or_null(in.role);
    info.question = text_or_null(in.question);
    return info;
}

kvs_norm_info norm_info(const Norm& n, TextLists& texts) {
    kvs_norm_info info{};
    info.path = n.path.c_str();
    info.label = text_or_null(n.label);
    info.service = n.service;
    info.parent = n.parent;
    info.role = n.role;
    info.soft = n.soft ? 1 : 0;
    info.sentences = texts.keep(n.sentences);
    info.sentence_count = static_cast<std::uint16_t>(n.sentences.size());
    info.law = text_or_null(n.law);
    info.citizen_text = n.citizen_text.c_str();
    info.case_text = n.case_text.c_str();
    info.inputs = n.inputs.empty() ? nullptr : n.inputs.data();
    info.input_count = static_cast<std::uint16_t>(n.inputs.size());
    info.weighed_in = n.weighed_in.empty() ? nullptr : n.weighed_in.data();
    info.weighed_in_count = static_cast<std::uint16_t>(n.weighed_in.size());
    info.contact = text_or_null(n.contact);
    return info;
}

std::vector<kvs_price_info> price_infos(const Service& s, TextLists& texts) {
    std::vector<kvs_price_info> infos;
    for (const Price& p : s.prices)
        infos.push_back({p.norm, p.kind, p.slot, text_or_null(p.per), text_or_null(p.payer), texts.keep(p.covers), static_cast<std::uint16_t>(p.covers.size())});
    return infos;
}

std::vector<kvs_code_info> code_infos(const Service& s) {
    std::vector<kvs_code_info> infos;
    for (const Code& code : s.codes) infos.push_back({code.table.c_str(), code.code.c_str()});
    return infos;
}

std::vector<kvs_deadline_info> deadline_infos(const Service& s) {
    std::vector<kvs_deadline_info> infos;
    for (const Deadline& d : s.deadlines) infos.push_back({d.norm, d.kind, d.duty, d.slot, d.event, d.calendar, text_or_null(d.party)});
    return infos;
}

}  // namespace

Tables::Tables(const Program& program) : storage_(std::make_unique<Storage>()) {
    Storage& t = *storage_;
    for (const Input& input : program.inputs) t.inputs.push_back(input_info(input, t.texts));
    for (const Norm& norm : program.norms) {
        t.norms.push_back(norm_info(norm, t.texts));
        t.norm_names.push_back(t.full_paths.emplace_back(full_path(program, norm)).c_str());
    }
    for (std::size_t i = 0; i < program.quotas.size(); ++i) {
        const Quota& q = program.quotas[i];
        t.quotas.push_back({q.service, q.unit.c_str(), q.decimals, q.period, q.every, static_cast<std::uint16_t>(i)});
    }
    for (const Service& s : program.services) {
        const auto& prices = t.prices.emplace_back(price_infos(s, t.texts));
        const auto& deadlines = t.deadlines.emplace_back(deadline_infos(s));
        kvs_service_info info{};
        info.id = s.id.c_str();
        info.title = s.title.c_str();
        info.law = text_or_null(s.law);
        info.first_norm = s.first_norm;
        info.norm_count = s.norm_count;
        info.unit = text_or_null(s.unit);
        info.period = text_or_null(s.period);
        info.decimals = s.decimals;
        info.within_slot = s.within_slot;
        info.ceiling_slot = s.ceiling_slot;
        info.prices = prices.data();
        info.price_count = static_cast<std::uint16_t>(prices.size());
        info.deadlines = deadlines.data();
        info.deadline_count = static_cast<std::uint16_t>(deadlines.size());
        const auto& codes = t.codes.emplace_back(code_infos(s));
        info.codes = codes.data();
        info.code_count = static_cast<std::uint16_t>(codes.size());
        info.complaint = {s.complaint_deadline, text_or_null(s.complaint_to), text_or_null(s.complaint_by), text_or_null(s.complaint_beyond)};
        t.services.push_back(info);
        t.service_names.push_back(s.id.c_str());
    }

    kvs_module_info& info = t.standard.info;
    info.abi_version = KVS_ABI_VERSION;
    info.id = program.id.c_str();
    info.title = program.title.c_str();
    info.edition = program.edition.c_str();
    info.valid_from = program.valid_from.c_str();
    info.valid_to = program.valid_to.c_str();
    info.source_hash = program.source_hash.c_str();
    info.compiler = program.compiler.c_str();
    info.case_schema = program.case_schema.c_str();
    info.decision_schema = program.decision_schema.c_str();
    info.service_count = static_cast<std::uint16_t>(program.services.size());
    info.input_count = static_cast<std::uint16_t>(program.inputs.size());
    info.norm_count = static_cast<std::uint16_t>(program.norms.size());
    info.slot_count = static_cast<std::uint16_t>(program.slots.size());
    info.services = t.service_names.data();
    info.inputs = t.inputs.data();
    info.norms = t.norm_names.data();
    t.standard.valid_from = day_or(program.valid_from, INT32_MIN);
    t.standard.valid_to = day_or(program.valid_to, INT32_MAX);
    t.standard.norms = t.norms.data();
    t.standard.services = t.services.data();
    t.standard.quotas = t.quotas.data();
    t.standard.quota_count = static_cast<std::uint16_t>(t.quotas.size());
    t.standard.calendars = program.calendars.data();
    t.standard.calendar_count = static_cast<std::uint16_t>(program.calendars.size());
    t.standard.rate_days = program.rate_days.data();
    t.standard.rate_day_count = static_cast<std::uint16_t>(program.rate_days.size());
    t.standard.eval = evaluate;
    t.standard.context = &program;
}

Tables::~Tables() = default;
Tables::Tables(Tables&&) noexcept = default;
Tables& Tables::operator=(Tables&&) noexcept = default;
const kvs_standard& Tables::standard() const { return storage_->standard; }

}  // namespace kvs::decision
