#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What the scripts that measure a server share; they source it after setting `build`. The server has
# one core and its clients the other, unless `server_cores` and `client_cores` say otherwise.
server_cores=${server_cores:-0}
client_cores=${client_cores:-1}
clients=${clients:-64}
nginx_port=18091

for tool in nginx wrk curl taskset; do
    command -v "$tool" >/dev/null || { echo "${0##*/}: install $tool" >&2; exit 1; }
done
nginx=$(command -v nginx)
if [ ! -x "$build/waymark" ] && [ -x "$build/src/waymark" ]; then waymark=$build/src/waymark
else waymark=$build/waymark; fi

folder=$(mktemp -d)
started=()
end() {
    local id
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
    taskset -c "$server_cores" "$@" >"$folder/out" 2>&1 &
    id=$!
    started+=("$id")
    until answers "$url"; do
        kill -0 "$id" 2>/dev/null || { cat "$folder/out" >&2; exit 1; }
        [ $(($(now_us) - began)) -lt 10000000 ] || { echo "no answer at $url" >&2; exit 1; }
    done
    # shellcheck disable=SC2034 # for the script
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
    server { listen 127.0.0.1:$nginx_port; root $folder/files; }
}
CONF
    start http://127.0.0.1:$nginx_port/ "$nginx" -e "$folder/errors" -c "$folder/nginx.conf"
}

# asks SECONDS WORD...: wrk's own words on `clients` connections.
asks() {
    local seconds=$1
    shift
    taskset -c "$client_cores" wrk -t1 -c"$clients" -d"${seconds}s" --latency "$@"
}

rate() {
    asks "$seconds" "$1" |
        awk '/Requests\/sec/ { rate = $2 } /Non-2xx|Socket errors/ { bad = 1; print > "/dev/stderr" }
             END { print (bad ? 0 : rate) }'
}

# The p99 among wrk's words, in milliseconds.
p99() { awk '$1 == "99%" { t = $2 + 0; if ($2 ~ /us$/) t /= 1000; else if ($2 ~ /[0-9]s$/) t *= 1000; print t }'; }

pages=0
# beside NAME URL: rounds of the server and of nginx with the same bytes, in turns.
beside() {
    local name=$1 url=$2 ours=() theirs=() ratios=() i file
    # A name of its own: nginx keeps the length of a file it has open.
    file=page$((pages += 1))
    curl -s "$url" -o "$folder/files/$file"
    for ((i = 0; i < rounds; i++)); do
        theirs+=("$(rate http://127.0.0.1:$nginx_port/$file)")
        ours+=("$(rate "$url")")
        ratios+=("$(echo "${ours[i]} ${theirs[i]}" | awk '{ print $1 / $2 }')")
    done
    printf '%-34s %7d bytes %9.0f /s   nginx %9.0f /s   ratio %.2f\n' "$name" \
        "$(stat -c %s "$folder/files/$file")" "$(printf '%s\n' "${ours[@]}" | median)" \
        "$(printf '%s\n' "${theirs[@]}" | median)" "$(printf '%s\n' "${ratios[@]}" | median)"
}
