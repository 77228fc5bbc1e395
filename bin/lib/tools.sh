# Tools: found, or installed from Debian's packages where this user may.

CARGO_DENY_VERSION=0.20.2

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

have() { command -v "$1" >/dev/null 2>&1; }

# require PROGRAM WHAT: nothing can be tested without it.
require() {
    have "$1" && return
    debian_for "$1" && have "$1" && return
    echo "bin/test needs $2." >&2
    exit 1
}

debian_for() {
    case $1 in
        cc) debian gcc libc6-dev ;;
        *) return 1 ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif have sudo && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

# debian PACKAGE...: installs them, quietly unless it fails.
debian() {
    have apt-get && as_root true || return 1
    echo "installing $*" >&2
    if [ -z "${apt_is_current:-}" ]; then
        as_root apt-get -qq update >&2 </dev/null
        apt_is_current=1
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$@" >"$work/apt" 2>&1 </dev/null && return
    tail -n 5 "$work/apt" >&2
    return 1
}

# cargo-deny is kept in target/tools; a debug build of it is made in two minutes and is fast enough.
cargo_deny() {
    if have cargo-deny; then cargo-deny "$@"; else target/tools/bin/cargo-deny "$@"; fi
}

has_cargo_deny() {
    cargo_deny --version >/dev/null 2>&1 && return
    printf '\n== cargo-deny, to be built once\n'
    local began=$SECONDS status
    cargo install --quiet --locked --debug cargo-deny --version "$CARGO_DENY_VERSION" \
        --root target/tools --target-dir target/tools/build </dev/null
    status=$?
    rm -rf target/tools/build
    printf -- '-- %d s\n' $((SECONDS - began))
    return "$status"
}
