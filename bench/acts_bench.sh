#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Durable acts through the whole server: 64 clients, for people who are signed in, each add an entry
# of hours with its line in the journal. Counted are the lines that the board holds afterwards, so a
# refusal is no act. Server, clients and PostgreSQL share the same two cores.
#     bench/acts_bench.sh BUILD_FOLDER [SECONDS] [sqlite|postgres]
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:?give the build folder, such as build/release}
seconds=${2:-5}
kinds=${3:-sqlite postgres}
people=10000
server_cores=0,1
client_cores=0,1
. bench/serving.sh
programs=/usr/lib/postgresql/15/bin

export WAYMARK_FOLDER=$folder/board WAYMARK_PORT=18093 WAYMARK_LOG_LEVEL=warning
export PEOPLE=$folder/people

# PostgreSQL does not run as root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
    else "$@"; fi
}
start_postgres() {
    chmod 755 "$folder"
    mkdir "$folder/cluster"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder/cluster"
    as_server "$programs/initdb" -D "$folder/cluster/data" -U waymark -A trust -E UTF8 --locale=C >/dev/null
    as_server "$programs/pg_ctl" -D "$folder/cluster/data" -l "$folder/cluster/log" -w \
        -o "-k $folder/cluster -h ''" start >/dev/null
    started+=("$(head -1 "$folder/cluster/data/postmaster.pid")")
    as_server "$programs/createdb" -h "$folder/cluster" -U waymark board
}

lines() {
    if [ "$1" = sqlite ]; then sqlite3 "$folder/board.db" "$2"
    else as_server "$programs/psql" -qtA -h "$folder/cluster" -U waymark board -c "$2"; fi
}

measure() {
    local kind=$1 wanted=$2 before acts
    mkdir -p "$folder/board"
    "$build/bench/filled_board" "$WAYMARK_DATABASE" "$folder/board" signed-in $people >"$PEOPLE"
    start http://127.0.0.1:18093/en "$waymark" serve
    asks 1 -s bench/acts.lua http://127.0.0.1:18093 >/dev/null
    before=$(lines "$kind" "SELECT count(*) FROM ledger_lines")
    asks "$seconds" -s bench/acts.lua http://127.0.0.1:18093 >"$folder/told"
    acts=$(($(lines "$kind" "SELECT count(*) FROM ledger_lines") - before))
    ! grep 'Non-2xx\|Socket errors' "$folder/told"
    awk -v kind="$kind" -v acts=$acts -v p99="$(p99 <"$folder/told")" -v wanted="$wanted" '
        /^answered/ { printf "durable acts over HTTP, %-9s %7.0f a second, p99 %6.1f ms   (asked: %s); %d answered, %d kept\n",
                      kind, acts / ($4 / 1e6), p99, wanted, $2, acts }' "$folder/told"
    stop "$id"
}

echo "$clients clients, $people people, $seconds s, everything on two cores"
for kind in $kinds; do
    if [ "$kind" = sqlite ]; then
        WAYMARK_DATABASE=$folder/board.db measure sqlite "10,000, p99 under 20 ms"
    else
        start_postgres
        WAYMARK_DATABASE="postgresql:///board?host=$folder/cluster&user=waymark" measure postgres "4,000"
    fi
done
