"""Deeds told of what is advertised, opened or ended: posts to be filled, homes, and what is done no longer."""

from __future__ import annotations

import re

_AUX = r"(?: (?:has|have|had|is|are|was|were|will|would|to|be|been|being|now|since|also|already|again|then|all|twice))"
_POST = r"(?:post|job|role|position|vacancy|chair|directorship)"
_FILLED_BY = r"(?:successor|replacement|director|chief executive|head of \w+|leader|chair|principal social worker)"
_COUNCIL = r"(?:council|county|city|borough|authority|department|it|we|they)"
#: "The post was advertised on Monday", "interviews for the job are in May".
_VACANCY = re.compile(
    rf"\b{_POST}(?: of (?:[\w'-]+ ){{0,6}}?[\w'-]+)?{_AUX}+ (?:re-?)?advertised\b"
    r"|\b(?:adverts?|advertisements?) for (?:an?|the|her|his|its|their|ms [\w'-]+|mr [\w'-]+) (?:[\w'-]+ ){0,4}?"
    rf"{_FILLED_BY}\b(?! (?:who|that|which))"
    r"|\b(?:adverts?|advertisements?) (?:closes?|goes? out|went (?:live|out)|appears?"
    r"|(?:will|is to|are to) (?:go|appear))\b"
    rf"|\b{_COUNCIL}(?: (?:has|have|had|will|would|is|are|to|also|now|then))* (?:re-?)?advertis(?:es?|ed|ing)"
    rf"(?: again)?(?= (?:next|this|last|in|on|after|before|shortly|soon"
    rf"|for (?:an?|his|her|its) (?:[\w-]+ ){{0,3}}?{_FILLED_BY})\b"
    r"|[.,;])"
    rf"|(?<!home )(?<!return )(?<!return-home )(?<!exit )\binterviews (?:for (?:the (?:[\w-]+ )?{_POST}"
    rf"|[\w' ]{{2,30}}? {_FILLED_BY})\b(?=[^.;]{{0,30}} (?:are|is|were|will|take|in|on|to be)\b)"
    r"|(?:will be|would be|are to be|are being|were to be) held(?! with| for (?:children|those)|[\w ]{0,20} within))\b"
)
#: Who does not decide what the council does.
_NO_DOERS = (
    r"(?!(?:parents|families|mothers|fathers|children|people|pupils|teenagers|carers|police|schools|hospitals|nhs|gps"
    r"|inspectors|ofsted|ministers|government|courts?|staff|workers|managers|who|that|which|some|many|most|and|or|all"
    r"|members|she|he|i|firms?|homes?|has|have|had|will|would|is|are|to|now"
    r"|also|already|since|been|be)\b)"
)
_ENDED = (
    r"(?:plac|us|send|clos|mov|hous|putt|keep|charg|hir|pay|rely|accept|allocat|giv|hold|ask|treat|buy|commission|leav"
    r"|tak|fund|offer|mak)ing"
)
#: "The town no longer places babies in homes", "it has stopped asking newcomers to cover the night".
_NO_LONGER = re.compile(
    rf"\b{_NO_DOERS}[\w&'-]+{_AUX}* stop(?:ped|s)? {_ENDED}\b"
    r"|\b(?:will|would|shall|are to|is to) no longer (?:pay|place|use|send|take|hold|accept|rely|house|hire|allow|ask"
    r"|have to|be (?:given|sent|placed|used|allocated|asked|paid|charged|housed|moved|allowed|put|expected))\b"
    rf"|\b{_NO_DOERS}[\w&'-]+(?: now)? no longer (?:places|uses|sends|pays|accepts|houses|hires|charges|commissions)\b"
    r"|\b(?:lift|impos|announc|order|end)\w*(?: [\w'-]+)? (?:an?|its|the|their) (?:[\w-]+ )?(?:freeze|moratorium)"
    r" on(?! (?:recruit|hiring|permanent|posts|social))\b"
    r"|\b(?:end(?:s|ed|ing)?|terminat(?:es|ed|ing)|cancel(?:s|led|ling)?|torn up|tore up) (?:its|the|their|a)"
    r" (?:[\w'-]+ ){0,2}?contract with\b"
)
_HOME = (
    r"(?:children's homes?|residential (?:units?|homes?)|(?:small |new |such |family |council )*(?:homes?|houses?)"
    r"(?= (?:for (?:\w+ )?(?:\w+ )?(?:children|teenagers|young|girls|boys|siblings|care leavers)|of its own))"
    r"|(?:[\w-]+-bed(?:room|roomed)?) (?:home|house))"
)
_A = (
    r"(?:(?:an?|its|the|their|our|two|three|four|five|six|\d|another|more|such|own|last|first|new|small|old) )+"
    r"(?:[\w-]+ )?"
)
#: "It has bought a house for four children", "plans for two homes for teenagers".
_HOMES = re.compile(
    rf"\b{_COUNCIL}(?: (?:has|have|had|will|would|is|are|to|also|now|since|then|plans?|hopes?|agreed|bought|and))*"
    rf" (?:open|buy|bought|build|built|re-?open|clos|purchas|convert)(?:s|es|e|ed|ing)? {_A}{_HOME}"
    rf"|\b(?:approved|agreed|backed|voted for|passed) (?:the |its )?(?:plans?|proposals?|bids?)"
    rf" (?:for|to open|to build|to buy) {_A}{_HOME}"
    rf"|\bconverted into {_A}{_HOME}"
    rf"|\b{_HOME}(?: for [\w ]{{3,30}}?)?(?: (?:are|is|will be|have been|has been|to be))+"
    r" (?:planned|bought|built|bought up)\b"
)

OPENINGS: dict[str, tuple[re.Pattern[str], str]] = {
    "vacancy": (_VACANCY, "appointment"),
    "no-longer": (_NO_LONGER, "other"),
    "homes": (_HOMES, "other"),
}
