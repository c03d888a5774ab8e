import { z } from "zod";
import { idText, lineText, type Recorded, repeated } from "@/lib/record";
import { REPORT_PARTS } from "@/lib/report/vocabulary";
import { gridFilter } from "@/lib/themes/schema";
import { SHARE_DAYS, SHARE_DAYS_MOST, SHARE_VIEWS, type ShareView } from "./vocabulary";

/** What of the view is shared: its filter as it stood in the address; of a persona's page whose, of a map which, of a report its parts. */
export const shareQuery = z.strictObject({
  ...gridFilter.shape,
  personaId: idText.optional(),
  mapId: z.string().max(80).optional(),
  part: repeated(z.enum(REPORT_PARTS)),
});
export type ShareQuery = z.infer<typeof shareQuery>;

const days = z.number().int().min(1).max(SHARE_DAYS_MOST);

/** A new link. `days` until it ends. */
export const shareInput = z
  .strictObject({ view: z.enum(SHARE_VIEWS), title: lineText(200), query: shareQuery.default({}), days: days.default(SHARE_DAYS) })
  .refine(({ view, query }) => view !== "persona" || query.personaId !== undefined, {
    message: "Say whose page is shared.",
    path: ["query", "personaId"],
  });
export type ShareInput = z.infer<typeof shareInput>;

/** Another title, or another end, counted from now. */
export const sharePatch = z.strictObject({ title: lineText(200), days }).partial();
export type SharePatch = z.infer<typeof sharePatch>;

/** `path` is the link without the address of this machine. A link that ended or was revoked shows nothing any more. Times are ISO 8601, UTC. */
export type Share = Recorded & {
  view: ShareView;
  title: string;
  query: ShareQuery;
  path: string;
  expiresAt: string;
  revokedAt: string | null;
  opened: number;
  lastOpenedAt: string | null;
  createdBy: string;
};

/** A link with the whole address that people open. */
export type SharedLink = Share & { address: string };
/** What a page shares of itself: its view, under its filter as it stands. */
export type ShareOf = Pick<ShareInput, "view"> & { query: ShareQuery };
