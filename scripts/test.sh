#!/bin/sh
# Builds the release preset with its tests and runs them all; then the tests of bad input once more under the sanitizers, if
# KVS_SANITIZED=1 asks for it (they take some minutes more). The last lines are CTest's own.
set -eu
cd "$(dirname "$0")/.."
scripts/install-needs.sh --tests

jobs=${KVS_JOBS:-$(nproc 2>/dev/null || echo 2)}
if [ "${KVS_SANITIZED:-0}" = 1 ]; then
    cmake --preset sanitize >/dev/null
    cmake --build --preset sanitize -j "$jobs"
    ctest --preset sanitize -j "$jobs" -L "golden|hostile|unit"
fi
cmake --preset release -DKVS_TESTS=ON
cmake --build --preset release -j "$jobs"
exec ctest --preset release -j "$jobs"
