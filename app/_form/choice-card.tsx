type Props = { kind: "radio" | "checkbox"; name: string; value: string; label: string; chosen: boolean };

/** A radio button or a tick as a card that is wide enough for a thumb. */
export function ChoiceCard({ kind, name, value, label, chosen }: Props) {
  return (
    <label className="vf-card">
      <input type={kind} name={name} value={value} defaultChecked={chosen} />
      <span>{label}</span>
    </label>
  );
}
