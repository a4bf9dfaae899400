#!/usr/bin/env bash
# Draws the pictures of docs/reference/charts.md again: runs the commands of that page, in order, in an empty folder, and takes over the pictures it links to.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
page="$root/docs/reference/charts.md"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

dotnet build "$root/Simulation.Runner" -c Release --nologo -v quiet
export NEGSIM="$root/Simulation.Runner/bin/Release/net10.0/negsim.dll"
negsim() { dotnet "$NEGSIM" "$@"; }
export -f negsim

ln -s "$root/scenarios" "$work/scenarios"
sed -n '/^```bash$/,/^```$/{/^```/!p}' "$page" > "$work/commands.sh"
(cd "$work" && bash -euo pipefail commands.sh)

mkdir -p "$root/docs/images/charts"
for picture in $(grep -o 'images/charts/[^)]*' "$page"); do
  cp "$work/gallery/$(basename "$picture")" "$root/docs/$picture"
done
