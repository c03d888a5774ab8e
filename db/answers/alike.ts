import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { mixed } from "@/lib/answers/mix";
import { type AlikeGroup, orderAlike } from "@/lib/answers/order-alike";
import { sameWords } from "@/lib/answers/same-words";
import type { StandingAnswer } from "./standing";

/** The order of a question's answers. `groupOf` and `isEcho` are by the answers' ids, and so is `words`: those of an answer without case and signs. */
export type AlikeAnswers = {
  alike: string[];
  mixed: string[];
  groupOf: Map<string, string>;
  echoes: Set<string>;
  terms: Map<string, string[]>;
  words: Map<string, string>;
};

type Kept = AlikeAnswers & { stamp: string };

/** So many questions stay in memory, the last used. */
const MOST_KEPT = 6;
const kept = new Map<string, Kept>();

/**
 * Which of a question's answers are alike, from memory where none of them changed: comparing 6,000 takes some tenths of a second, asking again nothing.
 * Whoever asks says which answers there are, so that what came meanwhile is never missed.
 */
export function alikeAnswers(db: Db, { key, answers }: { key: string; answers: readonly StandingAnswer[] }): AlikeAnswers {
  const stamp = answers.map(({ id, version }) => `${id}${version}`).join(" ");
  const known = kept.get(key);
  kept.delete(key);
  const current = known?.stamp === stamp ? known : { ...compared(db, answers), stamp };
  kept.set(key, current);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return current;
}

type TextRow = [id: string, text: string, language: string];

function compared(db: Db, answers: readonly StandingAnswer[]): AlikeAnswers {
  const ids = answers.map(({ id }) => id);
  const rows = db.values<TextRow>(sql`
    select d.id, d.text, coalesce(d.language_chosen, nullif(d.language, 'und'), 'en')
    from json_each(${JSON.stringify(ids)}) j cross join documents d on d.id = j.value`);
  const groups = orderAlike(rows.map(([id, text, language]) => ({ id, text, language })));
  return {
    alike: groups.flatMap((group) => group.ids),
    mixed: mixed(ids),
    groupOf: new Map(groups.flatMap((group) => group.ids.map((id) => [id, group.ids[0] ?? id] as const))),
    echoes: new Set(groups.flatMap((group) => group.ids.slice(0, group.echoes))),
    terms: new Map(groups.filter(isSeveral).map((group) => [group.ids[0] ?? "", group.terms] as const)),
    words: new Map(rows.map(([id, text]) => [id, sameWords(text)])),
  };
}

function isSeveral({ ids }: AlikeGroup): boolean {
  return ids.length > 1;
}
