const IN_WORD = /[\p{L}\p{N}\p{M}'’_-]/u;

/** The start of the word at a place (or its end): a place between words stays. Offsets in UTF-16 units. */
export function wordEdge(text: string, at: number, edge: "start" | "end"): number {
  const isInside = (place: number) => IN_WORD.test(text[place - 1] ?? "") && IN_WORD.test(text[place] ?? "");
  const step = edge === "start" ? -1 : 1;
  let place = Math.max(0, Math.min(at, text.length));
  while (isInside(place)) place += step;
  return place;
}

/** The edge of a span moved by one word: an end goes to the end of the next word or the one before, a start to where a word begins. */
export function nextWordEdge(text: string, at: number, { edge, step }: { edge: "start" | "end"; step: 1 | -1 }): number {
  const isEdge = (place: number) => {
    const [before, after] = [IN_WORD.test(text[place - 1] ?? ""), IN_WORD.test(text[place] ?? "")];
    return edge === "start" ? after && !before : before && !after;
  };
  for (let place = at + step; place >= 0 && place <= text.length; place += step) {
    if (isEdge(place)) return place;
  }
  return at;
}
