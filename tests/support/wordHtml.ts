import type { PrintedAnnex } from "./annexFixtures";

/** An annex as Word puts it on the clipboard when the whole page is copied: title paragraphs, then the table. */
export function wordHtml(annex: PrintedAnnex): string {
  const titles = ["PHỤ LỤC", annex.title, annex.subtitle ?? ""].map((text) => paragraph(text, { centred: true, bold: true }));
  const heading = annex.columns.map(({ header }) => ({ text: header, centred: true, bold: true }));
  const rows = annex.rows.map((row) =>
    annex.columns.map(({ key }) => ({ text: (row as Readonly<Record<string, string>>)[key] ?? "", centred: key !== "criterion" && key !== "task", bold: /^\d+\.?$/.test(row.stt) })),
  );
  return page([...titles, paragraph("", { centred: true, bold: false }), table([heading, ...rows])].join("\n\n"));
}

interface WordLook {
  readonly centred: boolean;
  readonly bold: boolean;
}

interface WordCell extends WordLook {
  readonly text: string;
}

function page(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	mso-style-parent:"";
	margin:0in;
	mso-pagination:widow-orphan;
	font-size:14.0pt;
	font-family:"Times New Roman",serif;
	mso-fareast-font-family:"Times New Roman";}
@page WordSection1
	{size:841.9pt 595.3pt;
	mso-page-orientation:landscape;}
-->
</style>
<!--[if gte mso 10]><style>
 table.MsoNormalTable {mso-style-name:"Table Normal"; mso-tstyle-rowband-size:0;}
</style><![endif]-->
</head>

<body lang=VI style='tab-interval:.5in;word-wrap:break-word'>
<!--StartFragment-->

${body}

<!--EndFragment-->
</body>

</html>`;
}

function table(rows: readonly (readonly WordCell[])[]): string {
  const lines = rows.map((cells, index) => {
    const place = index === 0 ? "0;mso-yfti-firstrow:yes" : index === rows.length - 1 ? `${index};mso-yfti-lastrow:yes` : `${index}`;
    return ` <tr style='mso-yfti-irow:${place};page-break-inside:avoid'>\n${cells.map(cell).join("\n")}\n </tr>`;
  });
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width="100%"
 style='width:100.0%;border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;
 mso-yfti-tbllook:1184;mso-padding-alt:0in 5.4pt 0in 5.4pt'>
${lines.join("\n")}
</table>`;
}

/** A cell's lines are Word's paragraphs. */
function cell({ text, ...look }: WordCell): string {
  return `  <td valign=top style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;
  padding:0in 5.4pt 0in 5.4pt'>
${text.split("\n").map((line) => `  ${paragraph(line, look)}`).join("\n")}
  </td>`;
}

/** Word breaks its lines near the 80th letter, and marks the end of every paragraph. */
function paragraph(text: string, { centred, bold }: WordLook): string {
  const written = text === "" ? "<o:p>&nbsp;</o:p>" : `${folded(escaped(text))}<o:p></o:p>`;
  const run = `<span lang=VI style='font-size:12.0pt;font-family:"Times New Roman",serif'>${written}</span>`;
  return `<p class=MsoNormal${centred ? " align=center style='text-align:center'" : ""}>${bold ? `<b style='mso-bidi-font-weight:normal'>${run}</b>` : run}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\u00a0", "&nbsp;");
}

function folded(text: string): string {
  return text.replaceAll(/([^ ]{1,60}[^]{0,60}?) /g, (whole, words: string) => (words.length > 50 ? `${words}\n  ` : whole));
}
