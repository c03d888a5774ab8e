/** A repeatable source of numbers from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TEAMS = ["Finance", "IT security", "Marketing", "Operations", "People", "Sales"];
const USED = ["Docs", "Events (meetups, conferences)", "Live chat", "Pricing page", "Webinar"];
const AGREE = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"];
const FEEL = ["Very disappointed", "Somewhat disappointed", "Not disappointed"];
const SAID =
  "the import took two days and nobody could say why until support called back on the third and we found the limit together".split(" ");

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]) => cells.map(cell).join(",");

function moment(at: number): string {
  return new Date(Date.UTC(2026, 0, 1) + at * 61_000).toISOString().slice(0, 19).replace("T", " ");
}

/** An export of closed questions, made up: an id, a time, and eight answers. */
export function closedExport(rows: number): Uint8Array {
  const random = numbersFrom(5);
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? "";
  const header = [
    "Response ID",
    "Date Submitted",
    "How likely are you to recommend Acme to a colleague?",
    "How would you feel if you could no longer use Acme?",
    "Which team are you in?",
    "Which of these did you use before you decided?",
    "The set-up was easy",
    "How satisfied are you with support?",
    "Would you buy it again?",
    "How many people use it with you?",
  ];
  const lines = Array.from({ length: rows }, (_, at) =>
    line([
      `resp-${String(at).padStart(7, "0")}`,
      moment(at),
      String(Math.floor(random() * 11)),
      one(FEEL),
      one(TEAMS),
      USED.filter(() => random() < 0.4).join(";"),
      one(AGREE),
      String(1 + Math.floor(random() * 5)),
      random() < 0.7 ? "Yes" : "No",
      String(Math.floor(random() * 200)),
    ]),
  );
  return new TextEncoder().encode([line(header), ...lines].join("\n"));
}

/** An export of 37 columns, made up: eight of them in the respondents' own words, filled by every third. */
export function wideExport(rows: number): Uint8Array {
  const random = numbersFrom(9);
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? "";
  const words = () => (random() < 0.35 ? Array.from({ length: 8 + Math.floor(random() * 30) }, () => one(SAID)).join(" ") : "");
  const header = [
    "Response ID",
    "Date Submitted",
    ...Array.from({ length: 9 }, (_, at) => `How likely are you to recommend part ${at + 1} to a colleague?`),
    ...Array.from({ length: 9 }, (_, at) => `How easy was step ${at + 1}?`),
    ...Array.from({ length: 9 }, (_, at) => `Which teams took part in step ${at + 1}?`),
    ...Array.from({ length: 8 }, (_, at) => `What nearly stopped you at step ${at + 1}?`),
  ];
  const lines = Array.from({ length: rows }, (_, at) =>
    line([
      `resp-${at}`,
      moment(at),
      ...Array.from({ length: 9 }, () => String(Math.floor(random() * 11))),
      ...Array.from({ length: 9 }, () => one(AGREE)),
      ...Array.from({ length: 9 }, () => TEAMS.filter(() => random() < 0.3).join(", ")),
      ...Array.from({ length: 8 }, words),
    ]),
  );
  return new TextEncoder().encode([line(header), ...lines].join("\n"));
}
