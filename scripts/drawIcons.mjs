// Draws assets/*.png from the pictures below, in every size that Office asks for: node scripts/drawIcons.mjs
// The pictures stand on a grid of 16 units, so that lines fall on whole pixels at 16, 32, 48, 64 and 80.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const green = "#107C41";
const ink = "#404040";
const pale = "#E3F2E9";
const red = "#C50F1F";
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** A table of three rows under a heading, the left column for the numbers. */
const table = (width = 14) => `
  <rect x="1.5" y="1.5" width="${width - 1}" height="13" fill="#FFFFFF" stroke="${ink}"/>
  <rect x="1" y="1" width="${width}" height="4" fill="${green}"/>
  <path d="M5.5 5V15M1 8.5H${width + 1}M1 11.5H${width + 1}" stroke="#8A8A8A" fill="none"/>`;

/** A white rim keeps the sign apart from the table, on light and dark ribbons. */
const sign = (path, colour) => `
  <path d="${path}" fill="none" stroke="#FFFFFF" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`;

const pictures = {
  // The product: a white sheet whose rows are ticked off.
  logo: `<rect width="16" height="16" rx="3" fill="${green}"/>
    <path d="M3.5 2.5H12.5V13.5H3.5Z" fill="#FFFFFF"/>
    <path d="M5 4.5H11M5 6.5H8" stroke="${green}" stroke-width="1"/>
    <path d="M5.6 9.6L7.8 11.8L11.6 7.2" fill="none" stroke="${red}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  insert: table() + sign("M12 8.6V14.4M9.1 11.5H14.9", green),
  check: table() + sign("M7.6 11.2L10.4 14L15 8.2", green),
  pane: `<rect x="1.5" y="1.5" width="13" height="13" fill="#FFFFFF" stroke="${ink}"/>
    <rect x="1" y="1" width="14" height="3" fill="${green}"/>
    <rect x="9" y="4" width="5.5" height="10.5" fill="${pale}"/>
    <path d="M8.5 4V15M3 7.5H7M3 10.5H7" stroke="#8A8A8A" fill="none"/>
    <path d="M10 6.5H13.5M10 9H13.5M10 11.5H12.5" stroke="${green}" fill="none"/>`,
  clear: table() + sign("M9.4 9L14.6 14.2M14.6 9L9.4 14.2", red),
};

const wanted = Object.keys(pictures).flatMap((name) => (name === "logo" ? [...sizes, 128] : sizes).map((size) => ({ name, size })));
const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--force-color-profile=srgb"] });
const page = await browser.newPage({ deviceScaleFactor: 1 });
mkdirSync("assets", { recursive: true });
for (const { name, size } of wanted) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block}</style>
     <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${pictures[name]}</svg>`,
  );
  writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${wanted.length} icons in assets/`);
