import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import type { Image, Place, ThingKind } from "./images";
import { changedFields, sameValue } from "./images";

/** One thing to put back: how the log says it stands, how it should stand, how it does stand, each null where it is not there. */
export type PutBack = {
  of: ThingKind;
  id: string;
  left: Image | null;
  target: Image | null;
  current: Image | null;
};

/** Whether a highlight stands on the words that an action left it on, wherever an edit of the text has moved them. */
export type SamePlace = (current: Image, left: Place) => boolean;

/** What a made thing is compared on when its making is undone: not where it lies in the tree or text, nor whose words it is, which follow others. */
const FOLLOWS = /^(place$|owner:|createdAt$|createdBy$|documentId$|position$)/u;

const FIELDS: Record<string, string> = {
  place: "its edges",
  deletedAt: "it was deleted or brought back",
  point: "its point",
  step: "its stage",
  comment: "its comment",
  starred: "its star",
  hidden: "whether it is hidden",
  direction: "its direction",
  severity: "its severity",
  status: "its decision",
  highlightId: "its highlight",
  acceptedAs: "its decision",
  name: "its name",
  parentId: "its place in the codebook",
};

/** Refuses to put a thing back that is no longer as the action left it, in what the action changed. Throws CONFLICT naming thing and field. */
export function requireAsLeft(step: PutBack, samePlace: SamePlace): void {
  const { left, current, target } = step;
  if (left === null) {
    if (current !== null) throw changedSince(step, "it is there already");
    return;
  }
  if (current === null) throw changedSince(step, "it was deleted for good");
  if (current.version === left.version) return;
  const fields = target === null ? changedFields(left, current).filter((field) => !FOLLOWS.test(field)) : Object.keys(left);
  const other = fields.find((field) => field !== "version" && !isAsLeft(field, { left, current, samePlace }));
  if (other) throw changedSince(step, wordFor(other));
}

function isAsLeft(field: string, { left, current, samePlace }: { left: Image; current: Image; samePlace: SamePlace }): boolean {
  if (field === "place") return samePlace(current, left.place as Place);
  // whose words a moved highlight is follows from its place and its turns
  if (field.startsWith("owner:") && "place" in left) return true;
  if (field === "deletedAt") return (current.deletedAt === null) === (left.deletedAt === null);
  return sameValue(current[field], left[field]);
}

function wordFor(field: string): string {
  if (field.startsWith("code:")) return "its codes";
  if (field.startsWith("owner:")) return "whose words it is";
  if (field.startsWith("finding:")) return "its findings";
  if (/^(competitor|touchpoint|asset):/u.test(field)) return "what on the journey is heard under it";
  return FIELDS[field] ?? "its description";
}

/** CONFLICT for a thing that stands in the way of going back, with the reason after a colon. */
export function changedSince({ of, id, current, left, target }: PutBack, reason: string): AppError {
  const name = nameOf([current, left, target]);
  const detail = `${capital(of)}${name === "" ? "" : ` ${name}`} was changed since: ${reason}. So this step was left as it is; nothing was changed.`;
  return new AppError("CONFLICT", detail, { extra: { changed: { of, id } } });
}

function nameOf(images: readonly (Image | null)[]): string {
  for (const image of images) {
    if (typeof image?.name === "string") return quoted(image.name);
    const place = image?.place as Place | undefined;
    if (place) return quoted(place.quote);
  }
  return "";
}

function capital(of: ThingKind): string {
  return { highlight: "The highlight", suggestion: "The suggestion", code: "The code" }[of];
}
