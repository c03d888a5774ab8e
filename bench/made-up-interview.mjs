import { readJson } from "../bin/steps/trial.mjs";

const QUESTIONS = [
  "How did that come about?",
  "What happened next?",
  "Who else was in the room?",
  "What did you do before that?",
  "Could you say more about that?",
  "And how do you feel about it today?",
];

const OPENINGS = ["To be honest,", "Well,", "Back then", "That spring", "I remember that", "In the end", "As it turned out,", "Most weeks"];

const MIDDLES = [
  "we decided to buy because our old spreadsheet could not keep up with THING",
  "the set-up of THING took us three weeks and nobody could tell us why",
  "I nearly gave up when THING failed for the second time",
  "my manager wanted to see THING before she signed anything",
  "we compared two other tools and theirs was cheaper, but THING was missing",
  "support answered within the hour, and THING worked again before lunch",
  "the team uses THING every single day, even the people who were against it",
  "we cancelled because the price went up and THING was still slow",
  "a friend at another company told me about THING over coffee",
  "we rolled THING out to the whole department after the trial",
  "I could not find THING in the menu, so I asked the trainer twice",
  "renewal was easy, since THING had saved us a whole person's work",
];

const THINGS = [
  "the weekly report",
  "the import of old orders",
  "the invoice export",
  "the search",
  "the single sign-on",
  "the mobile page",
  "the approval list",
  "the stock count",
  "the customer file",
  "the delivery plan",
];

const ENDINGS = [
  "and that settled it.",
  "which surprised me.",
  "if I am honest.",
  "and I would say so to anybody.",
  "or so it seemed to us.",
  "at least for now.",
];

/** The same numbers every time, so that two runs measure the same text. */
export function sequence(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** A labelled transcript of about so many words, of sentences of our own with what a tagger looks for in many of them. */
export function makeTranscript(words) {
  const next = sequence(7);
  const pick = (list) => list[next(list.length)];
  const sentence = () => `${pick(OPENINGS)} ${pick(MIDDLES).replace("THING", pick(THINGS))}, ${pick(ENDINGS)}`;
  const lines = [];
  let written = 0;
  while (written < words) {
    const answer = Array.from({ length: 2 + next(5) }, sentence).join(" ");
    lines.push(`Interviewer: ${pick(QUESTIONS)}`, `Hanna Voss: ${answer}`);
    written += answer.split(" ").length + 5;
  }
  return `${lines.join("\n\n")}\n`;
}

/** Imports a made-up interview of about so many words into a study of a running program, and waits until its suggestions stand. */
export async function importInterview({ url, studyId, words }) {
  const form = new FormData();
  form.append("files", new Blob([makeTranscript(words)], { type: "text/plain" }), "made-up.txt");
  form.append("options", JSON.stringify({ defaults: { audience: "customer" } }));
  const address = `${url}/api/studies/${studyId}/imports`;
  let report = await (await fetch(address, { method: "POST", body: form })).json();
  while (report.processing?.state === "running") {
    await new Promise((settle) => setTimeout(settle, 200));
    report = await readJson(`${address}/${report.id}`);
  }
  const [document] = report.files?.[0]?.documents ?? [];
  if (report.processing?.state !== "done" || !document) {
    throw new Error(`The made-up interview was not imported: ${JSON.stringify(report).slice(0, 500)}`);
  }
  return { importId: report.id, document };
}
