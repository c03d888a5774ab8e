import { z } from "zod";

/** Who changed something: a person's id (null for a respondent or the program), and the tab it was done in, where it was done in one. */
export type LiveChange = { by: string | null; tab: string | null };

/** The name that an open page goes by, made anew each time it is opened. */
export const tabText = z.string().regex(/^[\w-]{8,64}$/);

/** Where in a study somebody stands: "study", or the id of an interview after "interview:". */
export const placeText = z.string().regex(/^(?:study|interview:[\w-]{1,64})$/);

export const eventsQuery = z.strictObject({ tab: tabText, at: placeText.default("study") });
export const presenceInput = z.strictObject({ tab: tabText, at: placeText });
export type PresenceInput = z.infer<typeof presenceInput>;

/** One open page of a study. */
export type Here = { tab: string; userId: string; name: string; place: string };

/** What comes with `hello` and `here`: every open page of the study; none where there is no team. */
export type HereSent = { here: Here[] };
/** What comes with `change` (and, empty, with `work`): what was changed since the last one, and in which tabs. */
export type ChangeSent = { tabs: (string | null)[]; by: (string | null)[] };
