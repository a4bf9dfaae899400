"""Writes the bargaining cases of this folder: the GENIUS files of domains made up here, and what must be found in them.

Plain Python, straight from the definitions in README.md and without a line in common with the program, so that every number is computed twice.
Run it in this folder: python3 generate.py
"""

import hashlib
import itertools
import json
import math
import os

TOLERANCE = 1e-12

# An issue is a name with values, or with the two ends of a range of whole numbers. A party has, per issue, a weight and the evaluations of its values, or slope and offset.
CASES = {
    # Two parties, an integer issue, reservation values, a discount, and values that neither party tells apart (ties).
    "fishing-quota": {
        "issues": [
            ("Quota", (0, 6)),
            ("Inspection", ["none", "at port", "at sea"]),
            ("Access", ["closed", "open"]),
            ("Term", ["1 year", "3 years", "5 years", "10 years"]),
        ],
        "parties": {
            "Coast": {
                "weights": [0.4, 0.25, 0.2, 0.15],
                "evaluations": [(-0.2, 1.0), [1, 6, 9], [4, 1], [5, 5, 5, 5]],
                "reservation": 0.3,
                "discount": 1.0,
            },
            "Fleet": {
                "weights": [0.5, 0.1, 0.3, 0.1],
                "evaluations": [(0.15, 0.05), [8, 5, 2], [0, 7], [1, 4, 4, 4]],
                "reservation": 0.25,
                "discount": 0.8,
            },
        },
    },
    # Three parties whose worst outcome is worth something, so that the clamped disagreement differs.
    "river-basin": {
        "issues": [
            ("Dam height", ["low", "middle", "high"]),
            ("Flow in summer", ["10 %", "20 %", "30 %", "40 %"]),
            ("Costs", ["upstream", "shared", "downstream"]),
            ("Secretariat", ["north", "south"]),
        ],
        "parties": {
            "Upstream": {
                "weights": [0.45, 0.25, 0.2, 0.1],
                "evaluations": [[2, 7, 10], [10, 8, 5, 3], [3, 6, 9], [2, 1]],
                "reservation": 0.0,
                "discount": 1.0,
            },
            "Midstream": {
                "weights": [0.3, 0.3, 0.3, 0.1],
                "evaluations": [[5, 10, 5], [4, 9, 9, 6], [8, 8, 3], [1, 1]],
                "reservation": 0.0,
                "discount": 1.0,
            },
            "Downstream": {
                "weights": [0.2, 0.5, 0.25, 0.05],
                "evaluations": [[10, 6, 1], [1, 4, 8, 10], [10, 6, 2], [1, 3]],
                "reservation": 0.35,
                "discount": 1.0,
            },
        },
    },
    # Two parties who want too much: nothing is worth its reservation value to both.
    "border-dispute": {
        "issues": [("Line", ["ridge", "river", "road"]), ("Mine", ["east", "joint", "west"]), ("Guards", ["both", "neither"])],
        "parties": {
            "East": {"weights": [0.5, 0.4, 0.1], "evaluations": [[9, 4, 1], [10, 5, 0], [3, 3]], "reservation": 0.7, "discount": 1.0},
            "West": {"weights": [0.45, 0.45, 0.1], "evaluations": [[1, 5, 10], [0, 4, 8], [2, 4]], "reservation": 0.7, "discount": 1.0},
        },
    },
}


# --- the files ---------------------------------------------------------------------------------------------------------------------------------------------------


def xml(case, party=None):
    """The domain, or a party's profile."""
    root = "utility_space" if party else "negotiation_template"
    lines = [f"<{root}>"] if party else [f"<{root}>", f'<utility_space number_of_issues="{len(case["issues"])}">']
    lines.append('<objective index="0" name="any" type="objective" etype="objective">')
    for index, (name, values) in enumerate(case["issues"], 1):
        given = party["evaluations"][index - 1] if party else None
        if isinstance(values, tuple):
            lines.append(f'<issue index="{index}" name="{name}" type="integer" etype="integer" lowerbound="{values[0]}" upperbound="{values[1]}">')
            lines += [f'<evaluator ftype="linear" slope="{given[0]!r}" offset="{given[1]!r}"/>'] if party else []
        else:
            lines.append(f'<issue index="{index}" name="{name}" type="discrete" etype="discrete" vtype="discrete">')
            for place, value in enumerate(values, 1):
                evaluation = f' evaluation="{given[place - 1]}"' if party else ""
                lines.append(f'<item index="{place}" value="{value}"{evaluation}/>')
        lines.append("</issue>")
    if party:
        lines += [f'<weight index="{index}" value="{weight!r}"/>' for index, weight in enumerate(party["weights"], 1)]
    lines.append("</objective>")
    if party:
        lines += [f'<discount_factor value="{party["discount"]!r}"/>', f'<reservation value="{party["reservation"]!r}"/>']
    lines += [f"</{root}>"] if party else ["</utility_space>", f"</{root}>"]
    return "\n".join(lines) + "\n"


def values_of(issue):
    return list(range(issue[0], issue[1] + 1)) if isinstance(issue, tuple) else issue


def normalised(values, given):
    if isinstance(values, tuple):
        slope, offset = given
        return [min(1.0, max(0.0, slope * (value - values[0]) + offset)) for value in values_of(values)]
    best = max(given)
    return [0.0 if best < 1e-5 else evaluation / best for evaluation in given]


# --- the solutions -----------------------------------------------------------------------------------------------------------------------------------------------


class Space:
    def __init__(self, case):
        self.names = [name for name, _ in case["issues"]]
        self.outcomes = list(itertools.product(*[values_of(values) for _, values in case["issues"]]))
        self.parties = list(case["parties"].values())
        self.shares = [[normalised(values, given) for (_, values), given in zip(case["issues"], party["evaluations"])] for party in self.parties]
        places = list(itertools.product(*[range(len(values_of(values))) for _, values in case["issues"]]))
        self.u = [
            [round(sum(weight * share[place] for weight, share, place in zip(party["weights"], shares, at)), 12) for at in places]
            for party, shares in zip(self.parties, self.shares)
        ]
        self.n = len(self.parties)
        self.all = range(len(self.outcomes))
        self.vectors = [tuple(utilities[x] for utilities in self.u) for x in self.all]
        self.pareto = [x for x in self.all if not any(dominates(self.vectors[y], self.vectors[x]) for y in self.all)]
        self.points = sorted({self.vectors[x] for x in self.pareto})

    def point(self, chosen, score):
        best = min(chosen)
        return {
            "index": best,
            "ties": sorted(chosen)[:50],
            "tie_count": len(chosen),
            "utilities": list(self.vectors[best]),
            "score": score,
            "outcome": dict(zip(self.names, self.outcomes[best])),
        }

    def largest(self, among, score):
        if not among:
            return None
        best = max(score(x) for x in among)
        return self.point([x for x in among if score(x) >= best - TOLERANCE], best)

    def smallest(self, among, score):
        found = self.largest(among, lambda x: -score(x))
        return found and {**found, "score": -found["score"]}

    def leximin(self, among, values):
        if not among:
            return None
        left, least = list(among), max(min(values(x)) for x in among)
        for rank in range(self.n):
            best = max(sorted(values(x))[rank] for x in left)
            left = [x for x in left if sorted(values(x))[rank] >= best - TOLERANCE]
        return self.point(left, least)


def dominates(one, other):
    return all(a >= b for a, b in zip(one, other)) and any(a > b for a, b in zip(one, other))


def distance(one, other):
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(one, other)))


def solutions(space, d):
    """Every solution point for the disagreement d, and the numbers beside them."""
    gains = lambda x: [u - low for u, low in zip(space.vectors[x], d)]
    product = lambda x: math.prod(gains(x))
    rational = [x for x in space.all if all(gain >= -TOLERANCE for gain in gains(x))]
    both = [x for x in space.pareto if x in set(rational)]
    ideal = [max(space.u[i][x] for x in rational) for i in range(space.n)] if rational else None
    spans = lambda tops: [1.0 if top - low < TOLERANCE else top - low for top, low in zip(tops, d)]
    shares = lambda x, tops: [gain / span for gain, span in zip(gains(x), spans(tops))]
    most = [max(utilities) for utilities in space.u]
    points = {
        "utilitarian": space.largest(space.all, lambda x: sum(space.vectors[x])),
        "utilitarian_rational": space.largest(rational, lambda x: sum(space.vectors[x])),
        "nash": space.largest(rational, product),
        "egalitarian": space.leximin(rational, gains),
        "kalai_smorodinsky": space.leximin(rational, lambda x: shares(x, ideal)),
        "maximin_raw_leximin": space.leximin(space.all, lambda x: space.vectors[x]),
        "ks_equal_gain_variant": space.smallest(both, lambda x: max(shares(x, most)) - min(shares(x, most))),
        "genius_kalai_variant": space.smallest(space.pareto, lambda x: sum(abs(a - b) for a, b in itertools.combinations(space.vectors[x], 2))),
        "nash_on_pareto_no_rationality_check": space.largest(space.pareto, product),
    }
    numbers = {
        "disagreement": d,
        "rational_outcomes": len(rational),
        "rational_fraction": len(rational) / len(space.all),
        "zopa_empty": not rational,
        "pareto_rational_outcomes": len(both),
        "ideal_rational": ideal,
    }
    return points, numbers


def described(space, d):
    points, numbers = solutions(space, d)
    ks = points["kalai_smorodinsky"]
    return {
        "outcomes": len(space.all),
        "parties": space.n,
        "min": [min(utilities) for utilities in space.u],
        "max": [max(utilities) for utilities in space.u],
        **numbers,
        "pareto_outcomes": len(space.pareto),
        "pareto_points": len(space.points),
        "pareto_indices": space.pareto,
        **points,
        "bid_distribution": sum(min(distance(vector, point) for point in space.points) for vector in space.vectors) / len(space.all),
        **({"opposition_ks": distance(ks["utilities"], [1.0] * space.n)} if ks else {}),
    }


# --- the sessions ------------------------------------------------------------------------------------------------------------------------------------------------


class Aspiration:
    def __init__(self, utilities, reservation, exponent):
        self.u, self.k = utilities, exponent
        self.low, self.high = max(min(utilities), reservation), max(utilities)

    def target(self, t):
        return self.low + (1 - t**self.k) * (self.high - self.low)

    def accepts(self, standing, t):
        return self.u[standing] >= self.target(t) - TOLERANCE

    def offer(self, t):
        return min((u, x) for x, u in enumerate(self.u) if u >= self.target(t) - TOLERANCE)[1]

    def hear(self, outcome):
        pass


class Micro:
    def __init__(self, utilities, reservation):
        self.u, self.d = utilities, reservation
        self.ranking = sorted(range(len(utilities)), key=lambda x: (-utilities[x], x))
        self.m, self.received = 0, set()

    def next(self):
        """The place of the threshold in the ranking, and whether it would be a concession."""
        goes_on = self.m <= len(self.received) and self.m < len(self.ranking) and self.u[self.ranking[self.m]] >= self.d - TOLERANCE
        return (self.m, True) if goes_on else (self.m - 1, False)

    def accepts(self, standing, t):
        return self.u[standing] >= self.u[self.ranking[self.next()[0]]] - TOLERANCE

    def offer(self, t):
        place, concedes = self.next()
        self.m += concedes
        return self.ranking[place]

    def hear(self, outcome):
        self.received.add(outcome)


EXPONENTS = {"boulware": 4.0, "linear": 1.0, "conceder": 0.25}


def agent(word, utilities, reservation):
    return Micro(utilities, reservation) if word == "micro" else Aspiration(utilities, reservation, EXPONENTS[word])


def hold(agents, rounds):
    events, standing, acceptances = [], None, 0
    for r in range(rounds):
        t = (r + 1) / (rounds + 1)
        for party, own in enumerate(agents):
            if standing is not None and own.accepts(standing, t):
                events.append([r, party, "accept", standing])
                acceptances += 1
                if acceptances == len(agents):
                    return events, standing, r, t, party
            else:
                standing, acceptances = own.offer(t), 1
                events.append([r, party, "offer", standing])
                for other in agents:
                    if other is not own:
                        other.hear(standing)
    return events, None, rounds, None, None


def session(space, words, rounds):
    d = [party["reservation"] for party in space.parties]
    events, outcome, r, t, last = hold([agent(word, u, low) for word, u, low in zip(words, space.u, d)], rounds)
    found = {
        "strategies": words,
        "agreement_index": outcome,
        "agreement_utilities": None if outcome is None else list(space.vectors[outcome]),
        "round": r,
        "time": t,
        "accepted_last_by": last,
        "n_events": len(events),
        "first_events": events[:12],
        "last_events": events[-6:],
        "events_sha256": hashlib.sha256(json.dumps(events, separators=(",", ":")).encode()).hexdigest(),
    }
    if outcome is None:
        return found
    vector, points = space.vectors[outcome], solutions(space, d)[0]
    found["discounted_utilities"] = [u * party["discount"] ** t for u, party in zip(vector, space.parties)]
    found["metrics"] = {
        "welfare": sum(vector),
        "nash_product": math.prod(u - low for u, low in zip(vector, d)),
        "distance_to_pareto": min(distance(vector, point) for point in space.points),
        "is_pareto": outcome in space.pareto,
    }
    if points["nash"]:
        found["metrics"]["distance_to_nash"] = distance(vector, points["nash"]["utilities"])
        found["metrics"]["distance_to_kalai_smorodinsky"] = distance(vector, points["kalai_smorodinsky"]["utilities"])
    return found


def sessions(space):
    found = {}
    for rounds in (20, 100):
        for word in EXPONENTS:
            found[f"all-{word}-N{rounds}"] = session(space, [word] * space.n, rounds)
        found[f"mixed-N{rounds}"] = session(space, ["boulware", "conceder", "linear"][: space.n], rounds)
    if space.n == 2:
        found["micro-N200"] = session(space, ["micro", "micro"], 200)
    return found


# --- the reference -----------------------------------------------------------------------------------------------------------------------------------------------


def write(name, case):
    space = Space(case)
    os.makedirs(name, exist_ok=True)
    files = {"domain.xml": xml(case), **{f"{party}.xml": xml(case, stated) for party, stated in case["parties"].items()}}
    d = [party["reservation"] for party in space.parties]
    clamped, numbers = solutions(space, [max(low, min(u)) for low, u in zip(d, space.u)])
    kept = ("nash", "kalai_smorodinsky", "egalitarian", "ks_equal_gain_variant")
    reference = {
        "case": name,
        "kind": "bargaining",
        "source": "made up for this project by generate.py",
        "domain_file": "domain.xml",
        "profile_files": list(files)[1:],
        "issues": [
            {"index": index, "name": issue, "type": "integer" if isinstance(values, tuple) else "discrete", "values": values_of(values)}
            for index, (issue, values) in enumerate(case["issues"], 1)
        ],
        "parties": [
            {
                "profile": f"{party}.xml",
                "weights": stated["weights"],
                "weight_sum": sum(stated["weights"]),
                "evaluations_normalised": shares,
                "discount_factor": stated["discount"],
                "reservation": stated["reservation"],
            }
            for (party, stated), shares in zip(case["parties"].items(), space.shares)
        ],
        "solutions": described(space, d),
        "saop": sessions(space),
        "solutions_with_disagreement_clamped_to_minimum": {
            **{key: numbers[key] for key in ("disagreement", "rational_outcomes", "ideal_rational")},
            **{key: clamped[key] for key in kept},
        },
    }
    files["reference.json"] = json.dumps(reference, indent=1, ensure_ascii=False) + "\n"
    for file, text in files.items():
        with open(os.path.join(name, file), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


for name, case in CASES.items():
    write(name, case)
