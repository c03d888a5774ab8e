import { highlightCodes, highlightParticipants, highlights as rows } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { contextOf } from "@/lib/highlights/span";
import { type SpokenTurn, whoseWords } from "@/lib/highlights/whose-words";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { SampleHighlight } from "./markup";
import { known } from "./sample-people-rows";

type Marked = {
  studyId: string;
  documentId: string;
  text: string;
  kind: DocumentKind;
  turns: readonly SpokenTurn[];
  /** ids of the interview's participants */
  people: readonly string[];
  codes: ReadonlyMap<string, string>;
  /** when they were marked, ISO 8601 in UTC */
  at: string;
  highlights: readonly SampleHighlight[];
};

/** Stores the highlights of a sample text with their codes and with whose words they are (rule 4); notes count for all of the interview's people. */
export function storeSampleHighlights(tx: Db, { studyId, documentId, text, kind, turns, people, codes, at, highlights }: Marked): void {
  const chosen = kind === "notes" ? people : undefined;
  for (const { start, end, codeSlugs, ...coding } of highlights) {
    const record = { ...newRecord(), createdAt: at, updatedAt: at };
    tx.insert(rows)
      .values({ ...record, studyId, documentId, start, end, ...coding, ...contextOf(text, { start, end }) })
      .run();
    for (const slug of codeSlugs) {
      tx.insert(highlightCodes)
        .values({ studyId, highlightId: record.id, codeId: known(codes, slug) })
        .run();
    }
    for (const participantId of whoseWords({ kind, turns, span: { start, end }, participantIds: people, chosen })) {
      tx.insert(highlightParticipants).values({ studyId, highlightId: record.id, participantId }).run();
    }
  }
}
