#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Types the README's first command on a Debian 12 that has nothing: bare.sh [FOLDER]
#
# A machine that developers use has what they once installed. Here debootstrap makes a system of its
# own in FOLDER (kept when given, so that a second run is quicker; thrown away otherwise), the last
# commit is cloned into it, `make run` is typed, and the board has to answer. Says how long it took.
set -eu
cd "$(dirname "$0")/../.."
say() { printf 'bare: %s\n' "$*"; }
fail() { say "$*"; exit 1; }
page=http://127.0.0.1:8080/en/
minutes_max=60

[ "$(id -u)" -eq 0 ] || fail "this test makes a system of its own, so it has to be run by root"
command -v debootstrap >/dev/null || fail "debootstrap is missing: run bin/setup check"
if curl -s -o /dev/null "$page"; then fail "something else answers at $page: stop it first"; fi

root=${1:-$(mktemp -d /tmp/waymark-bare-XXXXXX)}
board=
clean() {
    [ -z "$board" ] || kill -- "-$board" 2>/dev/null || true
    for place in dev sys proc; do umount -l "$root/$place" 2>/dev/null || true; done
    # Nothing may be mounted inside any more when the folder goes.
    [ -n "${1:-}" ] || rm -rf --one-file-system "$root"
}
trap 'clean "${1:-}"' EXIT
trap 'exit 1' INT TERM
inside() {
    chroot "$root" /usr/bin/env -i HOME=/root DEBIAN_FRONTEND=noninteractive \
        NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

if [ ! -x "$root/usr/bin/apt-get" ]; then
    say "making a bare Debian 12 in $root"
    debootstrap --variant=minbase bookworm "$root" >"$root.log" 2>&1 || { tail "$root.log"; exit 1; }
    rm -f "$root.log"
fi
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends git make ca-certificates >/dev/null 2>&1
# A network may stand behind a certificate authority of its own.
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
rm -rf "$root/root/waymark" "$root/root/waymark.git"
git clone -q --bare . "$root/root/waymark.git"
inside git clone -q /root/waymark.git /root/waymark

say "typing make run"
begun=$(date +%s)
setsid chroot "$root" /usr/bin/env -i HOME=/root NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    make -C /root/waymark run >"$root/root/run.log" 2>&1 &
board=$!
until curl -s -o "$root/root/page.html" "$page"; do
    kill -0 "$board" 2>/dev/null || { tail -n 20 "$root/root/run.log"; fail "make run ended"; }
    [ $(($(date +%s) - begun)) -lt $((minutes_max * 60)) ] || fail "no answer in $minutes_max minutes"
    sleep 1
done
grep -q '<h1' "$root/root/page.html" || fail "$page is not a page"
say "answered after $(($(date +%s) - begun)) s, packages included"
