import type { Here, LiveChange } from "@/lib/live/schema";

/** What goes out to one open stream. `change`: somebody changed something; `work`: the program got on with reading or learning; `here`: who is where. */
export type Sent = { event: "hello" | "change" | "work" | "here"; id: string; data: unknown };

/** One open page: who has it open, where in the study it stands, and how to reach it. `check` says whether it may still listen. */
export type Listener = {
  tab: string;
  userId: string;
  name: string;
  place: string;
  send: (sent: Sent) => void;
  close: () => void;
  check: () => Promise<boolean>;
};

type Waiting = { tabs: Set<string | null>; by: Set<string | null>; isWork: boolean };
type Study = { count: number; listeners: Set<Listener>; waiting: Waiting | null; timer: NodeJS.Timeout | null; sentAt: number };
type Hub = { run: string; studies: Map<string, Study>; team: boolean };

/** At most four a second go out for a study: what comes in between goes along with the next. */
const PAUSE_MS = 250;
const KEY = Symbol.for("verbatim.live");
/** On globalThis: each bundle of the build loads this module anew, and all of them must reach the same pages. */
const world: typeof globalThis & { [KEY]?: Hub } = globalThis;

function hub(): Hub {
  world[KEY] ??= { run: crypto.randomUUID().slice(0, 8), studies: new Map(), team: false };
  return world[KEY];
}

function studyOf(studyId: string): Study {
  const known = hub().studies.get(studyId);
  if (known) return known;
  const made = { count: 0, listeners: new Set<Listener>(), waiting: null, timer: null, sentAt: 0 };
  hub().studies.set(studyId, made);
  return made;
}

/** Up to where a study's changes have come: whoever knows an earlier one has missed something. Another start of the program counts anew, under another name. */
export function livePosition(studyId: string): string {
  return `${hub().run}-${hub().studies.get(studyId)?.count ?? 0}`;
}

/** Tells every open page of a study that somebody changed something in it. `by`: a person's id, null for a respondent; `tab`: where from, to be passed over there. */
export function publishChange({ studyId, by, tab }: LiveChange & { studyId: string }): void {
  publish(studyId, { by, tab, isWork: false });
}

/** Tells every open page of these studies that somebody has come into them, or is invited or no longer. */
export function tellStudies(studyIds: readonly string[], { by, tab = null }: { by: string; tab?: string | null }): void {
  for (const studyId of studyIds) publishChange({ studyId, by, tab });
}

/** Tells every open page of a study that the program got on with reading, learning or comparing. */
export function publishWork(studyId: string): void {
  publish(studyId, { by: null, tab: null, isWork: true });
}

function publish(studyId: string, { by, tab, isWork }: LiveChange & { isWork: boolean }): void {
  const study = studyOf(studyId);
  if (!isWork) study.count += 1;
  if (study.listeners.size === 0) return;
  study.waiting ??= { tabs: new Set(), by: new Set(), isWork: true };
  if (!isWork) {
    study.waiting.isWork = false;
    study.waiting.tabs.add(tab);
    study.waiting.by.add(by);
  }
  if (study.timer) return;
  const wait = Math.max(0, study.sentAt + PAUSE_MS - performance.now());
  if (wait === 0) sendWaiting(studyId, study);
  else study.timer = setTimeout(() => sendWaiting(studyId, study), wait).unref();
}

function sendWaiting(studyId: string, study: Study): void {
  const { waiting } = study;
  study.timer = null;
  study.waiting = null;
  if (!waiting) return;
  study.sentAt = performance.now();
  const id = livePosition(studyId);
  const data = { tabs: [...waiting.tabs], by: [...waiting.by] };
  for (const listener of study.listeners) listener.send({ event: waiting.isWork ? "work" : "change", id, data });
}

/** Opens a page's stream: it is greeted with where the study's changes stand and who is there, and the others are told of it. Answers how to take it out again. */
export function listen(studyId: string, listener: Listener): () => void {
  const study = studyOf(studyId);
  // a tab has one stream: what it had before went with its connection
  for (const one of study.listeners) if (one.tab === listener.tab && one.userId === listener.userId) one.close();
  study.listeners.add(listener);
  listener.send({ event: "hello", id: livePosition(studyId), data: { here: hereIn(study) } });
  tellHere(studyId, study);
  return () => {
    if (!study.listeners.delete(listener)) return;
    tellHere(studyId, study);
  };
}

/** Notes where in the study a tab stands by now, and tells the others. */
export function moveTo(studyId: string, { tab, userId, place }: Pick<Listener, "tab" | "userId" | "place">): void {
  const study = hub().studies.get(studyId);
  for (const listener of study?.listeners ?? []) {
    if (listener.tab !== tab || listener.userId !== userId || listener.place === place) continue;
    listener.place = place;
    if (study) tellHere(studyId, study);
  }
}

/** Says whether there is a team: alone, nobody is told who is here. */
export function countTeam(isTeam: boolean): void {
  hub().team = isTeam;
}

function hereIn(study: Study): Here[] {
  if (!hub().team) return [];
  return [...study.listeners].map(({ tab, userId, name, place }) => ({ tab, userId, name, place }));
}

function tellHere(studyId: string, study: Study): void {
  if (!hub().team) return;
  const data = { here: hereIn(study) };
  for (const listener of study.listeners) listener.send({ event: "here", id: livePosition(studyId), data });
}

/** Looks at once whether everybody who listens still may: called when somebody's rights or sessions changed. */
export async function checkListeners(): Promise<void> {
  const all = [...hub().studies.values()].flatMap(({ listeners }) => [...listeners]);
  await Promise.all(
    all.map(async (listener) => {
      if (!(await listener.check())) listener.close();
    }),
  );
}
