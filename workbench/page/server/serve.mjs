// Serves the workbench from this machine to this machine; every address the page asks for is its own.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Starts the server. `root`: the repository; `built`: the folder of the bundles; `sample`: the .xlsx to open with.
 * Takes the first free port from `port` on (0: any). Answers `{ address, close }`.
 */
export async function serve({ root, built, sample, port }) {
  const folders = [
    ["/office/", join(root, "node_modules/@microsoft/office-js/dist")],
    ["/assets/", join(root, "assets")],
    ["/built/", built],
  ];
  const pages = {
    "/": () => [".html", readFileSync(join(root, "workbench/page/workbench.html"))],
    "/taskpane.html": () => [".html", panePage(root)],
    "/support.html": () => [".html", readFileSync(join(root, "taskpane/support.html"))],
    "/manifest.xml": () => [".xml", readFileSync(join(root, "manifest.xml"))],
    "/sample.xlsx": () => [".xlsx", sample],
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = pages[pathname];
    if (page) {
      const [type, body] = page();
      response.writeHead(200, headers(type)).end(body);
      return;
    }
    const file = fileOf(folders, decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, headers(".html")).end();
      return;
    }
    response.writeHead(200, headers(extname(file)));
    createReadStream(file).pipe(response);
  });
  await listen(server, port);
  return { address: `http://localhost:${server.address().port}/`, close: () => void server.close() };
}

/** The pane's own page: the emulated host is put in place, office.js comes from the installed package, the script from the bundle. */
function panePage(root) {
  const page = readFileSync(join(root, "taskpane/taskpane.html"), "utf8");
  if (!page.includes(`<script src="${officeJs}"></script>`)) throw new Error(`taskpane.html does not load ${officeJs}.`);
  return page
    .replace(`<script src="${officeJs}"></script>`, '<script src="/built/host.js"></script>\n    <script src="/office/office.js"></script>')
    .replace("</head>", '  <script src="/built/taskpane.js" defer></script>\n  </head>');
}

function headers(type) {
  return { "Content-Type": types[type] ?? "application/octet-stream", "Cache-Control": "no-store" };
}

function fileOf(folders, path) {
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(join(folder, path.slice(prefix.length)));
    if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port > 0) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve());
  });
}
