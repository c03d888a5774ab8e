import { OWN_FIELDS } from "@/app/_form/own-fields";

type Fields = Record<string, string | string[]>;

const last = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value);

/** The fields of a form as the body that a script would have sent: what is not the form's own is an answer. */
export function submissionFromFields(fields: Fields): { answers: Fields; submissionKey?: string; startedAt?: string; website?: string } {
  const own: readonly string[] = OWN_FIELDS;
  const answers = Object.fromEntries(Object.entries(fields).filter(([name]) => !own.includes(name)));
  const { submissionKey, startedAt, website } = fields;
  return {
    answers,
    ...(submissionKey && { submissionKey: last(submissionKey) }),
    ...(startedAt && { startedAt: last(startedAt) }),
    ...(website && { website: last(website) }),
  };
}
