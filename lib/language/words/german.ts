import type { LanguageWords } from "./shape";

export const GERMAN: LanguageWords = {
  negators: "nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne kaum weder",
  turns: "aber weil sondern denn obwohl deshalb trotzdem außer bis doch",
  grammar: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig sechzig hundert tausend halb halbe halben halber ganzer ganzen nächste nächsten nächstes nächster letzte letzten letztes letzter ständig direkt
    braucht brauchen brauchte brauchten findet finden fand fanden gefunden funktioniert funktionierte läuft lief laufen geht ging gingen gegangen kommt kam kamen gekommen bekommt bekommen bekam
    sucht suchen suchte suchten gesucht nutzt nutzen nutzte nutzten genutzt benutzt benutzen benutzte verwendet verwenden verwendete kostet kostete fehlt fehlen fehlte fragt fragte gefragt sagt sagen sagte
    zahlt zahlte gezahlt bezahlt bezahlen kauft kaufen kaufte gekauft verkauft mag mögen mochte liebt hasst hasste schickt schicken schickte geschickt passt passte steht standen liegt lag lagen
    nimmt nehmen nahmen genommen gibt geben gegeben gab gaben macht machen machten gemacht tut tun tat weiß wusste wussten gewusst denkt denken dachte gedacht glaubt glaubte meint meinte gemeint
    sieht sehen sah sahen gesehen hört hören hörte gehört spricht sprechen sprach gesprochen redet geredet zeigt zeigen zeigte gezeigt erklärt erklären erklärte versteht verstehen verstanden
    heißt hieß bleibt bleiben blieb geblieben wechselt wechseln gewechselt gewechselte kündigt gekündigt verliert verlieren verlor verloren gewinnt gewonnen spart gespart hilft helfen half geholfen
    antwortet antwortete geantwortet arbeitet arbeitete gearbeitet entscheidet entschied entschieden empfiehlt empfohlen vergleicht verglichen angefangen aufgehört begonnen beginnt fängt fing
    gelesen geschrieben angeschaut ausprobiert getestet gestellt gelegt gebracht bringt brachte dauert dauerte gedauert klappt klappte nervt nervte ausfiel kaputtging zustimmen umsehen umzusehen
    sehr ganz schon noch nur auch immer wieder eigentlich einfach halt eben mal ja nein doch so wie als wenn dass ob also dann da dort hier hin her jetzt heute gestern morgen früher später oft manchmal selten meist meistens
    vielleicht wahrscheinlich natürlich wirklich ehrlich genau ungefähr etwa fast ziemlich total voll relativ besonders leider hoffentlich innerhalb außerhalb mittlerweile inzwischen irgendwann irgendwie irgendwas irgendwo etwas
    alles nichts jeder jede jedes jeden viele viel mehr wenig weniger einige manche alle beide andere anderen anderer anderes selber selbst bisschen paar
    lang lange kurz gut gute guten besser beste besten schlecht schlechter groß klein neu neue neuen neuer alt alte alten alter schnell langsam leicht schwer einfacher möglich unmöglich wichtig nötig richtig falsch
    gerne gern lieber am im ins zum zur vom beim ans aufs fürs übers ums durchs drin drauf dran raus rein rauf runter rum weg los fertig kaputt okay klar schön toll super`,
  fillers: `äh ähm öh öhm hm hmm mhm naja na tja ach achso aha oh okay ok gut genau ja nee nö jo doch eben halt eigentlich quasi sozusagen irgendwie irgendwas ehrlich gesagt einfach echt wirklich total voll
    mal schon so also dann da ding dinge dings sache sachen zeug art weise mal leute leuten mensch menschen stück teil bisschen paar
    machen macht gemacht gehen geht ging kommen kommt kam sagen sagt gesagt finden findet finde meine meint glaube denke weiß sehen sieht haben hat hatte sein ist war werden wird wurde können kann konnte wollen will
    hallo tschüss danke bitte toll super cool prima klasse klar natürlich haha lachen`,
  emptyNouns: `ding dinge dingen sache sachen mal male zeit zeiten tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten moment momente uhr heute morgen abend
    leute leuten mensch menschen person personen welt leben name namen wort worte wörter teil teile teilen seite seiten punkt punkte fall fälle fällen beispiel beispiele art arten weise form grund gründe gründen idee ideen
    frage fragen antwort antworten problem probleme problemen thema themen anfang ende mitte hälfte rest menge anzahl zahl gruppe reihe stelle stellen ort platz ergebnis schritt schritte
    gespräch telefonat interview anruf situation erfahrung sinn meinung möglichkeit gefühl stück zeug bereich bereiche ebene gedanke gedanken dame damen herr herren`,
  kept: "suche ordnung startseite recht",
  linkers: "",
  verbEnds: null,
  participleEnds: null,
  noVerbs: "",
  determiners:
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen meinem meiner unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesen diesem jede jeder jedes jeden jedem im am zum zur vom beim ins mit ohne für von bei nach aus durch gegen um wegen pro und oder sehr zu so welche welcher alle viele wenige mehr",
};
