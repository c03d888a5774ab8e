import type { Once } from "@/db/idempotency";
import type { Measured } from "@/db/learning/measure";
import type { ErrorCode, FieldError } from "@/lib/errors";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";

export type WorkerSettings = { file: string };

/** `once`: sent again under its key, the import is answered as the first time and nothing is stored. `by`: the person whose import it is. */
export type ImportQuestion = { studyId: string; by?: string; files: IncomingFile[]; options: ImportOptions; once?: Once | null };

/** To the worker: there is something in the jobs table; learn from what was decided; measure a model; compare a study's sentences no further, or go on; import these files; put everything away and end. */
export type ToWorker =
  | { kind: "wake" }
  | { kind: "learn"; studyId: string; documentIds: string[]; number: number }
  | { kind: "measure"; studyId: string }
  | { kind: "hold"; studyId: string; isHeld: boolean }
  | { kind: "import"; id: number; question: ImportQuestion }
  | { kind: "close" };

export type Refusal = { code: ErrorCode; message: string; errors: FieldError[] };

/** What an import came to: its report, a refusal, or (null) something nobody foresaw. Plain data: a class would not be the same in two bundles. */
export type Outcome = { report: ImportReport } | { refusal: Refusal | null };

/** From the worker: which question it takes up, its outcome, which text it reads, what it learns from, measured or compares, or that nothing is left to do (and how many texts it has read). */
export type FromWorker =
  | { kind: "importing"; id: number }
  | { kind: "imported"; id: number; outcome: Outcome }
  | { kind: "reading"; jobId: string; studyId: string; documentId: string }
  | { kind: "learning"; studyId: string }
  | { kind: "learned"; studyId: string; number: number }
  | { kind: "comparing"; studyId: string }
  | { kind: "measured"; studyId: string; measured: Measured }
  | { kind: "rest"; texts: number };
