import { MEGABYTE } from "@/app/_server/contract";

export const MOST_BYTES_A_FILE = 50 * MEGABYTE;
export const MOST_BYTES = 200 * MEGABYTE;
export const MOST_FILES = 1000;
export const MOST_OPTION_BYTES = 4 * MEGABYTE;
