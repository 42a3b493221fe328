import { iconSvg, type IconName } from '#components/icons/paths.ts';
import { textParts } from '#src/validator/text-parts.ts';
import { visibleText } from '#src/validator/visible-text.ts';

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

/** An icon of the site; its markup is a constant of ours. */
export function icon(name: IconName): Node {
  const template = document.createElement('template');
  template.innerHTML = iconSvg(name);
  return template.content;
}

/** The nodes of a sentence: what stands between backticks becomes `<code>`, what cannot be seen an escape. */
export function sentence(text: string): Node[] {
  return textParts(visibleText(text)).map(({ text: part, isCode }) =>
    isCode ? element('code', {}, part) : document.createTextNode(part),
  );
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
