import { Checkbox, Group } from "@mantine/core";
import { CONSENT_SCOPE_NAMES, CONSENT_SCOPES, type ConsentScope } from "@/lib/consent/vocabulary";

type Props = { value: readonly ConsentScope[]; onChange: (scopes: ConsentScope[]) => void };

/** What a consent allows besides quotes and contact, each to be ticked. */
export function ConsentScopes({ value, onChange }: Props) {
  return (
    <Checkbox.Group label="We may" value={[...value]} onChange={(scopes) => onChange(scopes as ConsentScope[])}>
      <Group gap={16} mt={6}>
        {CONSENT_SCOPES.map((scope) => (
          <Checkbox key={scope} value={scope} label={CONSENT_SCOPE_NAMES[scope]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
