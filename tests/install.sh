#!/usr/bin/env bash
# Installs the programs that the tests use, where they are missing: from Debian Java for the reasoner, Chromium for the
# page, Virtuoso and Raptor to load graphs into and read them with; from npm N3.js, into the folder $1. What cannot be
# installed is named; the tests that need it are skipped, and fail where CI is set.
set -uo pipefail
folder=$1

install_packages() {
    [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null && apt-get update -qq >&2 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v virtuoso-t >/dev/null || missing+=(virtuoso-opensource-7-bin)
command -v rapper >/dev/null || missing+=(raptor2-utils)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if ((${#missing[@]})) && ! install_packages "${missing[@]}"; then
    echo "not installed here, so that tests are skipped: ${missing[*]}" >&2
fi
if [[ ! -d $folder/node_modules/n3 ]] &&
    ! npm install --prefix "$folder" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --silent n3@2; then
    echo "not installed here, so that tests are skipped: n3 (npm)" >&2
fi
exit 0
