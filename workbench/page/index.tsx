import { createRoot } from "react-dom/client";
import { openDesk, settingsFromAddress } from "./desk";
import { Workbench } from "./window/Workbench";

const SAMPLE_NAME = "Dak Nong 2022.xlsx";

async function start(): Promise<void> {
  const [sample, manifest] = await Promise.all([fetchOwn("/sample.xlsx"), fetchOwn("/manifest.xml")]);
  const first = await openDesk(settingsFromAddress(location.search), sample, SAMPLE_NAME);
  const root = document.getElementById("workbench");
  if (root) createRoot(root).render(<Workbench first={first} manifest={new TextDecoder().decode(manifest)} />);
}

async function fetchOwn(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

start().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
