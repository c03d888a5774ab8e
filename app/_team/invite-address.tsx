import { TextInput } from "@mantine/core";

/** Whom an invite is for. */
export function InviteAddress({ value, onChange }: { value: string; onChange: (email: string) => void }) {
  return (
    <TextInput
      label="E-mail"
      description="You get a link to send them; they choose a name and a password."
      type="email"
      autoComplete="off"
      maxLength={254}
      required
      withAsterisk={false}
      autoFocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
