#!/usr/bin/env bash
# The two commands: ./haeul.sh run SCENARIO and ./haeul.sh test.
#
# Installs the Debian packages that are missing, builds, and hands over to the program. Every other
# word goes to haeul as it is (./haeul.sh batch scenarios/imazu -j 2); `view` goes to haeul-view.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jobs="${HAEUL_JOBS:-$(nproc)}"

say() { printf 'haeul.sh: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 4
}

usage() {
  cat <<'USAGE'
usage: ./haeul.sh run SCENARIO [options]   build what is needed, then run a scenario
       ./haeul.sh test [ctest options]     build with warnings as errors and run all tests
       ./haeul.sh view RUN.h5 [options]    show a run in a window, or as a picture (--png)
       ./haeul.sh build                    build only
       ./haeul.sh COMMAND …                any other command of the program: batch, check, trial, …
USAGE
}

# every package of the list that dpkg does not know as installed, one per line
missing_packages() {
  local wanted installed
  wanted="$(sed -e 's/#.*//' "$root/.ci/packages.txt" | tr -s '[:blank:]' '\n' | sed '/^$/d' | sort -u)"
  installed="$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null |
    sed -n 's/^.i[^ ]* *//p' | sort -u)"
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

install_missing() {
  # elsewhere than on Debian cmake itself says what it does not find
  command -v dpkg-query >/dev/null || return 0
  local packages=() as_root=()
  mapfile -t packages < <(missing_packages)
  ((${#packages[@]} > 0)) || return 0
  if [[ "$(id -u)" -ne 0 ]]; then
    command -v sudo >/dev/null || fail "missing packages, and no sudo to install them: ${packages[*]}"
    as_root=(sudo)
  fi
  say "installing ${#packages[@]} packages: ${packages[*]}"
  # a package index that cannot be refreshed may still do
  "${as_root[@]}" sh -c '
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q -o DPkg::Lock::Timeout=600 update
    exec apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends "$@"
    ' sh "${packages[@]}" >&2 </dev/null || fail "the packages could not be installed"
}

# build PRESET [TARGET…]: configures once, later leaves it to ninja, and is silent when nothing is due
build() {
  local preset="$1" folder="$root/build/$1" timer
  shift
  mkdir -p "$folder" || fail "$folder cannot be made"
  if [[ ! -e "$folder/build.ninja" ]]; then
    say "configuring $preset"
    (cd "$root" && cmake --preset "$preset") >"$folder/configure.log" 2>&1 ||
      { cat "$folder/configure.log" >&2; rm -f "$folder/build.ninja"; fail "configuring failed"; }
  fi
  if [[ ! -e "$folder/.built-once" ]]; then
    say "building $preset, a few minutes the first time"
    ninja -C "$folder" -j "$jobs" "$@" >&2 || fail "the build failed"
    touch "$folder/.built-once"
    return
  fi
  { sleep 3 >/dev/null 2>&1; say "building $preset"; } &
  timer=$!
  ninja --quiet -C "$folder" -j "$jobs" "$@" >"$folder/build.log" 2>&1 || {
    kill "$timer" 2>/dev/null || true
    cat "$folder/build.log" >&2
    fail "the build failed"
  }
  kill "$timer" 2>/dev/null || true
}

main() {
  local command="${1:-}"
  case "$command" in
    "" | -h | --help | help)
      usage
      [[ -n "$command" ]] || exit 2
      ;;
    test)
      shift
      install_missing
      build ci
      cd "$root/build/ci"
      exec ctest -j "$jobs" --output-on-failure "$@"
      ;;
    build)
      install_missing
      build release
      ;;
    view)
      shift
      install_missing
      build release haeul-view
      exec "$root/build/release/viewer/haeul-view" "$@"
      ;;
    *)
      install_missing
      build release haeul
      # how the program tells people to look at a run: with this script, as it was called
      HAEUL_VIEW="$(printf %q "$0") view"
      export HAEUL_VIEW
      exec "$root/build/release/sim/haeul" "$@"
      ;;
  esac
}

main "$@"
