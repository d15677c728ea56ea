"""Given names that women alone or men alone bear, by which "he" and "she" are told apart.

Names of both (Alex, Robin, Sam) are left out, and so are those that are surnames as often (Grant, Morgan).
"""

from __future__ import annotations

_WOMEN = """
abigail ada adele adeline agatha agnes aileen aisha aisling alexandra alice alicia alison amanda amber amelia amina
amy andrea angela angharad anita ann anna annabel anne annette annie anthea antonia anwen arabella ayesha barbara
beata beatrice belinda bernadette bernice beryl beth bethan bethany betty beverley bozena brenda bridget bronagh
bronwen caitriona caitríona camilla caoimhe carmel carol carole caroline catherine cecilia ceri charlotte cheryl chloe
chloë christina christine ciara claire clara clare claudia constance cordelia cynthia danielle daphne deborah debra
deirdre delia denise diana diane dora doreen doris dorothy edith edna eileen elaine eleanor elena eleri elizabeth ella
ellen eloise elsa elsie eluned emily emma erica esther ethel euphemia eva eve fatima faye felicity fidelma fiona flora
florence frances gemma georgia georgina geraldine gillian gladys glenda gloria glynis grace greta gwen gwendolen
gwyneth hannah harriet hazel heather helen helena helga henrietta hermione hilda hélène imelda imogen ines ingrid
irene iris isabel isabella isobel jacqueline jacqui jane janet janice janine jasmine jean jeanette jemima jennifer
jenny jessica jill jo joan joanna joanne josephine joy joyce judith judy julia julie june kate katherine kathleen
kathryn katie katy kirsten kirsty lara laura lauren leah leila leonora lesley lilian lily linda lisa liz lois lorna
lorraine louisa louise lucinda lucy lydia lynda lynn lynne mabel maeve magdalena maggie mair malgorzata mandy margaret
margot maria marian marianne marie marjorie martha mary matilda maud maureen mavis megan melanie melissa mercy meriel
michelle mildred millicent miranda moira molly mona monica monika muriel myra nadia nancy naomi natalie natasha nerys
nesta niamh nicola nina noreen olive olivia olwen orla pamela patience patricia patsy paula pauline penelope penny
petra philippa phoebe phyllis polly priscilla priya prudence rachel rebecca renée rhiannon rita roberta roisin rosa
rosalind rosamund rose rosemary rowena ruby ruth róisín sadie sally samantha sandra sarah shabana shanice sharon
sheila shirley sian sinead sinéad siobhan siobhán sioned siân sophia sophie stella stephanie susan susannah susie
suzanne sybil sylvia tamara tamsin tanya tara teresa tessa thelma theresa tina tracey tracy una ursula valerie vanessa
vera veronica victoria viola violet virginia vivienne wanda wendy wilhelmina winifred winnie yasmin yetunde yvette
yvonne zainab zara zoe zoë
"""
_MEN = """
aaron abdul abel abraham adam adrian ahmed aidan alan alasdair alastair albert aled alexander alfred ali alistair
allan alun ambrose amir andrew aneurin angus anil anthony antony archibald archie arjun arthur ashok augustus barnaby
barry bartholomew basil benedict benjamin bernard bertram bill bob boris brendan brian bruce bryn callum cedric
charles christopher clarence clement clifford clive colin colm conor conrad cormac craig crispin curtis cuthbert
damian daniel darren david deepak denis dennis derek dermot desmond dick dmitri dominic donal donald douglas duncan
dylan eamon edgar edmund edward edwin emyr eoin eric ernest euan eugene ewan felix fergus finbar francis frank fraser
fred frederick gareth gary gavin geoff geoffrey george gerald gerard gethin gilbert giles glyn godfrey gordon graeme
graham gregory gruffydd guy gwilym hamish hamza harold harry harvey hassan hector henry herbert horace howard howell
hubert hugh hugo humphrey ian idris ignatius imran isaac ivan ivor iwan jack jacob jake james jarlath jason jeffrey
jeremy jerome jim joe joel john jonathan joseph joshua julian justin keith kenneth kevin khalid kieran kwame kwesi
lachlan lancelot lars laurence lawrence leo leonard leopold liam lionel lorcan louis luca lucas luke magnus malachy
malcolm marcin marcus marek mark martin matthew maurice max maximilian michael mick mike mohamed mohammed monty
muhammad murdo mustafa nathan nathaniel neil nicholas nigel norman oisin oliver omar oscar osman oswald otto owain
owen patrick paul percival percy peter phil philip pierce piers piotr quentin rajesh ralph raymond reginald rhodri
rhydian richard robert roderick rodney roger roland ronald rory roy rufus rupert russell ryan sanjay seamus sean
sebastian seán sidney silas simon stanislaw stanley stefan stephen steve steven stewart stuart sunil séamus tariq
terence thaddeus theodore thomas tim timothy tobias toby tom tomasz tony trevor tristan tudor victor vijay vikram
vincent walter warren wayne wilfred wilfrid william winston yusuf zachary
"""
#: `f` or `m` by given name, in lower case.
GENDERS: dict[str, str] = {**dict.fromkeys(_WOMEN.split(), "f"), **dict.fromkeys(_MEN.split(), "m")}
