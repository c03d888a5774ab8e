import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { useUpdateFinding } from "@/app/_data/findings";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { showFailure, showToast } from "@/app/_ui/toast";
import { codePath } from "@/lib/codebook/tree";
import type { Finding } from "@/lib/findings/schema";
import styles from "./finding-parts.module.css";

/** The codes it stands over: people under them are how many touch on it at all. One that was deleted says so. */
export function FindingCodes({ studyId, finding }: { studyId: string; finding: Finding }) {
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const update = useUpdateFinding(studyId);
  const ids = finding.codes.map(({ id }) => id);
  const save = (codeIds: string[]) => update.mutateAsync({ id: finding.id, patch: { codeIds } });
  const change = (codeIds: string[], message: string) =>
    void save(codeIds)
      .then(() => showToast({ message, undo: () => void save(ids).catch(showFailure) }))
      .catch(showFailure);
  const free = codes.items
    .filter(({ id }) => !ids.includes(id))
    .map(({ id }) => ({ value: id, name: codePath(codes.items, id).join(" › ") }));
  return (
    <section className={styles.codes} aria-label="Codes">
      {finding.codes.length > 0 ? (
        <ul>
          {finding.codes.map(({ id, name, deleted }) => (
            <li key={id} data-deleted={deleted || undefined}>
              <span>
                {name}
                {deleted ? " was deleted: it counts nobody" : ""}
              </span>
              <button
                type="button"
                aria-label={`Take the code “${name}” away`}
                onClick={() =>
                  change(
                    ids.filter((one) => one !== id),
                    `“${name}” taken away`,
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ChoiceSelect
        label="Codes"
        value={null}
        empty={finding.codes.length > 0 ? "Add another code" : "Add a code"}
        choices={free}
        onChoose={(id) => {
          const code = codes.items.find((one) => one.id === id);
          if (code) change([...ids, code.id], `“${code.name}” added`);
        }}
      />
    </section>
  );
}
