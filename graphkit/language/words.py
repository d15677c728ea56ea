"""Words that begin with a capital in English text without being part of a person's name."""

from __future__ import annotations

_OPENERS = """
a about above according across after again against all alongside also although am among an and another any anyone are
as ask asked at back because before behind being below beneath beside besides between beyond both but by can
commenting could dear despite did do does doing due during each earlier early eight either eleven elsewhere ensuring
even every enter everybody everyone everything exit faced farewell few fewer finally first five for former formerly
four from further get give given giving had half has have having he hello help her here hers him his how however i if
image in including inside instead into is it its just last late later latest less like linked look looking made many
me meanwhile meet more moreover most much must my near nearly neighbouring neither never nevertheless new next nine no
nobody none nor not nothing notwithstanding now of off old on once one only or other others our out outside over
overall own per perhaps photo photograph picture please previously put quite read recent recently related respondents
responding retired same second see senior seven several shall she should show since six so some somebody someone soon
speaking still such ten than thank thanks that the their them then there therefore these they third this those though
three through throughout thus to today together tomorrow tonight too top twelve twenty two under unlike until up upon
us very was way we welcome well were what whatever when where whereas whether which while who whole whose why will
wishing with within without would writing yes yesterday yet you your
"""
_TIMES = """
apr april aug august autumn christmas day dec december easter feb february friday fridays jan january jul july jun june
mar march may monday mondays month new nov november oct october saturday saturdays sep sept september spring summer
sunday sundays thursday thursdays tuesday tuesdays wednesday wednesdays week weekend winter year years
"""
_POSTS = """
academic acting adviser asst ch con insp supt det sgt pc advisor advocate agency ambassador assistant associate author
boss branch cabinet campaigner candidate carer carers ceo cfo cllrs coo chair chaired chairman chairperson chairwoman
chief clerk commissioner commons conservative conservatives consultant convener convenor coordinator corporate
correspondent councillors dcs dem democracy democrat democrats dems deputy designate detective director
directors division
editor elect elected executive foster founder governor governors guardian head headteacher hmi incoming independent
inspector inspectors interim joint judge justices labour lead leader leaders liberal lords magistrate manager managers
mayor member members minister ministers mp mps officer officers official officials operations opposition organiser
outgoing parent permanent portfolio president prime principal professor psw recorder regional reporter
reporting representative
scrutineer secretary service shadow social solicitor spokesman spokesperson spokeswoman staff strategic superintendent
teacher teachers tories tory trustee ukip under-secretary vice worker workers designated
veteran newcomer troubleshooter colleague colleagues critic critics expert experts resident residents survivor taxpayer
"""
_BODIES = """
academy adcs alliance army article assembly assessment association audit authorities authority award awards bank basw
bbc board borough bulletin bureau business campaign care central centre century challenge chamber charity children
children's church cic circus citizens city civic civil clinic club coalition code college combined comment comments
commission committee communities community company comprehensive conference congress constabulary contact council
councils county court cqc crown culture department dfe digital diocese directorate district draft east eastern economy
education emergency england english estate europe european evening executive exhibition express facebook families
family federation fire force forum foundation framework fund gallery gazette general gmb government green greens group
grouping health hmp home homes honour honourable hospital hub human impact improvement inadequate inclusion industry
information inspection inspections inspectorate institute integrated intelligence international intervention
investment itv jobs journal justice key law leadership league learning lga library life limited linkedin llp local
lodge london lscb ltd magazine management market mash media medical memorial metropolitan ministry minutes monitoring
museum national network news newsletter nhs north northern nspcc nursery office ofsted online opinion order
organisation outcome outstanding panel parish parliament partner partners partnership party pathway people performance
police policy political politics post practice press priory prison private probation programme project protection
public quality quarter question questions radio rated rating record recovery recruitment reform report reports
research resources review safe safeguarding school schools search section sector select send sentinel services
settlement shire site skills society solicitors south southern special sport standard standards star state statement
station statutory story strategy student students sun superintendent support supreme surgery survey system task team
teams telegraph television theatre times town trade training transport treasury tribunal tribune trust trusts twitter
union unison unite united university upper vision visit voice wales ward watchdog website wellbeing west western
westminster whitehall women work workforce working works workshop world young youth
"""
_PLACES = """
avenue bay bridge britain british building buildings close crescent drive field fields gardens gate green grove hall
high hill house ireland irish lane midlands mill park place quay river road royal saint scotland scottish sea shopping
square st street terrace tower uk view village welsh wharf wood
"""

#: Words, in lower case, that are common however they are written.
COMMON: frozenset[str] = frozenset((_OPENERS + _TIMES + _POSTS + _BODIES + _PLACES).split())

#: Months that are given names too.
MONTHS: frozenset[str] = frozenset("april august june may".split())

#: Common words that are surnames too, after a given name.
SURNAMES: frozenset[str] = frozenset(
    """april bank bay bishop branch bridge chambers church close clinic court cross day drake early east england english
    field fields foster gardens gate grant green grove guardian hall head hill house lane law little
    london long march mayor may mill moody north page park parish place power press price read royal section sharp
    south spring square street strong summer sun west western winter wood young youth head boss chamber marshall
    saint post""".split()
)

#: Common words that are given names too, before a surname.
GIVEN: frozenset[str] = frozenset("april august dean drew grant guy jan june mark may pat rose sue summer will".split())
