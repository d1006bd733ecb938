const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");

/** The address in manifest.xml, for development; a build for hosting gets its own: `npm run build -- --env address=https://…`. */
const developmentAddress = "https://localhost:3000";

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: { target, parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
  },
});

/** The site to host: the pane, its help page, the icons and the manifest. */
function site({ address = developmentAddress }, mode) {
  return {
    name: "site",
    mode,
    target: ["web", "es2020"],
    devtool: mode === "production" ? false : "source-map",
    entry: { taskpane: "./taskpane/index.tsx" },
    output: { path: path.resolve(__dirname, "dist/site"), filename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript("es2020")] },
    performance: { maxAssetSize: 900_000, maxEntrypointSize: 900_000 },
    plugins: [
      new HtmlPlugin({ template: "./taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"], scriptLoading: "defer" }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "taskpane/support.html", to: "support.html" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(developmentAddress, address.replace(/\/$/, "")),
          },
        ],
      }),
    ],
    devServer: { port: 3000, host: "localhost", hot: false, static: false, client: { overlay: false } },
  };
}

/** The command line, one file that Node runs. */
function commandLine(mode) {
  const { version } = JSON.parse(readFileSync(path.resolve(__dirname, "package.json"), "utf8"));
  return {
    name: "cli",
    mode,
    target: "node20",
    devtool: false,
    entry: { phuluc: "./cli/phuluc.ts" },
    output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].cjs", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript("es2022")] },
    optimization: { minimize: false },
    plugins: [new BannerPlugin({ banner: `#!/usr/bin/env node\n// phuluc ${version}`, raw: true })],
  };
}

module.exports = (env = {}, { mode = "production" } = {}) => [site(env, mode), commandLine(mode)];
