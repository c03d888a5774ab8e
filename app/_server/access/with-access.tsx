import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { db } from "@/app/_server/db";
import { loadedFor, shownHere } from "@/app/_server/identities/reader";
import { NoLongerMine } from "@/app/_shell/no-longer-mine";
import { actingAs } from "@/db/acting";
import { wasTakenOut } from "@/db/audit/taken-out";
import { accessTo } from "@/db/team/access";
import { callerOf } from "@/db/team/caller";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Caller, StudyAccess } from "@/lib/team/access";
import type { Right } from "@/lib/team/vocabulary";
import { requireRight } from "./admit";
import { NotAllowed } from "./not-allowed";

type Asked = { studyId?: string; right: Right };
type Loaded = { db: Db; access: StudyAccess; caller: Caller };

/** Asked once for a request, whatever its layouts and its page load. */
const caller = cache(async (): Promise<Caller> => callerOf(db(), await headers()));

/**
 * How every page and layout reaches what is stored: by the right that the policy gives its address. Whoever is not signed in goes to sign in and comes
 * back; a study that is not theirs, and what is not there, is the not-found page, but for whoever
 * was taken out of it, who is told so; a right they lack is said in its place.
 */
export async function withAccess(asked: Asked, load: (loaded: Loaded) => ReactNode | Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await loadWith(asked, load);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "SIGN_IN") redirect(await signInAddress());
    if (error.code === "NOT_FOUND" && (await wasMine(asked.studyId))) return <NoLongerMine team />;
    if (error.code === "NOT_FOUND") notFound();
    if (error.code === "FORBIDDEN") return <NotAllowed studyId={asked.studyId ?? null} reason={error.message} />;
    throw error;
  }
}

/** Whether the caller was taken out of a study: it is said to nobody who was never in it. */
async function wasMine(studyId: string | undefined): Promise<boolean> {
  const who = await caller();
  if (studyId === undefined || who.kind === "nobody" || accessTo(db(), { caller: who, studyId })) return false;
  return wasTakenOut(db(), { studyId, userId: who.userId });
}

/** What stands beside a page (its title), where the caller may read it and it is there; else null, and the page says why. */
export async function ifAllowed<T>(asked: Asked, load: (loaded: Loaded) => T): Promise<T | null> {
  try {
    return await loadWith(asked, (loaded) => shownHere({ title: load(loaded) }).title);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function loadWith<T>({ studyId = null, right }: { studyId?: string | null; right: Right }, load: (loaded: Loaded) => T): Promise<T> {
  const who = await caller();
  const database = db();
  const access = requireRight(database, { caller: who, right, studyId, reads: true });
  const loaded = { db: database, access, caller: who };
  const work = () => (studyId === null ? load(loaded) : loadedFor({ db: database, studyId, access }, () => load(loaded)));
  return who.kind === "person" ? actingAs(who.userId, work) : work();
}

/** Back to where they wanted to go, once they are signed in. */
async function signInAddress(): Promise<`/sign-in?next=${string}`> {
  return `/sign-in?next=${encodeURIComponent((await headers()).get("x-path") ?? "/")}`;
}
