#include "compiler/analysis/analysis.h"

#include "compiler/analysis/checks.h"
#include "compiler/analysis/report.h"

namespace kvs::analysis {

Findings analyse(const model::Standard& standard, const Options& options, diag::Sink& sink) {
    if (!standard.sound) return {};
    Report report(standard, options, sink);
    if (!standard.is_module) {
        check_missing_parts(standard, report);
        check_stated_twice(standard, report);
        check_contacts(standard, report);
        check_parties(standard, report);
        check_references(standard, options, report);
        check_law(standard, options, report);
        check_law_mentions(standard, options, report);
        check_codes(standard, options, report);
        check_quotations(standard, options, report);
        check_discretion(standard, options, report);
        check_conditions(standard, report);
        check_services(standard, report);
        check_tiers(standard, report);
        check_exceptions(standard, report);
        check_unused(standard, report);
        check_text_numbers(standard, report);
        check_text_prices(standard, report);
        check_text_modality(standard, report);
        check_text_readings(standard, report);
        check_text_sentences(standard, options, report);
        check_text_spelling(standard, options, report);
    }
    report.check_acceptances();
    return report.take();
}

}  // namespace kvs::analysis
