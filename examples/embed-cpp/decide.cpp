// Decides a case with Haderslev's module, from JSON and typed, and says why.
//
//   kvs build standards/haderslev/aflastning.kvs --target cpp --name aflastning -o ud
//   c++ -std=c++20 -I ud -I <prefix>/include examples/embed-cpp/decide.cpp -ldl -o ud/decide
//   ud/decide ud/aflastning.so examples/embed-c/sag-1-forslag.json
#include <fstream>
#include <iostream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "aflastning.hpp"

namespace {

void say_why(const nlohmann::json& decision) {
    const auto& within = decision["ønsker"][0]["omfang"];
    std::cout << decision["udfald"].get<std::string>() << ' ' << within["mængde"] << ' ' << within["enhed"].get<std::string>() << '\n';
    for (const auto& norm : decision["normer"]) {
        if (!norm["afgør"]) continue;
        std::string sentences;
        for (const auto& id : norm["sætninger"]) sentences += (sentences.empty() ? "" : ", ") + id.get<std::string>();
        std::cout << "  " << norm["norm"].get<std::string>() << " (" << sentences << "): " << norm["tekst"]["borger"].get<std::string>() << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto module = aflastning::Module::load(argv[1]);
    std::cout << module.info().id << ": " << module.info().title << '\n';

    std::ifstream file(argv[2]);
    say_why(nlohmann::json::parse(module.decide_json(std::string(std::istreambuf_iterator<char>(file), {}))));

    static constexpr const char* outcomes[] = {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};
    auto values = module.values();
    values.alder = kvs_known(17);
    values.bor_sammen = kvs_known(1);
    values.begraensning = kvs_known(aflastning_begraensning_svaere);
    const auto evaluation = module.evaluate(std::chrono::year(2025) / 6 / 20, values);
    std::string decisive;
    for (std::size_t i = 0; i < module.info().norm_count; ++i)
        if (evaluation.decisive[i]) decisive += (decisive.empty() ? "" : ", ") + std::string(module.info().norms[i]);
    std::cout << "17 år: " << outcomes[evaluation.outcome] << ' ' << decisive << '\n';

    try {
        module.decide_json(R"({"afgørelsesdato":"2025-06-20","oplysninger":{"alderr":42}})");
    } catch (const aflastning::CaseError& error) {
        std::cout << "fejl " << error.code << ' ' << error.offset << ' ' << error.key << '\n';
    }
}
