import { z } from "zod";
import { dayText, idText, lineText, pageQuery, type Recorded, repeated } from "@/lib/record";
import {
  AUDIENCES,
  type Audience,
  CONTACT_CONSENTS,
  type ContactConsent,
  QUOTE_CONSENTS,
  type QuoteConsent,
  ROLES,
  type Role,
} from "./vocabulary";

/** Consent is per person: to be quoted, to be contacted again, and since when. */
export const consentInput = z.strictObject({
  quote: z.enum(QUOTE_CONSENTS).optional(),
  contact: z.enum(CONTACT_CONSENTS).optional(),
  date: dayText.nullish(),
});
export type Consent = { quote: QuoteConsent; contact: ContactConsent; date: string | null };

const fields = {
  displayName: lineText(200).nullish(),
  audience: z.enum(AUDIENCES),
  personaId: idText.nullish(),
  role: z.enum(ROLES).nullish(),
  accountId: idText.nullish(),
  consent: consentInput.optional(),
  fields: z.record(z.string().max(100), z.string().max(2000)).optional(),
};

/** A participant made by hand must have an audience (rule 9); one made by an import may lack it. */
export const participantInput = z.strictObject(fields);
export type ParticipantInput = z.infer<typeof participantInput>;

/** `audienceFor`: "now" (the default) leaves past interviews under the audience of their day; "always" corrects them too (rule 8). */
export const participantPatch = z
  .strictObject(fields)
  .partial()
  .extend({ audienceFor: z.enum(["now", "always"]).optional() });
export type ParticipantPatch = z.infer<typeof participantPatch>;

/** Set audience, persona or role for many at once. What is left out stays as it is; null clears persona or role. */
export const classifyInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: idText,
        audience: z.enum(AUDIENCES).nullish(),
        personaId: idText.nullish(),
        role: z.enum(ROLES).nullish(),
      }),
    )
    .min(1)
    .max(2000),
  audienceFor: z.enum(["now", "always"]).optional(),
  /** puts single interviews back under the audience of their day: what an undo carries */
  interviews: z
    .array(z.strictObject({ participantId: idText, interviewId: idText, audience: z.enum(AUDIENCES).nullable() }))
    .max(20_000)
    .optional(),
});
export type ClassifyInput = z.infer<typeof classifyInput>;

/** What a classification changed, and the classification that takes it back. */
export type Classified = { items: Participant[]; undo: ClassifyInput };

/** Filters of the people list; values repeat for "or", `none` finds those without. `names=true` adds names, which are otherwise left out. */
export const participantFilter = z.strictObject({
  persona: repeated(idText),
  audience: repeated(z.enum([...AUDIENCES, "none"])),
  role: repeated(z.enum([...ROLES, "none"])),
  account: repeated(idText),
  q: z.string().trim().max(40).optional(),
  names: z.stringbool().optional(),
});
export type ParticipantFilter = z.infer<typeof participantFilter>;
export const namesQuery = participantFilter.pick({ names: true });
export const participantsPage = participantFilter.extend(pageQuery.shape);

/** Two entries turn out to be one person; `into` stays and stands for both. */
export const mergeInput = z.strictObject({ into: idText });
export type MergeInput = z.infer<typeof mergeInput>;

/** A person, shown by a code. The name is kept apart and comes only where it is asked for. */
export type Participant = Recorded & {
  code: string;
  displayName?: string | null;
  audience: Audience | null;
  personaId: string | null;
  role: Role | null;
  accountId: string | null;
  consent: Consent;
  fields: Record<string, string>;
  interviews: number;
  highlights: number;
  mergedFrom: { participantId: string; code: string }[];
};
