/** The study whose page an address is; null on the pages of all studies. */
export function studyIn(path: string): string | null {
  const id = /^\/studies\/([^/]+)/.exec(path)?.[1];
  return id === undefined || id === "new" ? null : id;
}
