import type { DeskSettings } from "../desk";

interface Props {
  readonly settings: DeskSettings;
  /** While Excel starts. */
  readonly disabled: boolean;
  readonly onChange: (settings: DeskSettings) => void;
}

const choices = {
  region: { label: "Vùng", options: { "vi-VN": "Việt Nam (1,5)", "en-US": "Hoa Kỳ (1.5)" } },
  language: { label: "Ngôn ngữ", options: { "vi-VN": "Tiếng Việt", "en-US": "English" } },
  theme: { label: "Giao diện", options: { light: "Sáng", dark: "Tối", contrast: "Tương phản cao" } },
} as const;

/** How the emulated Excel is set up; a change starts Excel again with the same file. */
export function DeskSettingsForm({ settings, disabled, onChange }: Props) {
  return (
    <section className="ribbon-group settings" aria-label="Excel giả lập">
      <div className="ribbon-settings">
        {(Object.keys(choices) as (keyof DeskSettings)[]).map((key) => (
          <label key={key}>
            {choices[key].label}
            <select value={settings[key]} disabled={disabled} onChange={(event) => onChange({ ...settings, [key]: event.target.value })}>
              {Object.entries(choices[key].options).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <small>Excel giả lập</small>
    </section>
  );
}
