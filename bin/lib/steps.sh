# Steps: each runs under its name, is timed, and adds what it counted. A step that counts nothing is one test.

passed=0
failed=0
skipped=
failures=
work=$(mktemp -d "${TMPDIR:-/tmp}/lectern-test.XXXXXX")

# step NAME COMMAND...
step() {
    local name=$1 began=$SECONDS status log="$work/log" counts
    shift
    printf '\n== %s\n' "$name"
    limited "$@" </dev/null 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    # "test result: ok. 3 passed; 0 failed; …" from cargo, "checks: 3 passed; 0 failed" from tests/browser/checks.
    counts=$(sed -nE 's/^(test result: [A-Za-z]+\.|checks:) ([0-9]+) passed; ([0-9]+) failed.*/\2 \3/p' "$log" |
        awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }')
    local right=${counts% *} wrong=${counts#* }
    if [ "$status" -eq 0 ] && [ "$right" -eq 0 ]; then right=1; fi
    if [ "$status" -ne 0 ] && [ "$wrong" -eq 0 ]; then wrong=1; fi
    passed=$((passed + right))
    failed=$((failed + wrong))
    if [ "$status" -ne 0 ]; then failures="$failures$name; "; fi
    printf -- '-- %s: %d passed, %d failed, %d s\n' "$name" "$right" "$wrong" $((SECONDS - began))
    return "$status"
}

# skip NAME REASON
skip() {
    printf '\n== %s\n-- SKIPPED: %s\n' "$1" "$2"
    skipped="$skipped  $1: $2
"
    if [ "${CI:-}" = true ]; then
        failed=$((failed + 1))
        failures="$failures$1; "
    fi
}

# Nothing may hang for ever: what takes too long is ended with all that it has started, which may not heed a polite signal.
# At a terminal it stays in the foreground, so that it can be interrupted. Where there is no timeout (macOS), patience decides.
limited() {
    if [ "$(type -t "$1")" = file ] && command -v timeout >/dev/null; then
        timeout $([ -t 2 ] && echo --foreground) --kill-after=10 "${LIMIT:-1200}" "$@"
    else
        "$@"
    fi
}

finish() {
    printf '\n%d minutes, %d seconds\n' $((SECONDS / 60)) $((SECONDS % 60))
    if [ -n "$skipped" ]; then
        printf 'Could not run here:\n%s' "$skipped"
        [ "${CI:-}" = true ] && echo "Under CI that is a failure."
    fi
    if [ -n "$failures" ]; then echo "Failed: ${failures%; }"; fi
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
