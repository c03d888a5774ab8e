import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { isTimestampName } from "@/lib/survey-import/timestamp-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { Head, Opened, Recognised, Tool } from "./tool";

/** `2020/01/29 3:02:25 pm CET` of a download; `14/03/2026 08:01:55`, `3/14/2026 8:01:55`, `14.03.2026 08:01:55` of a spreadsheet. */
const DOWNLOADED = /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} .{2,30}$/;
const IN_SHEETS = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ ,T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/;
const ADDRESS =
  /^(?:e-?mail[- ]?address|username|email|e-mail-adresse|nutzername|adresse e-?mail|nom d'utilisateur|dirección de correo electrónico|nombre de usuario|endereço de e-?mail|nome de (?:usuário|utilizador)|indirizzo e-?mail|nome utente|e-mailadres|gebruikersnaam)$/;
const SCORE = /^(?:score|total score|punktzahl|note|puntuación|pontuação|punteggio)$/;
const GRID = /^(.*\S)\s*\[([^[\]]+)\]$/;
/** What a quiz adds beside each question. */
const QUIZ = /^(?:score|feedback|punktzahl|kommentar|puntuación|comentarios)$/i;

function timesIn(head: Head): string[] {
  return head.rows.slice(1).flatMap((cells) => (cells[0] ? [cells[0]] : []));
}

function share(values: readonly string[], pattern: RegExp): number {
  return values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length;
}

function recognise(head: Head): Recognised | null {
  if (!isTimestampName(head.header[0] ?? "")) return null;
  const times = timesIn(head);
  if (times.length === 0) return { confidence: 0.6, headerRows: 1 };
  if (share(times, DOWNLOADED) > 0.5) return { confidence: 0.95, headerRows: 1 };
  return share(times, IN_SHEETS) > 0.5 ? { confidence: 0.85, headerRows: 1 } : { confidence: 0.3, headerRows: 1 };
}

/** Rows of a grid stand beside each other under one stem; a bracket that stands alone is part of the question. */
function gridStem(headers: readonly string[], index: number): string | null {
  const stem = stemOf(headers[index]);
  if (stem === null) return null;
  return stemOf(headers[index - 1]) === stem || stemOf(headers[index + 1]) === stem ? stem : null;
}

function stemOf(header: string | undefined): string | null {
  const match = GRID.exec(cleanHeader(header ?? ""));
  return match && !QUIZ.test(match[2] ?? "") ? (match[1] ?? null) : null;
}

function columnOf(headers: readonly string[], index: number): SheetColumn {
  const header = headers[index] ?? "";
  const folded = cleanHeader(header).toLowerCase();
  if (index === 0) return metaColumn(index, { header, role: "submitted" });
  if (index < 3 && ADDRESS.test(folded)) return metaColumn(index, { header, role: "person" });
  if (index < 4 && SCORE.test(folded)) return metaColumn(index, { header, role: "field" });
  const bracket = GRID.exec(cleanHeader(header));
  if (bracket && QUIZ.test(bracket[2] ?? "")) return { ...answerColumn(index, header), role: "ignore", part: "derived" };
  const stem = gridStem(headers, index);
  if (stem === null) return answerColumn(index, header);
  return {
    ...answerColumn(index, stem),
    sub: bracket?.[2]?.trim() ?? null,
    group: `grid${firstOfGrid(headers, { index, stem })}`,
    part: "row",
  };
}

function firstOfGrid(headers: readonly string[], { index, stem }: { index: number; stem: string }): number {
  let first = index;
  while (stemOf(headers[first - 1]) === stem) first -= 1;
  return first;
}

/** Google Forms, downloaded or by way of Sheets: one header row, a time in the first column, whatever its language. */
export const googleForms: Tool = {
  name: "google-forms",
  recognise,
  columns: ({ head }: Opened) => {
    const headers = head.rows[0] ?? [];
    return headers.map((_, index) => columnOf(headers, index));
  },
  joiners: ({ head }) => (share(timesIn(head), DOWNLOADED) > 0.5 ? [";", ", "] : [", ", ";"]),
};
