import { handle } from "@/app/_server/handle";
import { getPreferences, updatePreferences } from "@/db/preferences/preferences";
import { preferences } from "@/lib/preferences/schema";

export const GET = handle({ summary: "Read how the person at this machine works: their keys" }, ({ db }) => getPreferences(db));
export const PATCH = handle({ summary: "Change how the person at this machine works", body: preferences }, ({ db, body }) =>
  updatePreferences(db, { patch: body }),
);
