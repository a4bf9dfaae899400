#!/usr/bin/env bash
# Tells packages with known vulnerabilities, and whether the package registry knows of any at all: exit code 1 if one is used, 0 if none is known or nobody can tell.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# A registry without such data says "no vulnerable packages" of every package, so ask it whether it has any: NuGet warns (NU1905) of a source to audit with that has none.
{
  echo '<configuration><auditSources><clear />'
  dotnet nuget list source --format short | sed -n 's/^E \(.*\)/\1/p' | awk '{ printf "<add key=\"%d\" value=\"%s\" />\n", NR, $0 }'
  echo '</auditSources></configuration>'
} >"$work/nuget.config"
cat >"$work/probe.csproj" <<'PROBE'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="YamlDotNet" Version="18.1.0" /></ItemGroup></Project>
PROBE
said="$(dotnet restore "$work/probe.csproj" 2>&1 || true)"
if grep -q -E 'NU1900|NU1905|NU1301' <<<"$said"; then
  echo "no verdict: the package registry in use serves no data on vulnerabilities: $(grep -o -E 'NU(1900|1905|1301): [^[]*' <<<"$said" | head -n 1 | sed -E "s#'?https?://[^ ']*'?#the source#g")"
  exit 0
fi

found="$(cd "$root" && dotnet list NegotiationSim.sln package --vulnerable --include-transitive)"
echo "$found"
! grep -q '^ *>' <<<"$found"
