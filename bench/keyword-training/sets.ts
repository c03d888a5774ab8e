import { readdirSync } from "node:fs";
import { join } from "node:path";
import notes from "./news-notes.json";
import { type Labelled, phraseKey, readLabelled } from "./rows";

const NEWS = "kpcrowd-dev";

/**
 * News has two labels: where we noted the phrases that a reader of the story would (news-notes.json, by the ids of the set), those count, as a set
 * of its own; of the other stories the phrases of more than one word, since single words by the dozen are another taste.
 */
function newsSets(stories: readonly Labelled[]): Labelled[][] {
  const noted = new Map<string, string[]>(Object.entries(notes));
  const ours = stories.flatMap((story) => {
    const phrases = noted.get(story.id);
    return phrases ? [{ ...story, set: "news, noted", gold: new Set(phrases.map(phraseKey)) }] : [];
  });
  const others = stories.filter(({ id }) => !noted.has(id));
  return [
    ours,
    others.map((story) => ({ ...story, set: "news, phrases", gold: new Set([...story.gold].filter((key) => key.includes(" "))) })),
  ];
}

/** The labelled sets of a folder as they are trained on, every set a list of its own. */
export function trainingSets(folder: string): Labelled[][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().flatMap((name) => {
    const documents = readLabelled(join(folder, name));
    return name === `${NEWS}.jsonl` ? newsSets(documents) : [documents];
  });
}
