#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What a crowd costs: memory of a board that does nothing and of one with 10,000 people signed in,
# and the p99 of others while 5,000 idle connections and slow clients are there.
#     bench/crowd_bench.sh BUILD_FOLDER [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:?give the build folder, such as build/release}
rounds=${2:-3}
seconds=${3:-3}
people=10000
idle=5000
slow=100
clients=8 # few, so that p99 is not the time in line
. bench/serving.sh
ulimit -n 16384

export WAYMARK_DATABASE=$folder/board.db WAYMARK_FOLDER=$folder/board WAYMARK_PORT=18093
export WAYMARK_LOG_LEVEL=warning PEOPLE=$folder/people
home=http://127.0.0.1:18093/en
memory() { awk '/^VmRSS/ { printf "%.0f MB now, ", $2 / 1024 } /^VmHWM/ { high = $2 } END { printf "%.0f MB at most", high / 1024 }' "/proc/$id/status"; }

mkdir "$folder/board"
start "$home" "$waymark" serve
echo "memory, idle:                             $(memory)   (asked: 64 MB)"
stop "$id"

"$build/bench/filled_board" "$folder/board.db" "$folder/board" signed-in $people >"$PEOPLE"
start "$home" "$waymark" serve
clients=64 asks 5 -s bench/visits.lua http://127.0.0.1:18093 >"$folder/told"
! grep 'Non-2xx\|Socket errors' "$folder/told"
visits=$(awk '/requests in/ { print $1 }' "$folder/told")
echo "memory, $people signed in, $visits visits:  $(memory)   (asked: 256 MB)"

# The same server, with and without the crowd, in turns.
calm=() crowded=() ratios=()
for ((i = 0; i < rounds; i++)); do
    calm+=("$(asks "$seconds" "$home/register" | p99)")
    taskset -c "$client_cores" "$build/bench/crowd" 18093 $idle $slow >"$folder/crowd" &
    crowd=$!
    started+=("$crowd")
    until grep -q there "$folder/crowd"; do kill -0 $crowd; sleep 0.1; done
    crowded+=("$(asks "$seconds" "$home/register" | p99)")
    memory_then=$(memory)
    stop $crowd
    ratios+=("$(echo "${crowded[i]} ${calm[i]}" | awk '{ print $1 / $2 }')")
    sleep 1
done
printf 'p99 alone %.2f ms, with %d idle connections and %d slow %.2f ms: %.2f times (asked: within 2)\n' \
    "$(printf '%s\n' "${calm[@]}" | median)" $idle $slow "$(printf '%s\n' "${crowded[@]}" | median)" \
    "$(printf '%s\n' "${ratios[@]}" | median)"
echo "memory with them: $memory_then"
