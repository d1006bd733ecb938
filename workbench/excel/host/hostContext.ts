import type { RunningExcel } from "../runningExcel";

const excel = 1;
const activatedFromRibbon = 2;

/** Colours as Office hands them over: blue, green, red from the high byte down. */
const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x000000, controlBackgroundColor: 0xf0f0f0, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x212121, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x383838, controlForegroundColor: 0xffffff },
  contrast: { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x000000, controlForegroundColor: 0x00ffff },
} as const;

/** What `GetContext()` answers: everything office.js wants to know at its start. */
export function hostContext(running: RunningExcel): Record<string, unknown> {
  const matrix = JSON.stringify(running.requirements);
  const documentSettings = new Map<string, string>();
  return {
    GetAppType: () => excel,
    GetSolutionRef: () => "11111111-2222-3333-4444-555555555555",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => running.displayLanguage,
    GetAppDataLocale: () => running.region.tag,
    GetDocUrl: () => `C:\\${running.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => activatedFromRibbon,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => matrix,
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetDialogRequirementMatrix: () => matrix,
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themes[running.theme]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        documentSettings.clear();
        keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ""));
        running.undo.empty();
      },
    }),
  };
}
