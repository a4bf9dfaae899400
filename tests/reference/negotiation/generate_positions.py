"""Writes harbour-fees/: a made-up table of positions and what models of collective decisions expect of it, computed from their definitions.

Plain Python, written apart from the C# code, so that the numbers are computed twice. The definitions are those of README.md. Run it in this
folder: python3 generate_positions.py
"""

import json
import os
from fractions import Fraction
from itertools import combinations

CASE = "harbour-fees"
ROWS = [  # issue, actor, position, salience, capability
    ("Fee", "North ports", 20, 0.9, 0.30), ("Fee", "South ports", 80, 0.6, 0.25), ("Fee", "Carriers", 0, 1.0, 0.20),
    ("Fee", "Islands", 60, 0.4, 0.05), ("Fee", "Inspectors", 80, 0.7, 0.10),
    ("Shore power", "North ports", 70, 0.5, 0.30), ("Shore power", "South ports", 10, 0.8, 0.25), ("Shore power", "Carriers", 10, 0.6, 0.20),
    ("Shore power", "Islands", 100, 1.0, 0.05),
    ("Opening hours", "North ports", 5, 0.3, 0.30), ("Opening hours", "South ports", 9, 0.4, 0.25), ("Opening hours", "Carriers", 12, 0.9, 0.20),
    ("Opening hours", "Inspectors", 6, 1.0, 0.10),
]
SCALES = {"Fee": (0, 100), "Shore power": (0, 100), "Opening hours": (4, 12)}
ROUNDS = 6


def medians(pairs):
    pairs = sorted(pairs)
    total = sum(weight for _, weight in pairs)
    lower = upper = None
    reached = 0.0
    for position, weight in pairs:
        reached += weight
        if lower is None and reached >= total / 2 - 1e-12 * total:
            lower = position
        if upper is None and reached > total / 2 + 1e-12 * total:
            upper = position
    return lower, upper


def solve(matrix, right):
    """Gauss over fractions, so that the stationary distribution is exact."""
    n = len(right)
    rows = [[Fraction(value) for value in row] + [Fraction(right[index])] for index, row in enumerate(matrix)]
    for column in range(n):
        pivot = next(row for row in range(column, n) if rows[row][column] != 0)
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(n):
            if row != column and rows[row][column] != 0:
                rows[row] = [a - rows[row][column] * b for a, b in zip(rows[row], rows[column])]
    return [float(row[n]) for row in rows]


def election(x, w, low, high):
    options = sorted(set(x))
    n = len(options)
    util = lambda k, a: 1 - abs(x[k] - a) / (high - low)
    support = [[sum(max(0.0, w[k] * (util(k, a) - util(k, b))) for k in range(len(x))) for b in options] for a in options]
    beats = [[0.5 if support[a][b] + support[b][a] == 0 else support[a][b] / (support[a][b] + support[b][a]) for b in range(n)] for a in range(n)]
    product = []
    for a in range(n):
        value = 1.0
        for b in range(n):
            value *= 1 if a == b else beats[a][b]
        product.append(value)
    conditional = [value / sum(product) for value in product]
    balance = [[0.0] * n for _ in range(n)]
    for a in range(n):
        for b in range(n):
            if a != b:
                balance[b][a] += beats[b][a] / n
                balance[a][a] -= beats[b][a] / n
    balance[n - 1] = [1.0] * n
    markov = solve(balance, [0.0] * (n - 1) + [1.0])
    winner = next((options[a] for a in range(n) if all(support[a][b] - support[b][a] >= -1e-12 for b in range(n))), None)
    return options, conditional, markov, winner


def challenges(x, s, w, rounds):
    span = max(x) - min(x)
    n = len(x)
    x = list(x)
    history = [snapshot(0, x, w)]

    def wins(i, j):
        if x[i] == x[j]:
            return 0.0
        votes = [w[k] * (abs(x[k] - x[j]) - abs(x[k] - x[i])) / span for k in range(n)]
        return sum(max(0.0, v) for v in votes) / sum(abs(v) for v in votes)

    def expected(observer, i, j, r):
        d = abs(x[i] - x[j]) / span
        success = 2 - 4 * (0.5 - 0.5 * d) ** r[observer]
        failure = 2 - 4 * (0.5 + 0.5 * d) ** r[observer]
        still = 2 - 4 * 0.5 ** r[observer]
        p = wins(i, j)
        return s[j] * (p * success + (1 - p) * failure) + (1 - s[j]) * success - still

    for number in range(1, rounds + 1):
        neutral = [1.0] * n
        danger = [sum(expected(i, k, i, neutral) for k in range(n) if k != i) for i in range(n)]
        least, most = min(danger), max(danger)
        risk = [0.0 if most == least else (2 * d - most - least) / (most - least) for d in danger]
        r = [(1 - value / 3) / (1 + value / 3) for value in risk]
        offers = []
        for i in range(n):
            best = None
            for j in range(n):
                if x[j] == x[i]:
                    continue
                a, b = expected(i, i, j, r), expected(i, j, i, r)
                if b > a > 0:
                    kind, to = "confrontation", x[j]
                elif b > 0 > a and b > -a:
                    kind, to = "compromise", x[i] + (x[j] - x[i]) * abs(a / b)
                elif b > 0 > a and b < -a:
                    kind, to = "capitulation", x[j]
                else:
                    continue
                if best is None or abs(to - x[i]) < abs(best["new_position"] - x[i]) - 1e-12:
                    best = {"actor": i, "proposer": j, "type": kind, "eu_own": a, "eu_proposer": b, "new_position": to}
            if best:
                offers.append(best)
        for offer in offers:
            x[offer["actor"]] = offer["new_position"]
        history.append({**snapshot(number, x, w), "risk": r, "moves": len(offers), "offers": offers})
    return history


def snapshot(number, x, w):
    lower, upper = medians(zip(x, w))
    mean = sum(a * b for a, b in zip(x, w)) / sum(w)
    return {"round": number, "positions": list(x), "weighted_mean": mean, "weighted_median_lower": lower, "weighted_median_upper": upper}


def model(issue):
    rows = [row for row in ROWS if row[0] == issue]
    low, high = SCALES[issue]
    x, s, c = ([float(row[place]) for row in rows] for place in (2, 3, 4))
    w = [a * b for a, b in zip(s, c)]
    compromise = sum(a * b for a, b in zip(x, w)) / sum(w)
    options, conditional, markov, winner = election(x, w, low, high)
    plain, weighted = medians(zip(x, [1.0] * len(x))), medians(zip(x, w))
    return {
        "actors": [row[1] for row in rows], "range": [float(low), float(high)], "mean": sum(x) / len(x),
        "capability_weighted_mean": sum(a * b for a, b in zip(x, c)) / sum(c), "compromise_mean": compromise,
        "weighted_variance": sum(b * (a - compromise) ** 2 for a, b in zip(x, w)) / sum(w),
        "population_variance_about_compromise": sum((a - compromise) ** 2 for a in x) / len(x),
        "median_lower": plain[0], "median_upper": plain[1], "weighted_median_lower": weighted[0], "weighted_median_upper": weighted[1],
        "pce_options": options, "pce_conditional": conditional, "pce_conditional_expected": sum(a * b for a, b in zip(options, conditional)),
        "pce_markov_uniform": markov, "pce_markov_uniform_expected": sum(a * b for a, b in zip(options, markov)), "condorcet_vote_winner": winner,
        "total_weighted_distance_at_compromise": sum(b * abs(a - compromise) for a, b in zip(x, w)), "expected_utility": challenges(x, s, w, ROUNDS),
    }


def exchange(models):
    table = {}
    for issue, actor, position, salience, capability in ROWS:
        low, high = SCALES[issue]
        table[issue, actor] = (100 * (position - low) / (high - low), salience, salience * capability)
    issues = list(SCALES)
    total = {issue: sum(value[2] for key, value in table.items() if key[0] == issue) for issue in issues}
    outcome = {issue: sum(v[0] * v[2] for k, v in table.items() if k[0] == issue) / total[issue] for issue in issues}
    actors = list(dict.fromkeys(row[1] for row in ROWS))
    found = []
    for p, q in combinations(issues, 2):
        for a, b in combinations(actors, 2):
            if any((issue, actor) not in table for issue in (p, q) for actor in (a, b)):
                continue
            sides = [(table[issue, a][0] <= outcome[issue]) != (table[issue, b][0] <= outcome[issue]) for issue in (p, q)]
            if not all(sides):
                continue
            ratio = lambda actor: table[p, actor][1] / table[q, actor][1]
            i, j = (a, b) if ratio(a) >= ratio(b) else (b, a)
            (xip, sip, _), (xiq, siq, wiq), (xjp, sjp, wjp), (xjq, sjq, _) = table[p, i], table[q, i], table[p, j], table[q, j]
            per_j, per_i, value_p, value_q = wjp / total[p], wiq / total[q], sip + sjp, siq + sjq
            dp = min(abs(xip - xjp) * per_j, abs(xjq - xiq) * per_i * value_q / value_p, abs(xip - outcome[p]), abs(xjq - outcome[q]) * value_q / value_p)
            dq = dp * value_p / value_q
            sign = lambda value: -1 if value < 0 else 1
            found.append({
                "i": i, "j": j, "p": p, "q": q, "gain": dp * sip - dq * siq, "gain_j": dq * sjq - dp * sjp, "dp": dp, "dq": dq,
                "move_i_on_q": sign(xjq - xiq) * dq / per_i, "move_j_on_p": sign(xip - xjp) * dp / per_j,
            })
    valid = sorted((one for one in found if one["gain"] > 1e-12), key=lambda one: (-round(one["gain"], 12), one["p"], one["q"], one["i"], one["j"]))
    return {
        "candidate_pairs": len(found), "valid_exchanges": len(valid), "total_gain": sum(one["gain"] for one in valid),
        "max_gain": max(one["gain"] for one in valid), "initial_outcomes_0_100": outcome, "top": valid[:25],
    }


def main():
    os.makedirs(CASE, exist_ok=True)
    with open(f"{CASE}/positions.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("Issue,Actor,Position,Salience,Capability,Low,High\n")
        for issue, actor, position, salience, capability in ROWS:
            file.write(f"{issue},{actor},{position},{salience},{capability},{SCALES[issue][0]},{SCALES[issue][1]}\n")
    models = {issue: model(issue) for issue in SCALES}
    reference = {
        "case": CASE, "kind": "collective-decision", "source": "made up; see generate_positions.py", "data_file": "positions.csv",
        "issues": list(SCALES), "models": models, "equal_gain_exchange": exchange(models),
    }
    with open(f"{CASE}/reference.json", "w", encoding="utf-8", newline="\n") as file:
        json.dump(reference, file, indent=1)
        file.write("\n")


main()
