"""The forms in which British writers put dates, as one pattern over folded text.

Every alternative has its own named groups; which group matched tells the form.
"""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
        "october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "a couple of": 2, "fifteen": 15, "eighteen": 18}
_IN_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
#: The days of a month in words: "the third of May".
ORDINALS = {word: number for number, word in enumerate(_IN_WORDS.split(), start=1)}
WEEKDAYS = {day: n for n, day in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
#: The months that stand for a season: its middle month, so that a date near it agrees.
SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
#: The feasts that a moment is told by, with their months.
FEASTS = {"christmas": 12, "easter": 4}

#: The words that dates are made of: each date has one of them, or a figure.
WORDS = (
    *MONTHS, *SEASONS, *FEASTS, *WEEKDAYS,
    "day", "week", "fortnight", "month", "year", "decade", "yesterday", "today", "night", "morning",
)  # fmt: skip

_M = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?!\w)"
)
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_Y = r"(?:19[89]\d|20[0-4]\d)"
_N = r"(?:\d{1,2}|a couple of|fifteen|eighteen|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WD = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? "
_TO = rf"(?:,? (?:to|until|-|through) | (?:and|&) |-)(?:{_WD})?"
#: Days between the first and the last that are told: "13 to 17 and 27 to 31 January", "3, 4 and 5 October".
_BETWEEN = rf"(?:(?: to | - |-|, ){_D}){{0,3}}"
_WAY = "last|this|that|that same|the same|the previous|the following|the next|next"
_YEARS = "last year|this year|that year|that same year|the same year|the year (?:in which|when)"
#: "In the June", of the year told of before, and "it was the week that", of the time told of before.
_IN_THE = r"(?<=in )the(?= [a-z]+(?:[,.;)]|$| and\b))"
_IT_WAS = r"(?<=it was )the (?:week|month|year|summer) (?:that|in which|when)"
_NEAR_YEAR = "(?:of )?(?:last year|this year)"

_RANGE = (
    rf"(?P<d1>{_D}){_BETWEEN}(?: (?P<m1>{_M}))?(?:,? (?P<y1>{_Y}))?{_TO}"
    rf"(?:the )?(?:{_D}(?: to | - |-))?(?P<d2>{_D}) (?:of )?(?P<m2>{_M})(?:,? (?:(?P<y2>{_Y})\b|(?P<rl>{_NEAR_YEAR})))?"
)
_MONTH_RANGE = (
    rf"(?P<ma>{_M}) (?P<da>{_D})(?:{_TO}|, and {_WD})(?:(?P<mb>{_M}) )?(?P<db>{_D})(?!\d)"
    rf"(?:,? (?:(?P<ya>{_Y})\b|(?P<yl>{_NEAR_YEAR})))?"
)
_DAY_MONTH = (
    rf"(?P<d>{_D}|(?:{'|'.join(ORDINALS)})(?= of {_M}(?!')))(?: (?:of )?|-)(?P<dm>{_M})"
    rf"(?:(?:,? |-)(?:(?P<dy>{_Y})\b|(?P<dl>{_NEAR_YEAR})))?"
)
_MONTH_DAY = rf"(?P<mm>{_M}) (?P<md>{_D})(?!\d)(?:,? (?:(?P<my>{_Y})\b|(?P<mr>{_NEAR_YEAR})))?"
#: Days told after their month: "in May, from the 8th to the 18th".
_THE_DAY = (
    rf"(?<=\bthe )(?P<tf>{_D})(?<=[stndrh])(?:{_TO}(?:the )?(?P<tl>{_D})(?<=[stndrh]))?"
    r"(?=[,.;:)]|$| (?:and|of the month|with|when|after|for)\b)"
)
_MONTH = (
    rf"(?P<rm>(?:{_WAY}|earlier this|later|{_IN_THE}) )?(?P<m>{_M})"
    rf"(?: (?:and|to|until) (?:(?:into|early|late|mid)[ -])?(?P<mz>{_M}))?"
    rf"(?: of\b)?(?:,? (?P<y>{_Y})\b| (?P<ml>{_YEARS}|the year before|the previous year|the following year))?"
)
_SEASON = (
    rf"(?P<rs>(?:{_WAY}|early|late) )?(?P<s>spring|summer|autumn|winter)\b(?: of\b)?"
    rf"(?: (?P<sy>{_Y})\b| (?P<sl>{_YEARS}|before last))?"
)
_FEAST = rf"(?:before|at|over|after|since|until|around) (?:last )?(?P<f>christmas|easter)\b(?:,? (?P<fy2>{_Y})\b)?"
#: "Two years ago this week", "two years to the day since": the same time of the year.
_SAME_DAY = r"(?:this|to the) (?:very )?(?:day|week|month)"
_COUNTED = (
    rf"(?P<ago>{_N})(?: and a (?:half|bit))?"
    r" (?P<unit>day|week|fortnight|month|year|decade|spring|summer|autumn|winter)s?"
    r"(?: and a (?:half|bit))?"
    rf"(?:,?(?: almost| nearly| exactly)? (?P<sb>{_SAME_DAY}),?)?"
    r" (?P<way>ago|earlier|before(?! last)|previously|later|afterwards|after (?:that|then|this)\b|after|on from\b|on\b"
    rf"|since)(?:,?(?: almost| nearly| exactly)? (?P<sa>{_SAME_DAY})\b)?"
)
#: "It took four more years to …": how long after what was told before.
_FURTHER = (
    r"(?P<fb>(?:go|goes|going|went|turn the clock|wind) back )?"
    rf"(?:(?:another|a further) (?P<fn>{_N})|(?P<fq>{_N}) (?:more|further)) (?P<fu>month|year)s?\b"
)
_PHRASE = (
    rf"(?P<rel>{_IT_WAS}|earlier this (?:year|month|week)|late last year"
    r"|(?:early )?last (?:year|month|week|autumn|night)\b(?! of\b)"
    r"|this (?:year|month|week|morning)|the (?:year|month) before last|the (?:previous|next|following) (?:year|month)"
    r"|the (?:year|month) (?:before|after)|yesterday|today|(?:the same|that|that same) (?:month|year))\b"
)
_WEEKDAY = (
    r"(?:last |on |this )(?P<wd>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"(?!,? (?:the )?(?:{_D} (?:of )?{_M}|{_D}(?:{_TO}|, and {_WD})(?:the )?{_D} (?:of )?{_M}|{_M} {_D}))"
)
_YEAR = (
    rf"(?:(?:mid|early|late|end of)[- ])?(?P<yr>{_Y})(?:[-/](?P<yr2>\d\d|{_Y}))?"
    r"(?!\d|%|[,.]\d| (?:per cent|children(?!'s)|cases|people|staff|pupils|homes|social workers|young))"
)

PATTERN = re.compile(
    rf"(?:(?<![\w£$.,/-])|(?<=\bmid-))(?:(?P<iso>{_Y}(?P<by>[-/])[01]\d(?P=by)[0-3]\d)(?!\d)"
    r"|(?P<fd>[0-3]?\d)[/.](?P<fm>[01]?\d)[/.](?P<fy>(?:19|20)?\d\d)(?![\d/])"
    rf"|{_RANGE}|{_MONTH_RANGE}|{_DAY_MONTH}|{_MONTH_DAY}|{_MONTH}|{_SEASON}|{_FEAST}|{_COUNTED}|{_FURTHER}|{_THE_DAY}|{_PHRASE}|{_WEEKDAY}|{_YEAR})"
)
