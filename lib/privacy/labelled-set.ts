import type { PersonalKind } from "./vocabulary";

/** The people of an invented study, whose names stand in the snippets. */
export const LABELLED_ROSTER = [
  { name: "Maureen Tolley", code: "P-001", isHere: true },
  { name: "Zoë van den Berg", code: "P-002", isHere: false },
  { name: "Will Ostrander", code: "P-003", isHere: false },
  { name: "Anne-Marie O'Driscoll", code: "P-004", isHere: false },
  { name: "May Castellan", code: "P-005", isHere: false },
  { name: "José Ibáñez", code: "P-006", isHere: false },
  { name: "Jo Pengelly", code: "P-007", isHere: false },
  { name: "Łukasz Wrona", code: "P-008", isHere: false },
  { name: "Imani", code: "P-009", isHere: false },
] as const;

/** Our own sentences, as people say them in interviews in several countries. `{kind|words}` is what a careful reader would take out. Numbers are of the ranges kept for fiction, or the examples of their standards. */
const SNIPPETS = `
You can write to {email|maureen.t@brackenhill.example} and she forwards it.
Her address is {email|Z.vandenBerg+care@post.example.nl}, all one word.
Mail went to {email|office@xn--bcher-kva.example}, and bounced.
I only ever got answers from {email|no-reply@wickerlane.example.co.uk}!
({email|jürgen@übung-example.de}) is what he had on his card.
It is {email|rota_2@care.example.org}; or was it {email|rota2@care.example.org}?
Send it to {email|first.last@sub.domain.example.com}.
"{email|o'driscoll@example.ie}" with the apostrophe, yes, really.
They wrote <{email|help@example.io}> under every letter.
My mail: {email|p-wrona@poczta.example.pl}, I read it twice a week.
We use {email|info@example.com.br} for the whole office.
{email|anna.k@example.se} and {email|ANNA.K@EXAMPLE.SE} are the same box.
The form wants an e-mail and mine, {email|q7@example.ch}, was "too short".
Contact: {email|ventas@ejemplo.example.es}
He spelled it: {email|colm dot daly at example dot ie}.
Write it as {email|jo (at) example.org} so the robots miss it.
It said {email|kit [at] example [dot] com} on the page.
She says {email|rota at brackenhill dot example} down the phone.
Her number is {phone|+44 7700 900123}, but only after six.
Ring {phone|07700 900456} and let it go twice.
The office is {phone|020 7946 0958}, the cover line {phone|(0117) 496 0123}.
Call {phone|01632 960001} if the bridge is up.
He gave me {phone|+49 30 23125 014} and {phone|030 23125 015}.
Mobil: {phone|0171 3920 0011}, abends.
Die Durchwahl war {phone|0221/4710-880}, glaube ich.
Rufen Sie {phone|+49(0)89 99998-0} an.
Mon numéro, c'est le {phone|06 39 98 12 34}.
Au bureau : {phone|+33 1 99 00 12 34} le matin.
Appelez le {phone|01.99.00.56.78} plutôt.
Mi móvil es {phone|612 345 678}, por WhatsApp.
Llámame al {phone|91 123 45 67} por la tarde.
En la oficina: {phone|+34 911 23 45 67}.
O meu telemóvel é {phone|912 345 678}.
Ligue para {phone|+351 21 123 4567}, atendem sempre.
Meu celular é {phone|(11) 91234-5678}, pode chamar.
Liga no {phone|+55 21 2345-6789} depois das dez.
Het nummer is {phone|06-12345678}, van mijn zus.
Kantoor: {phone|+31 20 123 4567} tot vijf uur.
Bel {phone|020-1234567} even.
Il cellulare è {phone|347 123 4567}.
Chiami lo {phone|+39 06 6982 1234} prima di pranzo.
Numer to {phone|512 345 678}, proszę dzwonić.
Zadzwoń: {phone|+48 22 123 45 67}.
Mitt nummer är {phone|070-123 45 67}, ring när som helst.
Ring {phone|+46 8 123 456 78} till kontoret.
Telefon {phone|+45 12 34 56 78}, spør etter Kit.
Mobilen er {phone|412 34 567}, det er et norsk nummer.
Puhelin {phone|+358 40 1234567}.
Handynummer? {phone|0664 1234567}, Österreich.
Natel {phone|079 123 45 67}, in Zürich.
In the States it's {phone|(212) 555-0147}.
I texted {phone|212-555-0163} and {phone|212.555.0199} and nobody came.
Their line, {phone|1-800-555-0134}, plays music for an hour.
It's {phone|+1 415 555 0122}, ask for billing.
Toronto was {phone|416 555 0188}.
You can reach me at {phone|4155550107} any time.
Just the short one, call {phone|555-0142}.
My Bangalore number is {phone|98765 43210}.
Mumbai: {phone|+91 22 2345 6789}, extension nine.
Sydney, {phone|02 5550 1234}, or the mobile {phone|0491 570 156}.
In Auckland I used {phone|+64 21 123 4567}.
Tokyo is {phone|03-1234-5678}, and the cell {phone|090-1234-5678}.
Nairobi {phone|+254 712 345678} is the branch.
Lagos, {phone|0803 123 4567}, the manager.
Cape Town {phone|+27 21 123 4567}.
From abroad you dial {phone|0044 20 7946 0321}.
From the hotel it was {phone|0049 30 1234567}.
Dublin: {phone|+353 1 555 0199}, Cork: {phone|021 555 0111}.
The bill came with {iban|DE89 3704 0044 0532 0130 00} on it.
Pay into {iban|GB29NWBK60161331926819}, reference your postcode.
Compte {iban|FR14 2004 1010 0505 0001 3M02 606} au nom de l'agence.
La cuenta es {iban|ES91 2100 0418 4502 0005 1332}.
Rekening {iban|NL91ABNA0417164300} van de stichting.
Konto {iban|AT61 1904 3002 3457 3201}, steht auf der Rechnung.
{iban|CH93 0076 2011 6238 5295 7} is the Swiss one.
Conto {iban|IT60 X054 2811 1010 0000 0123 456} della cooperativa.
Rachunek {iban|PL61 1090 1014 0000 0712 1981 2874} w banku.
Iban {iban|BE68 5390 0754 7034} and then the name.
Lower case, {iban|ie29aibk93115212345678}, the site did not mind.
Conta {iban|PT50 0002 0123 1234 5678 9015 4} da agência.
She read {card|4111 1111 1111 1111} aloud on the bus.
The card {card|5555555555554444} was declined twice.
Mine starts {card|3782 822463 10005}, it's the company's.
He typed {card|6011-1111-1111-1117} into the notes box!
We stored {card|4012888888881881} in a sheet for a year.
Old one: {card|5105 1051 0510 5100}, new one to come.
Their page is {link|https://www.brackenhill.example/rota?week=12#top}, have a look.
It's on {link|http://wickerlane.example/help/travel-time}.
Go to {link|www.example.org/forms} (the second tab).
I found it on {link|example.com/pricing}, three names for one thing.
My profile, {link|linkedin.com/in/maureen-tolley-77}, says planner.
There is {link|docs.example.co.uk} for that.
Wir haben {link|beispiel-pflege.de} genommen.
Regarde sur {link|exemple-soins.fr/tarifs}.
The map ({link|https://maps.example.com/@51.5,-0.12,15z}) shows it.
Join at {link|https://meet.example.com/abc-defg-hij}, she said.
We tweeted at {link|@brackenhillcare} and got an answer.
Find me as {link|@jo_pengelly.care} everywhere.
The new one is {link|rota.app}, it looks fine.
See {link|sub.example.io/a/b/c.html}.
Open {link|http://192.0.2.10:8080/admin} in the browser.
Short link {link|bit.ly/3xRota}.
The printer sits on {ip|192.168.1.77}, don't ask.
Server {ip|203.0.113.5} dropped us at night.
It said {ip|2001:db8:85a3::8a2e:370:7334} in the log.
And {ip|fe80::1ff:fe23:4567:890a} for the tablet.
{name|Maureen Tolley} runs it from the corridor.
So {name|Maureen} typed a hundred and nine people in.
{name|Maureen}'s husband brought the tea.
That is {name|MAUREEN} in capitals, she was cross.
and then {name|maureen} said, in the chat, no capitals.
Ask Mrs {name|Tolley}, or {name|Tolley, Maureen} on the sheet.
The {name|Tolley}s rule: nobody double-books. Well, {name|Tolley}’s rule.
{name|Zoë van den Berg} wrote the first list.
Somebody called {name|Zoe} rang from Utrecht.
{name|Zoe van den Berg} without the dots.
Mevrouw {name|Berg}, as the neighbours say.
{name|Will Ostrander} came on the Tuesday.
Then {name|Will} laughed and put the phone down.
I told {name|Ostrander} it will never work.
{name|Anne-Marie O'Driscoll} signs the contract.
{name|Anne-Marie} signs, or {name|Anne} as we say.
Mrs {name|O'Driscoll}'s office, and {name|O’Driscoll} with the curly one.
I asked {name|May} about it, she may know.
{name|May Castellan} starts in May 2026.
In May we moved, and in late May again.
{name|José Ibáñez} pasó por aquí, {name|Jose} para todos.
El señor {name|Ibanez} llamó.
{name|Jo} does nights. A jo is not a name in that poem.
{name|Pengelly} and {name|Jo Pengelly}, one person.
{name|Łukasz} and {name|Lukasz}, I say it wrong.
{name|Wrona} drives, {name|Łukasz Wrona} that is.
{name|Imani} has one name only; {name|Imani}'s round is the long one.
That was {name|Imani}s Idee, auf Deutsch.
Will you come on Monday? May I ask why?
We did thirty-one calls before ten to six, in 2024 and 2025.
The meeting was on 12.03.2024 at 09:30, then on 04/05/2024, then 2024-05-14.
It cost 1,250,000 a year, or 1.250.000 in the German sheet, 12 345 678 kr in the Swedish.
Order 4500123987 was for 300 units at 12.50 each, ref. 88-4417.
Between 8000 and 12000 steps, 10-15 minutes, 3 to 4 times, 24/7.
Version 2.14.3 broke it, and version 10.0.0.1 too.
About 0.123456789 of them, or 12.5 %, or 1,234.56 pounds.
The postcode box wants TR19 7AA and takes no gap.
ISBN 978-3-16-148410-0 is the book she meant.
Rows 100200300 to 100200399 were empty.
We open setup.py, README.md and node.js all day.
It was, e.g. the list, i.e. the binder. Well.It was late.So we left.
They were @ the office, 20 of us, each @ 5 pounds.
From 10:15:30 to 11:20:45 nobody spoke.
Card 4111 1111 1111 1112 has a wrong check digit, so the box said.
Account DE88 3704 0044 0532 0130 00 is mistyped.
Look at this: nothing came, not at all, dot dot dot.
Years 1998-2004 and 2011/2012 were the good ones.
She is 44, her room is 0217, the code is 1234, the bus is the 0815.
`;

export type Labelled = { text: string; labels: { kind: PersonalKind; start: number; end: number }[] };

/** The snippets as plain texts, each with its labels by UTF-16 offsets. */
export function labelledSet(): Labelled[] {
  return SNIPPETS.split("\n").filter(Boolean).map(parse);
}

function parse(line: string): Labelled {
  const labels: Labelled["labels"] = [];
  let text = "";
  let from = 0;
  for (const match of line.matchAll(/\{(\w+)\|([^}]+)\}/gu)) {
    text += line.slice(from, match.index);
    const [whole, kind = "", words = ""] = match;
    labels.push({ kind: kind as PersonalKind, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + line.slice(from), labels };
}
