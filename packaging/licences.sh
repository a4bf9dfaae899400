#!/usr/bin/env bash
# Writes docs/reference/licences.md anew, from the packages that the programs were last restored with.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
page="$root/docs/reference/licences.md"
dotnet restore "$root/NegotiationSim.sln" -v quiet
dotnet build "$root/packaging" -c Release --nologo -v quiet
dotnet "$root/packaging/bin/Release/net10.0/Packaging.dll" licences "$root" >"$page.new"
mv "$page.new" "$page"
