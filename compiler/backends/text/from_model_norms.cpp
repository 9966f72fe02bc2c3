#include <algorithm>

#include "compiler/backends/text/free_text.h"
#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/wording.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::backends::text {

using namespace model;

namespace {

// A paragraph of run-on sentences stops growing here; about four lines on the page.
constexpr std::size_t full_paragraph = 320;

bool has_written(const Norm& norm) {
    return std::any_of(norm.texts.begin(), norm.texts.end(), [](const Text& text) { return text.written; });
}

bool has_written_below(const Context& context, const Norm& norm) {
    return std::any_of(norm.children.begin(), norm.children.end(), [&](const auto id) {
        const auto& child = context.standard.norms[id];
        return has_written(child) || has_written_below(context, child);
    });
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Does the text say these words already?
bool says(const std::string& text, std::string_view phrase) {
    while (!phrase.empty() && phrase.back() == '.') phrase.remove_suffix(1);
    return lowered(text).find(lowered(phrase)) != std::string::npos;
}

std::string_view without_stop(std::string_view text) {
    text = trimmed(text);
    if (!text.empty() && text.back() == '.') text.remove_suffix(1);
    return text;
}

void append_sentence(std::string& text, const std::string& sentence) {
    if (!text.empty()) text += ' ';
    text += sentence;
}

constexpr std::string_view payment = "betales af ";
bool is_payment(std::string_view consequence) { return consequence.substr(0, payment.size()) == payment; }

/// "betales af dig": the model has it in the citizen's words, caseworkers read the part's.
std::string payment_words(const Context& context, const std::string& consequence) {
    if (context.for_citizen()) return consequence;
    const auto who = consequence.substr(payment.size());
    for (const auto& part : context.standard.parts)
        for (const auto& form : part.forms)
            if (form.citizen == who || (part.is_you && (who == "dig" || who == "du"))) return std::string(payment) + form.case_worker;
    return consequence;
}

/// Clauses whose words belong in the text but stand beside it: fx, fordi, så, ellers.
void append_clauses(const Context& context, const Norm& norm, std::string& text) {
    std::vector<std::string> examples;
    for (const auto& example : norm.examples)
        if (!says(text, example)) examples.emplace_back(without_stop(example));
    if (!norm.because.empty() && !says(text, norm.because)) {
        const bool sentence = is_sentence(text);
        text = std::string(without_stop(text)) + ", fordi " + std::string(without_stop(norm.because)) + (sentence ? "." : "");
    }
    if (!examples.empty()) {
        const auto list = base::joined(examples, " eller ");
        if (is_sentence(text))
            append_sentence(text, "Det kan for eksempel være " + list + ".");
        else
            text += " (for eksempel " + list + ")";
    }
    // The author's own sentence says who pays in its own words.
    for (const auto& consequence : norm.consequences) {
        if (says(text, consequence)) continue;
        if (is_payment(consequence)) {
            // A sentence of the author's own says who pays in its own way.
            if (!has_written(norm)) append_sentence(text, "Udgiften " + payment_words(context, consequence) + ".");
        } else if (is_sentence(text)) {
            append_sentence(text, "Så " + std::string(without_stop(consequence)) + ".");
        } else {
            text += ", så " + std::string(without_stop(consequence));
        }
    }
    for (const auto& otherwise : norm.otherwise)
        if (!says(text, otherwise)) append_sentence(text, "Ellers " + std::string(without_stop(otherwise)) + ".");
}

/// Leads by the quantifier of the norm's own group, or of the guard that its guarding children stand under.
void set_leads(const Norm& norm, bool guarding, Flow& flow) {
    if (!guarding) {
        if (norm.readings) {
            flow.lead = "Det kan forstås på flere måder:";
            return;
        }
        if (!norm.group) return;
        flow.lead = lead_of(*norm.group, norm.group_count);
        if (*norm.group == Quantifier::none) flow.lead_of_generated = lead_of(Quantifier::all, 0);
        return;
    }
    for (const auto& guard : norm.guards)
        if (const auto* group = std::get_if<Group>(&guard.condition.test)) {
            flow.lead = lead_of_guard(guard.kind, group->quantifier, group->count);
            if (group->quantifier == Quantifier::none) flow.lead_of_generated = lead_of_guard(guard.kind, Quantifier::all, 0);
            return;
        }
}

void add_children(const Context& context, const Norm& norm, const std::string& text, bool covered, Blocks& out) {
    const bool introduced = is_introduction(text);
    for (const bool guarding : {false, true}) {
        std::vector<base::Id<Norm>> children;
        for (const auto id : norm.children)
            if (context.standard.norms[id].guarding == guarding) children.push_back(id);
        if (children.empty()) continue;
        Flow flow{.shape = Flow::Shape::list};
        // An author's sentence stands for the conditions under it, until one of them has a sentence too.
        const bool any_written = std::any_of(children.begin(), children.end(), [&](const auto id) {
            const auto& child = context.standard.norms[id];
            return has_written(child) || has_written_below(context, child);
        });
        flow.covered = (covered || has_written(norm)) && !any_written && !introduced;
        // What the author adds in whole sentences goes on in the same item.
        const bool goes_on = !introduced && !norm.group && !guarding && std::all_of(children.begin(), children.end(), [&](const auto id) {
            const auto& child = context.standard.norms[id];
            return has_written(child) && is_sentence(said(context, child, false));
        });
        if (goes_on) flow.shape = Flow::Shape::prose;
        if (!introduced) set_leads(norm, guarding, flow);
        add_norms(context, children, flow, out);
    }
}

Inlines norm_words(const Norm& norm, const std::string& text) {
    Inlines result;
    if (!norm.label.empty()) result.push_back({.words = typeset(norm.label) + (text.empty() ? "" : ": "), .strong = true});
    for (auto& run : linked(text)) result.push_back(std::move(run));
    if (!norm.clause_web.empty() && text.find(norm.clause_web) == std::string::npos) {
        result.push_back({.words = " "});
        for (auto& run : linked(norm.clause_web)) result.push_back(std::move(run));
    }
    return result;
}

/// One norm with what stands under it.
Blocks norm_blocks(const Context& context, const Norm& norm, const Flow& flow) {
    Blocks result;
    const auto text = said(context, norm, flow.covered);
    if (text.find('\n') != std::string::npos) {
        result = read_markdown(text, 6);
    } else if (!text.empty() || !norm.label.empty()) {
        result.push_back({Paragraph{.words = norm_words(norm, text)}});
    }
    if (!context.for_citizen()) result.push_back({details_of(context, norm)});
    if (norm.tiers)
        add_tiers(context, norm, result);
    else
        add_children(context, norm, text, flow.covered, result);
    return result;
}

/// The paragraph when that is all there is.
Paragraph* only_paragraph(Blocks& blocks) { return blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().what) : nullptr; }

/// Prose: sentences run on, fragments gather in lists, everything else stands alone.
class Prose {
public:
    Prose(const Context& context, Blocks& out) : context_(context), out_(out) {}

    void add(const Norm& norm, Blocks blocks) {
        const auto text = blocks.empty() ? std::string() : first_words(blocks);
        // A sentence with an address after it is still a sentence.
        const bool fragment = !text.empty() && !is_sentence(text) && norm.children.empty() && (norm.clause_web.empty() || !is_sentence(said(context_, norm, false)));
        auto* paragraph = only_paragraph(blocks);
        if (fragment) {
            if (!list_open_) out_.push_back({List{}});
            std::get<List>(out_.back().what).items.push_back({std::move(blocks), anchor_of(context_, norm)});
            list_open_ = true;
            growing_ = false;
            return;
        }
        const bool run_on = paragraph && norm.label.empty() && !is_introduction(text);
        if (run_on && growing_ && base::code_points(grown_) + base::code_points(text) < full_paragraph) {
            auto& open = std::get<Paragraph>(out_.back().what);
            open.words.push_back({.words = " "});
            open.words.insert(open.words.end(), paragraph->words.begin(), paragraph->words.end());
            grown_ += " " + text;
            return;
        }
        if (!blocks.empty())
            if (auto* first = std::get_if<Paragraph>(&blocks.front().what)) first->anchor = anchor_of(context_, norm);
        out_.insert(out_.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
        list_open_ = false;
        growing_ = run_on && norm.clause_web.empty();
        grown_ = text;
    }

private:
    const Context& context_;
    Blocks& out_;
    bool list_open_ = false, growing_ = false;
    std::string grown_;

    static std::string first_words(const Blocks& blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&blocks.front().what);
        return paragraph ? plain_words(paragraph->words) : "";
    }
};

}  // namespace

const std::string& voice(const Context& context, const Text& text) { return context.for_citizen() ? text.citizen : text.case_worker; }

std::string anchor_of(const Context& context, const Norm& norm) {
    if (context.for_citizen()) return "";
    std::string result = "norm-";
    if (norm.service) result += context.standard.services[norm.service].name + "-";
    for (const char c : norm.path.empty() ? norm.name : norm.path) result += c == '.' ? '-' : c;
    return result;
}

std::string said(const Context& context, const Norm& norm, bool covered) {
    std::string result;
    for (const auto& text : norm.texts) {
        if (context.for_citizen() && covered && !text.written) continue;
        const auto& words = voice(context, text);
        if (words.find('\n') != std::string::npos && !result.empty()) result += "\n\n";
        append_sentence(result, words);
    }
    if (!result.empty()) append_clauses(context, norm, result);
    return result;
}

bool is_visible(const Context& context, base::Id<Norm> id, bool covered) {
    const auto& norm = context.standard.norms[id];
    if (!context.for_citizen() || !norm.label.empty() || !said(context, norm, covered).empty()) return true;
    return std::any_of(norm.children.begin(), norm.children.end(), [&](const auto child) { return is_visible(context, child, covered); });
}

Blocks cell(const std::string& text) {
    Blocks result;
    if (!text.empty()) result.push_back({Paragraph{.words = linked(text)}});
    return result;
}

void add_texts(const Context& context, const std::vector<Text>& texts, Paragraph::Role role, Blocks& out) {
    Paragraph paragraph{.role = role};
    const auto flush = [&] {
        if (!paragraph.words.empty()) out.push_back({paragraph});
        paragraph.words.clear();
    };
    std::vector<std::string> marks;
    for (const auto& text : texts) {
        const auto& said_here = voice(context, text);
        marks.insert(marks.end(), text.marks.begin(), text.marks.end());
        if (said_here.find('\n') != std::string::npos) {
            flush();
            auto blocks = read_markdown(said_here, 6);
            out.insert(out.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
            continue;
        }
        // What leads into a list begins its own paragraph.
        if (is_introduction(said_here)) flush();
        if (!paragraph.words.empty()) paragraph.words.push_back({.words = " "});
        for (auto& run : linked(said_here)) paragraph.words.push_back(std::move(run));
    }
    flush();
    if (!context.for_citizen() && !texts.empty())
        if (auto details = details_of_marks(marks); !details.words.empty()) out.push_back({std::move(details)});
}

void add_norms(const Context& context, const std::vector<base::Id<Norm>>& norms, const Flow& flow, Blocks& out) {
    std::vector<const Norm*> shown;
    for (const auto id : norms)
        if (is_visible(context, id, flow.covered)) shown.push_back(&context.standard.norms[id]);
    if (shown.empty()) return;
    if (flow.shape == Flow::Shape::prose) {
        Prose prose(context, out);
        for (const auto* norm : shown) prose.add(*norm, norm_blocks(context, *norm, flow));
        return;
    }
    const auto add_list = [&](const std::vector<const Norm*>& part, const std::string& lead) {
        if (part.empty()) return;
        if (shown.size() > 1 && !lead.empty()) out.push_back({Paragraph{.words = words(lead)}});
        List list;
        for (const auto* norm : part) list.items.push_back({norm_blocks(context, *norm, flow), anchor_of(context, *norm)});
        out.push_back({std::move(list)});
    };
    if (flow.lead_of_generated.empty()) {
        add_list(shown, flow.lead);
        return;
    }
    const auto middle = std::stable_partition(shown.begin(), shown.end(), [](const Norm* norm) { return has_written(*norm); });
    add_list({shown.begin(), middle}, flow.lead);
    add_list({middle, shown.end()}, flow.lead_of_generated);
}

}  // namespace kvs::backends::text
