import { z } from "zod";
import { POINTS } from "@/lib/highlights/vocabulary";
import { SPEAKER_ROLES } from "@/lib/interviews/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { dayText, idText, repeated } from "@/lib/record";

/** What narrows a search down: values of one field mean "or", fields mean "and". `speaker`: in whose turns; notes have none. */
export const searchFilter = z.strictObject({
  persona: repeated(idText),
  audience: repeated(z.enum(AUDIENCES)),
  role: repeated(z.enum(ROLES)),
  stage: repeated(z.string().max(60)),
  point: repeated(z.enum(POINTS)),
  code: repeated(idText),
  participant: repeated(idText),
  speaker: repeated(z.enum(SPEAKER_ROLES)),
  from: dayText.optional(),
  to: dayText.optional(),
  kind: repeated(z.enum(["notes", "transcript"])),
});
export type SearchFilter = z.infer<typeof searchFilter>;
