import { isProblem } from "@/app/_data/http";
import { jsonPlace, placeWords } from "@/lib/questionnaires/file-place";

const NOTHING_CHANGED = "Nothing was stored.";

/** The content of a JSON file; throws a sentence with the place where it is not JSON. */
export function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const place = jsonPlace(text, error instanceof Error ? error.message : "");
    throw new Error(`${name} is not JSON that can be read${place === null ? "" : `; it breaks at ${place}`}. ${NOTHING_CHANGED}`);
  }
}

/** Why a file was refused: the first place that does not fit, in words, and how many more there are. */
export function refusalOf(name: string, error: unknown): Error {
  if (!isProblem(error) || error.errors.length === 0)
    return error instanceof Error ? error : new Error(`${name} could not be read. ${NOTHING_CHANGED}`);
  const [first, ...more] = error.errors;
  const place = placeWords(first?.path ?? "");
  const rest = more.length > 0 ? ` and ${more.length} more ${more.length === 1 ? "place" : "places"}` : "";
  return new Error(
    `${name} is no questionnaire’s file that can be read: ${place === "" ? "" : `${place}: `}${first?.message ?? error.message}${rest}. ${NOTHING_CHANGED}`.replace(
      /\.\./g,
      ".",
    ),
  );
}
