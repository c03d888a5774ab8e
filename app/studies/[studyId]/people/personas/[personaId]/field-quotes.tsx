import { Drawer } from "@mantine/core";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import { LinkedQuotes } from "@/app/studies/[studyId]/_links/linked-quotes";
import type { PersonaField } from "@/lib/personas/vocabulary";

type Props = { studyId: string; personaId: string; field: PersonaField; title: string; onClose: () => void };

/** The quotes for and against what stands in a field. */
export function FieldQuotes({ studyId, personaId, field, title, onClose }: Props) {
  useFocusBack();
  return (
    <Drawer opened onClose={onClose} position="right" size={480} title={`${title}: the words behind it`}>
      <LinkedQuotes studyId={studyId} subject="persona-field" subjectId={`${personaId}:${field}`} personaId={personaId} />
    </Drawer>
  );
}
