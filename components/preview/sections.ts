/** The sections of the preview as elements. */
import { element, sentence } from '#components/validator/dom.ts';
import type {
  ChangeGroup,
  ChangeView,
  DataView,
  Fate,
  PreviewView,
  Remark,
  RouteView,
  VariableView,
} from '#src/preview/index.ts';
import { copyable } from './copyable.ts';
import {
  beforeAfter,
  facts,
  folded,
  MOST_ROWS,
  placeButton,
  placed,
  remark,
  section,
  text,
  value,
  type Context,
} from './parts.ts';

export function surprisesSection(context: Context, view: PreviewView): HTMLElement {
  const { words } = context;
  const { surprises, furtherSurprises, routine } = view;
  const list = (groups: readonly ChangeGroup[]): HTMLElement =>
    element('ol', { class: 'cards' }, ...groups.map((group) => surprise(context, group)));
  return section(
    words.surprises,
    surprises.length === 0 ? text(words.noSurprises) : list(surprises),
    furtherSurprises.length === 0
      ? null
      : folded(words.further(furtherSurprises.length), list(furtherSurprises)),
    routine.length === 0 ? null : folded(words.routine(routine.length), routineList(context, routine)),
  );
}

function surprise(context: Context, group: ChangeGroup): HTMLElement {
  const { others } = group;
  return element(
    'li',
    placed(group, group.service, group.facts),
    element('p', { class: 'sentence' }, ...sentence(group.sentence)),
    beforeAfter(context, group.before, group.after),
    element('p', { class: 'meta' }, placeButton(context, group), facts(context, group.facts)),
    others.length === 0
      ? null
      : folded(
          context.words.more(others.length),
          element(
            'ul',
            { class: 'plain' },
            ...others.slice(0, MOST_ROWS).map((change) => other(context, change)),
          ),
        ),
  );
}

function other(context: Context, change: ChangeView): HTMLElement {
  return element(
    'li',
    placed(change, change.service, change.facts),
    element('p', { class: 'meta' }, change.service, ' ', placeButton(context, change)),
    beforeAfter(context, change.before, change.after),
  );
}

function routineList(context: Context, groups: readonly ChangeGroup[]): HTMLElement {
  return element(
    'ul',
    { class: 'plain' },
    ...groups.map((group) =>
      element(
        'li',
        placed(group, group.service, group.facts),
        ...sentence(group.sentence),
        group.others.length === 0 ? null : ` ${context.words.more(group.others.length)}.`,
        ' ',
        facts(context, group.facts),
      ),
    ),
  );
}

export function routesSection(context: Context, routes: readonly RouteView[]): HTMLElement {
  const { words } = context;
  if (routes.length === 0) return section(words.routes, text(words.noRoutes));
  return section(
    words.routes,
    element('ul', { class: 'cards' }, ...routes.map((item) => route(context, item))),
  );
}

function route(context: Context, { service, address, port, remarks }: RouteView): HTMLElement {
  const { words } = context;
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'route' },
      ...(address === null ? [] : [value(address), ' → ']),
      element('strong', {}, service),
      port === null ? null : `, ${words.port(port)}`,
    ),
    ...remarks.map((item) => remark(context, item)),
  );
}

export function dataSection(context: Context, data: readonly DataView[]): HTMLElement {
  const { words } = context;
  if (data.length === 0) return section(words.data, text(words.noData));
  const rows = data.slice(0, MOST_ROWS).map((item) => mount(context, item));
  return section(words.data, element('ul', { class: 'cards' }, ...rows));
}

function mount(context: Context, item: DataView): HTMLElement {
  const { words } = context;
  const fates = [
    [words.redeploy, item.redeploy],
    [words.pullRequest, item.pullRequest],
    [words.deletion, item.deletion],
  ] as const;
  return element(
    'li',
    placed(item, item.service, [...item.redeploy.facts, ...item.backup.facts]),
    element('p', { class: 'route' }, element('strong', {}, item.service), ' ', value(item.target)),
    element(
      'p',
      { class: 'meta' },
      item.kindName,
      item.source === null ? null : ' ',
      item.source === null ? null : value(item.source),
      placeButton(context, item),
    ),
    item.sharedWith.length === 0
      ? null
      : element('p', { class: 'remark' }, words.sharedWith(item.sharedWith)),
    element(
      'p',
      { class: 'fates' },
      ...fates.map(([title, fate]) => element('span', {}, `${title}: `, survival(context, fate))),
    ),
    folded(
      words.whyFates,
      element(
        'dl',
        {},
        ...fates.flatMap(([title, fate]) => said(context, title, fate)),
        ...said(context, words.backup, item.backup),
      ),
    ),
  );
}

function survival({ words }: Context, { survival: outcome }: Fate): HTMLElement {
  return element('strong', { class: `survival ${outcome}` }, words.survival[outcome]);
}

function said(context: Context, title: string, { sentence: words, facts: ids }: Remark): HTMLElement[] {
  return [element('dt', {}, title), element('dd', {}, ...sentence(words), ' ', facts(context, ids))];
}

export function variablesSection(context: Context, { variables, developerText }: PreviewView): HTMLElement {
  const { words } = context;
  if (variables.length === 0) return section(words.variables, text(words.noVariables));
  const missing = variables.filter(({ isMissing }) => isMissing);
  const rest = variables.filter(({ isMissing }) => !isMissing);
  const list = (rows: readonly VariableView[]): HTMLElement =>
    element('ul', { class: 'plain' }, ...rows.slice(0, MOST_ROWS).map((row) => variable(context, row)));
  return section(
    words.variables,
    missing.length === 0 ? null : element('h4', {}, `${words.toFillIn} (${missing.length})`),
    missing.length === 0 ? null : list(missing),
    rest.length === 0 ? null : folded(words.others(rest.length), list(rest)),
    ...(developerText === '' ? [] : copyable(words, words.copy, developerText)),
  );
}

function variable(context: Context, row: VariableView): HTMLElement {
  return element(
    'li',
    placed(
      row,
      null,
      row.remarks.flatMap(({ facts: ids }) => ids),
    ),
    element(
      'p',
      { class: 'route' },
      value(row.name),
      ' = ',
      row.value === null || row.value === '' ? context.words.noValue : value(row.value),
    ),
    element('p', { class: 'meta' }, row.originName, placeButton(context, row)),
    ...row.remarks.map((item) => remark(context, item)),
  );
}
