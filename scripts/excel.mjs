// Serves the pane over HTTPS with a development certificate and opens it in a real Excel (Windows or Mac).
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import devCerts from "office-addin-dev-certs";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const configure = createRequire(import.meta.url)("../webpack.config.js");

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("A real Excel needs Windows or Mac. Here, use the workbench: npm start.");
  process.exit(1);
}

const [site] = configure({}, { mode: "development" });
const https = await devCerts.getHttpsServerOptions();
const server = new WebpackDevServer({ ...site.devServer, server: { type: "https", options: https } }, webpack(site));
await server.start();
console.log("The pane is served at https://localhost:3000; Excel opens with it. Ctrl+C stops both.");

// Fetched when used: it is needed on machines with Excel only.
const sideload = (command) => spawn("npx", ["--yes", "office-addin-debugging@7.0.0", command, "manifest.xml", "desktop", "--app", "excel"], { stdio: "inherit", shell: true });
sideload("start");
process.on("SIGINT", () => {
  sideload("stop").on("exit", () => server.stop().then(() => process.exit(0)));
});
