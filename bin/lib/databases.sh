# Database servers: those that answer on loopback and let us in, else throwaway ones that live as long as the tests.

# database PostgreSQL|MariaDB: prints the address of a server on which databases may be made.
# Runs in a subshell, so that what it starts is noted in files of $work.
database() {
    case $1 in
        PostgreSQL) postgres_on 5432 || start_postgres ;;
        MariaDB) mariadb_on 3306 || start_mariadb ;;
    esac
}

stop_databases() {
    local note pid
    for note in "$work"/server-*; do
        [ -e "$note" ] || continue
        pid=$(cat "$note")
        kill "$pid" 2>/dev/null || as_root kill "$pid" 2>/dev/null
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            kill -0 "$pid" 2>/dev/null || break
            sleep 1
        done
    done
}

# Without a client nobody can try; then what answers is taken for what is meant.
postgres_on() {
    answers "$1" || return 1
    ! have psql || psql -w -q -h 127.0.0.1 -p "$1" -U postgres -d postgres -c 'SELECT 1' >/dev/null 2>&1 || return 1
    echo "postgres://postgres@127.0.0.1:$1/postgres"
}

mariadb_on() {
    local client
    answers "$1" || return 1
    client=$(first_of mariadb mysql) || client=true
    "$client" --no-defaults -h 127.0.0.1 -P "$1" -u root -e 'SELECT 1' >/dev/null 2>&1 || return 1
    echo "mysql://root@127.0.0.1:$1/mysql"
}

start_postgres() {
    local bin port folder=$work/postgres
    bin=$(postgres_bin) || { debian postgresql >&2 && bin=$(postgres_bin); } || return 1
    port=$(free_port)
    mkdir -p "$folder" && chmod 755 "$work" && own "$folder" postgres || return 1
    {
        as postgres "$bin/initdb" --auth=trust --username=postgres --encoding=UTF8 --locale=C -D "$folder/data" &&
            as postgres "$bin/pg_ctl" -w -D "$folder/data" -l "$folder/log" \
                -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off -c max_connections=300" start
    } >"$work/postgres.log" 2>&1 </dev/null || { cat "$work/postgres.log" >&2; return 1; }
    head -n 1 "$folder/data/postmaster.pid" >"$work/server-postgres"
    postgres_on "$port"
}

postgres_bin() {
    local initdb
    initdb=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1)
    [ -n "$initdb" ] && dirname "$initdb"
}

start_mariadb() {
    local server install port folder=$work/mariadb
    server=$(first_of mariadbd mysqld) && install=$(first_of mariadb-install-db mysql_install_db) ||
        { debian mariadb-server >&2 && server=$(first_of mariadbd mysqld) && install=$(first_of mariadb-install-db mysql_install_db); } || return 1
    port=$(free_port)
    mkdir -p "$folder" && chmod 755 "$work" && own "$folder" mysql || return 1
    as mysql "$install" --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db \
        >"$work/mariadb.log" 2>&1 </dev/null || { tail -n 5 "$work/mariadb.log" >&2; return 1; }
    as mysql "$server" --no-defaults --datadir="$folder/data" --port="$port" --bind-address=127.0.0.1 \
        --socket="$folder/socket" --pid-file="$folder/pid" --innodb-flush-log-at-trx-commit=0 --max-connections=300 \
        >"$work/mariadb.log" 2>&1 </dev/null &
    for _ in $(seq 60); do
        if mariadb_on "$port"; then
            cat "$folder/pid" >"$work/server-mariadb"
            return
        fi
        sleep 1
    done
    tail -n 5 "$work/mariadb.log" >&2
    return 1
}

# Database servers refuse to be root: then they run as their own user.
as() {
    local user=$1
    shift
    if [ "$(id -u)" -eq 0 ]; then (cd / && exec setpriv --reuid="$user" --regid="$user" --init-groups "$@"); else "$@"; fi
}

own() { if [ "$(id -u)" -eq 0 ]; then chown "$2" "$1"; fi; }

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)) && answers "$port"; do :; done
    echo "$port"
}

first_of() {
    local program
    for program in "$@"; do
        command -v "$program" && return
        [ -x "/usr/sbin/$program" ] && echo "/usr/sbin/$program" && return
    done
    return 1
}
