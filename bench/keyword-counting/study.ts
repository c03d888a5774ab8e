import { packVoices, storeVoices } from "@/db/keywords/store-voices";
import {
  documents,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  participants,
  speakers,
  turns,
} from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newId, newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { phrasesSaid } from "@/lib/keywords/phrases-said";

export type Size = { studyId: string; personaIds: readonly string[]; interviews: number; words: number };

const AUDIENCES = ["prospect", "customer", "churned"] as const;
const STEPS = ["compare", "set-up", "everyday-use", "renewal"] as const;
const TURN_WORDS = 120;
const MARKED = 10;
const NOUNS = 4000;
const SYLLABLES = ["ba", "ko", "ri", "ten", "lu", "mar", "so", "pi", "gan", "ve", "do", "shi", "fen", "ta", "qu", "ol"];
/** N stands for a noun: about as many phrases come of it as of a real interview (one for every eleven words). */
const FRAMES = [
  "we had been looking at the N for a while and nobody could tell us what the N was",
  "I said to them that the N N was not what we wanted",
  "and then when the N came back to us we were still with the N and its N N",
  "it was the large N that made us think of it again",
  "so what I would do is to go to the N first and then see about the rest of it",
  "they were not so sure about it, but we had the N of the N by then",
  "I do not know if that is how the N is done, and we never asked the N",
  "which is why we are where we are with the new N",
];

/** The same numbers from 0 to 1 every time, so that two runs measure the same study. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const noun = (n: number) => `${SYLLABLES[n % 16]}${SYLLABLES[(n >> 4) % 16]}${SYLLABLES[(n >> 8) % 16]}`;

/** Sentences in which the n-th noun is said about 1/n as often as the first, as in a language. */
function said(words: number, random: () => number): string {
  const sentences: string[] = [];
  let count = 0;
  while (count < words) {
    const frame = FRAMES[Math.floor(random() * FRAMES.length)] ?? "";
    const sentence = frame.replace(/\bN\b/g, () => noun(Math.floor(NOUNS ** random()) - 1));
    count += sentence.split(" ").length;
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(" ");
}

/** An invented study: interviews of one person each in turns of 120 words, read for their voices, with ten highlights in each. */
export function fillStudy(db: Db, size: Size): { packedBytes: number; phrases: number; places: number } {
  const random = numbersFrom(11);
  const sums = { packedBytes: 0, phrases: 0, places: 0 };
  for (let n = 0; n < size.interviews; n += 1) {
    const parts = Array.from({ length: Math.ceil(size.words / TURN_WORDS) }, () => said(TURN_WORDS, random));
    const text = parts.join("\n\n");
    const spans: { start: number; end: number }[] = [];
    for (const part of parts) {
      const start = spans.length === 0 ? 0 : (spans.at(-1)?.end ?? 0) + 2;
      spans.push({ start, end: start + part.length });
    }
    const phrases = phrasesSaid(text, { spans, language: "en" });
    write(db, (tx) => {
      const { documentId, speakerId } = store(tx, { size, n, text, spans });
      const ref = { studyId: size.studyId, documentId };
      const rows = packVoices(ref, [{ speakerId, language: "en", words: size.words, said: phrases }]);
      storeVoices(tx, ref, rows);
      sums.packedBytes += rows[0]?.phrases.length ?? 0;
    });
    sums.phrases += phrases.length;
    sums.places += phrases.reduce((sum, { places }) => sum + places.length, 0);
  }
  return sums;
}

type Talk = { size: Size; n: number; text: string; spans: readonly { start: number; end: number }[] };

function store(tx: Db, { size: { studyId, personaIds, words }, n, text, spans }: Talk): { documentId: string; speakerId: string } {
  const audience = AUDIENCES[n % 3];
  const person = {
    ...newRecord(),
    studyId,
    code: `P-${n}`,
    audience,
    personaId: personaIds[n % personaIds.length],
    role: "admin" as const,
  };
  const interview = { ...newRecord(), studyId, title: `Interview ${n}`, date: `2026-03-${String((n % 28) + 1).padStart(2, "0")}` };
  const document = { ...newRecord(), studyId, interviewId: interview.id, kind: "transcript" as const, text, words, language: "en" };
  const [documentId, speakerId] = [document.id, newId()];
  tx.insert(participants).values(person).run();
  tx.insert(interviews).values(interview).run();
  tx.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId: person.id, audience }).run();
  tx.insert(documents).values(document).run();
  tx.insert(speakers)
    .values({ id: speakerId, studyId, documentId, label: person.code, role: "participant", participantId: person.id, words })
    .run();
  tx.insert(turns)
    .values(spans.map((span, position) => ({ ...span, studyId, documentId, position, speakerId, startMs: position * 60_000 })))
    .run();
  for (let mark = 0; mark < MARKED; mark += 1) {
    const span = spans[(mark * 3) % spans.length] ?? { start: 0, end: 1 };
    const highlight = {
      ...newRecord(),
      ...span,
      studyId,
      documentId,
      quote: text.slice(span.start, span.end),
      step: STEPS[(n + mark) % STEPS.length],
    };
    tx.insert(highlights).values(highlight).run();
    tx.insert(highlightParticipants).values({ studyId, highlightId: highlight.id, participantId: person.id }).run();
  }
  indexDocument(tx, documentId);
  return { documentId, speakerId };
}
