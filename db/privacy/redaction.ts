import type { DocumentRow } from "@/db/documents/rows";
import type { StringRedaction } from "@/lib/privacy/redact-strings";
import type { Redacted } from "@/lib/privacy/redact-text";

/** One redaction under way: the text as it was stored, as it will be, and how what quotes it is rewritten. */
export type Redaction = Redacted & { row: DocumentRow; strings: StringRedaction; words: readonly { words: string; placeholder: string }[] };
