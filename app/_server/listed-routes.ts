import type { z } from "zod";
import type { Listed } from "@/db/listed/listed";
import { pageOf } from "@/db/paging";
import type { Recorded } from "@/lib/record";
import { pageQuery } from "@/lib/record";
import { type Handler, handle } from "./handle";
import { itemParams, studyParams } from "./params";

type Words = { one: string; many: string };

/** The address of a list of things on the journey: all of them, and one more. */
export function listRoutes<Input extends z.ZodType, Item extends Recorded>(
  things: Pick<Listed<z.infer<Input>, never, Item>, "list" | "create">,
  { input, one, many }: Words & { input: Input },
): { GET: Handler; POST: Handler } {
  return {
    GET: handle({ summary: `List ${many}`, params: studyParams, query: pageQuery }, ({ db, params, query }) =>
      pageOf(things.list(db, params), query),
    ),
    POST: handle({ summary: `Add ${one}`, params: studyParams, body: input, status: 201 }, ({ db, params, body }) =>
      things.create(db, { ...params, input: body }),
    ),
  };
}

/** The address of one of them: read, changed, deleted. */
export function itemRoutes<Patch extends z.ZodType, Item extends Recorded>(
  things: Pick<Listed<never, z.infer<Patch>, Item>, "get" | "update" | "remove">,
  { patch, one }: Pick<Words, "one"> & { patch: Patch },
): { GET: Handler; PATCH: Handler; DELETE: Handler } {
  return {
    GET: handle({ summary: `Read ${one}`, params: itemParams }, ({ db, params }) => things.get(db, params)),
    PATCH: handle({ summary: `Change ${one}`, params: itemParams, body: patch, version: true }, ({ db, params, body, version }) =>
      things.update(db, { ...params, version, patch: body }),
    ),
    DELETE: handle({ summary: `Delete ${one}`, params: itemParams, version: true, status: 204 }, ({ db, params, version }) =>
      things.remove(db, { ...params, version }),
    ),
  };
}

/** The address that brings one of them back from the trash. */
export function restoreRoute<Item extends Recorded>(
  things: Pick<Listed<never, never, Item>, "restore">,
  { one }: Pick<Words, "one">,
): Handler {
  return handle({ summary: `Bring ${one} back`, params: itemParams }, ({ db, params }) => things.restore(db, params));
}
