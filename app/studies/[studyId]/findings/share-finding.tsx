import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useDeleteFinding, useRestoreFinding } from "@/app/_data/findings";
import { linksQuery } from "@/app/_data/links";
import { EditorsOnly } from "@/app/_team/editors-only";
import { copyText, today } from "@/app/_ui/copy-text";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import { findingMarkdown } from "@/lib/findings/markdown";
import type { Finding } from "@/lib/findings/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";

type Props = { study: Study; personas: readonly Persona[]; finding: Finding; onDeleted: () => void };

/** Hands a finding on as text or as an address, or deletes it. */
export function ShareFinding({ study, personas, finding, onDeleted }: Props) {
  const { id, version } = finding;
  const queries = useQueryClient();
  const remove = useDeleteFinding(study.id);
  const restore = useRestoreFinding(study.id);
  const address = () => `${window.location.origin}${places.findings(study.id, { finding: id })}`;
  async function copy() {
    const { items } = await queries.fetchQuery({ ...linksQuery(study.id, { subject: "finding", subjectId: id }), staleTime: 5000 });
    const persona = personas.find((one) => one.id === finding.personaId)?.name ?? null;
    const question = study.brief?.questions.find((one) => one.id === finding.questionId)?.question ?? null;
    await copyText(
      findingMarkdown(finding, { quotes: items, persona, question, date: today(), address: address() }),
      "Finding copied as Markdown.",
    );
  }
  const erase = () =>
    void remove
      .mutateAsync({ id, version })
      .then(() => {
        showToast({ message: "The finding was deleted", undo: () => void restore.mutateAsync(id).catch(showFailure) });
        onDeleted();
      })
      .catch(showFailure);
  return (
    <>
      <Button size="compact-sm" onClick={() => void copy().catch(showFailure)}>
        Copy as text
      </Button>
      <Button size="compact-sm" onClick={() => void copyText(address(), "Link copied.")}>
        Copy link
      </Button>
      <EditorsOnly>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={erase}>
          Delete
        </Button>
      </EditorsOnly>
    </>
  );
}
