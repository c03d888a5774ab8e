import type { MoreInterviews } from "./schema";

/** How often codes were heard: interviews in all, codes in all, codes heard in exactly one interview, and in exactly two. */
export type Incidence = { interviews: number; codes: number; once: number; twice: number };

/** The counts that Chao's estimators need, from the number of interviews each code was heard in. */
export function incidenceOf(counts: Iterable<number>, interviews: number): Incidence {
  const incidence = { interviews, codes: 0, once: 0, twice: 0 };
  for (const count of counts) {
    incidence.codes += 1;
    if (count === 1) incidence.once += 1;
    if (count === 2) incidence.twice += 1;
  }
  return incidence;
}

/**
 * Chao2 (Chao 1987, from ecology): the least number of codes there are to be heard, with those heard so far in it. Codes heard once tell of the unheard
 * ones; without any heard twice, the bias-corrected form. Ten interviews, 20 codes, 4 heard once, 3 twice: 22.4.
 */
export function chao2({ interviews, codes, once, twice }: Incidence): number {
  if (interviews === 0) return codes;
  const unheard = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
  return codes + ((interviews - 1) / interviews) * unheard;
}

/**
 * About how many more interviews until a share (95 %) of the codes that Chao2 expects is heard (Chao, Colwell, Lin and Gotelli 2009, eq. for incidence
 * data; extrapolation as in Colwell et al. 2012). It takes interviews of the same kind of people for granted and is a lower bound, since Chao2 is; beyond twice the
 * interviews held it says nothing reliable, so it stops there and says "at least". 0: the share is heard already.
 */
export function moreInterviews(incidence: Incidence, share = 0.95): MoreInterviews {
  const { interviews, codes, once } = incidence;
  const expected = chao2(incidence);
  const unheard = expected - codes;
  const wanted = share * expected - codes;
  if (wanted <= 0 || unheard <= 0) return { about: 0, atLeast: false };
  const about = Math.ceil(Math.log(1 - wanted / unheard) / Math.log(1 - once / (interviews * unheard + once)));
  return about > interviews ? { about: interviews, atLeast: true } : { about, atLeast: false };
}
