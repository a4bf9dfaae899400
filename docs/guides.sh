#!/usr/bin/env bash
# Draws the charts of scenarios/guides again: what delegations come to by themselves under the rules of a class, which a class is compared with.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/Simulation.Runner" -c Release --nologo -v quiet
mkdir -p "$root/docs/images/guides"
for guide in "$root"/scenarios/guides/*-*.md; do
  name="$(basename "$guide" .md)"
  rules=()
  while IFS= read -r rule; do rules+=(--set "$rule"); done < <(sed -n 's/^  set: \[\(.*\)\].*/\1/p' "$root/scenarios/$name.yaml" | grep -o '"[^"]*"' | tr -d '"')
  dotnet "$root/Simulation.Runner/bin/Release/net10.0/negsim.dll" run "$name" --replicates 200 "${rules[@]}" --out "$work/$name"
  cp "$work/$name/charts/headline.png" "$root/docs/images/guides/$name.png"
done
