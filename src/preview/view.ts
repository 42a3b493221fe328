import { readCompose } from '../compose/index.ts';
import { explain, previewWithCompose, type Preview, type PreviewOptions } from '../coolify/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { changesView } from './changes.ts';
import { dataView } from './data.ts';
import { diffView } from './diff.ts';
import { orderView } from './order.ts';
import { routesView } from './routes.ts';
import { summaryView } from './summary.ts';
import { PREVIEW_TEXTS, type PreviewTexts } from './texts.ts';
import type { PreviewView, Refusal } from './types.ts';
import { developerText, variablesView } from './variables.ts';

/**
 * What Coolify 4.3 makes of a compose file, for people: surprises, routes, data, variables, start order and the
 * differences, as data with finished sentences. Ranges are offsets in `text`, in UTF-16 code units. Never throws; a file
 * that Coolify refuses has a `refusal`.
 */
export function previewView(text: string, options: PreviewOptions = {}, locale: Locale = 'en'): PreviewView {
  const { preview, compose } = previewWithCompose(text, options);
  return viewOf(text, preview, options, locale, compose ?? '');
}

/**
 * The same, of a preview that was made before with the same text and options.
 * @param deployedText the compose file of that preview as YAML, if whoever asks shows it.
 */
export function viewOf(
  text: string,
  result: Preview,
  options: PreviewOptions,
  locale: Locale,
  deployedText = '',
): PreviewView {
  const texts = PREVIEW_TEXTS[locale];
  const file = readCompose(text);
  const order = orderView(file, result, texts.order);
  const refusal = refusalOf(result, texts.refusal);
  if (refusal !== null) return { ...EMPTY, refusal, order };
  const changes = changesView(file, explain(text, result, options), texts);
  const variables = variablesView(file, result, options, texts.variables);
  const routes = routesView(file, result, texts.routes);
  const data = dataView(file, result, options, texts.data);
  const { surprises, furtherSurprises, routine } = changes;
  const all = [...surprises, ...furtherSurprises, ...routine].flatMap((group) => [group, ...group.others]);
  return {
    refusal: null,
    summary: summaryView(file, { routes, data, variables }, texts.summary),
    ...changes,
    routes,
    data,
    variables,
    developerText: developerText(variables),
    deployedText,
    order,
    diff: diffView(file, result, all),
  };
}

const EMPTY: Omit<PreviewView, 'order'> = {
  refusal: null,
  summary: { enter: [], lost: [] },
  surprises: [],
  furtherSurprises: [],
  routine: [],
  routes: [],
  data: [],
  variables: [],
  developerText: '',
  deployedText: '',
  diff: { hunks: [], isCut: false },
};

function refusalOf({ ok, error, deploy }: Preview, texts: PreviewTexts['refusal']): Refusal | null {
  if (ok && deploy.ok) return null;
  const { message = '', swallowed = false } = (ok ? deploy.error : error) ?? {};
  if (swallowed) return { sentence: texts.swallowed, message, facts: ['F-002'] };
  return { sentence: ok ? texts.deploy : texts.load, message, facts: [] };
}
