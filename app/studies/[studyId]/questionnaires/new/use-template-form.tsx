import { TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCreateQuestionnaire } from "@/app/_data/questionnaires";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { places } from "@/app/_ui/places";
import { SheetForm } from "@/app/_ui/sheet-form";
import { AUDIENCES, type Audience } from "@/lib/participants/vocabulary";
import { audienceHint } from "@/lib/questionnaires/audience-hint";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import styles from "./templates-page.module.css";

type Props = { studyId: string; template: TemplateGlance; product: string; onProduct: (name: string) => void };

const WHOM: Record<Audience, string> = { prospect: "Prospects", customer: "Customers", churned: "People who left", internal: "Colleagues" };

/** What a template is filled with: the product's name, and whom it will be sent to. */
export function UseTemplateForm({ studyId, template, product, onProduct }: Props) {
  const router = useRouter();
  const create = useCreateQuestionnaire(studyId);
  const [audience, setAudience] = useState<Audience | null>(template.audiences[0] ?? null);
  const hint = audience === null ? null : audienceHint(template, audience);

  function make() {
    create.mutate(
      { template: template.slug, product: product.trim(), audience },
      { onSuccess: ({ id }) => router.push(places.questionnaireBuild(studyId, id)) },
    );
  }

  return (
    <SheetForm word="Use this template" isSaving={create.isPending} error={create.error} onSubmit={make}>
      <TextInput
        label="What is it called?"
        description="Your product’s name, as its users say it. It is filled in below."
        placeholder="our product"
        value={product}
        maxLength={100}
        onChange={(event) => onProduct(event.currentTarget.value)}
      />
      <ChoiceSelect
        label="Whom will you ask?"
        value={audience}
        empty="Nobody in particular"
        choices={AUDIENCES.map((value) => ({ value, name: WHOM[value] }))}
        onChoose={(value) => setAudience(value as Audience | null)}
      />
      {hint === null ? null : (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      )}
    </SheetForm>
  );
}
