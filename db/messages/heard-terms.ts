import type { HeardVoice } from "@/db/keywords/side";
import type { Db } from "@/db/types";
import { placesOfTerm, type SoughtTerm } from "@/lib/messages/said-term";
import type { Span } from "@/lib/text/sentences";
import { findTermPassages, type Passage, textsById } from "./passages";

/** Who says a term: each voice that does, with the passage it first does so in. */
export type HeardTerm = { voice: HeardVoice; passage: Span }[];

/**
 * In whose words each term stands, anywhere and not only among noun phrases: the search index proposes passages, the stems of their words decide. A voice
 * is asked no further once it said the term; where only highlights count, the term must stand in one.
 */
export function heardTerms(
  db: Db,
  { studyId, heard, terms }: { studyId: string; heard: readonly HeardVoice[]; terms: readonly SoughtTerm[] },
): HeardTerm[] {
  const found = terms.map(({ search }) => (search === null ? [] : findTermPassages(db, { studyId, search })));
  const voices = byLabel(heard);
  const texts = textsById(
    db,
    found.flatMap((passages) => passages.filter((passage) => voices.has(labelOf(passage))).map(({ documentId }) => documentId)),
  );
  return terms.map((term, at) => {
    const said = new Map<HeardVoice, Span>();
    for (const passage of found[at] ?? []) {
      const text = texts.get(passage.documentId) ?? "";
      const open = (voices.get(labelOf(passage)) ?? []).filter((voice) => !said.has(voice) && voice.voice.language === term.language);
      for (const voice of open) if (standsIn(text, { passage, voice, term })) said.set(voice, passage);
    }
    return [...said].map(([voice, passage]) => ({ voice, passage }));
  });
}

function labelOf({ documentId, speakerId }: { documentId: string; speakerId: string | null }): string {
  return `${documentId} ${speakerId ?? ""}`;
}

/** What stands in a transcript outside its turns is nobody's: only notes are heard without a label. */
function byLabel(heard: readonly HeardVoice[]): Map<string, HeardVoice[]> {
  const voices = new Map<string, HeardVoice[]>();
  for (const one of heard) {
    const label = labelOf(one.voice);
    voices.set(label, [...(voices.get(label) ?? []), one]);
  }
  return voices;
}

function standsIn(text: string, { passage, voice, term }: { passage: Passage; voice: HeardVoice; term: SoughtTerm }): boolean {
  for (const { start, end } of placesOfTerm(text, passage, term)) {
    if (voice.within === null || voice.within.some((span) => span.start <= start && end <= span.end)) return true;
  }
  return false;
}
