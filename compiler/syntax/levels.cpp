#include "compiler/syntax/levels.h"

#include <algorithm>
#include <utility>

#include "compiler/syntax/words.h"

namespace kvs::syntax {

using diag::Message;

namespace {

/// How a line is called in a message about another: its heading, or its name.
std::string label_of(const Line& line) {
    if (const auto* section = std::get_if<Section>(&line.head)) return std::string(spelling(section->word));
    if (const auto* definition = std::get_if<Definition>(&line.head)) return definition->name.names.empty() ? "" : definition->name.names[0].text;
    if (const auto* norm = std::get_if<Norm>(&line.head)) return norm->name.text;
    if (const auto* assessment = std::get_if<AssessmentLine>(&line.head)) return assessment->assessments[0].names.back().text;
    if (const auto* bare = std::get_if<Bare>(&line.head))
        if (const auto* test = std::get_if<FactTest>(&bare->condition.test)) return test->fact.names.back().text;
    return {};
}

}  // namespace

Under under(const Line& line) {
    if (const auto* definition = std::get_if<Definition>(&line.head)) {
        switch (definition->word) {
            case DefinitionWord::standard:
            case DefinitionWord::module: return Under::head;
            case DefinitionWord::service:
            case DefinitionWord::shared: return Under::service;
            default: return Under::definition;
        }
    }
    if (const auto* trial = std::get_if<Trial>(&line.head)) {
        if (std::holds_alternative<TrialHead>(trial->what)) return Under::trial;
        if (std::holds_alternative<Given>(trial->what)) return Under::given;
        if (std::holds_alternative<Expect>(trial->what)) return Under::expected;
    }
    if (std::holds_alternative<Section>(line.head)) return Under::section;
    const bool norm = std::holds_alternative<Norm>(line.head) || std::holds_alternative<Bare>(line.head) || std::holds_alternative<AssessmentLine>(line.head) ||
                      std::holds_alternative<ClauseLine>(line.head);
    return norm ? Under::norm : Under::unknown;
}

// --- where a line stands -------------------------------------------------------------------------------------------------------------------

/// By its indentation alone; between two levels, the nearer.
std::size_t Levels::depth_of(std::size_t width) const {
    if (open_.empty() || width < open_[0].width) return 0;
    std::size_t outer = 0;
    while (outer + 1 < open_.size() && open_[outer + 1].width <= width) ++outer;
    if (open_[outer].width == width) return outer;
    if (outer + 1 == open_.size()) return open_.size();
    return width - open_[outer].width < open_[outer + 1].width - width ? outer : outer + 1;
}

Surroundings Levels::around(const LogicalLine& where) const {
    const auto depth = depth_of(width_of(where));
    Surroundings result{parent(depth), std::nullopt};
    for (std::size_t i = 0; i < depth; ++i)
        if (open_[i].section) result.section = open_[i].section;
    return result;
}

/// False where the line can be nothing: a heading outside a service, a norm outside the sections, a text at the outermost level.
bool Levels::fits(const Line& line, std::size_t depth) const {
    const auto above = parent(depth);
    if (std::holds_alternative<Section>(line.head)) return above == Under::service || above == Under::unknown;
    if (std::holds_alternative<Norm>(line.head) || std::holds_alternative<Bare>(line.head) || std::holds_alternative<AssessmentLine>(line.head))
        return above != Under::service && above != Under::file;
    if (std::holds_alternative<TextLine>(line.head)) return above != Under::file;
    return true;
}

/// The level that a line which fits nowhere near must have been meant for; nothing when there is none.
std::optional<std::size_t> Levels::meant_depth(const Line& line) const {
    const auto behind = [&](Under opens) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < open_.size(); ++i)
            if (open_[i].opens == opens) return i + 1;
        return std::nullopt;
    };
    if (std::holds_alternative<Section>(line.head)) return behind(Under::service);
    if (std::holds_alternative<TextLine>(line.head)) {
        if (open_.size() < 2) return std::nullopt;
        return open_.back().text ? open_.size() - 1 : open_.size();
    }
    return behind(Under::section);
}

/// The columns of the lines at this depth, so far; else four more than those above.
std::size_t Levels::width_at(std::size_t depth) const {
    if (depth < open_.size()) return open_[depth].width;
    return depth == 0 ? 0 : open_[depth - 1].width + 4;
}

// --- placing it --------------------------------------------------------------------------------------------------------------------------------

std::optional<std::size_t> Levels::place(const LogicalLine& where, const Line& line, std::span<const LogicalLine> rest) {
    const auto stands = width_of(where);
    auto depth = depth_of(stands);
    // a first line that is indented is the outermost all the same; later lines may stand further out
    if (open_.empty() && where.width > 0) outdent_file(where);
    const bool outermost = open_.empty() || stands < open_[0].width;
    const bool on_level = outermost || depth == open_.size() || open_[depth].width == stands;
    auto width = outermost || depth == open_.size() ? stands : open_[depth].width;
    // how far in a tab stands nobody can see; it has been told
    const bool tab = std::string_view(source_.text).substr(where.indentation, where.begin - where.indentation).find('\t') != std::string_view::npos;
    if (tab) width = width_at(depth);
    if (!on_level || !fits(line, depth)) {
        auto meant = depth;
        if (!fits(line, depth))
            if (const auto better = meant_depth(line)) meant = *better;
        if (meant != depth) width = width_at(meant);
        if (!tab && (!on_level || meant != depth)) tell(where, line, meant, width, on_level, rest);
        depth = meant;
    }
    if (depth + 1 > limits_.max_depth) {
        sink_.say(Message::too_deep, {source_.id, where.begin, where.begin + 1}, {{"limit", std::to_string(limits_.max_depth)}});
        return std::nullopt;
    }
    open_.resize(std::min(open_.size(), depth));
    const auto* section = std::get_if<Section>(&line.head);
    open_.push_back({width, under(line), std::holds_alternative<TextLine>(line.head), section ? std::optional(section->word) : std::nullopt, label_of(line)});
    return depth;
}

/// Says that the line stands at the wrong level. When the lines after it stand as if it were right where it is, they are moved with it.
void Levels::tell(const LogicalLine& where, const Line& line, std::size_t depth, std::size_t width, bool on_level, std::span<const LogicalLine> rest) {
    const bool heading = std::holds_alternative<Section>(line.head), text = std::holds_alternative<TextLine>(line.head);
    std::size_t moved = 0;
    for (; moved < rest.size(); ++moved) {
        const auto& next = rest[moved];
        if (next.width > where.width) continue;
        const auto beside = words(next);
        const bool alike = heading ? begins_heading(beside) : text ? beside.starts_with('"') : !begins_heading(beside) && !begins_outermost(beside);
        if (next.width < where.width || !alike) break;
    }
    const auto deeper = std::find_if(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(moved), [&](const LogicalLine& next) { return next.width > where.width; });
    // lines that are right where they are: its children deeper still, or others of its kind
    if (!on_level) moved = 0;
    else if (deeper != rest.begin() + static_cast<std::ptrdiff_t>(moved) && (deeper->width > width || (heading ? begins_heading(words(*deeper)) : begins_norm(words(*deeper))))) moved = 0;
    const auto found = std::to_string(where.width), expected = std::to_string(width);
    auto& said = on_level ? sink_.say(Message::wrong_level, {source_.id, where.begin, line.span.end},
                                      {{"found", found}, {"expected", expected}, {"parent", depth == 0 ? "" : open_[depth - 1].label}})
                          : sink_.say(Message::bad_indentation, {source_.id, where.indentation, where.begin}, {{"found", found}, {"expected", expected}});
    if (moved == 0 || width <= where.width) {
        said.fix = diag::Fix{{source_.id, where.indentation, where.begin}, std::string(width, ' ')};
        return;
    }
    const auto& last = rest[moved - 1];
    shift_ = {width - where.width, last.end};
    std::string text_moved;
    const auto all = std::string_view(source_.text).substr(where.indentation, last.end - where.indentation);
    for (std::size_t begin = 0; begin < all.size();) {
        const auto end = std::min(all.find('\n', begin), all.size());
        const auto each = all.substr(begin, end - begin);
        if (each.find_first_not_of(' ') != std::string_view::npos) text_moved += std::string(shift_.by, ' ') + std::string(each);
        if (end < all.size()) text_moved += '\n';
        begin = end + 1;
    }
    said.fix = diag::Fix{{source_.id, where.indentation, last.end}, std::move(text_moved)};
}

/// The first line is indented: so is the whole file, or it alone.
void Levels::outdent_file(const LogicalLine& where) {
    const std::string_view text = source_.text;
    const auto indentation = text.substr(where.indentation, where.begin - where.indentation);
    std::string outdented;
    bool all = true;
    for (std::size_t begin = where.indentation; all && begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = text.substr(begin, end - begin);
        const bool blank = line.find_first_not_of(' ') == std::string_view::npos;
        all = blank || line.starts_with(indentation);
        if (all && !blank) outdented += line.substr(indentation.size());
        if (end < text.size()) outdented += '\n';
        begin = end + 1;
    }
    auto& said = sink_.say(Message::first_line_indented, {source_.id, where.indentation, where.begin}, {{"found", std::to_string(where.width)}});
    said.fix = all ? diag::Fix{{source_.id, where.indentation, static_cast<std::uint32_t>(text.size())}, std::move(outdented)} : diag::Fix{said.span, ""};
}

}  // namespace kvs::syntax
