#pragma once
// Bytes of a file -> text that can be parsed and shown. The one place that knows what a byte order mark, a CRLF, a decomposed
// letter or a direction override is.
#include <string>
#include <string_view>

#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/limits.h"

namespace kvs::syntax {

/// What the bytes gave. `file` is always fit for showing messages: valid UTF-8, LF line ends, no BOM, no control characters, letters
/// composed (NFC). The spans of the messages said here lie in `file.text`, not in the bytes. When not `usable` (not text at all, or
/// beyond a limit; an error has been said) the text is cut or empty, and must not be parsed.
struct ReadText {
    base::SourceFile file;
    bool usable = true;
};

/// `path` is what messages show. Says at most one message of each kind a line, and stops counting mistakes at the limit.
ReadText read_text(base::FileId id, std::string path, std::string_view bytes, const Limits& limits, diag::Sink& sink);

}  // namespace kvs::syntax
