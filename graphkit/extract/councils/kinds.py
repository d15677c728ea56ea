"""By what a council may be called that a text does not name: the city, the county, the Yorkshire borough."""

from __future__ import annotations

from functools import cache

from graphkit.vocabulary import vocabulary

#: Words by which a region is told, with how the region's own name shows it.
REGIONS = {
    "london": "London", "yorkshire": "Yorkshire", "humber": "Humber", "midlands": "Midlands", "midland": "Midlands",
    "northern": "North", "north": "North", "southern": "South", "south": "South", "eastern": "East",
    "north-west": "North West", "north-east": "North East", "south-west": "South West", "south-east": "South East",
}  # fmt: skip


#: How the names of councils end that are counties, though they do not say so.
_SHIRES = ("shire", "land", "Dorset", "Durham", "Cornwall", "Somerset", "Rutland", "Furness")


@cache
def kinds(gss: str) -> frozenset[str]:
    """Return by what a council may be called after "the": county, city, borough, island."""
    told = _named_kinds(gss)
    if not told:
        county = gss.startswith("E10") or vocabulary().councils[gss].name.endswith(_SHIRES)
        told = {"county"} if county else {"borough"}
    return frozenset(told)


@cache
def is_like(gss: str, kind: str, like: tuple[str, ...]) -> bool:
    """Say whether a council may be called by a kind, and lies where the words say before it: "south London"."""
    council = vocabulary().councils[gss]
    told = kinds(gss)
    if kind == "town":
        if "borough" not in told or "city" in told or council.region == "London":
            return False
    elif kind not in told and kind not in ("council", "authority"):
        return False
    if "royal" in like and not any("Royal" in name for name in council.names):
        return False
    if "mainland" in like and "island" in told:
        return False
    regions = [REGIONS[word] for word in like if word in REGIONS]
    return all(region in council.region for region in regions) or ("London" in regions and council.region == "London")


def _named_kinds(gss: str) -> set[str]:
    council = vocabulary().councils[gss]
    told = {
        word for word in ("county", "city", "borough") if any(f"{word} council" in n.lower() for n in council.names)
    }
    told |= {"borough"} if any("borough of " in name.lower() for name in council.names) else set()
    return told | ({"island"} if council.name.startswith("Isle") else set())
