import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { AppError } from "@/lib/errors";

const anyPath = { params: z.object({ path: z.array(z.string()) }), query: z.looseObject({}) };

/** What is not there is refused like everything else: under our own host only, and as a problem rather than as a page. */
function nothing(summary: string) {
  return handle({ summary, ...anyPath }, () => {
    throw new AppError("NOT_FOUND", "There is nothing at this address. GET /api/openapi.json lists what there is.");
  });
}

export const GET = nothing("Nothing is here");
export const POST = nothing("Nothing is here");
export const PUT = nothing("Nothing is here");
export const PATCH = nothing("Nothing is here");
export const DELETE = nothing("Nothing is here");
