import type { OtherCues } from "./shape";

export const DUTCH_CUES: OtherCues = {
  idle: "geen probleem, geen punt, goede vraag, niet slecht, niet alleen, zonder problemen, geen zorgen, goedemorgen",
  moved: `heeft mij/me/ons overtuigd, mij/me/ons overtuigd, overtuigde mij/me/ons, de reden dat/waarom wij/we/ik, daarom hebben we/wij, daarom heb ik, we hebben besloten/gekozen, heb ik besloten, toen hebben we/wij, dat was het moment, gaf de doorslag, de doorslag gegeven, precies wat we/ik, eindelijk werkt/kunnen/konden, we zijn overgestapt`,
  praise: `bespaart ons/me/mij, ons/me/mij bespaard, tijd/uren/geld besparen/bespaard/bespaart, scheelt ons/me/veel, heel/erg/super/echt/zeer makkelijk/nuttig/snel/handig/prettig/goed/tevreden/fijn/overzichtelijk/gemakkelijk, veel makkelijker/sneller/beter/handiger, werkt/loopt/werken goed/prima/perfect/prettig, werkt heel/erg goed, ik hou van, we houden van,
    het fijnst vind, fijn vind ik, vind ik fijn/prettig/handig, zijn/ben tevreden/blij/enthousiast, is het waard, de moeite waard, zou ik aanraden, raad ik aan, zou ik het aanraden, grote hulp, helpt ons/me/mij, ons/me/mij geholpen, een opluchting, antwoordt/antwoorden/reageert/reageren snel/meteen/altijd, altijd binnen een, het beste is, onmisbaar`,
  good: "makkelijk, gemakkelijk, nuttig, snel, handig, prettig, betrouwbaar, vertrouwen, bespaard, verbeterd, tevreden, uitstekend, geweldig, perfect, prima, aanraden, fijn, overzichtelijk, blij, enthousiast, helpt",
  ends: `stappen we over, we stappen over, zijn overgestapt, gaan we weg, we gaan weg, opgezegd, zeggen op, we zeggen, opzeggen, ermee gestopt, gestopt met, opgegeven, onmogelijk, onbruikbaar, niet verlengen/verlengd, nooit meer, de druppel, werkt niet meer, naar een ander`,
  costs: `te duur, veel te duur, erg/heel duur, kwijt, kwijtgeraakt, raakten/raken/raakte _ kwijt, verliezen/verloren/verlies tijd/geld/gegevens/klanten/uren/bestellingen/facturen/vertrouwen, tijd/geld/gegevens/klanten/uren/bestellingen/facturen verloren, met de hand, prijs/prijzen verhoogd/verhogen, prijs per _ verhogen/verhoogd,
    lag/ligt plat, plat lag, loopt vast, liep vast, vastgelopen, ging/gaat stuk, stukging, een nachtmerrie, een ramp, tijdverspilling, duurt/duurde dagen/uren/weken/eeuwig/lang/te, dagen/weken over om`,
  blame: `werkt/werkte/lukt/werken niet, niet gewerkt/gelukt, werkt vaak/soms/nog niet, niet fijn/prettig/handig/duidelijk/betrouwbaar, te/heel/erg/zo/vrij traag/langzaam/ingewikkeld/moeilijk/verwarrend/omslachtig/beperkt/onoverzichtelijk, onduidelijk, we/ik missen/mis, ontbreekt, begrijp/begreep/snap ik niet, niet begrepen, niemand legde/heeft/vertelde/hielp ons/me/mij, niemand ons/me,
    antwoorden/antwoordt/reageert/reageren niet, we kunnen/konden niet, ik kan/kon niet, kan niet, mislukt steeds/vaak/altijd, mislukt, veel fouten/problemen, een probleem, het probleem is, het ergste is, frustrerend, vervelend, irritant, ergerlijk, heel slecht, heeft geen zin, een chaos, verwarrend, moet ik het/weer/opnieuw`,
  bad: "duur, traag, langzaam, moeilijk, ingewikkeld, probleem, fout, storing, klacht, angst, bang, twijfel, verliezen, verloren, beperkt, haat, slecht, slechter, omslachtig, saai, risico, mist, mislukt, lastig, gedoe, helaas",
  own: "ik me mij mijn wij we ons onze",
  supposed: "als misschien zou zouden kon wellicht stel indien",
};
