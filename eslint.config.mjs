import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const hostGlobals = ["Excel", "Office", "OfficeExtension"];
const browserGlobals = ["window", "document", "navigator", "localStorage", "fetch", "setTimeout", "setInterval", "console"];
const forbid = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", ".cache/**", "coverage/**", "**/*.mjs", "**/*.js", "**/*.cjs"] },
  tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: { "max-lines": "off", "max-lines-per-function": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": forbid([...hostGlobals, ...browserGlobals], "The core is pure: take it as an argument."),
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The core is deterministic." },
        { object: "Date", property: "now", message: "The core has no clock." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock." },
        { selector: "AwaitExpression", message: "The core is synchronous." },
      ],
    },
  },
  {
    files: ["src/review/**/*.ts", "taskpane/**/*.{ts,tsx}", "commands/**/*.ts"],
    ignores: ["taskpane/index.tsx", "commands/registerCommands.ts"],
    rules: { "no-restricted-globals": forbid(hostGlobals, "Only src/excel and the entry file speak Office.js: take a Host.") },
  },
  {
    files: ["taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
