#!/bin/sh
# Installs what kvs is built with, on Debian 12 or later, and only what is not there already.
#   scripts/install-needs.sh            to build the compiler and the demo
#   scripts/install-needs.sh --tests    also what the tests need
set -eu
cd "$(dirname "$0")/.."

build="cmake ninja-build g++ gcc ccache antlr4 libantlr4-runtime-dev libfmt-dev libcli11-dev nlohmann-json3-dev libicu-dev libcmark-dev nettle-dev libhunspell-dev hunspell-da"
tests="catch2 librapidcheck-dev clang nodejs npm python3 mono-mcs mono-runtime libmono-system-web-extensions4.0-cil chromium poppler-utils wabt clang-19 lld-19 binaryen qpdf libreoffice-writer-nogui"

wanted=$build
with_tests=no
case "${1:-}" in
    "") ;;
    --tests) wanted="$build $tests"; with_tests=yes ;;
    *) echo "brug: scripts/install-needs.sh [--tests]" >&2; exit 2 ;;
esac

# A program that is already on the path may come from elsewhere than Debian (a newer node, say): it is taken as it is.
provided_otherwise() {
    case "$1" in
        nodejs) command -v node >/dev/null 2>&1 ;;
        npm|cmake|ccache|chromium|clang) command -v "$1" >/dev/null 2>&1 ;;
        ninja-build) command -v ninja >/dev/null 2>&1 ;;
        *) return 1 ;;
    esac
}

missing=
for package in $wanted; do
    if [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)" = "install ok installed" ]; then continue; fi
    if provided_otherwise "$package"; then continue; fi
    missing="$missing $package"
done

if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Disse pakker mangler, og her er intet apt-get at hente dem med:$missing" >&2
        echo "Installér dem selv, og kør igen. (Debian 12 er det, der er prøvet.)" >&2
        exit 3
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1; then as_root=sudo; else
            echo "Disse pakker mangler:$missing" >&2
            echo "Kør som root (eller installér sudo):  apt-get install --no-install-recommends$missing" >&2
            exit 3
        fi
    fi
    echo "Henter:$missing"
    install() {
        # shellcheck disable=SC2086  # a list of words
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing </dev/null
    }
    if ! install >/tmp/kvs-apt.$$ 2>&1; then
        # The package lists may be old or absent: fetch them and try once more.
        $as_root apt-get update -q >>/tmp/kvs-apt.$$ 2>&1 || true
        if ! install >>/tmp/kvs-apt.$$ 2>&1; then
            tail -n 20 /tmp/kvs-apt.$$ >&2
            echo "apt-get kunne ikke hente dem; se ovenfor. Uden net, eller uden Debians pakkekilder, må de installeres på anden vis:$missing" >&2
            exit 3
        fi
    fi
    rm -f /tmp/kvs-apt.$$
fi

# The npm packages of a folder: npm ci only when the lock file is newer than what was installed from it.
npm_packages() {
    if [ -d "$1/node_modules" ] && [ ! "$1/package-lock.json" -nt "$1/node_modules/.package-lock.json" ]; then return; fi
    echo "Henter npm-pakkerne i $1"
    if ! (cd "$1" && npm ci --no-audit --no-fund --loglevel=error); then
        echo "npm kunne ikke hente pakkerne i $1 ($1/package.json)." >&2
        exit 3
    fi
    touch "$1/node_modules/.package-lock.json"
}

if [ "$with_tests" = yes ]; then
    npm_packages tests
    npm_packages tools/publish
fi
