interface PropertyMaker {
  createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
}

/** The office.js of the registry does not know notes yet, which Excel has from ExcelApi 1.18 on: puts them in beside the comments, as it has these. */
export function addNotes(): void {
  const { BatchApiHelper } = OfficeExtension as unknown as { BatchApiHelper: PropertyMaker };
  const { Worksheet, CommentCollection } = Excel as unknown as Record<"Worksheet" | "CommentCollection", { prototype: object }>;
  Object.defineProperty(Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return BatchApiHelper.createPropertyObject(CommentCollection, this, "Notes", true, 4);
    },
  });
}
