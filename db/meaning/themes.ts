import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { codes, themesSetAside } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { countKinds } from "@/lib/keywords/respondents";
import { agreement, centred, togetherOf } from "@/lib/meaning/directions";
import { type FoundTheme, findThemes } from "@/lib/meaning/find-themes";
import { readsFirst } from "@/lib/meaning/reads-first";
import type { ProposedTheme, ProposedThemes } from "@/lib/meaning/schema";
import { isSameTheme, themeKey } from "@/lib/meaning/theme-key";
import { compareIfSmall } from "./compare";
import { loadMeanings, type StudyMeanings, textOf } from "./load";
import { leastPeople, type OpenSentences, openSentences } from "./open-sentences";
import { type ShownSentence, wireSentences } from "./wire";

/** More than anybody reads at once; the next come up when these are decided. */
const MOST_SHOWN = 12;
const QUOTES_EACH = 60;
const PHRASES_SHOWN = 6;
/** A theme whose sentences point the way of a code's quotes by this much is near it. */
const NEAR = 0.55;
const LEAST_EVIDENCE = 3;

/**
 * Groups of sentences alike that no code covers, the most telling first: said by at least three people (two where few were heard), named by their
 * keyphrases, without those set aside. Words of people who refused to be quoted count and are not shown (rule 14). Throws NOT_FOUND.
 */
export function listNewThemes(db: Db, { studyId }: { studyId: string }): ProposedThemes {
  requireStudy(db, studyId);
  const { done, total } = compareIfSmall(db, studyId);
  const state = done < total ? "reading" : "ready";
  const study = loadMeanings(db, studyId);
  if (!study) return { state, done, total, items: [], uncovered: 0, sentences: 0, setAside: 0 };
  const open = openSentences(db, { studyId, study });
  const { list, phrases, sentences, of } = open;
  const found = findThemes(list, { meanings: study.meanings, phrases, minPeople: leastPeople(of.people + of.respondents) });
  const aside = asideIn(db, studyId);
  const keyed = found.map((theme) => ({ theme, key: keyOf(theme) }));
  const wanted = keyed.filter(({ key }) => !aside.some((other) => isSameTheme(key, other)));
  const near = nearest(db, { studyId, study, open });
  const items = wanted.slice(0, MOST_SHOWN).map(({ theme, key }) => wireTheme(db, { theme, key, study, open, near: near(theme) }));
  return { state, done, total, items, uncovered: list.length, sentences, setAside: keyed.length - wanted.length };
}

function asideIn(db: Db, studyId: string): string[] {
  return db
    .select({ key: themesSetAside.key })
    .from(themesSetAside)
    .where(eq(themesSetAside.studyId, studyId))
    .all()
    .map(({ key }) => key);
}

function keyOf({ phrases }: FoundTheme): string {
  return themeKey(
    phrases[0]?.language ?? "",
    phrases.map(({ key }) => key),
  );
}

type Wiring = { theme: FoundTheme; key: string; study: StudyMeanings; open: OpenSentences; near: ProposedTheme["near"] };

function wireTheme(db: Db, { theme, key, study, open, near }: Wiring): ProposedTheme {
  const shown = theme.sentences.filter((i) => open.voices[i]?.shown);
  const best = readsFirst(shown, { person: (i) => open.list[i]?.person ?? "", most: QUOTES_EACH });
  const [first] = theme.phrases;
  const quotes = wireSentences(
    db,
    best.flatMap((i) => shownSentence(study, open, { i, theme })),
  );
  return {
    key,
    name: capitalised(first?.form ?? ""),
    phrases: theme.phrases.slice(0, PHRASES_SHOWN).map(({ form }) => form),
    ...countKinds(theme.sentences.map((i) => open.list[i]?.person ?? null)),
    of: open.of.people,
    respondentsOf: open.of.respondents,
    sentences: shown.length,
    withheld: theme.sentences.length - shown.length,
    near,
    quotes,
  };
}

function shownSentence(study: StudyMeanings, open: OpenSentences, { i, theme }: { i: number; theme: FoundTheme }): ShownSentence[] {
  const at = open.list[i]?.at ?? 0;
  const text = textOf(study, at);
  if (!text) return [];
  const { documentId, interviewId, placeId } = text;
  const place = { start: study.meanings.starts[at] ?? 0, end: study.meanings.ends[at] ?? 0 };
  const similarity = Math.max(0, 1 - theme.sentences.indexOf(i) / theme.sentences.length);
  return [{ documentId, interviewId, placeId, ...place, speakerId: open.voices[i]?.speakerId ?? null, similarity }];
}

function capitalised(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

type Near = (theme: FoundTheme) => ProposedTheme["near"];

/** Which code's quotes point the same way as a theme, seen from the middle of the sentences without codes. */
function nearest(db: Db, { studyId, study, open }: { studyId: string; study: StudyMeanings; open: OpenSentences }): Near {
  const evidence = evidenceOf(db, { studyId, study, coded: open.coded });
  if (evidence.length === 0) return () => null;
  const from = centred(
    study.meanings,
    open.list.map(({ at }) => at),
  );
  const points = evidence.map(({ code, sentences }) => ({ code, centre: togetherOf(from, sentences).centre }));
  return ({ centre }) => {
    let best: { code: { codeId: string; name: string }; way: number } | null = null;
    for (const point of points) {
      const way = agreement(centre, point.centre);
      if (way >= NEAR && (best === null || way > best.way)) best = { code: point.code, way };
    }
    return best?.code ?? null;
  };
}

type Evidence = { code: { codeId: string; name: string }; sentences: number[] };

/** The sentences under each code that has enough of them. */
function evidenceOf(db: Db, { studyId, study, coded }: { studyId: string; study: StudyMeanings; coded: readonly number[] }): Evidence[] {
  const book = db
    .select({ codeId: codes.id, name: codes.name })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .orderBy(asc(codes.id))
    .all();
  const rows = db.values<[string, number, number, string]>(sql`
    select h.document_id, h."start", h."end", hc.code_id from highlights h join highlight_codes hc on hc.highlight_id = h.id
    where h.study_id = ${studyId} and h.deleted_at is null`);
  const spans = new Map<string, { start: number; end: number; codeId: string }[]>();
  for (const [documentId, start, end, codeId] of rows) spans.set(documentId, [...(spans.get(documentId) ?? []), { start, end, codeId }]);
  const under = new Map<string, number[]>();
  for (const at of coded) {
    const [start, end] = [study.meanings.starts[at] ?? 0, study.meanings.ends[at] ?? 0];
    const over = spans.get(textOf(study, at)?.documentId ?? "") ?? [];
    const ids = new Set(over.filter((span) => span.start < end && span.end > start).map(({ codeId }) => codeId));
    for (const id of ids) under.set(id, [...(under.get(id) ?? []), at]);
  }
  return book.flatMap((code) => {
    const sentences = under.get(code.codeId) ?? [];
    return sentences.length >= LEAST_EVIDENCE ? [{ code, sentences }] : [];
  });
}
