import type { CheckReport } from '#src/validator/check.ts';
import {
  countBySeverity,
  FILTER_THRESHOLD,
  groupBySeverity,
  type Filter,
  type Grouping,
} from '#src/validator/findings.ts';
import { element } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

export interface FilterEvents {
  onFilter(change: Partial<Filter>): void;
  onGroup(grouping: Grouping): void;
}

/** More names than this make a menu that nobody reads. */
const MAX_SERVICES = 200;

/** True if a list is long, or comes from several files: only then is narrowing it worth a row of fields. */
export function needsFilters(report: CheckReport | null): boolean {
  if (!report) return false;
  const { findings } = report;
  return findings.length > FILTER_THRESHOLD || findings.some(({ file }) => file !== findings[0]?.file);
}

/** The fields that narrow and group the list. */
export function filterFields(
  report: CheckReport,
  filter: Filter,
  grouping: Grouping,
  words: ValidatorStrings['findings'],
  events: FilterEvents,
): HTMLElement[] {
  const { findings } = report;
  const counts = countBySeverity(findings);
  const severities = groupBySeverity(findings).map(({ severity }) => severity);
  const services = [...new Set(findings.map(({ service }) => service ?? ''))].slice(0, MAX_SERVICES);
  const files = report.files.filter(({ id }) => findings.some(({ file }) => file === id));
  const fixable = element('input', { type: 'checkbox', checked: filter.isFixable });
  fixable.addEventListener('change', () => events.onFilter({ isFixable: fixable.checked }));
  return [
    select(
      words.groupBy,
      grouping,
      (['place', 'severity'] as const).map((key) => [key, words.groupings[key]] as const),
      (value) => events.onGroup(value === 'severity' ? 'severity' : 'place'),
    ),
    select(
      words.filterSeverity,
      filter.severity ?? 'all',
      [
        ['all', words.all],
        ...severities.map((severity) => [severity, words.severityCount(severity, counts[severity])] as const),
      ],
      (value) => events.onFilter({ severity: severities.find((severity) => severity === value) ?? null }),
    ),
    ...(files.length > 1
      ? [
          select(
            words.filterFile,
            String(filter.file ?? 'all'),
            [['all', words.all], ...files.map(({ id, path }) => [String(id), path] as const)],
            (value) => events.onFilter({ file: value === 'all' ? null : Number(value) }),
          ),
        ]
      : []),
    select(
      words.filterService,
      filter.service === null ? 'all' : `=${filter.service}`,
      [
        ['all', words.all],
        ...services.map((service) => [`=${service}`, service === '' ? words.wholeFile : service] as const),
      ],
      (value) => events.onFilter({ service: value === 'all' ? null : value.slice(1) }),
    ),
    element('label', { class: 'check' }, fixable, words.filterFixable),
  ];
}

function select(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): HTMLElement {
  const field = element(
    'select',
    {},
    ...options.map(([key, text]) => element('option', { value: key, selected: key === value }, text)),
  );
  field.addEventListener('change', () => onChange(field.value));
  return element('label', {}, element('span', {}, label), field);
}
