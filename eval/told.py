"""How files of labels name a claim of sitrep's: by what it tells and where, which stays when claims get other numbers."""


def told(claim: dict) -> tuple[str, int]:
    """What a claim tells (event type, state of control, kind of process, or what it counts), and where: its trigger, or its evidence."""
    for key, what in (("event", "type"), ("control", "state"), ("process", "kind")):
        if part := claim.get(key):
            at = part.get("trigger") if key == "event" else None
            return part[what], (at or claim["evidence"])["start"]
    return "+".join(sorted({f["of"] for f in claim.get("figures", [])})), claim["evidence"]["start"]
