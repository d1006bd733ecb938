const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  },
];

/** One configuration for every suite; the folder of a test says what it needs. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
  globalSetup: "<rootDir>/tests/support/makeRunFolder.ts",
  globalTeardown: "<rootDir>/tests/support/removeRunFolder.ts",
  transform: { "\\.tsx?$": swc },
  // Jest leaves one processor idle; on the two of a small machine that doubles the time.
  maxWorkers: "100%",
  testTimeout: 60_000,
};
