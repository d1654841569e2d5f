# Sourced first by every script in this folder. A lane is a script that says `lane SECONDS "$@"` and then does its work: it runs under
# that time budget, from the root of the repository, with no input, and prints how long it took (which is no condition of passing).
# shellcheck shell=bash disable=SC2034
set -euo pipefail

# The toolchain of messages and golden files is the one in rust-toolchain.toml, which cargo takes by itself; these are the others.
readonly MSRV=1.88
readonly NIGHTLY=nightly-2026-05-20

cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null
command -v cargo >/dev/null || PATH="$HOME/.cargo/bin:$PATH"

# Lanes whose flags would rebuild the others' work have a folder of their own under here.
readonly TARGET=${INTEROP_CI_TARGET:-${CARGO_TARGET_DIR:-$PWD/target}}
export INTEROP_CI_TARGET=$TARGET CARGO_TARGET_DIR=$TARGET
export CARGO_TERM_COLOR=never CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=line-tables-only RUST_BACKTRACE=1

readonly PUBLISHED=(interop-macros interop-runtime native-interop)

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

say() {
    printf -- '--- %s\n' "$*"
}

# lane SECONDS "$@": runs the rest of the calling script in a child under `timeout`.
lane() {
    local budget=$1 name start=$SECONDS status=0
    shift
    name=$(basename "$0")
    [[ ${INTEROP_LANE:-} != "$name" ]] || return 0
    printf '=== %s (budget %d s)\n' "$name" "$budget"
    INTEROP_LANE=$name timeout --kill-after=10 "$budget" "$0" "$@" || status=$?
    case $status in
    0) printf '=== %s: passed, %d s\n' "$name" $((SECONDS - start)) ;;
    124 | 137) printf '=== %s: FAILED, over its budget of %d s\n' "$name" "$budget" ;;
    *) printf '=== %s: FAILED with status %d, %d s\n' "$name" "$status" $((SECONDS - start)) ;;
    esac
    exit "$status"
}

# lanes NAME…: runs each lane, all of them even if one fails; the last line printed is the verdict.
lanes() {
    local name start began=$SECONDS passed=() failed=()
    for name in "$@"; do
        start=$SECONDS
        if ".ci/$name"; then passed+=("$name $((SECONDS - start)) s"); else failed+=("$name"); fi
    done
    ((${#failed[@]} == 0)) || fail "failed: ${failed[*]}; passed:$(printf ' %s,' "${passed[@]}")"
    printf 'all %d lanes passed in %d s:' "${#passed[@]}" $((SECONDS - began))
    printf ' %s' "${passed[0]}"
    printf ', %s' "${passed[@]:1}"
    printf '\n'
}

# integration_tests: those that neither compare compiler messages nor run cargo nor need a feature, as cargo arguments in TESTS.
integration_tests() {
    local file
    TESTS=(-p interop-tests)
    for file in tests/tests/*.rs; do
        file=$(basename "$file" .rs)
        [[ $file == ui || $file == mistakes || $file == adding_a_marshaler || $file == calls_traced ]] || TESTS+=(--test "$file")
    done
}

# skips LIST: prints every test that the list names with its reason, and puts the test harness's arguments in SKIPS.
# A line is `file::test`, a space, `# reason`.
skips() {
    local line
    SKIPS=()
    while IFS= read -r line; do
        [[ $line =~ ^[a-z0-9_]+::([a-z0-9_:]+)\ +#\ (.+)$ ]] || fail "$1: not \`file::test # reason\`: $line"
        printf 'skipped: %s (%s)\n' "${line%% *}" "${BASH_REMATCH[2]}"
        SKIPS+=(--skip "${BASH_REMATCH[1]}")
    done < <(grep -v '^$' "$1" || true)
    if ((${#SKIPS[@]})); then SKIPS+=(--exact); fi
}

# names ARGUMENT…: the tests that `cargo test ARGUMENT…` has, as `file::test` (`crate::test` for a library's own), sorted.
names() {
    local listed
    listed=$(cargo test "$@" -- --list --format terse 2>&1) || fail "$listed"
    tr -d '\r' <<<"$listed" | sed -nE '
        s|^ +Running tests/([a-z0-9_]+)\.rs .*|\1|; t file
        s|^ +Running unittests .*/([a-z0-9_]+)-[0-9a-f]+(\.exe)?\)$|\1|; t file
        /: test$/!d; G; s/^(.*): test\n(.*)$/\2::\1/p; d
        :file
        h' | LC_ALL=C sort
}

# difference LIST TARGET ARGUMENT…: what this machine's tests have and the target does not run must be what the list names.
difference() {
    local list=$1 target=$2 here there skipped run missing
    shift 2
    here=$(names "$@")
    there=$(CARGO_TARGET_DIR=$TARGET/targets names --target "$target" "$@")
    skipped=$(sed -n 's/ *#.*//p' "$list" | LC_ALL=C sort)
    # With `--skip` go all tests of a name, whatever their file.
    run=$(awk '{ name = $0; sub(/^[^:]*::/, "", name) } NR == FNR { skipped[name]; next } !(name in skipped)' \
        <(printf '%s\n' "$skipped") <(printf '%s\n' "$there"))
    missing=$(LC_ALL=C comm -23 <(printf '%s\n' "$here") <(printf '%s\n' "$run"))
    diff <(printf '%s\n' "$skipped") <(printf '%s\n' "$missing") ||
        fail "$list is not the difference: > is a test that runs here and not there, so it needs a line; < is one that has none"
}
