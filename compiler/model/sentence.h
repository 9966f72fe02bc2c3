#pragma once
// The two voices of a sentence. Authors write to the citizen ("Du skal bo sammen med din pårørende"); the case's voice is the same sentence
// with the declared words for persons exchanged ("Omsorgsyder skal bo sammen med den plejekrævende").
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/standard.h"

namespace kvs::model {

/// The words to exchange in one service, genitives included; longest first for each first word.
class VoiceForms {
public:
    void add(std::string citizen, std::string case_worker);
    /// Call once after the last add.
    void arrange();

    struct Form {
        std::string citizen, case_worker;
    };
    const std::vector<Form>* starting_with(const std::string& first_word) const;

private:
    std::map<std::string, std::vector<Form>> by_first_word_;
};

/// The forms of all parts as they hold in a service (none: outside services): a part redeclared in the service replaces the common one.
VoiceForms voice_forms(const Standard& standard, base::Id<Service> service);

/// The citizen's text in the case's voice: whole words, longest form first, a capital kept. `dig selv` is left as it is (see pairs_wanted).
std::string case_voice(std::string_view citizen, const VoiceForms& forms);

/// Where a text says *dig* of the one it speaks to as both subject and object (`dig selv`, `du kan henvende dig`, `Henvend dig`): no rule can carry
/// that over, so the author must write a pair {dig/sig}.
struct PairWanted {
    std::size_t offset = 0, length = 0;  // bytes of the word "dig"
    std::string words;                   // "henvende dig"
};
/// From the byte `from` on; what stands before belongs to the sentence.
std::vector<PairWanted> pairs_wanted(std::string_view citizen, std::size_t from = 0);

}  // namespace kvs::model
