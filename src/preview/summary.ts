/** What a person has to do with the preview: what to enter in Coolify, and what will be lost. */
import type { ComposeFile } from '../compose/index.ts';
import { containerPorts } from './routes.ts';
import type { PreviewTexts } from './texts.ts';
import type { DataView, Remark, RouteView, SummaryView, VariableView } from './types.ts';

type SummaryTexts = PreviewTexts['summary'];

interface Parts {
  readonly routes: readonly RouteView[];
  readonly data: readonly DataView[];
  readonly variables: readonly VariableView[];
}

/** Names that a sentence lists; the section below has them all. */
const MOST_NAMES = 6;

/** The short answer before the sections. */
export function summaryView(file: ComposeFile, parts: Parts, texts: SummaryTexts): SummaryView {
  return { enter: enter(file, parts, texts), lost: lost(parts.data, texts) };
}

function enter(file: ComposeFile, { routes, variables }: Parts, texts: SummaryTexts): readonly Remark[] {
  const remarks: Remark[] = [];
  const hasDomain = routes.some(({ address }) => address !== null);
  const published = routes.filter(({ address, remarks: [first] }) => {
    return address === null && first?.facts.includes('F-063') === true;
  });
  for (const { service } of published) {
    const [port] = portsOf(file, service);
    if (port !== undefined)
      remarks.push({ sentence: texts.domain(service, port), facts: ['F-194', 'F-094'] });
  }
  if (!hasDomain && published.length === 0)
    remarks.push({ sentence: texts.anyDomain, facts: ['F-194', 'F-060'] });
  const missing = variables.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  if (missing.length > 0) {
    const shown = missing.slice(0, MOST_NAMES);
    remarks.push({ sentence: texts.variables(shown, missing.length - shown.length), facts: [] });
  }
  return remarks.length > 0 ? remarks : [{ sentence: texts.nothingToEnter, facts: [] }];
}

function portsOf(file: ComposeFile, name: string): readonly number[] {
  const service = file.service(name);
  return service === undefined ? [] : containerPorts(service);
}

function lost(data: readonly DataView[], texts: SummaryTexts): readonly Remark[] {
  const withDeployment = data.filter(({ redeploy }) => redeploy.survival === 'lost');
  const withDeletion = data.filter(
    ({ redeploy, deletion }) => redeploy.survival !== 'lost' && deletion.survival === 'lost',
  );
  return [
    ...withDeployment.slice(0, MOST_NAMES).map(({ service, target, redeploy: { facts } }) => ({
      sentence: texts.lostWithDeployment(service, target),
      facts,
    })),
    ...(withDeletion.length === 0
      ? []
      : [{ sentence: texts.lostWithDeletion(sources(withDeletion)), facts: ['F-183'] }]),
    {
      sentence: data.length === 0 ? texts.everythingLost : texts.restLost,
      facts: ['F-123'],
    },
  ];
}

function sources(data: readonly DataView[]): readonly string[] {
  return [...new Set(data.map(({ source, target }) => source ?? target))].slice(0, MOST_NAMES);
}
