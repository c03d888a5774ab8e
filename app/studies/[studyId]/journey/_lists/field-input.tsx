import { NumberInput, TagsInput, Textarea, TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import { choicesFor } from "./choices-for";
import type { Field } from "./list-kind";
import { PlacesInput } from "./places-input";
import type { Choices } from "./use-names";

type Props = { field: Field; value: unknown; choices: Choices; onChange: (value: unknown) => void };

/** One field of a form, answered as its kind is. */
export function FieldInput(props: Props) {
  const { field, value, onChange } = props;
  const { label, help, required, max } = field;
  const words = { label, description: help, required, maxLength: max ?? 200 };
  const text = typeof value === "string" ? value : "";
  switch (field.kind) {
    case "line":
      return <TextInput {...words} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "prose":
      return <Textarea {...words} autosize minRows={2} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "day":
      return (
        <TextInput
          {...words}
          type="date"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <NumberInput
          label={label}
          description={help}
          decimalScale={4}
          value={typeof value === "number" ? value : ""}
          onChange={(next) => onChange(next === "" ? null : Number(next))}
        />
      );
    case "teams":
      return (
        <TagsInput
          label={label}
          description={help}
          placeholder="type a team, then Enter"
          value={(value as string[]) ?? []}
          onChange={onChange}
        />
      );
    case "places":
      return <PlacesInput label={label} value={(value as TouchpointPlace[]) ?? []} steps={props.choices.step} onChange={onChange} />;
    default:
      return <Choose {...props} />;
  }
}

function Choose({ field, value, choices, onChange }: Props) {
  return (
    <ChoiceSelect
      label={field.label}
      description={field.help}
      required={field.required ?? false}
      value={typeof value === "string" ? value : null}
      choices={choicesFor(field, choices)}
      {...(field.empty !== undefined && { empty: field.empty })}
      onChoose={onChange}
    />
  );
}
