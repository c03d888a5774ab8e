import type { ColumnProfile } from "./profile";

/** Several columns as one, for the rows of a matrix or the entries of an open question: what stands in any of them. */
export function mergeProfiles(profiles: readonly ColumnProfile[]): ColumnProfile {
  const [first] = profiles;
  if (first && profiles.length === 1) return first;
  const values = new Map<string, number>();
  for (const profile of profiles) for (const [value, times] of profile.values) values.set(value, (values.get(value) ?? 0) + times);
  const sum = (of: (profile: ColumnProfile) => number) => profiles.reduce((total, profile) => total + of(profile), 0);
  return {
    column: first?.column ?? 0,
    filled: sum(({ filled }) => filled),
    values,
    whole: profiles.every(({ whole }) => whole),
    unread: sum(({ unread }) => unread),
    samples: profiles.flatMap(({ samples }) => samples).slice(0, 6),
    longest: Math.max(0, ...profiles.map(({ longest }) => longest)),
    length: sum(({ length }) => length),
    numbers: {
      count: sum(({ numbers }) => numbers.count),
      whole: sum(({ numbers }) => numbers.whole),
      min: Math.min(...profiles.map(({ numbers }) => numbers.min)),
      max: Math.max(...profiles.map(({ numbers }) => numbers.max)),
    },
    moments: {
      count: sum(({ moments }) => moments.count),
      dayFirst: sum(({ moments }) => moments.dayFirst),
      monthFirst: sum(({ moments }) => moments.monthFirst),
    },
  };
}
