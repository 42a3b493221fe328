import { iconSvg, type IconName } from '#components/icons/paths.ts';
import { textParts } from '#src/validator/text-parts.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { element } from './elements.ts';

export { button, element, part, partOf, type Child } from './elements.ts';

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
