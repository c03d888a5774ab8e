/** What the column of the time of sending is called by Google's forms, and by those who copy them, in many languages. */
const NAMES = new Set([
  ..."timestamp zeitstempel horodateur horodatage tijdstempel tidsstämpel tidsstempel tidspunkt aikaleima időbélyeg".split(" "),
  ..."タイムスタンプ 타임스탬프 时间戳记 時間戳記 时间戳 ประทับเวลา".split(" "),
  "marca temporal",
  "marca de tiempo",
  "marca horària",
  "carimbo de data/hora",
  "carimbo de data e hora",
  "informazioni cronologiche",
  "sygnatura czasowa",
  "znacznik czasu",
  "časové razítko",
  "časová značka",
  "časová pečiatka",
  "zaman damgası",
  "отметка времени",
  "позначка часу",
  "клеймо за време",
  "временска ознака",
  "χρονική σήμανση",
  "marcaj de timp",
  "marcă temporală",
  "vremenska oznaka",
  "vremenski žig",
  "stempel waktu",
  "cap waktu",
  "dấu thời gian",
  "طابع زمني",
  "חותמת זמן",
]);

/** Whether a folded header is the one over times of sending. */
export function isTimestampName(header: string): boolean {
  return NAMES.has(header);
}
