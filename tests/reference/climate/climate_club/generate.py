"""Writes the climate club of eight made-up regions: every membership is looked at, one after another, straight from the formulae of ../README.md."""

import csv
import itertools
import pathlib

FOLDER = pathlib.Path(__file__).parent
COST_SCALE = 0.837

# region, output, population, CO2, cost of abating all, first- and second-order gain of a tariff
REGIONS = [
    ("Alba", 15000.0, 310.0, 5400.0, 0.0246, 0.35, 0.41),
    ("Borea", 14200.0, 505.0, 3700.0, 0.0187, 0.41, 0.43),
    ("Cyre", 13100.0, 1340.0, 9100.0, 0.0432, 0.52, 0.56),
    ("Doria", 4400.0, 128.0, 1240.0, 0.0391, 0.44, 0.48),
    ("Elis", 5800.0, 1220.0, 1900.0, 0.0307, 0.71, 0.79),
    ("Fjord", 3100.0, 143.0, 1650.0, 0.0452, 0.58, 0.66),
    ("Gela", 2600.0, 198.0, 460.0, 0.0236, 0.66, 0.74),
    ("Hydra", 1400.0, 34.0, 560.0, 0.0358, 0.47, 0.52),
]
COUNT = len(REGIONS)
OUTPUT = [region[1] for region in REGIONS]
EMISSIONS = [region[3] for region in REGIONS]
COST = [COST_SCALE * region[4] for region in REGIONS]
WORLD = sum(OUTPUT)

# What row exports to column: trade in proportion to both outputs, a little more between neighbours in the list.
IMPORTS = [
    [0.0 if i == j else round(0.0000125 * OUTPUT[j] * OUTPUT[i] / (1 + abs(i - j)) ** 0.5, 3) for i in range(COUNT)]
    for j in range(COUNT)
]


def rate(i, member, price):
    own = price if member else price * OUTPUT[i] / WORLD
    return own * (EMISSIONS[i] / OUTPUT[i]) / (2 * COST[i] * 1000)


def payoff(i, members, price, tariff):
    avoided = sum(rate(j, members[j], price) * EMISSIONS[j] for j in range(COUNT))
    worth = price * OUTPUT[i] / WORLD * avoided / 1000 - OUTPUT[i] * COST[i] * rate(i, members[i], price) ** 2
    for j in range(COUNT):
        gain, loss = REGIONS[i][5], REGIONS[i][6]
        if members[i] and not members[j]:
            worth += (tariff * gain - tariff**2 * loss) * IMPORTS[j][i]
        elif members[j] and not members[i]:
            worth -= tariff * REGIONS[j][5] * IMPORTS[i][j]
    return worth


def is_stable(members, price, tariff):
    for i in range(COUNT):
        switched = [not member if j == i else member for j, member in enumerate(members)]
        if payoff(i, switched, price, tariff) > payoff(i, members, price, tariff):
            return False
    return True


def bits(members):
    return "".join("1" if member else "0" for member in members)


def write(name, header, rows):
    with open(FOLDER / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    names = [region[0] for region in REGIONS]
    cells = [(tariff, price) for price in (12.5, 25.0, 50.0, 100.0) for tariff in (0.0, 0.02, 0.05, 0.1)]
    write("regions.csv", ["region", "gdp_busd2011", "population_million", "co2_mt", "mckinsey_alpha", "tariff_alpha", "tariff_beta"], REGIONS)
    write("imports_busd.csv", ["exporter", *names], [[name, *row] for name, row in zip(names, IMPORTS)])
    payoffs, stability = [], []
    for number, (tariff, price) in enumerate(cells):
        members = [(37 * (number + 1) >> i) % 2 == 1 for i in range(COUNT)]
        payoffs.append([tariff, price, bits(members), *(payoff(i, members, price, tariff) for i in range(COUNT))])
        stable = [found for found in itertools.product([False, True], repeat=COUNT) if is_stable(found, price, tariff)]
        largest = max(stable, key=sum, default=None)
        if largest is None:
            stability.append([tariff, price, 0, "", "", "", ""])
            continue
        if sum(sum(found) == sum(largest) for found in stable) > 1:
            raise SystemExit(f"two largest clubs at tariff {tariff}, price {price}: choose other numbers")
        reduction = sum(rate(i, largest[i], price) * EMISSIONS[i] for i in range(COUNT)) / sum(EMISSIONS)
        stability.append([tariff, price, len(stable), min(map(sum, stable)), sum(largest), bits(largest), reduction])
    write("payoffs.csv", ["tariff", "target_price", "membership_bits_in_region_order", *(f"payoff_{name}" for name in names)], payoffs)
    write("stability.csv", ["tariff", "target_price", "n_stable_coalitions", "smallest_stable", "largest_stable", "members_of_largest_bits", "global_reduction_fraction_at_largest"], stability)


if __name__ == "__main__":
    main()
