# How long the pages of a list of a million rows take, on each database that answers.

# measure_lists REPORT [--release]: runs the story of the change log in full and puts its times into the report.
measure_lists() {
    local report=$1 build=${2:-} kept url
    kept=$(sed '/^## A list of a million rows/,$d' "$report")
    {
        printf '%s\n\n' "$kept"
        echo "## A list of a million rows"
        echo
        echo "Written by \`bin/bench --lists\` (${build:-debug build}): the change log with 1,000,000 changes, 99 in 100 by one person."
        echo "Milliseconds, the best of three: the first page of fifty, the count up to 10,000 (“more than” beyond), the page at the"
        echo "other end. A page takes as long as its filter's index needs for fifty rows, however long the list is. The"
        echo "first page of a search includes finding who or what begins so; a request with another filter is read whole, here 9,900 changes."
        for server in SQLite PostgreSQL MariaDB; do
            url=
            case "$server" in
                PostgreSQL) url=${LECTERN_BENCH_POSTGRES:-postgres://postgres@127.0.0.1:5432/postgres} ;;
                MariaDB) url=${LECTERN_BENCH_MARIADB:-mysql://root@127.0.0.1:3306/mysql} ;;
            esac
            echo
            echo "| $server | First page | Count | Other end | Rows | First page, to that of no filter |"
            echo "| --- | --: | --: | --: | --: | --: |"
            LECTERN_TEST_LONG=1 LECTERN_TEST_SERVER=$url cargo test --locked --quiet $build --test suite \
                no_filter_reads_the_whole_log -- --nocapture | { grep "^| " || echo "| not measured | | | | |"; } | with_ratio
        done
    } > "$report.new"
    mv "$report.new" "$report"
}

# Each row with how its first page compares to the first row's.
with_ratio() {
    awk -F"|" "{ page = \$3 + 0; if (!plain) plain = page; printf \"%s %.1f × |\\n\", \$0, page / plain }"
}
