import { isMark } from "@/lib/survey-import/choice-words";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { folded, isAsked } from "./headers";
import type { ColumnProfile } from "./profile";

/** What sort of personal data a column holds. */
export type PersonalSort = "address" | "birth" | "coordinates" | "email" | "ip" | "name" | "number" | "phone";

const MAIL =
  /^(?:your |work |business |contact |my |ihre? |votre |su |tu )?(?:e ?-? ?mail(?: ?-? ?(?:address|adresse|id))?|mail(?:adresse)?|adresse (?:e-?mail|électronique)|courriel|correo(?: electr[oó]nico)?|direcci[oó]n de correo(?: electr[oó]nico)?|endere[cç]o de e-?mail|indirizzo e-?mail|posta elettronica|e-?mailadres|e-?post(?:adress)?|s[aä]hk[oö]posti|username|user name|recipient ?email|メールアドレス|邮箱|电子邮件(?:地址)?|이메일(?: 주소)?|адрес электронной почты|электронная почта)$/u;
const PHONE =
  /^(?:your |work |mobile |cell |contact |ihre |votre |su )?(?:(?:tele)?phone(?: ?(?:number|no))?|mobile(?: ?(?:phone|number|no))*|cell(?: ?phone)?(?: number)?|whats ?app(?: number)?|tel|telefon(?:nummer)?|handy(?:nummer)?|mobilnummer|t[eé]l[eé]phone(?: portable)?|num[eé]ro de t[eé]l[eé]phone|tel[eé]fono(?: m[oó]vil)?|n[uú]mero de tel[eé]fono|telefone|celular|telemóvel|cellulare|numero di telefono|telefoonnummer|телефон|номер телефона|電話番号|电话|手机号?码?|전화번호)$/u;
const NAME =
  /^(?:your |ihre? |vollst[aä]ndiger |votre |su |tu |seu |il tuo )?(?:(?:first|last|full|given|family|middle|sur|sir|fore|nick|pre)[ -]?name|name|names|recipient ?(?:first|last) ?name|contact(?: (?:name|person))?|respondent name|participant name|vorname|nachname|familienname|vor- und nachname|name, vorname|pr[eé]nom|nom(?: de famille| complet)?|nom et pr[eé]nom|nombre(?: completo)?|nombre y apellidos?|apellidos?|nome(?: completo)?|sobrenome|cognome|voornaam|achternaam|naam|f[oö]rnamn|efternamn|namn|имя|фамилия|фио|氏名|名前|お名前|姓名|이름|성명)$/u;
const ASKED_NAME =
  /^(?:what(?:'s| is|\u2019s) your (?:full |first |last )?name|(?:please )?(?:enter|give|tell us) your (?:full |first |last )?name|may we (?:have|ask) your name|wie (?:ist ihr name|hei(?:ß|ss)en sie|hei(?:ß|ss)t du)|¿?c[oó]mo te llamas|¿?cu[aá]l es (?:su|tu) nombre|(?:quel est votre|comment vous appelez-vous)(?: nom)?|qual (?:é|e) o seu nome|come ti chiami)/u;
const ASKED_ADDRESS =
  /^(?:what(?:'s| is|\u2019s) your (?:work |business )?(?<mail>e ?-?mail)|(?:please )?(?:enter|give us|leave|provide|share) (?:us )?your (?:work |business )?(?:e ?-?mail|phone)|(?:wie lautet|was ist) ihre (?:e-?mail|telefon)|quelle est votre adresse|¿?cu[aá]l es (?:su|tu) (?:correo|tel[eé]fono)|what(?:'s| is|\u2019s) your (?:phone|telephone|mobile|(?:home |postal |mailing )?address))/u;
const IP =
  /^(?:ip|ip ?-? ?(?:address|adresse)|adresse ip|direcci[oó]n ip|indirizzo ip|endere[cç]o ip|ip-adres|ipaddress|ip-адрес|ipアドレス|ip地址)$/u;
const PLACE =
  /^(?:location ?(?:latitude|longitude)|latitude|longitude|lat|lng|lon|long|geo ?(?:location|coordinates|point)?|gps(?: coordinates)?|coordinates|breitengrad|l[aä]ngengrad|koordinaten|latitud|longitud|coordonn[eé]es(?: gps)?|coordenadas)$/u;
const ADDRESS =
  /^(?:(?:home |postal |mailing |street |work |your |shipping |billing )?address(?: ?(?:line )?\d)?|street(?: ?address)?|city\/town|zip(?: ?code| ?\/ ?postal code)?|post(?:al)? ?code|zip\/postal code|postleitzahl|plz|plz\/ort|anschrift|adresse(?: postale)?|stra(?:ß|ss)e|hausnummer|code postal|rue|direcci[oó]n(?: postal)?|c[oó]digo postal|calle|endere[cç]o|cep|indirizzo|cap|via|adres|straat|postcode|адрес|почтовый индекс|住所|郵便番号|地址|주소)$/u;
const BIRTH =
  /^(?:(?:date|day) of birth|birth ?da(?:y|te)|dob|geburts(?:datum|tag)|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|geboortedatum|дата рождения|生年月日|出生日期)$/u;
const NUMBER =
  /^(?:social security(?: number)?|ssn|passport(?: ?(?:number|no))?|national id|id ?card(?: number)?|tax id|iban|bank account|credit card(?: number)?|driver'?s licen[cs]e|personalausweisnummer|steuer-?id|dni|nif|cpf|linkedin(?: ?(?:url|profile))?|twitter(?: ?handle)?|facebook|instagram|github ?(?:user(?:name)?|handle|profile)|skype|discord ?(?:handle|user ?name)?|device ?id|advertising id|mac address|network id|user ?agent|browser fingerprint)$/u;

const BY_HEADER: [PersonalSort, RegExp][] = [
  ["email", MAIL],
  ["phone", PHONE],
  ["name", NAME],
  ["ip", IP],
  ["coordinates", PLACE],
  ["address", ADDRESS],
  ["birth", BIRTH],
  ["number", NUMBER],
];

const MAIL_CELL = /^(?:mailto:)?[^\s@,;]+@[^\s@,;]+\.\p{L}{2,}$/iu;
const IP_CELL = /^(?:(?:25[0-5]|2[0-4]\d|1?\d{1,2})(?:\.(?:25[0-5]|2[0-4]\d|1?\d{1,2})){3}|(?=.*:.*:)[\da-f]{0,4}(?::[\da-f]{0,4}){3,7})$/i;
const PHONE_CELL = /^(?=(?:\D*\d){8,15}\D*$)(?:\+|00|\(?0)[\d\s()./-]{7,24}$/;
const COORDINATE_PAIR = /^[([]?\s*-?\d{1,2}\.\d{3,}\s*°?\s*[NS]?\s*[,;]\s*-?\d{1,3}\.\d{3,}\s*°?\s*[EW]?\s*[)\]]?$/i;
const STREET_CELL =
  /^(?:\d{1,5}[a-z]?,? (?:\p{L}[\p{L}.'-]+ ){1,4}(?:st|street|rd|road|ave|avenue|blvd|lane|ln|drive|dr|way|court|ct|square|place|pl)\b.*|(?:\p{L}[\p{L}.-]+ ){0,3}\p{L}*(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|straat|laan) \d{1,4}\s?[a-z]?\b.*|(?:\d{1,4},? )?(?:rue|avenue|boulevard|calle|via|rua|plaza) \p{Lu}.*\d*.*)$/iu;

const BY_CELL: [PersonalSort, RegExp][] = [
  ["email", MAIL_CELL],
  ["ip", IP_CELL],
  ["phone", PHONE_CELL],
  ["coordinates", COORDINATE_PAIR],
  ["address", STREET_CELL],
];

/**
 * Whether a column holds personal data, by its header in many languages or, where at least half of its cells say so, by what stands in it; null: none.
 * A name is known by its header, or as two or three capitalised words of which most begin with a common first name.
 */
export function personalSort(column: SheetColumn, profile: ColumnProfile): PersonalSort | null {
  if (isTicks(column, profile)) return null;
  return sortOfName(folded(column.header)) ?? (column.sub ? sortOfName(folded(column.sub)) : null) ?? byCells(profile, column);
}

/** "Phone" as one of several choices is no phone number: its cells repeat the choice, or say yes. */
function isTicks({ header, sub }: SheetColumn, { values }: ColumnProfile): boolean {
  const names = new Set([folded(header), folded(sub ?? "")]);
  return values.size > 0 && [...values.keys()].every((value) => names.has(folded(value)) || isMark(value) || /^\d$/.test(value));
}

/** Whether a header or a label asks for personal data ("First name", "Phone number"). */
export function isPersonalName(name: string): boolean {
  return sortOfName(folded(name)) !== null;
}

/** Whether a cell by itself is an e-mail or IP address, a phone number, a place or a street, whatever stands in the rest of its column. */
export function isPersonalCell(cell: string): boolean {
  // none of them is shorter, or without a digit or the sign of an address: most cells are told by that alone
  return cell.length >= 5 && cell.length <= 120 && /[@\d:]/.test(cell) && BY_CELL.some(([, pattern]) => pattern.test(cell));
}

function sortOfName(name: string): PersonalSort | null {
  const bare = name.replace(/\s*[([].*[)\]]$/, "").replace(/[?!\uff1f\s*]+$/, "");
  const own = bare.replace(/^(?:person|contact|hidden|user|respondent|customer)[.: ]+/, "");
  for (const [sort, pattern] of BY_HEADER) if (pattern.test(bare) || pattern.test(own)) return sort;
  if (ASKED_NAME.test(bare) && !/compan|product|firma|empresa|entreprise/.test(bare)) return "name";
  const asked = ASKED_ADDRESS.exec(bare);
  if (!asked) return null;
  if (/mail|correo/.test(bare)) return "email";
  return /phone|mobile|telefon|tel[eé]fono/.test(bare) ? "phone" : "address";
}

function byCells(profile: ColumnProfile, { header }: SheetColumn): PersonalSort | null {
  const values = [...profile.values];
  const all = values.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return null;
  for (const [sort, pattern] of BY_CELL) {
    const fitting = values.reduce((sum, [value, times]) => (value.length <= 120 && pattern.test(value) ? sum + times : sum), 0);
    if (fitting * 2 >= all) return sort;
  }
  return !isAsked(header) && isNames(values) ? "name" : null;
}

const FIRST_NAMES = new Set(
  (
    "james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew kenneth george joshua kevin brian edward " +
    "ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack " +
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa " +
    "deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna emma olivia sophia isabella mia charlotte amelia grace alice julia hannah " +
    "peter hans klaus jürgen wolfgang stefan andreas christian martin thomas sebastian florian lukas jonas felix maximilian moritz anke sabine petra monika ursula " +
    "claudia katrin heike birgit lena lea marie sophie johanna nina jana pierre jean michel philippe alain nicolas antoine luc camille chloé claire nathalie isabelle " +
    "juan carlos josé luis antonio manuel francisco javier miguel pedro maría carmen ana lucía marta elena paula giulia marco luca giuseppe francesco andrea matteo " +
    "joão pedro rui tiago inês rita jan piet kees anneke sven lars erik nils ingrid astrid olga ivan dmitri sergei natalia tatiana mohammed muhammad ahmed ali omar " +
    "fatima aisha yusuf mehmet ayşe emre priya rahul amit anil sunita ravi raj wei li chen ming yuki hiroshi kenji sakura minjun ji-woo kofi ama chidi ngozi"
  ).split(" "),
);

function isNames(values: [string, number][]): boolean {
  if (values.length < 3) return false;
  const full = values.filter(([value]) => /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(value));
  const known = full.filter(([value]) => FIRST_NAMES.has((value.split(" ")[0] ?? "").toLowerCase()));
  return full.length * 10 >= values.length * 8 && known.length * 10 >= values.length * 3;
}

/** A sample of a personal column as the preview shows it: that there is something, not what. */
export function masked(sample: string): string {
  const [first = ""] = sample;
  return sample.includes("@") ? `${first}…@…` : `${first}…`;
}
