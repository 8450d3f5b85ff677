#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes the power from a disk while a board works on it: power.sh PROGRAMS [ROUNDS] [sqlite|postgres]
#
# PROGRAMS is the folder of crash_child and crash_check. The board's data lies on an ext4 file system
# of its own, which is shut down in the middle of the work: whatever was not on the disk is gone, as
# when the plug is pulled. Then the disk is mounted again and every acknowledged act is looked for.
# Of each round a thousand acts are asked for; while there are fewer, further rounds follow.
# The same with a board that does not wait for the disk has to lose some; otherwise the test proves
# nothing. Ends with 0 when all of that holds.
set -eu
programs=$1
rounds=${2:-50}
kind=${3:-sqlite}
say() { printf 'power: %s\n' "$*"; }
fail() { say "$*"; exit 1; }

[ "$(id -u)" -eq 0 ] || fail "this test mounts a disk, so it has to be run by root"
for tool in mkfs.ext4 xfs_io losetup; do
    command -v "$tool" >/dev/null || fail "$tool is missing: run bin/setup check"
done

work=$(mktemp -d /tmp/waymark-power-XXXXXX)
disk=$work/disk
mkdir "$disk"
child=
server=
clean() {
    [ -z "$child" ] || kill -9 "$child" 2>/dev/null || true
    [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
    umount "$disk" 2>/dev/null || umount -l "$disk" 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM

new_disk() {
    umount "$disk" 2>/dev/null || true
    rm -f "$work/image"
    truncate -s 512M "$work/image"
    mkfs.ext4 -q "$work/image"
    mount -o loop "$work/image" "$disk"
}

bin=/usr/lib/postgresql/15/bin
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
start_server() {
    # Not by the function: its process would stand between us and the server.
    setpriv --reuid=postgres --regid=postgres --clear-groups "$bin/postgres" -D "$disk/data" -k "$work" -h '' \
        -c "synchronous_commit=$1" >"$work/server.log" 2>&1 &
    server=$!
    for _ in $(seq 100); do
        as_postgres "$bin/pg_isready" -q -h "$work" && return
        sleep 0.1
    done
    fail "PostgreSQL did not start: $(tail -3 "$work/server.log")"
}
stop_server() {
    [ -n "$server" ] || return 0
    # Of a killed server the parts live on, each for itself, and hold the disk.
    parts=
    [ "$1" != KILL ] || parts=$(ps -o pid= --ppid "$server")
    # shellcheck disable=SC2086 # numbers
    kill "-$1" "$server" $parts 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
new_server() {
    chmod 755 "$work"
    mkdir "$disk/data"
    chown postgres "$disk/data" "$work"
    as_postgres "$bin/initdb" -D "$disk/data" -A trust -E UTF8 --locale=C --data-checksums \
        >/dev/null
    start_server on
    as_postgres "$bin/createdb" -h "$work" board
    sync -f "$disk"
}

# One board on a new disk that loses its power after a while of work.
# $1: words for the child; $2: synchronous_commit of PostgreSQL
round() {
    new_disk
    address=$disk/board.db
    if [ "$kind" = postgres ]; then
        new_server
        address="postgresql:///board?host=$work&user=postgres"
    fi
    "$programs/crash_child" "$address" x found
    if [ "$kind" = postgres ] && [ "$2" != on ]; then
        stop_server INT
        start_server "$2"
    fi
    sync -f "$disk"
    # shellcheck disable=SC2086 # words
    "$programs/crash_child" "$address" a $1 >"$work/acts" 2>"$work/errors" &
    child=$!
    sleep "1.$((RANDOM_BASE % 9))"
    RANDOM_BASE=$((RANDOM_BASE * 7 % 11 + 1))
    xfs_io -x -c shutdown "$disk"
    kill -9 "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
    child=
    stop_server KILL
    until umount "$disk" 2>/dev/null; do sleep 0.1; done
    mount -o loop "$work/image" "$disk"
    [ "$kind" = sqlite ] || start_server on
    status=0
    "$programs/crash_check" "$address" "$work/acts" >"$work/told" || status=$?
    stop_server INT
    count=$(wc -l <"$work/acts")
    return $status
}

RANDOM_BASE=1
# A busy machine does less in a round: it gets more of them, so that as many acts are looked for.
acts_min=$((rounds * 1000))
acts=0
number=0
while [ "$number" -lt "$rounds" ] || [ "$acts" -lt "$acts_min" ]; do
    number=$((number + 1))
    round "" on || fail "round $number: $(cat "$work/told" "$work/errors")"
    acts=$((acts + count))
done
say "$kind: $number rounds, $acts acknowledged acts, 0 lost, 0 half there, every journal whole"

for number in 1 2 3 4 5; do
    if ! round loose off; then
        say "$kind, control: a board that does not wait for the disk: $(cat "$work/told")"
        exit 0
    fi
done
fail "the control lost nothing in 5 rounds: this test cannot fail, so it proves nothing"
