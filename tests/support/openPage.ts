import { JSDOM } from "jsdom";

/** What React and Fluent look for beside `window` and `document`. */
const names = [
  "CSS", "CustomEvent", "DocumentFragment", "Element", "Event", "FocusEvent", "HTMLButtonElement", "HTMLElement", "HTMLIFrameElement",
  "HTMLInputElement", "KeyboardEvent", "MouseEvent", "MutationObserver", "Node", "NodeFilter", "SVGElement", "ShadowRoot",
  "cancelAnimationFrame", "getComputedStyle", "requestAnimationFrame",
] as const;

export interface OpenedPage {
  /** What the page says. */
  text(): string;
  /** Takes the page's parts off the global object again, once what it has begun is done. */
  close(): Promise<void>;
}

/** Puts an empty page like taskpane.html in place of the missing browser. */
export function openPage(): OpenedPage {
  const { window } = new JSDOM('<!doctype html><html><body><div id="root"></div></body></html>', { pretendToBeVisual: true, url: "https://addin.test/" });
  const page = window as unknown as Record<string, unknown>;
  page.matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  page.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const parts: Record<string, unknown> = { window, document: window.document, matchMedia: page.matchMedia, ResizeObserver: page.ResizeObserver };
  for (const name of names) parts[name] = page[name];
  Object.assign(globalThis, parts);
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  return {
    text: () => window.document.body.textContent ?? "",
    async close() {
      await rest();
      window.close();
      await rest();
      for (const name of [...Object.keys(parts), "navigator"]) Reflect.deleteProperty(globalThis, name);
    },
  };
}

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
}
