"""Takes a seat in a class and plays it: python3 take_a_seat.py http://localhost:5080 CODE SEAT

Only the standard library. Replace `decide` by a strategy of your own, or by a model that you ask.
"""
import json
import sys
import urllib.error
import urllib.request


def decide(question, shared):
    """What to do about a question: pledge, proposal, vote, join, ratify or deliver; None for nothing. This one follows the delegation's advice."""
    kind, advice = question["kind"], question["advice"]
    if advice is None:
        return None
    if kind == "proposal":
        return {"proposal": {"ambition": advice, "sharing": 0.5}}
    key = {"pledge": "pledge", "deliver": "delivers", "vote": "accepts", "join": "joins", "ratify": "ratifies"}[kind]
    return {key: advice if key in ("pledge", "delivers") else advice > 0}


def call(method, address, body=None, secret=None):
    headers = {"Content-Type": "application/json"}
    if secret:
        headers["Authorization"] = "Bearer " + secret
    request = urllib.request.Request(address, method=method, headers=headers, data=None if body is None else json.dumps(body).encode())
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        print(f"{problem['title']}: {problem.get('detail', '')}", file=sys.stderr)
        return None
    except urllib.error.URLError as error:
        sys.exit(f"{address}: {error.reason}. Is the host running?")


def main(host, code, seat):
    base = f"{host.rstrip('/')}/api/classes/{code}"
    person = call("POST", base + "/people", {"name": "program", "seat": seat})
    if person is None:
        return 1

    version, step = -1, -1
    while True:
        # Waits on the server until something is new.
        picture = call("GET", f"{base}/seat?after={version}", secret=person["secret"])
        if picture is None:
            return 1
        version, shared, own = picture["version"], picture["shared"], picture["own"]
        if own is None:
            print("The facilitator has sent this person out.", file=sys.stderr)
            return 1
        if shared["phase"] == "debrief" and step < 0:
            print("The class is over.", file=sys.stderr)
            return 1
        if shared["phase"] == "debrief":
            print(f"{own['seatName']} gained {sum(own['gains']):.1f} {shared['headline']['moneyUnit']} in all.")
            return 0
        if own["question"] and shared["step"] != step:
            decision = decide(own["question"], shared)
            print(shared["year"], shared["phase"], decision)
            # What was refused, as in a pause, is handed in again when something has changed.
            if decision is None or call("POST", base + "/decisions", decision | {"because": "as advised", "step": shared["step"]}, person["secret"]):
                step = shared["step"]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 4 else __doc__)
