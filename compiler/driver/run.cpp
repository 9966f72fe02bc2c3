#include "compiler/driver/run.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>

#include "compiler/driver/commands.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

Exit dispatch(const Invocation& invocation) {
    struct Visitor {
        const Common& common;
        Exit operator()(const CheckOptions& options) const { return check(options, common); }
        Exit operator()(const RenderOptions& options) const { return render(options, common); }
        Exit operator()(const FmtOptions& options) const { return format_files(options, common); }
        Exit operator()(const BuildOptions& options) const { return build(options, common); }
        Exit operator()(const DecideOptions& options) const { return decide(options, common); }
        Exit operator()(const TestOptions& options) const { return test(options, common); }
        Exit operator()(const CoverageOptions& options) const { return coverage(options, common); }
        Exit operator()(const ExplainOptions& options) const { return explain(options, common); }
    };
    return std::visit(Visitor{invocation.common}, invocation.command);
}

Exit misused(Misused&& misuse) {
    Workspace workspace;
    workspace.common = misuse.common;
    workspace.sink = std::move(misuse.sink);
    report_to_error(workspace);
    std::fwrite(misuse.help.data(), 1, misuse.help.size(), stderr);
    return Exit::misuse;
}

Exit printed(const Printed& printed) {
    Workspace workspace;
    put(workspace, printed.text);
    return workspace.exit;
}

void apologise(const std::vector<std::string>& arguments, const char* what) {
    std::string line;
    for (const auto& argument : arguments) line += " " + argument;
    fmt::print(stderr,
               "kvs stødte på en fejl i sig selv ({}). Det beklager vi: den er vores, ikke din.\n"
               "Send os kommandolinjen »kvs{}«, filerne den læste, og svaret på »kvs --version«, så retter vi den.\n"
               "(kvs met a mistake of its own. We are sorry: it is ours, not yours. Send us the command line, the files it read and the version.)\n",
               what, line);
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    try {
        auto asked = read_options(arguments);
        if (const auto* text = std::get_if<Printed>(&asked)) return static_cast<int>(printed(*text));
        if (auto* misuse = std::get_if<Misused>(&asked)) return static_cast<int>(misused(std::move(*misuse)));
        return static_cast<int>(dispatch(std::get<Invocation>(asked)));
    } catch (const std::bad_alloc&) {
        std::fputs("Der er ikke hukommelse nok til dette. (There is not enough memory for this.)\n", stderr);
        return static_cast<int>(Exit::world);
    } catch (const std::exception& error) {
        apologise(arguments, error.what());
    } catch (...) {
        apologise(arguments, "ukendt");
    }
    return static_cast<int>(Exit::bug);
}

}  // namespace kvs::driver
