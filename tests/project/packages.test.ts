import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

interface LockedPackage {
  readonly dev?: boolean;
  readonly version?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> };
const manifest = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;

/** Licences that let the product be given to anyone; none of them reaches into the product's own code. */
const free = ["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "Unlicense", "BlueOak-1.0.0"];

describe("the packages", () => {
  it("that are shipped have a licence without conditions on our code", () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path.startsWith("node_modules/") && !dev);
    expect(shipped.length).toBeGreaterThan(20);
    const others = shipped.flatMap(([path]) => {
      const { license } = JSON.parse(read(join(path, "package.json"))) as { license?: string };
      return license !== undefined && free.includes(license) ? [] : [`${path}: ${license}`];
    });
    expect(others).toEqual([]);
  });

  it("are pinned to one version each", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("are locked without the name of a registry", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(read("package-lock.json")).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
