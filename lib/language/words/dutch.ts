import type { LanguageWords } from "./shape";

export const DUTCH: LanguageWords = {
  negators: "niet nooit geen niemand niets niks zonder nauwelijks noch",
  turns: "maar omdat want dus hoewel echter behalve totdat toch",
  grammar: `draaide draait gaf ruilen wachten stopt gestopt snapt krijgt krijgen zetten bestaat bestaan zoek bereikt twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig honderd duizend half halve hele volgend volgende vorig vorige eerste laatste bezig stuk kwijt direct opnieuw steeds prettig vervelend fijn fijnst leuk handig mooi duur goedkoop traag raakten raakte verhogen verhoogt opstuurt intypen inloggen overzetten opleiden bekijken bekeken bedingen missen mislukt mislukte loopt liep lopen stappen stapt
    we wij ze zij je jij jullie u me mij m'n z'n d'r 't 's 'n wil willen wilde wilden kan kunnen kon konden moet moeten moest moesten mag mogen mocht zal zullen zou zouden gaat gaan ging gingen gegaan komt komen kwam kwamen gekomen
    doet doen deed deden gedaan heeft hebben had hadden gehad is zijn was waren geweest wordt worden werd werden geworden vindt vinden vond vonden gevonden werkt werkte werkten gewerkt zoekt zoeken zocht zochten gezocht
    gebruikt gebruiken gebruikte gebruikten kost kostte mist missen miste ontbreekt ontbreken vraagt vroeg vroegen gevraagd zegt zeggen zei zeiden gezegd betaalt betalen betaalde betaald koopt kopen kocht gekocht
    verkoopt haat haten houdt houden hield stuurt sturen stuurde gestuurd past passen paste staat staan stond stonden ligt lag lagen zit zitten zat zaten neemt nemen nam namen genomen geeft geven gaf gaven gegeven maakt maken maakte gemaakt
    weet weten wist wisten denkt denken dacht dachten gedacht ziet zien zag zagen gezien hoort horen hoorde gehoord praat praten gepraat spreekt gesproken toont laat laten liet lieten gelaten legt uitgelegd leggen begrijpt begrijpen begreep begrepen
    heet blijft blijven bleef gebleven verliest verliezen verloor verloren kwijtgeraakt wint bespaart helpt helpen hielp geholpen antwoordt antwoordde geantwoord beslist besloten besloot raadt aanraden aanbevelen vertelt vertellen vertelde vertelden verteld
    begint begon begonnen stopt stopte gestopt lezen gelezen leest schrijft geschreven kijkt kijken keek gekeken probeert proberen probeerde geprobeerd duurt duurde lukt lukte lukken klikte klikken belt bellen belde gebeld tekenen getekend zeggen wisselt overstappen overgestapt
    heel erg zeer al nog ook altijd weer eigenlijk gewoon even eens ja nee wel zo als dat dit die deze er hier daar toen nu dan straks vandaag gisteren morgen vroeger later vaak soms zelden meestal misschien waarschijnlijk natuurlijk echt eerlijk precies ongeveer bijna
    best tamelijk vooral helaas hopelijk binnen buiten inmiddels ooit ergens iets alles niets iedereen elke elk veel meer weinig minder sommige alle beide andere anderen zelf beetje paar lang kort goed goede beter beste slecht slechter groot grote klein kleine nieuw nieuwe oud oude oudere snel langzaam
    graag liever te om aan af bij door in met na naar naast om onder op over per sinds tegen tot uit van vanaf via voor`,
  fillers: `eh ehm uh uhm hm hmm tja nou goh oh ah aha oké ok okay ja nee jawel hoor joh zeg kijk weet snap precies inderdaad gewoon eigenlijk echt best wel soort ofzo enzo dus toch even eens maar dan
    ding dingen zaak spul spullen keer keren mensen persoon personen manier kant stuk deel beetje paar moment punt
    doen doe doet gedaan gaan ga gaat ging komen kom komt zeggen zegt zei gezegd vinden vind vindt denk denkt weten zien zie ziet hebben heb heeft zijn is was worden kunnen kan willen wil moeten moet
    hallo hoi doei bedankt dank dankjewel leuk mooi fijn prima super cool haha mevrouw meneer`,
  emptyNouns: `ding dingen zaak zaken keer keren tijd tijden dag dagen week weken maand maanden jaar jaren uur uren minuut minuten moment momenten vandaag morgen ochtend avond mensen mens persoon personen wereld leven naam namen woord woorden
    deel delen kant kanten punt punten geval gevallen voorbeeld voorbeelden soort soorten manier manieren vorm reden redenen idee ideeën vraag vragen antwoord antwoorden probleem problemen onderwerp begin einde eind midden helft rest
    hoeveelheid aantal getal groep rij plek plaats plaatsen resultaat stap stappen gesprek telefoontje interview situatie ervaring zin mening mogelijkheid gevoel stuk stukken spul spullen gebied niveau gedachte gedachten week beetje boel hoop heleboel aantal`,
  kept: "werk",
  linkers: "",
  verbEnds: null,
  participleEnds: null,
  noVerbs: "",
  determiners: "",
};
