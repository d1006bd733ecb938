/** A button of the add-in's group as the manifest declares it, in the language asked for. */
export interface AddInButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the 32 px icon, on this server. */
  readonly icon: string;
  readonly action: AddInAction;
  /** A menu's items; empty for a plain button. */
  readonly items: readonly Omit<AddInButton, "items">[];
}

export type AddInAction = { readonly kind: "run"; readonly functionName: string } | { readonly kind: "show-pane" } | { readonly kind: "menu" };

export interface AddInGroup {
  readonly label: string;
  readonly name: string;
  readonly icon: string;
  readonly buttons: readonly AddInButton[];
}

/** Reads name, group, buttons and menus from manifest.xml; throws where there is no group. */
export function readManifest(xml: string, language: string): AddInGroup {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const words = resources(manifest, language);
  const group = manifest.getElementsByTagName("Group")[0];
  if (!group) throw new Error("manifest.xml declares no ribbon group.");
  const button = (element: Element): AddInButton => ({
    id: element.getAttribute("id") ?? "",
    label: words(child(element, "Label")?.getAttribute("resid")),
    tip: words(child(child(element, "Supertip"), "Description")?.getAttribute("resid")),
    icon: ownAddress(words(iconOf(element))),
    action: actionOf(element),
    items: children(child(element, "Items"), "Item").map(button),
  });
  return {
    name: localised(child(manifest.documentElement, "DisplayName"), language),
    label: words(child(group, "Label")?.getAttribute("resid")),
    icon: ownAddress(words(iconOf(group))),
    buttons: children(group, "Control").map(button),
  };
}

function actionOf(element: Element): AddInAction {
  const action = child(element, "Action");
  if (!action) return { kind: "menu" };
  const functionName = child(action, "FunctionName")?.textContent?.trim();
  return functionName ? { kind: "run", functionName } : { kind: "show-pane" };
}

function iconOf(element: Element): string | null | undefined {
  const images = children(child(element, "Icon"), "Image");
  return (images.find((image) => image.getAttribute("size") === "32") ?? images[0])?.getAttribute("resid");
}

/** Resource id → text or address. */
function resources(manifest: Document, language: string): (id: string | null | undefined) => string {
  const byId = new Map<string, string>();
  for (const name of ["bt:String", "bt:Image", "bt:Url"]) {
    for (const element of manifest.getElementsByTagName(name)) byId.set(element.getAttribute("id") ?? "", localised(element, language));
  }
  return (id) => byId.get(id ?? "") ?? "";
}

function localised(element: Element | null, language: string): string {
  const override = children(element, "Override").find((candidate) => candidate.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

/** The manifest names the address of a hosted site; the workbench serves the same files itself. */
function ownAddress(address: string): string {
  return address === "" ? "" : new URL(address).pathname;
}

function children(element: Element | null, localName: string): Element[] {
  return element ? [...element.children].filter((candidate) => candidate.localName === localName) : [];
}

function child(element: Element | null, localName: string): Element | null {
  return children(element, localName)[0] ?? null;
}
