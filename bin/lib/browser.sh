# What looks at the site from outside: a browser, validators, parsers (tests/browser).

browser_steps() {
    local reason=
    if ! has_node; then
        reason="Node.js 18 or later with npm is missing (Debian: nodejs npm)"
    elif ! npm_packages tests/browser; then
        reason="npm could not install the packages of tests/browser"
    fi
    if [ -n "$reason" ]; then
        skip "stories in the browser" "$reason"
        skip "validators, links, feeds and JSON-LD" "$reason"
        return
    fi
    if has_chromium; then
        step "stories in the browser" env LECTERN_TEST_BROWSER=1 cargo test --locked --test browser
    else
        skip "stories in the browser" "Chromium with chromedriver is missing (Debian: chromium chromium-driver)"
    fi
    if has_java; then
        step "validators, links, feeds and JSON-LD" node tests/browser/checks/site.mjs target/debug/lectern
    else
        skip "validators, links, feeds and JSON-LD" "Java is missing (Debian: default-jre-headless)"
    fi
}

long_browser_steps() {
    if ! has_node || ! npm_packages tests/browser || ! npm_packages tests/browser/long; then
        skip "Lighthouse and the Observatory" "npm could not install the packages of tests/browser/long"
        return
    fi
    step "release build" cargo build --locked --release --quiet || return
    step "Observatory" node tests/browser/long/observatory.mjs target/release/lectern
    if has_chromium; then
        CHROME_PATH=$(first_of chromium chromium-browser google-chrome || true)
        # An empty path leaves it to chrome-launcher to find one.
        if [ -n "$CHROME_PATH" ]; then export CHROME_PATH; else unset CHROME_PATH; fi
        step "Lighthouse" node tests/browser/long/lighthouse.mjs target/release/lectern
    else
        skip "Lighthouse" "Chromium is missing (Debian: chromium)"
    fi
}

has_node() {
    node_is_new && have npm && return
    have node || debian nodejs || return 1
    have npm || debian npm || return 1
    node_is_new
}

node_is_new() { have node && [ "$(node -p 'process.versions.node.split(".")[0] >= 18')" = true ]; }

has_chromium() { have chromedriver || debian chromium chromium-driver; }

# A Java that is only a stub, as on macOS, says so when it is run.
has_java() { java -version >/dev/null 2>&1 || { debian default-jre-headless && java -version >/dev/null 2>&1; }; }

# npm_packages FOLDER: as its lock file says, unless they are there already. Nothing of theirs is run at installation.
npm_packages() {
    [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
}
