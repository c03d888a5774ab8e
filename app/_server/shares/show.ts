import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "@/app/_server/db";
import { requireOurHost } from "@/app/_server/guard";
import { hiddenOf } from "@/app/_server/identities/hidden";
import { gatherShare } from "@/db/shares/gather";
import { openShare } from "@/db/shares/open";
import type { ShareRow } from "@/db/shares/rows";
import { countOpening } from "@/db/shares/shares";
import { unlessFull } from "@/db/team/session";
import { AppError } from "@/lib/errors";
import { hideIdentities } from "@/lib/privacy/hide-identities";
import { leftOut, shareReport } from "@/lib/shares/share-report";
import { shareNotice, sharePage } from "@/lib/shares/to-page";
import { countShareOpening } from "./limits";

const OVER = {
  title: "This link shows nothing any more",
  words: "It has ended, or was taken back. Whoever sent it to you can make a new one.",
};
const UNKNOWN = {
  title: "There is nothing at this address",
  words: "Look whether the link was copied whole, or ask whoever sent it to you.",
};
const TOO_MANY = { title: "One moment", words: "This page was opened very often just now. Try again in a minute." };
const WRONG = { title: "This page cannot be shown just now", words: "Something went wrong that nobody foresaw. Try again later." };

/** Answers a shared link: the view as it stands now, without names and without words whose people did not agree to be quoted in public. */
export async function showShare(request: Request, token: string): Promise<Response> {
  const nonce = randomBytes(16).toString("hex");
  const notice = (status: number, said: { title: string; words: string }, headers: Record<string, string> = {}) =>
    page(shareNotice({ ...said, nonce }), { status, nonce, headers });
  try {
    requireOurHost(request);
    await countShareOpening(request);
    const opened = openShare(db(), { token });
    if (opened.state === "unknown") return notice(404, UNKNOWN);
    if (opened.state === "over") return notice(410, OVER);
    const html = viewOf(opened.share, nonce);
    unlessFull(() => countOpening(db(), opened.share));
    return page(html, { status: 200, nonce });
  } catch (error) {
    return refusal(error, notice);
  }
}

type Notice = (status: number, said: { title: string; words: string }, headers?: Record<string, string>) => Response;

function refusal(error: unknown, notice: Notice): Response {
  if (error instanceof AppError && error.code === "NOT_FOUND") return notice(410, OVER);
  if (error instanceof AppError && error.code === "WRONG_HOST") return notice(421, { title: "Wrong address", words: error.message });
  if (error instanceof AppError && error.code === "TOO_MANY")
    return notice(429, TOO_MANY, { "Retry-After": String(error.extra.retryAfter ?? 60) });
  // biome-ignore lint/suspicious/noConsole: an unforeseen error is written down, without the link's token
  console.error("shared view:", error);
  return notice(500, WRONG);
}

function viewOf(share: ShareRow, nonce: string): string {
  const data = gatherShare(db(), { share });
  const hidden = hiddenOf(db(), share.studyId);
  const report = hideIdentities(shareReport(data), hidden);
  const study = hideIdentities({ name: data.study.name, sample: data.study.sample }, hidden);
  return sharePage({ report, view: share.view, study, leftOut: leftOut(data.voices), ends: share.expiresAt.slice(0, 10), nonce });
}

function page(
  html: string,
  { status, nonce, headers = {} }: { status: number; nonce: string; headers?: Record<string, string> },
): Response {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex, nofollow",
      ...headers,
    },
  });
}
