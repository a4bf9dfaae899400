#!/usr/bin/env python3
"""Makes world-map.txt: the shapes of countries, and places for those too small to have one.

usage: make_map.py COUNTRIES-110M.json CODES.json COUNTRIES.csv > world-map.txt

COUNTRIES-110M.json: countries-110m.json of the npm package world-atlas 2.0.2 (ISC; the shapes are Natural Earth's, public domain).
CODES.json: codes.json of the npm package i18n-iso-countries (MIT), for ISO 3166-1 numeric codes.
COUNTRIES.csv: scenarios/data/countries.csv, for where each country's capital or main city is.

A line for each country: its ISO 3166-1 alpha-3 code ('-' where it has none), longitude and latitude of its place (empty where not known), and its rings,
separated by '|': longitude and latitude of each corner in tenths of a degree, each but the first relative to the one before.
"""
import csv
import json
import sys


def decoded_arcs(topology):
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((round(10 * (x * scale_x + move_x)), round(10 * (y * scale_y + move_y))))
        yield points


def ring(indices, arcs):
    points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def parts(points):
    """A ring that crosses the antimeridian as two that do not."""
    unwrapped = [points[0]]
    for x, y in points[1:]:
        before = unwrapped[-1][0]
        unwrapped.append((x + 3600 * round((before - x) / 3600), y))
    if -1800 <= min(x for x, _ in unwrapped) and max(x for x, _ in unwrapped) <= 1800:
        return [unwrapped]

    edge = 1800 if max(x for x, _ in unwrapped) > 1800 else -1800
    side = 1 if edge > 0 else -1
    inner, outer = clipped(unwrapped, edge, -side), clipped(unwrapped, edge, side)
    return [part for part in (inner, [(x - 2 * edge, y) for x, y in outer]) if len(part) > 2]


def clipped(points, edge, side):
    """What of a ring lies on one side of a meridian (Sutherland and Hodgman, 1974)."""
    kept = []
    for (x, y), (next_x, next_y) in zip(points, points[1:] + points[:1]):
        inside, next_inside = side * (x - edge) >= 0, side * (next_x - edge) >= 0
        if inside:
            kept.append((x, y))
        if inside != next_inside:
            kept.append((edge, round(y + (next_y - y) * (edge - x) / (next_x - x))))
    return kept


def text(points):
    unique = [points[0]] + [point for before, point in zip(points, points[1:]) if point != before]
    steps = [unique[0]] + [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in zip(unique, unique[1:])]
    return " ".join(f"{x} {y}" for x, y in steps)


def main(topology_file, codes_file, countries_file):
    with open(topology_file, encoding="utf-8") as file:
        topology = json.load(file)
    with open(codes_file, encoding="utf-8") as file:
        codes = {numeric: alpha3 for _, alpha3, numeric, *_ in json.load(file)}
    with open(countries_file, encoding="utf-8") as file:
        places = {row["iso3"]: (row["longitude"], row["latitude"]) for row in csv.DictReader(file) if row["longitude"]}

    arcs = list(decoded_arcs(topology))
    lines = []
    for country in topology["objects"]["countries"]["geometries"]:
        code = codes.get(country.get("id"), "-")
        if code == "ATA":
            continue
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings = [text(part) for polygon in polygons for indices in polygon for part in parts(ring(indices, arcs))]
        lines.append((code, *places.pop(code, ("", "")), "|".join(rings)))

    lines += [(code, *place, "") for code, place in places.items()]
    for line in sorted(lines):
        print("\t".join(line))


if __name__ == "__main__":
    main(*sys.argv[1:])
