"""Writes agenda-190.yaml: 190 parties, 5 issues with 5 values each, preferences from a linear congruential generator.

x <- (1103515245 x + 12345) mod 2^31 from 42, u = x / 2^31. Per party and issue first the weight, then five evaluations; weights are
divided by their sum, evaluations by the issue's largest. Run it in this folder: python3 generate.py
"""

PARTIES, ISSUES, VALUES = 190, 5, 5
HEAD = """# yaml-language-server: $schema=../scenario.schema.json
# Made by generate.py; edit that.
name: agenda-190
title: A hundred and ninety parties and five issues
summary: >
  As many parties as a global conference has, with preferences drawn at random: five issues with five values each, 3,125 texts. Nothing in it is real. It shows what a protocol is
  worth when the table is full.
world:
  kind: agenda
  issues:
"""
TAIL = """horizon: { start: 1, periods: 1 }
countries:
  defaults: { strategy: { kind: conceder, beta: 0.25 } }
trust: { initial: 0.5 }
institution:
  protocol: { kind: stacked-alternating-offers, rounds: 100 }
  decision: { kind: consensus }
  redTape: 0
replicates: 1
seed: 42
"""


def main():
    x = 42

    def draw():
        nonlocal x
        x = (1103515245 * x + 12345) % 2**31
        return x / 2**31

    lines = [HEAD.rstrip("\n")]
    for issue in range(1, ISSUES + 1):
        values = ", ".join(f"v{value}" for value in range(1, VALUES + 1))
        lines.append(f"    - {{ name: Issue {issue}, values: [{values}] }}")
    lines.append("  preferences:")
    for party in range(1, PARTIES + 1):
        drawn = [(draw(), [draw() for _ in range(VALUES)]) for _ in range(ISSUES)]
        total = sum(weight for weight, _ in drawn)
        lines.append(f"    P{party:03}:")
        for issue, (weight, evaluations) in enumerate(drawn, 1):
            best = max(evaluations)
            shares = ", ".join(repr(evaluation / best) for evaluation in evaluations)
            lines.append(f"      Issue {issue}: {{ weight: {weight / total!r}, evaluations: [{shares}] }}")
    with open("agenda-190.yaml", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n" + TAIL)


main()
