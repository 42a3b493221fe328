export type Child = Node | string | null;

type Attributes = Readonly<Record<string, string | boolean>>;

/** Builds an element. Strings become text nodes, so that nothing in them is markup; `null` is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A button that calls `onClick`. */
export function button(
  attributes: Attributes,
  onClick: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const node = element('button', { type: 'button', ...attributes }, ...children);
  node.addEventListener('click', onClick);
  return node;
}

/** The element below `root` that carries `data-part="name"`. Missing markup is a defect of the page. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The markup of the validator has no part "${name}".`);
  return found;
}

interface Constructor<Type extends HTMLElement> {
  new (): Type;
}

/** The same for a part that must be an element of a certain kind. */
export function partOf<Type extends HTMLElement>(
  root: ParentNode,
  name: string,
  kind: Constructor<Type>,
): Type {
  const found = part(root, name);
  if (!(found instanceof kind)) throw new Error(`The part "${name}" of the validator is no ${kind.name}.`);
  return found;
}
