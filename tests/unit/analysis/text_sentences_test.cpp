#include "checked.h"

namespace kvs::analysis::test {

namespace {

std::string sentence(int words) {
    std::string text = "Du";
    for (int i = 1; i < words; ++i) text += " får";
    return text + ".";
}

Document saying(const std::string& text) {
    Document document;
    document.more = "    levering\n        regel: \"" + text + "\"\n";
    return document;
}

}  // namespace

TEST_CASE("sentences: more than 35 words are too many") {
    CHECK(contains(check(saying(sentence(36))).words(Message::sentence_too_long), "36 ord"));
    CHECK_FALSE(check(saying(sentence(35))).says(Message::sentence_too_long));
    CHECK_FALSE(check(saying(sentence(20) + " " + sentence(20))).says(Message::sentence_too_long));
}

TEST_CASE("sentences: a list in a free section is not one sentence") {
    Document document;
    document.after = "\nafsnit forord: \"Forord\"\n    \"\"\"\n    Du kan få hjælp:\n\n    - " + sentence(20) + "\n    - " + sentence(20) + "\n    \"\"\"\n";
    CHECK_FALSE(check(document).says(Message::sentence_too_long));
}

TEST_CASE("sentences: headings, tables and what closes after a full stop part sentences") {
    const auto free = [](const std::string& lines) {
        Document document;
        document.after = "\nafsnit forord: \"Forord\"\n    \"\"\"\n" + lines + "    \"\"\"\n";
        return check(document);
    };
    const auto half = sentence(20).substr(0, sentence(20).size() - 1);
    CHECK_FALSE(free("    ## " + half + "\n    " + sentence(20) + "\n").says(Message::sentence_too_long));
    CHECK_FALSE(free("    | a | b |\n    |---|---|\n    | " + half + " | b |\n    | " + half + " | d |\n").says(Message::sentence_too_long));
    CHECK_FALSE(check(saying("(" + sentence(20) + ") " + sentence(20))).says(Message::sentence_too_long));
    CHECK(check(saying("(" + half + ") " + half)).says(Message::sentence_too_long));
    // A paragraph goes on over its lines, and two long sentences are two messages.
    CHECK(free("    " + half + "\n    " + sentence(20) + "\n").says(Message::sentence_too_long));
    const auto two = free("    Her " + sentence(40) + "\n    Der " + sentence(40) + "\n");
    CHECK(two.count(Message::sentence_too_long) == 2);
    CHECK(contains(two.words(Message::sentence_too_long), "»Her Du får får får …«"));
    CHECK(two.place(Message::sentence_too_long).starts_with("\"\"\""));
}

TEST_CASE("sentences: LIX is said when it is asked for") {
    CHECK_FALSE(check(Document{}).says(Message::readability));
    Options options;
    options.report_lix = true;
    CHECK(contains(check(Document{}, options).words(Message::readability), "Lixtallet"));
}

}  // namespace kvs::analysis::test
