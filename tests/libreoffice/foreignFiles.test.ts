import { readAnnexes } from "#core/annex/readAnnexes";
import { agencyDirectory } from "#core/agencies/agencies";
import { checkSheet } from "#core/rules/checkAnnex";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import { readWorkbook } from "#xlsx/readWorkbook";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../support/libreOffice";

jest.setTimeout(libreOfficeTimeout);

describeWithLibreOffice("files that LibreOffice wrote", () => {
  const original = annexWorkbook(realAnnex("dak-nong-2022"), { twoRowHeading: true });

  test("an annex saved by it is read and judged as before", async () => {
    const judge = async (bytes: Uint8Array) => {
      const { snapshot } = (await readWorkbook(bytes)).sheets[0]!;
      const reading = readAnnexes(snapshot);
      const findings = checkSheet(reading, { agencies: agencyDirectory });
      return { rows: reading.annexes[0]!.rows.length, merges: snapshot.merges.map(rangeToA1).sort(), findings: findings.map(({ rule, cell }) => `${toA1(cell)} ${rule}`) };
    };
    const before = await judge(await original);
    expect(before.rows).toBe(119);
    expect(before.findings.length).toBeGreaterThan(10);
    expect(await judge(await convert(await original, "xlsx"))).toEqual(before);
  });

  test.each([["xls", "old-xls"], ["ods", "not-xlsx"]])("a real .%s is refused as %s", async (format, reason) => {
    await expect(readWorkbook(await convert(await original, format))).rejects.toMatchObject({ reason });
  });
});
