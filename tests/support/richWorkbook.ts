import { unzipSync } from "fflate";
import { annexWorkbook, type PrintedAnnex } from "./annexWorkbook";
import { rawWorkbook, relationsXml, type RawWorkbook } from "./rawWorkbook";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

const anchor = (row: number, inner: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawingXml = `${declaration}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}">${anchor(1, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="d1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(20, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Quốc huy"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="d2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}</xdr:wsDr>`;
const series = (letter: string) => `<c:f>'Phụ lục'!$${letter}$6:$${letter}$8</c:f>`;
const chartXml = `${declaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${office}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef>${series("A")}</c:strRef></c:cat><c:val><c:numRef>${series("D")}</c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
const commentsXml = `${declaration}<comments xmlns="${main}"><authors><author>Sở Nội vụ</author></authors><commentList><comment ref="D6" authorId="0"><text><r><t>Số liệu đã thẩm định</t></r></text></comment></commentList></comments>`;
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>5</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>`;
const cacheXml = `${declaration}<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="r1" refreshedBy="A" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Nguồn"/></cacheSource><cacheFields count="2"><cacheField name="Tên"><sharedItems count="1"><s v="a"/></sharedItems></cacheField><cacheField name="Số"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="1"/></cacheField></cacheFields></pivotCacheDefinition>`;
const recordsXml = `${declaration}<pivotCacheRecords xmlns="${main}" count="1"><r><x v="0"/><n v="1"/></r></pivotCacheRecords>`;
const pivotXml = `${declaration}<pivotTableDefinition xmlns="${main}" name="PivotTable1" cacheId="7" dataCaption="Giá trị"><location ref="D1:E3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Tổng Số" fld="1"/></dataFields></pivotTableDefinition>`;

/**
 * An annex in a workbook with about everything a file can hold beside cells: a chart, a picture, macros, a comment, custom XML, a theme,
 * printer settings, names of others, a pivot table with its cache, a table, a calculation chain, a summary on another sheet.
 * Its entries are stored and deflated in turn, with times and extra fields.
 */
export async function richWorkbook(annex: PrintedAnnex): Promise<Uint8Array> {
  const plain = unzipSync(await annexWorkbook(annex, { pointsAsText: true }));
  const text = (path: string) => Buffer.from(plain[path]!).toString("utf8");
  const [, sheet = ""] = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(text("xl/worksheets/sheet1.xml")) ?? [];
  const [, styles = ""] = /<styleSheet[^>]*>(.*)<\/styleSheet>/s.exec(text("xl/styles.xml")) ?? [];
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, string]) => string!);
  const formatted = '<conditionalFormatting sqref="C6:E125"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="G6:G125"><formula1>DanhSach</formula1></dataValidation></dataValidations>';
  const workbook: RawWorkbook = {
    macros: true,
    styles: styles.replace(/<extLst>.*<\/extLst>/s, "").replaceAll(/ x14ac:\w+="\d+"/g, ""),
    strings,
    sheets: [
      {
        name: "Phụ lục",
        xml: sheet.replace("<pageMargins", () => `${formatted}<pageMargins`).replace(/<pageSetup[^>]*>/, '<pageSetup paperSize="9" orientation="landscape" r:id="p1"/><drawing r:id="p2"/><legacyDrawing r:id="p3"/>'),
        relations: [["p1", "printerSettings", "../printerSettings/printerSettings1.bin"], ["p2", "drawing", "../drawings/drawing1.xml"], ["p3", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["p4", "comments", "../comments1.xml"]],
      },
      {
        name: "Nguồn",
        xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><f>'Phụ lục'!C125</f><v>0</v></c><c r="B4"><f>SUM(B2)</f><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="n2"/></tableParts>`,
        relations: [["n1", "pivotTable", "../pivotTables/pivotTable1.xml"], ["n2", "table", "../tables/table1.xml"]],
      },
    ],
    calcChain: '<c r="B4" i="20"/><c r="A4"/>',
    afterSheets: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Phụ lục\'!$A$1:$G$125</definedName><definedName name="Bí_mật" hidden="1">"hằng số"</definedName><definedName name="DanhSach">Nguồn!$A$2:$A$2</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="w3"/></pivotCaches>',
    relations: [["w1", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"], ["w2", "customXml", "../customXml/item1.xml"], ["w3", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"], ["w4", "theme", "theme/theme1.xml"]],
    parts: {
      "xl/theme/theme1.xml": { content: plain["xl/theme/theme1.xml"]!, type: "application/vnd.openxmlformats-officedocument.theme+xml" },
      "xl/drawings/drawing1.xml": { content: drawingXml, type: "application/vnd.openxmlformats-officedocument.drawing+xml" },
      "xl/drawings/_rels/drawing1.xml.rels": { content: relationsXml([["d1", "chart", "../charts/chart1.xml"], ["d2", "image", "../media/image1.png"]]), type: "" },
      "xl/charts/chart1.xml": { content: chartXml, type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" },
      "xl/media/image1.png": { content: picture, type: "" },
      "xl/vbaProject.bin": { content: Uint8Array.from({ length: 3000 }, (_, index) => (index * index) % 251), type: "" },
      "xl/comments1.xml": { content: commentsXml, type: `${excel}.comments+xml` },
      "xl/drawings/vmlDrawing1.vml": { content: vml, type: "" },
      "xl/printerSettings/printerSettings1.bin": { content: Uint8Array.of(1, 2, 3, 0, 255), type: `${excel}.printerSettings` },
      "customXml/item1.xml": { content: '<a xmlns="urn:example:hồ-sơ">của người khác</a>', type: "" },
      "xl/pivotCache/pivotCacheDefinition1.xml": { content: cacheXml, type: `${excel}.pivotCacheDefinition+xml` },
      "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": { content: relationsXml([["r1", "pivotCacheRecords", "pivotCacheRecords1.xml"]]), type: "" },
      "xl/pivotCache/pivotCacheRecords1.xml": { content: recordsXml, type: `${excel}.pivotCacheRecords+xml` },
      "xl/pivotTables/pivotTable1.xml": { content: pivotXml, type: `${excel}.pivotTable+xml` },
      "xl/pivotTables/_rels/pivotTable1.xml.rels": { content: relationsXml([["r1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]]), type: "" },
      "xl/tables/table1.xml": { content: `${declaration}<table xmlns="${main}" id="1" name="Bảng1" displayName="Bảng1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Số"/></tableColumns></table>`, type: `${excel}.table+xml` },
    },
  };
  let count = 0;
  return rawWorkbook(workbook, () => {
    count += 1;
    return { level: count % 3 === 0 ? 0 : 6, mtime: new Date(2022, count % 12, 10), extra: { 0x9999: Uint8Array.of(count) }, comment: `phần ${count}` };
  });
}
