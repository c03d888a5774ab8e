import { MAX_DOCUMENT_LENGTH } from "@/lib/interviews/schema";
import { MEGABYTE } from "./contract";

/** The longest body that carries a whole text: up to three bytes for each of its units, and room for the JSON around it. */
export const LONGEST_TEXT_BODY = MAX_DOCUMENT_LENGTH * 3 + MEGABYTE;
