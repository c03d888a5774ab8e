import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import { isStopWord } from "@/lib/text/stopwords";
import type { Labelled } from "./rows";

/** natural's TF-IDF over the whole set: single words, as its users take it. */
export function naturalTfIdf(documents: readonly Labelled[]): (document: Labelled) => string[] {
  const model = new TfIdf();
  for (const { text } of documents) model.addDocument(text);
  const places = new Map(documents.map((document, i) => [document, i]));
  return (document) =>
    model
      .listTerms(places.get(document) ?? 0)
      .slice(0, 10)
      .map(({ term }) => term);
}

/** RAKE (Rose et al. 2010): runs of words between stop words and punctuation, scored by the sum of degree over frequency. */
export function rake(text: string): string[] {
  const phrases = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'\- ]+|\n/u)
    .flatMap((part) => {
      const runs: string[][] = [[]];
      for (const word of part.split(/\s+/)) {
        if (word === "" || isStopWord(word)) runs.push([]);
        else runs.at(-1)?.push(word);
      }
      return runs.filter((run) => run.length > 0 && run.length <= 5);
    });
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const phrase of phrases) {
    for (const word of phrase) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + phrase.length);
    }
  }
  const scores = new Map(
    phrases.map((phrase) => [
      phrase.join(" "),
      phrase.reduce((sum, word) => sum + (degree.get(word) ?? 0) / (frequency.get(word) ?? 1), 0),
    ]),
  );
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([phrase]) => phrase);
}
