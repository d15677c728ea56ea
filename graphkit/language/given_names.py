"""Given names that women alone or men alone bear, by which "he" and "she" are told apart.

Names of both (Alex, Robin, Sam) are left out, and so are those that are surnames as often (Grant, Morgan).
"""

from __future__ import annotations

_WOMEN = """
abena abi abigail ada adaeze adele adeline adunni agatha agnes agnieszka ailbhe aileen aisha aisling akosua alana
aleksandra alexandra alice alicia alison alma althea amanda amara amber ambrosia amelia amina amrita amy ana anastasia
andrea angela angelina angharad angie anisha anita anjali ann ann-marie anna annabel anne anne-marie anneliese annelise
annette annie annika annis anthea antoinette antonia anwen anya aoife arabella araminta aretha ashleigh assumpta
assunta astrid aubrie audra audrey aurelia averil avis avril ayesha bahar barbara beata beate beatrice beatrix becca
becky belinda bella benedikta berenice bernadette bernadine bernice beryl bessie beth bethan bethany bettina betty bev
beverley bianca birgit blanche bozena brenda bridget bridie brigid brigitte briony bronagh bronisława bronwen bryony
bríd bunmi caitriona caitríona calista camilla candice caoimhe carla carly carmel carol carole caroline carolyn
carrie carys cassandra cath catherine cathy catrin catriona cecilia cecily celeste celia ceri chantal chantelle
charlotte charmaine cheryl chidinma chloe chloë chrissie christa christabel christina christine ciara cindy claire
clara clare clarissa claudette claudia clementine clodagh colette colleen collette connie constance consuelo cora
coralie cordelia corinna corinne cosima cressida cynthia daniella danielle danuta daphne dawn deanna deb debbie deborah
debra deirdre delia delphine delyth demelza denise dervla desdemona desirée diana diane dilnoza dilys dinah dionne
dolores dominika donna dora dorcas doreen doris dorota dorothea dorothy dot drusilla dulcie edie edina edith edna
edwina efua eileen eilidh eirwen eithne ekaterina elaine eleanor elena eleonora eleri elisabeth elise elisha eliza
elizabeth ella ellen eloise elsa elsie elspeth eluned emer emily emma emmeline erica erin ernestine esme esmé estelle
esther ethel etta eugenia eugenie eunice euphemia eva evadne evangeline eve evie evonne ewa farah farhana farida fatima
faye felicity fenella ffion fi fidelma fiona fionnuala flora florence folake folasade frances francesca francine freda
freya frieda funmi gabriella gabrielle gail gaynor gemma georgia georgina geraldine geri gertrude gill gillian gina
ginny giulia gladys glenda glenys gloria glynis goldie grace grazyna greta gretchen gudrun guinevere gwen gwenda
gwendolen gwendoline gwendolyn gwenllian gwyneira gwyneth hafsa halina hana hanna hannah harriet hattie hazel heather
heidi heledd helen helena helga henrietta hepzibah hermione hester hetal hetty hilda hilde honora honoria hyacinth
hélène ida ifeoma imelda imogen ines inga inge ingrid ioana irene iris isabel isabella isabelle ishbel isla isobel
isolde ivana ivy iwona izzy jacinta jackie jacky jacqueline jacqui jade jane janet janette janey janice janine jasmine
jayne jean jeanette jeannie jemima jen jenna jenni jennifer jenny jessica jill jo jo-anne joan joanna joanne jocasta
jodie joely johanna jolanta josefina josephine josie joy joyce juanita judith judy julia juliana julianne julie juliet
juliette june justine kamila kara karen karin karina karolina kasia katarzyna kate kath katharine katherina katherine
kathleen kathryn kathy katie katrina katy katya kay kaye kayleigh keeley keira keisha kerensa keri kezia keziah khadija
kiera kirsten kirstie kirsty krystyna lakshmi lana lara larissa latoya laura lauren laverne lavinia leah leanne
lee-anne leila lena leonie leonora leontine lesley lesley-ann leticia letitia lettice liane lianne libby lidia lilia
lilian lilith lillian lily lina linda linzi lisa liz lizzie lois lola lorelei loretta lorna lorraine lottie louisa
louise lucia lucie lucille lucinda lucy ludmila luisa lydia lydie lynda lynette lynn lynne lynsey mabel mabli maddie
madeleine madeline maeve magdalena maggie mair mairead maisie malgorzata malwina mandy manuela mara marcella marcia
margaret margarita margaux margery margit margot marguerite mari maria mariam marian mariana marianne marie marigold
marika marina marita marjorie marlene marsha marta martha martina mary mary-ann maryam maryanne matilda maud maureen
mavis maxine meera meg megan meghan mehwish melanie melinda melissa mercy meriel mhairi mia michelle mildred millicent
mimi mina minnie miranda miriam misbah moira mollie molly mona monica monika morag morwen morwenna moyra muriel myfanwy
myra myrtle nadia nadine nancy nanette naomi nasreen natalie natasha nazia nell nellie nerys nessa nesta ngozi nia
niamh nicola nicole nicolette nina nkechi noelle nora norah noreen norma nuala nusrat octavia odette olive olivia
oluchi olwen ondine oonagh orla ottilie ottoline oyinda paloma pamela pansy patience patricia patsy paula paulette
pauline peggy penelope penny perdita pernille perpetua petra petronella petunia philippa phillipa phillippa philomena
phoebe phyllis pippa polly portia preeti priscilla priya pru prudence prue rachael rachel raquel rashida rebecca
rebekah reena rena renata renate renée rhiannon rhoda rhona ria rita roberta rochelle roisin roma ronke ros rosa
rosaleen rosalie rosalind rosalyn rosamund rosanna rose roseanne rosemary rosheen rosie rowena roxana roxanne ruby
rukhsana rushna ruth ruxandra róisín saadia sabina sabrina sadia sadie saffron safiya sally sally-anne salma samantha
samina sandra sanjida saoirse sara sarah sarah-jane sarita saskia selina selma serena shabana shabnam shagufta shahida
shakira shanice shanika sharon shazia sheelagh sheena sheila shelagh shelley sherry shirley shona shontelle sian simone
sindy sinead sinéad siobhan siobhán sioned siri siân sofia solange sonia sonja sonya sophia sophie soraya stefania
stella steph stephanie stephany sue suki sunita sunniva susan susana susanna susannah susie suzanna suzanne suzie suzy
svetlana swati sybil sylvia tabitha tahira tahmina tamara tammy tamsin tania tanya tara tasha tasmin tatiana tegan
teresa tessa thandiwe thea thelma theodora theresa thomasina tilly tina toni tracey tracie tracy trish trisha trudi
trudy una ursula ursuline usha vaishali valentina valeria valerie vanda vanessa vashti venetia vera verity veronica
veronika vicki vicky victoria vikki viola violet virginia vivien vivienne wanda wendi wendy wiktoria wilhelmina wilma
winifred winnie winsome xanthe yasmin yasmina yetunde yolanda yolande yusra yvetta yvette yvonne zahida zahra zainab
zakia zara zeinab zelda zena zenobia zipporah zita zoe zofia zoya zoë zuleika zuzanna
"""
_MEN = """
aaron abbas abdul abdullah abel abraham adam ade adebayo adeyemi adolfo adrian ahmad ahmed aidan aiden ajay
akash alain alan alasdair alastair alban albert alberto aldous alec aled aleksander alessandro alexander alexei alf
alfie alfonso alfred algernon alistair allan allistair aloysius alphonse alun alwyn ambrose amin amir amit amjad anders
andreas andrei andrew andrzej andy aneurin angelo angus anil ansel anselm anthony antoine anton antonio antony
archibald archie arif arjun armand armando arnold arron arthur arvind asad ashok asif aswad atul auberon aubrey
augustine augustus axel ayub azhar balthazar barnabas barnaby barney barrie barry bart bartholomew bartosz bashir basil
ben benedict benjamin bernard bert bertram bhavesh bilal bill bjorn bob boris brendan brett brian bruce bryn
brynmor byron caleb callum carl carlo carlos caspian cathal cedric cemal cesar chad charles chas chinedu
christian christof christophe christopher chuck cian ciaran cillian clarence claude claus clement cliff clifford clive
clyde colin colm columba conall conor conrad cormac cornelius cosmo craig crispin curtis cuthbert cyril dafydd dai
damian damien damon dan danesh daniel danilo danny dante darius darragh darrell darren darryl dave davey david dean
declan deepak denholm denis dennis denzil derek dermot desmond dev dexter diarmuid dick diego dieter digby dilip dilwyn
dimitri dinesh dipak dirk dmitri dominic don donal donald doug dougal douglas duncan dunstan dwayne dwight dylan eamon
eamonn ebenezer eberhard ed eddie edgar edmund edward edwin eli elias elijah eliot elliot elliott elton elvis emanuel
emeka emile emlyn emmanuel emrys emyr enda enoch enrico enzo eoghan eoin ephraim erasmus eric erik ernest ernie errol
ethan euan eugene evander everard everton ewan ezekiel ezra fabian fabio faisal farooq farouk felix femi fenwick
ferdinand fergal fergus fernando fidel finbar finbarr finlay finn fintan fionn fitzroy francesco francis franco
francois frank franz fraser fred freddie frederick fredrick friedrich gabriel galahad gareth garth gary gavan
gavin ged geoff geoffrey george geraint gerald gerard gerd gerry gervase gethin gideon gilbert giles giorgio giovanni
giuseppe glen glenn glyn godfrey gordon graeme graham greg gregor gregory griff gruffydd guillaume gunther gus gustav
guy gwilym gwynfor hadrian hal hallam hamid hamish hamza hans harold haroon harry harvey hassan haydn hector hedley
heinrich helmut henri henrik henry herbert hereward herman horace horatio howard howell hubert hugh hugo humayun
humphrey hussain hussein huw iain ian idris iestyn ieuan ifan ifeanyi ifor ignatius igor imran iolo irfan irvin isaac
isaiah ishmael ismail ivan ivo ivor iwan jabez jacek jack jacob jacques jago jake jakub jalal jamal james janusz jared
jarlath jason javed javier jean-paul jean-pierre jed jeet jeff jeffrey jeremy jerome jerry jethro jez jim jimmy jock
joe joel johan johann johannes john john-joseph john-paul johnny jolyon jon jonah jonas jonathan jonathon jonny jorge
jose josef joseph josh joshua josiah juan julian julius jurgen justin kamal kareem karim karl kashif keith kelvin ken
kenneth kenny kevin khalid kieran klaus kofi konrad konstantin krishna kristian kurt kwabena kwaku kwame kwesi kyle
lachlan lancelot larry lars laszlo laurence lawrence leander leif len lennie leo leonard leopold leroy les lester levi
lewin liam linus lionel llewellyn llewelyn lorcan lorenzo lothar louis luca lucas lucian ludovic ludwig lukas luke
luther lyndon magnus mahesh mahmood mahmoud malachi malachy malcolm manfred manoj manuel marc marcel marcin marco
marcus marek mario marius mark marko marlon marmaduke martin martyn marvin massimo mat mathew matt matteo matthew
matthias maurice max maximilian maximus meirion mervyn meurig michael michal mick miguel mihail mikael mike mikhail
miklos milan miles milo milos mitch mohamed mohammed mohsin montague monty moses moshe muhammad muhammed mungo murdo
mustafa myles nadeem naeem nasir nat nathan nathanael nathaniel naveed nazim ned neil nevil niall nicholas nick nico
nicolas nigel nikhil nikolai nils nnamdi noah noel norman obadiah obinna octavius odhran oisin olaf oleg oliver ollie
olu olufemi olumide olusegun omar orlando orson oscar osman oswald oswin otis otto owain owen pablo paddy
padraig paolo parag parvez pascal patrick patrik paul pavel pawel pedro percival percy peregrine pete peter phil
phileas philip philippe phineas pierce piers piotr pradeep prakash pranav ptolemy pádraig qasim quentin quincy quinton
radoslaw rafael rafe rafiq raj rajan rajesh rajiv rakesh ralf ralph ramesh ramon randal randolph ranulf ranulph raoul
rashid raul ravi ray rayan raymond raymondo reece reg reginald remy reuben rex rhodri rhydian rhys ricardo riccardo
richard rick ricky rishi roald rob robbie robert roberto rod roddy roderic roderick rodger rodney rodrigo roger rohan
roland roly roman ron ronald ronan ronnie rory rotimi rowland roy roydon ruairi ruairidh ruaridh ruben rudi rudolf
rudolph rudy rufino rufus rupert russ russell ryan saad sachin sadiq saeed salim salman salvatore samir samuel sandeep
sandro sanjay sanjeev satish saul seamus sean sebastian selwyn sergei sergio seth seán shahid shane shaun shawn sheldon
sherwin sholto sid sidney siegfried sigmund silas simeon simon solomon soren stan stanislav stanislaw stanley stavros
stefan stelios sten stephen steve steven stewart stig stuart suleman sunil suresh sven swithin sylvester séamus tadeusz
tahir tarek tariq tarquin tarun ted teddy teifion terence thaddeus theo theodore theodoric theophilus thomas thurstan
tiernan tim timo timothy tobiah tobias tobie toby tom tomasz tommy tony tormod torquil torsten tremaine trev trevor
tristan tudor tunde tyrone ulric ulrich umar umberto usman uzair vaughn vic victor vijay vikas vikram viktor vinay
vince vincent vincenzo vinod vishal vivek vlad vladimir waheed wajid wally walt walter waqar warren wasim wayne wendell
wes wilbur wilf wilfred wilfrid wilhelm willem william willie wim winston winthrop wojciech wolfgang wyndham wystan
xander xavier yakub yannick yaqub yasin yasir yiannis youssef yousuf yuri yusuf yves zac zach zachary zack zafar zahir
zak zaki zeeshan zoltan zygmunt
"""
#: `f` or `m` by given name, in lower case.
GENDERS: dict[str, str] = {**dict.fromkeys(_WOMEN.split(), "f"), **dict.fromkeys(_MEN.split(), "m")}
