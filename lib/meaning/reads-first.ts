/**
 * Up to so many of a theme's sentences, best first as given, but so that the first ones are by different people: one of each in turn, until
 * everybody has had one, then the rest in their order.
 */
export function readsFirst<T>(sentences: readonly T[], { person, most }: { person: (sentence: T) => string; most: number }): T[] {
  const heard = new Set<string>();
  const first = sentences.filter((sentence) => {
    const who = person(sentence);
    return !heard.has(who) && heard.add(who);
  });
  const taken = new Set(first);
  return [...first, ...sentences.filter((sentence) => !taken.has(sentence))].slice(0, most);
}
