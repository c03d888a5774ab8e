"use client";

import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMergeCompetitor } from "@/app/_data/deals";
import { useDeleteItem, useRestoreItem, useUpdateItem } from "@/app/_data/lists";
import { themeQuotesQuery } from "@/app/_data/themes";
import { heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Facts } from "@/app/_ui/facts";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import { Said } from "@/app/studies/[studyId]/journey/_figures/said";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import type { Competitor } from "@/lib/deals/schema";
import type { Recorded } from "@/lib/record";
import styles from "./deal-sheet.module.css";

type Props = { studyId: string; id: string; competitors: readonly Competitor[]; onClose: () => void };

const QUOTES = 12;

/** A competitor: its name, the code under which people mention it, and what they say. */
export function CompetitorSheet({ studyId, id, competitors, onClose }: Props) {
  const competitor = competitors.find((one) => one.id === id);
  if (!competitor) {
    return (
      <Sheet title="This competitor is not here" onClose={onClose}>
        <p>It was deleted, or the address is of another study.</p>
      </Sheet>
    );
  }
  const others = competitors.filter((one) => one.id !== id);
  return (
    <Sheet title={competitor.name} onClose={onClose}>
      <EditorsOnly otherwise={<CodeOf studyId={studyId} competitor={competitor} />}>
        <NameAndCode key={competitor.id} studyId={studyId} competitor={competitor} />
      </EditorsOnly>
      {competitor.codeId ? <Mentions studyId={studyId} codeId={competitor.codeId} mentions={competitor.mentions} /> : null}
      <EditorsOnly>
        <End studyId={studyId} competitor={competitor} others={others} onClose={onClose} />
      </EditorsOnly>
    </Sheet>
  );
}

function CodeOf({ studyId, competitor }: { studyId: string; competitor: Competitor }) {
  const { names } = useNames(studyId);
  const none = <p className="caption">No code stands for it, so nobody is counted who mentions it.</p>;
  return <Facts facts={[{ label: "Its code", value: names.code(competitor.codeId) }]} none={none} />;
}

function NameAndCode({ studyId, competitor }: { studyId: string; competitor: Competitor }) {
  const update = useUpdateItem(studyId, "competitors");
  const { names, choices } = useNames(studyId);
  const { form, setForm, opened, adopt, clash } = useStoredForm(competitor, {
    startOf: ({ name, codeId }) => ({ name, codeId }),
    factsOf: ({ name, codeId }) => [
      { label: "Name", value: name },
      { label: "Its code", value: names.code(codeId) },
    ],
  });
  const onSuccess = (saved: Recorded) => {
    adopt(saved as Competitor);
    showToast({ message: `${form.name} saved` });
  };
  const codes = [...choices.code.filter(({ kind }) => kind === "competitor"), ...choices.code.filter(({ kind }) => kind !== "competitor")];
  return (
    <SheetForm
      word="Save"
      isSaving={update.isPending}
      error={update.error}
      clash={clash}
      onSubmit={() => update.mutate({ id: opened.id, version: opened.version, patch: form }, { onSuccess })}
    >
      <TextInput
        label="Name"
        required
        maxLength={200}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
      />
      <ChoiceSelect
        label="Its code"
        description="Whoever is quoted under it mentions this competitor."
        value={form.codeId}
        empty="none"
        choices={codes}
        onChoose={(codeId) => setForm({ ...form, codeId })}
      />
    </SheetForm>
  );
}

function Mentions({ studyId, codeId, mentions }: { studyId: string; codeId: string; mentions: Competitor["mentions"] }) {
  const { data } = useQuery(themeQuotesQuery(studyId, { code: codeId }));
  return (
    <section className={styles.part} aria-label="What people say of it">
      <h3>What people say of it</h3>
      <p className="caption">{mentions ? `${heardWords(mentions)} mention it.` : ""}</p>
      {data?.items.slice(0, QUOTES).map((quote) => (
        <Said key={quote.highlightId} studyId={studyId} quote={quote} />
      ))}
    </section>
  );
}

function End({
  studyId,
  competitor,
  others,
  onClose,
}: {
  studyId: string;
  competitor: Competitor;
  others: Competitor[];
  onClose: () => void;
}) {
  const { id, version, name } = competitor;
  const erase = useDeleteItem(studyId, "competitors");
  const restore = useRestoreItem(studyId, "competitors");
  const merge = useMergeCompetitor(studyId);
  const remove = () =>
    void erase.mutateAsync({ id, version }).then(() => {
      showToast({ message: `${name} deleted`, undo: () => void restore.mutateAsync(id).catch(showFailure) });
      onClose();
    }, showFailure);
  return (
    <section className={styles.part} aria-label="Its end">
      {others.length > 0 ? (
        <ChoiceSelect
          label="It is the same as"
          description="What is noted of it goes over to that one."
          value={null}
          empty="choose the one that stays"
          choices={others.map((one) => ({ value: one.id, name: one.name }))}
          onChoose={(into) => {
            if (into === null) return;
            void merge.mutateAsync({ id, into }).then((stays) => {
              showToast({ message: `${name} is now ${stays.name}` });
              onClose();
            }, showFailure);
          }}
        />
      ) : null}
      <div>
        <Button onClick={remove} loading={erase.isPending}>
          Delete this competitor
        </Button>
      </div>
    </section>
  );
}
