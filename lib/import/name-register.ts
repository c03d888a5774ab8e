/** A persona or an account that the plan needs: `id` where the study has it already, null where it is to be made. */
export type PlannedName = { key: string; id: string | null; name: string };

export type NameRegister = {
  /** those that were used, in order of first use */
  list: PlannedName[];
  /** Uses the one of that name (capitals do not count), existing or new, and answers its key. */
  use: (name: string) => string;
  /** The key of an existing one, without using it. */
  keyOf: (id: string) => string;
};

/** Personas or accounts of one import by name, the study's own first. `prefix` keeps the keys of different kinds apart. */
export function nameRegister(existing: { id: string; name: string }[], prefix: string): NameRegister {
  const fold = (name: string) => name.replace(/\s+/g, " ").trim().toLowerCase();
  const byName = new Map<string, PlannedName>(existing.map(({ id, name }) => [fold(name), { key: `${prefix}:${id}`, id, name }]));
  const used = new Set<string>();
  const list: PlannedName[] = [];
  return {
    list,
    use(name) {
      const entry = byName.get(fold(name)) ?? { key: `${prefix}:new:${fold(name)}`, id: null, name: name.trim() };
      byName.set(fold(name), entry);
      if (!used.has(entry.key)) list.push(entry);
      used.add(entry.key);
      return entry.key;
    },
    keyOf: (id) => `${prefix}:${id}`,
  };
}
