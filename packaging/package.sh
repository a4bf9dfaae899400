#!/usr/bin/env bash
# Makes what is handed on, in artifacts/packages or where OUT says: packaging/package.sh [RID...]
#   *.nupkg, *.snupkg            the .NET tool negsim and the library Simulation.Model
#   negsim-VERSION-RID.tar.gz    runner and host for a system, each a program of one file that needs no .NET (.zip for Windows)
# A system whose runtime the package registry does not have is told and left out.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="$(mkdir -p "${OUT:-$root/artifacts/packages}" && cd "${OUT:-$root/artifacts/packages}" && pwd)"
builds="${BUILDS:-$root/artifacts/builds}"
systems=("$@")
[ $# -gt 0 ] || systems=(linux-x64 linux-arm64 osx-x64 osx-arm64 win-x64 win-arm64)
version="$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$root/Directory.Build.props")"

# What a build is checked for, its tests have checked. Programs are compiled for their system beforehand: they start in half the time.
build=(-c Release --artifacts-path "$builds" -p:RunAnalyzers=false -p:NuGetAudit=false -p:UseSharedCompilation=true --nologo -v quiet)
single=(--self-contained -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=false)

# The file of parts is made by a small program of ours.
parts() { dotnet "$builds/bin/Packaging/release/Packaging.dll" "$@"; }

pack() {
  dotnet pack "$root/Simulation.Model" "${build[@]}" -o "$out"
  dotnet pack "$root/Simulation.Runner" "${build[@]}" -o "$out"
}

# Whether the registry has the runtimes for a system; if not, what it says.
has_runtime() {
  local said
  said="$(dotnet restore "$root/Simulation.Host" -r "$1" --artifacts-path "$builds" -p:SelfContained=true -p:NuGetAudit=false 2>&1)" && return 0
  echo "not built: $1: $(grep -o 'NU1[0-9]*: .*App\.Runtime[^ ]*' <<<"$said" | head -n 1 | sed 's/^NU[0-9]*: //' || true)" >&2
  return 1
}

archive() {
  local system="$1" name="negsim-$version-$1" suffix=""
  local folder="$builds/archives/$name"
  [[ "$system" != win-* ]] || suffix=.exe
  rm -rf "$folder"
  for program in Simulation.Runner Simulation.Host; do
    dotnet publish "$root/$program" "${build[@]}" -r "$system" "${single[@]}" -o "$folder"
  done
  mv "$folder/Simulation.Host$suffix" "$folder/negsim-host$suffix"
  rm -f "$folder"/*.pdb "$folder"/*.xml "$folder/web.config"
  cp "$root/packaging/negsim.md" "$folder/README.md"
  cp "$root/LICENSE" "$folder"
  mkdir "$folder/licences"
  cp "$root/docs/reference/licences.md" "$root"/packaging/licences/*.txt "$folder/licences"
  cp "$root/Simulation.Reporting/Charts/Fonts/LICENSE.txt" "$folder/licences/Apache-2.0.txt"
  parts notices "$builds" "$system" "$folder/licences"
  parts materials "$root" "$version" "$builds" "$system" >"$folder/sbom.cdx.json"
  if [ -n "$suffix" ]; then
    parts zip "$folder" "$out/$name.zip"
  else
    tar -C "$builds/archives" --owner=0 --group=0 -czf "$out/$name.tar.gz" "$name"
  fi
  ls -sh "$out/$name".*
}

dotnet build "$root/packaging" "${build[@]}"
[ -n "${NO_PACKAGES:-}" ] || pack
for system in "${systems[@]}"; do
  if has_runtime "$system"; then archive "$system"; fi
done
