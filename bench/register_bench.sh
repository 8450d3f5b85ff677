#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# A register of a million: its functions, its page beside nginx with the same bytes, and its p99.
#     bench/register_bench.sh BUILD_FOLDER [REGISTRATIONS] [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:?give the build folder, such as build/release}
registrations=${2:-1000000}
rounds=${3:-3}
seconds=${4:-2}
. bench/serving.sh

export WAYMARK_DATABASE=$folder/board.db WAYMARK_FOLDER=$folder/board WAYMARK_PORT=18093
export WAYMARK_THREADS=1 WAYMARK_LOG_LEVEL=warning
home=http://127.0.0.1:18093/en/register
mkdir "$folder/board"
"$build/bench/filled_board" "$folder/board.db" "$folder/board" registered "$registrations" \
    >"$folder/numbers"
echo "$registrations registrations, $(($(stat -c %s "$folder/board.db") >> 20)) MB in SQLite"
"$build/bench/look_up" "$folder/board.db" <"$folder/numbers"

start_nginx
number=$(head -1 "$folder/numbers")
start "$home/$number" "$waymark" serve
beside "register page beside nginx (0.5)" "$home/$number"

# One address may search only now and then, so searches come from many, as a trusted proxy says.
stop "$id"
export WAYMARK_TRUSTED_PROXIES=127.0.0.1 NUMBERS=$folder/numbers
start "$home/$number" "$waymark" serve
for what in number name; do
    WHAT=$what clients=8 asks "$seconds" -s bench/register.lua http://127.0.0.1:18093 >"$folder/told"
    ! grep -q 'Non-2xx\|Socket errors' "$folder/told" || cat "$folder/told"
    printf 'over HTTP by %-7s %9s a second, p99 %6.2f ms with 8 clients (asked: under 10)\n' $what \
        "$(awk '/Requests\/sec/ { print $2 }' "$folder/told")" "$(p99 <"$folder/told")"
done
