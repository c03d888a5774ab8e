import type { ErrorCode, FieldError } from "@/lib/errors";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";

export type WorkerSettings = { file: string };

export type ImportQuestion = { studyId: string; files: IncomingFile[]; options: ImportOptions };

/** To the worker: there is something in the jobs table; import these files; put everything away and end. */
export type ToWorker = { kind: "wake" } | { kind: "import"; id: number; question: ImportQuestion } | { kind: "close" };

export type Refusal = { code: ErrorCode; message: string; errors: FieldError[] };

/** From the worker: the answer to a question, what it is reading, or that it has nothing left to do. */
export type FromWorker =
  | { kind: "report"; id: number; report: ImportReport }
  | { kind: "refused"; id: number; refusal: Refusal | null }
  | { kind: "reading"; jobId: string; documentId: string }
  | { kind: "rest" };
