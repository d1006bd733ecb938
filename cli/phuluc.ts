import { run } from "./run";

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env["NO_COLOR"],
  live: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
  env: process.env,
};

// Whoever reads our output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(process.argv.slice(2), io).then((code) => (process.exitCode = code));
