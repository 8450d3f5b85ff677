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
clients=64
server_core=0
client_core=1

for tool in nginx wrk curl taskset; do
    command -v "$tool" >/dev/null || { echo "serve_bench: install $tool" >&2; exit 1; }
done
nginx=$(command -v nginx)

folder=$(mktemp -d)
started=()
end() {
    for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT

now_us() { echo "${EPOCHREALTIME/[.,]/}"; }
median() { sort -n | awk '{ a[NR] = $1 } END { print (NR % 2 ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2) }'; }
answers() { curl -s -o /dev/null --max-time 1 "$1"; }

# start URL COMMAND...: runs it on the server's core and waits for its first answer. `took` is the
# time of that in microseconds, `id` the process.
start() {
    local url=$1 began
    shift
    began=$(now_us)
    taskset -c $server_core "$@" >"$folder/out" 2>&1 &
    id=$!
    started+=("$id")
    until answers "$url"; do
        kill -0 "$id" 2>/dev/null || { cat "$folder/out" >&2; exit 1; }
        [ $(($(now_us) - began)) -lt 10000000 ] || { echo "no answer at $url" >&2; exit 1; }
    done
    took=$(($(now_us) - began))
}
stop() { kill "$1" 2>/dev/null || true; wait "$1" 2>/dev/null || true; }

start_nginx() {
    mkdir -p "$folder/files"
    cat >"$folder/nginx.conf" <<CONF
worker_processes 1;
daemon off;
user $(id -un);
pid $folder/pid;
error_log $folder/errors;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=16;
    keepalive_requests 100000;
    default_type text/html;
    client_body_temp_path $folder/body;
    proxy_temp_path $folder/proxy;
    fastcgi_temp_path $folder/fastcgi;
    uwsgi_temp_path $folder/uwsgi;
    scgi_temp_path $folder/scgi;
    server { listen 127.0.0.1:18091; root $folder/files; }
}
CONF
    start http://127.0.0.1:18091/ "$nginx" -e "$folder/errors" -c "$folder/nginx.conf"
}

rate() {
    taskset -c $client_core wrk -t1 -c$clients -d"${seconds}s" "$1" |
        awk '/Requests\/sec/ { rate = $2 } /Non-2xx|Socket errors/ { bad = 1; print > "/dev/stderr" }
             END { print (bad ? 0 : rate) }'
}

pages=0
# beside NAME URL: rounds of the server and of nginx with the same bytes, in turns.
beside() {
    local name=$1 url=$2 ours=() theirs=() ratios=() i file
    # A name of its own: nginx keeps the length of a file it has open.
    file=page$((pages += 1))
    curl -s "$url" -o "$folder/files/$file"
    for ((i = 0; i < rounds; i++)); do
        theirs+=("$(rate http://127.0.0.1:18091/$file)")
        ours+=("$(rate "$url")")
        ratios+=("$(echo "${ours[i]} ${theirs[i]}" | awk '{ print $1 / $2 }')")
    done
    printf '%-34s %7d bytes %9.0f /s   nginx %9.0f /s   ratio %.2f\n' "$name" \
        "$(stat -c %s "$folder/files/$file")" "$(printf '%s\n' "${ours[@]}" | median)" \
        "$(printf '%s\n' "${theirs[@]}" | median)" "$(printf '%s\n' "${ratios[@]}" | median)"
}

echo "one core each, $clients connections, $rounds rounds of $seconds s in turns, medians"
start_nginx

if [ -x "$build/bench/stand_in" ]; then
    start http://127.0.0.1:18092/ "$build/bench/stand_in" 18092
    beside "transport alone" http://127.0.0.1:18092/
    stop "$id"
fi

if [ ! -x "$build/waymark" ] && [ -x "$build/src/waymark" ]; then waymark=$build/src/waymark
else waymark=$build/waymark; fi
[ -x "$waymark" ] || { echo "no $waymark: build it to measure a page"; exit 0; }

export WAYMARK_DATABASE=$folder/board.db WAYMARK_PORT=18093 WAYMARK_THREADS=1
export WAYMARK_LOG_LEVEL=warning
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
