#!/usr/bin/env bash
# Builds once and runs every test project. The last line is "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Debian packages that tests need beside the .NET SDK: pandas and R run what docs/how-to/read-results.md shows; openpyxl opens workbooks; the browser reads reports, poppler their print; hosts meet through Redis.
needed=(python3-pandas python3-openpyxl r-base-core chromium poppler-utils redis-server)

install_needed() {
  [ ${#needed[@]} -eq 0 ] && return 0
  local missing=()
  for package in "${needed[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
    echo "could not install ${missing[*]}: the tests that need them are skipped" >&2
}

install_needed

# One compiler for all projects, whatever the machine says otherwise: it warms up once.
if ! dotnet build -c Release NegotiationSim.sln -p:UseSharedCompilation=true; then
  echo "the build failed: no test was run" >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0

# Runs tests by the given options, and remembers that one run failed.
run_tests() {
  dotnet test -c Release --no-build "$@" 2>&1 | tee -a "$log"
  local ended=${PIPESTATUS[0]}
  [ "$ended" -eq 0 ] || status=$ended
}

# Exit code 8 says that a project has no tests. One project after the other: browsers, hosts and sweeps at once would wait for one another longer than their tests do.
run_tests --solution NegotiationSim.sln --max-parallel-test-modules 1 --ignore-exit-code 8 "$@"

# What measures times comes after the others and alone.
if [ $# -eq 0 ]; then
  for timed in Host Browser; do
    run_tests --project "tests/Simulation.$timed.Tests" --filter-namespace "Simulation.$timed.Tests.Load" --explicit only
  done
fi

# Adds up "  WORD: N" over the summaries that the test runner printed.
count() {
  sed 's/\x1b\[[0-9;]*m//g' "$log" | awk -v word="$1:" '$1 == word && $2 ~ /^[0-9]+$/ { sum += $2 } END { print sum + 0 }'
}

passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
# A test project that crashed has no failed test to show for it.
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
