import type { AnswersExport } from "@/db/results/export-answers";
import { definitionCells } from "@/lib/export/answers/definition-cells";
import { answerLayout } from "@/lib/export/answers/layout";
import { answerRow } from "@/lib/export/answers/row";
import { type Cell, toCsv } from "@/lib/export/csv";
import { type WorkbookCell, workbook } from "@/lib/export/xlsx";
import { fileResponse } from "./file-response";
import { shownAs } from "./identities/reader";

export const ANSWER_FORMATS = ["csv", "xlsx", "json"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

const TYPES: Record<AnswerFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The answers as a file, sent as it is made: memory does not grow with the number of replies, and other requests are answered meanwhile. */
export function answersResponse(answers: AnswersExport, { format, date }: { format: AnswerFormat; date: string }): Response {
  const known = { ...answers, shown: shownAs() };
  const pieces = format === "csv" ? csvPieces(known) : format === "xlsx" ? workbookPieces(known) : jsonPieces(known);
  const name = `answers-${date}.${format}`;
  return fileResponse(streamOf(pieces), { name, type: TYPES[format] });
}

/** With how its reader may see what is in it. */
type Shown = AnswersExport & { shown: <T>(value: T) => T };

function streamOf(pieces: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      // lets other requests have their turn between two pieces
      await new Promise((go) => setImmediate(go));
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      pieces.return(undefined);
    },
  });
}

/** The heading, then the rows of each chunk; the questions stand in the last column of the first rows. */
function* rowsOf(answers: Shown): Generator<Cell[][]> {
  const layout = answerLayout(answers.definition, answers.fields);
  const own = definitionCells(answers);
  yield [answers.shown(layout.map(({ header }) => header))];
  let line = 0;
  for (const replies of answers.replies) {
    yield answers.shown(
      replies.map((reply) => {
        line += 1;
        return [...answerRow(layout, reply).slice(0, -1), own[line - 1] ?? null];
      }),
    );
  }
}

function* csvPieces(answers: Shown): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let first = true;
  for (const rows of rowsOf(answers)) {
    yield encoder.encode(toCsv(rows, { bom: first }));
    first = false;
  }
}

/** Moments whose zone is known are dates. */
function* workbookPieces(answers: Shown): Generator<Uint8Array> {
  const layout = answerLayout(answers.definition, answers.fields);
  const times = new Set(layout.flatMap((column, at) => (column.kind === "meta" && /At$/.test(column.meta) ? [at] : [])));
  const dated = function* (): Generator<WorkbookCell[][]> {
    for (const rows of rowsOf(answers))
      yield rows.map((row) =>
        row.map((cell, at) => (times.has(at) && typeof cell === "string" && cell.endsWith("Z") ? { moment: cell } : cell)),
      );
  };
  yield* workbook([{ name: answers.shown(answers.title), rows: dated() }]);
}

/** One object a reply: what is known of it, and its answers by the headings of the table. */
function* jsonPieces(answers: Shown): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const layout = answerLayout(answers.definition, answers.fields);
  const asObject = (row: readonly Cell[]) => {
    const entries = layout.map((column, at) => [column, row[at] ?? null] as const);
    const meta = entries.flatMap(([column, cell]) => (column.kind === "meta" ? [[column.meta, cell] as const] : []));
    const fields = entries.flatMap(([column, cell]) => (column.kind === "field" && cell !== null ? [[column.field, cell] as const] : []));
    const said = entries.flatMap(([column, cell]) => {
      if (column.kind !== "answer" && column.kind !== "words" && column.kind !== "coded") return [];
      return cell === null ? [] : [{ questionId: column.question.id, column: column.header, value: cell }];
    });
    return { ...Object.fromEntries(meta), fields: Object.fromEntries(fields), answers: said };
  };
  yield encoder.encode(
    `{"title":${JSON.stringify(answers.shown(answers.title))},"definition":${JSON.stringify(answers.shown(answers.definition))},"items":[`,
  );
  let first = true;
  for (const replies of answers.replies) {
    const text = replies.map((reply) => JSON.stringify(answers.shown(asObject(answerRow(layout, reply))))).join(",\n");
    if (text !== "") yield encoder.encode(`${first ? "\n" : ",\n"}${text}`);
    if (text !== "") first = false;
  }
  yield encoder.encode("\n]}\n");
}
