import { TextInput } from "@mantine/core";
import { useAddGuideTemplate, useDeleteGuideQuestions } from "@/app/_data/guide";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { AddedToGuide } from "@/lib/guide/schema";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import styles from "./templates-page.module.css";

type Props = { studyId: string; template: TemplateGlance; product: string; onProduct: (name: string) => void };

/** Adds a conversation's questions to the guide that stands beside each interview. */
export function AddGuideForm({ studyId, template, product, onProduct }: Props) {
  const add = useAddGuideTemplate(studyId);
  const takeOut = useDeleteGuideQuestions(studyId);

  function tell({ items, already }: AddedToGuide) {
    const all = items.length === 0;
    const rest = already > 0 && !all ? `, ${already} stood there already` : "";
    const message = all
      ? "All of them stand in the guide already"
      : `${plural(items.length, "question")} added to the interview guide${rest}`;
    showToast(all ? { message } : { message, undo: () => takeOut.mutate(items, { onError: showFailure, onSuccess: () => add.reset() }) });
  }

  const open = () => add.mutate({ template: template.slug, product: product.trim() }, { onSuccess: tell });

  return (
    <>
      <SheetForm word="Add to the interview guide" isSaving={add.isPending} error={add.error} refused="Nothing was added." onSubmit={open}>
        <TextInput
          label="What is it called?"
          description="Your product’s name, as its users say it. It is filled in below."
          placeholder="our product"
          value={product}
          maxLength={100}
          onChange={(event) => onProduct(event.currentTarget.value)}
        />
      </SheetForm>
      {add.data ? (
        <p>
          The guide stands beside each interview: <Link href={places.logInterview(studyId)}>log one with it</Link>, or{" "}
          <Link href={`${places.settings(studyId)}#guide` as ReturnType<typeof places.settings>}>put its questions in order</Link>.
        </p>
      ) : (
        <p className={styles.small}>A conversation is led by a person, so these questions go into the guide beside each interview.</p>
      )}
    </>
  );
}
