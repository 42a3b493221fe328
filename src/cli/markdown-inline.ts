import { printable } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** Emphasis marks, links and escapes as plain text; code keeps its backticks. */
export function plainInline(source: string, siteAddress: string | null): string {
  const plain = source
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join('');
  return printable(resolveLinks(plain, siteAddress));
}

function plainText(text: string): string {
  return text
    .replace(
      /\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g,
      (_, strong?: string, soft?: string) => strong ?? soft ?? '',
    )
    .replaceAll('**', '')
    .replace(/\\([\\`*_{}[\]<>#+.!|-])/g, '$1')
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** An address behind a link follows its text, unless it leads to the ledger, which the fact's own id names. */
function resolveLinks(text: string, siteAddress: string | null): string {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g, (_, label: string, address: string) => {
    const entry = /\/errors\/([a-z0-9-]+)\//.exec(address)?.[1];
    if (/^https?:/.test(address)) return label === address ? label : `${label} (${address})`;
    if (address.includes('/reference/coolify-facts/') || address.startsWith('#')) return label;
    if (siteAddress !== null) return `${label} (${siteAddress}${address})`;
    return entry === undefined ? label : `${label} (coolify-playbook explain ${entry})`;
  });
}
