/**
 * Fleiss' kappa (1971) for any number of coders, each unit valued by equally many: `counts[unit][category]` says how many chose it. Null (not defined)
 * without units, with fewer than two coders, and where everybody always chose the same category. Throws nothing: units of unequal counts give null too.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): { observed: number; byChance: number; kappa: number | null } | null {
  const sum = (row: readonly number[]) => row.reduce((all, one) => all + one, 0);
  const coders = sum(counts[0] ?? []);
  if (coders < 2 || counts.some((row) => sum(row) !== coders)) return null;
  const units = counts.length;
  const categories = Math.max(...counts.map((row) => row.length));
  const shares = Array.from(
    { length: categories },
    (_, category) => counts.reduce((all, row) => all + (row[category] ?? 0), 0) / (units * coders),
  );
  const observed = sum(counts.map((row) => (sum(row.map((n) => n * n)) - coders) / (coders * (coders - 1)))) / units;
  const isOne = shares.some((share) => share === 1);
  const byChance = sum(shares.map((share) => share * share));
  return { observed, byChance, kappa: isOne ? null : (observed - byChance) / (1 - byChance) };
}
