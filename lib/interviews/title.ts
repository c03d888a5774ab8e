import { AUDIENCE_NAMES, type Audience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";

type Placeholder = { audience?: Audience | null | undefined; role?: Role | null | undefined; label?: string | null | undefined };

/** Whom a planned interview is meant for while nobody is found: its label, else "churned admin, to find". */
export function placeholderLabel({ audience, role, label }: Placeholder): string {
  if (label) return label;
  const words = [audience ? AUDIENCE_NAMES[audience].one : "", role ? ROLE_NAMES[role] : ""].filter(Boolean);
  return words.length > 0 ? `${words.join(" ")}, to find` : "Somebody to find";
}

/** The title of an interview that was given none: its people's codes (or whom to find) and its day. `date` is `YYYY-MM-DD` or null. */
export function defaultTitle({
  codes,
  placeholder,
  date,
}: {
  codes: readonly string[];
  placeholder: Placeholder | null;
  date: string | null;
}): string {
  const who = codes.length > 0 ? codes.join(", ") : placeholder ? placeholderLabel(placeholder) : "Interview";
  return date ? `${who}, ${date}` : who;
}
