#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Requests a second of a page that is rendered from a database read, beside nginx serving the very
# same bytes from a file; and the time from start to first answer. The server has one core, wrk the
# other; rounds take turns, so that what else the machine does falls on both.
#     bench/serve_bench.sh BUILD_FOLDER [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:?give the build folder, such as build/release}
rounds=${2:-3}
seconds=${3:-2}
page=${PAGE:-/en}
starts=7
. bench/serving.sh

echo "one core each, $clients connections, $rounds rounds of $seconds s in turns, medians"
start_nginx

start http://127.0.0.1:18092/ "$build/bench/stand_in" 18092
beside "transport alone" http://127.0.0.1:18092/
stop "$id"

export WAYMARK_DATABASE=$folder/board.db WAYMARK_FOLDER=$folder/board WAYMARK_PORT=18093
export WAYMARK_THREADS=1 WAYMARK_LOG_LEVEL=warning
url=http://127.0.0.1:18093$page
times=()
for ((i = 0; i <= starts; i++)); do
    start "$url" "$waymark" serve
    [ "$i" -eq 0 ] && printf 'start to first answer, new database   %6.0f ms\n' "$(echo "$took" | awk '{ print $1 / 1000 }')"
    [ "$i" -eq 0 ] || times+=("$took")
    [ "$i" -eq "$starts" ] || stop "$id"
done
printf 'start to first answer, median of %d    %6.0f ms\n' "$starts" \
    "$(printf '%s\n' "${times[@]}" | median | awk '{ print $1 / 1000 }')"
beside "page $page, read and rendered" "$url"
