#include <catch2/catch.hpp>

#include "compiler/driver/consequences.h"

using namespace kvs;
using diag::Message;

namespace {

driver::Workspace with_file(const std::string& text) {
    driver::Workspace workspace;
    workspace.sources.push_back(base::make_source(base::FileId{0}, "x.kvs", text));
    return workspace;
}

std::size_t left(const driver::Workspace& workspace, Message message, std::uint32_t at) {
    diag::Sink found;
    found.say(message, {base::FileId{0}, at, at + 1});
    driver::drop_consequences(workspace, found);
    return found.diagnostics.size();
}

}  // namespace

TEST_CASE("a line that reading has blamed is not blamed again") {
    auto workspace = with_file("første\nanden\n");
    workspace.sink.say(Message::missing_colon, {base::FileId{0}, 0, 1});
    CHECK(left(workspace, Message::misplaced_line, 3) == 0);
    CHECK(left(workspace, Message::misplaced_line, 9) == 1);
}

TEST_CASE("a warning of reading, or an error of a later stage, silences nothing") {
    auto workspace = with_file("første\n");
    workspace.sink.say(Message::unusual_space, {base::FileId{0}, 0, 1});
    workspace.sink.say(Message::unknown_name, {base::FileId{0}, 0, 1});
    CHECK(left(workspace, Message::misplaced_line, 3) == 1);
}

TEST_CASE("where the indentation is wrong, what comes of it is not told") {
    auto workspace = with_file("første\nanden\n");
    workspace.sink.say(Message::bad_indentation, {base::FileId{0}, 0, 1});
    CHECK(left(workspace, Message::misplaced_line, 9) == 0);
    CHECK(left(workspace, Message::service_without_assessment, 9) == 0);
    CHECK(left(workspace, Message::unknown_name, 9) == 1);
}
