const NAME = "verbatim.last-study";

/** The study that was open last in this browser; null before the first. */
export function lastStudy(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

export function rememberStudy(studyId: string): void {
  try {
    localStorage.setItem(NAME, studyId);
  } catch {
    // without storage the latest study of the list is taken
  }
}
