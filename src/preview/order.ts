/** The order in which Compose starts the services, and what keeps it from going on. */
import { listItems, type ComposeFile, type Dependency, type Service } from '../compose/index.ts';
import type { Preview } from '../coolify/index.ts';
import { entry } from '../coolify/change.ts';
import { findCycles } from './cycles.ts';
import { placeAt } from './place.ts';
import type { PreviewTexts } from './texts.ts';
import type { OrderProblem, OrderView, StartView, WaitView } from './types.ts';

type OrderTexts = PreviewTexts['order'];

/** The services by level. Needs no deployment: `depends_on` is passed on as it is written. */
export function orderView(file: ComposeFile, preview: Preview, texts: OrderTexts): OrderView {
  const levels = levelsOf(file);
  const services = file.services
    .map((service) => startView(file, service, levels.get(service.name) ?? 0, texts))
    .sort((a, b) => Number(b.isStarted) - Number(a.isStarted) || a.level - b.level);
  const deadEnds = file.services
    .filter(isStarted)
    .flatMap((service) =>
      service.dependencies.flatMap((dependency) => [
        ...deadEnd(file, preview, { service, dependency }, texts),
      ]),
    );
  return { services, deadEnds, cycles: findCycles(edgesOf(file)) };
}

/** A service with a profile is not started, because Coolify names none (F-072). */
function isStarted(service: Service): boolean {
  return listItems(service.get('profiles')?.value).length === 0;
}

/** Compose passes over what is not required and not there, or not started (specification, `depends_on`). */
function willStart(file: ComposeFile, name: string): boolean {
  const service = file.service(name);
  return service !== undefined && isStarted(service);
}

function edgesOf(file: ComposeFile): ReadonlyMap<string, readonly string[]> {
  return new Map(
    file.services
      .filter(isStarted)
      .map(({ name, dependencies }) => [
        name,
        dependencies.map(({ service }) => service).filter((service) => file.service(service) !== undefined),
      ]),
  );
}

/** The longest way of waiting before each service; those on a cycle come after all others. */
function levelsOf(file: ComposeFile): ReadonlyMap<string, number> {
  const edges = edgesOf(file);
  const waiting = new Map([...edges].map(([name, targets]) => [name, new Set(targets).size]));
  const dependants = new Map<string, string[]>();
  for (const [name, targets] of edges) {
    for (const target of new Set(targets)) dependants.set(target, [...(dependants.get(target) ?? []), name]);
  }
  const levels = new Map<string, number>();
  let ready = [...edges.keys()].filter((name) => waiting.get(name) === 0);
  // What nothing starts cannot be waited for; it holds nobody back here and is listed as a dead end.
  ready.push(...[...dependants.keys()].filter((name) => !edges.has(name)));
  for (let level = 0; ready.length > 0; level += 1) {
    const next: string[] = [];
    for (const name of ready) {
      levels.set(name, level);
      for (const dependant of dependants.get(name) ?? []) {
        const left = (waiting.get(dependant) ?? 0) - 1;
        waiting.set(dependant, left);
        if (left === 0) next.push(dependant);
      }
    }
    ready = next;
  }
  const last = Math.max(-1, ...levels.values()) + 1;
  for (const name of edges.keys()) if (!levels.has(name)) levels.set(name, last);
  return levels;
}

function startView(file: ComposeFile, service: Service, level: number, texts: OrderTexts): StartView {
  const { name, path, keyRange, healthcheck, dependencies } = service;
  const awaited = dependencies.filter(({ service: to, isRequired }) => isRequired || willStart(file, to));
  const waitsFor = awaited.map((dependency): WaitView => {
    const condition = dependency.condition ?? 'service_started';
    const conditionName = texts.conditions[condition] ?? condition;
    return {
      ...placeAt(file, dependency.path, dependency.range),
      service: dependency.service,
      condition,
      conditionName,
    };
  });
  const waits = waitsFor.map((wait) => texts.wait(wait.service, wait.conditionName));
  const started = isStarted(service);
  return {
    ...placeAt(file, path, keyRange),
    service: name,
    level,
    waitsFor,
    healthcheck: healthcheck === null ? 'none' : healthcheck.isDisabled ? 'disabled' : 'file',
    isStarted: started,
    sentence: started ? texts.start(name, waits) : texts.notStarted(name),
  };
}

interface Edge {
  readonly service: Service;
  readonly dependency: Dependency;
}

/** What Compose says about dependencies by itself (specification, `depends_on`) has no fact of Coolify's. */
function* deadEnd(
  file: ComposeFile,
  { deploy }: Preview,
  { service, dependency }: Edge,
  texts: OrderTexts,
): Generator<OrderProblem> {
  const from = service.name;
  const to = dependency.service;
  const place = placeAt(file, dependency.path, dependency.conditionRange);
  const target = file.service(to);
  if (target === undefined) {
    if (dependency.isRequired) yield { ...place, sentence: texts.unknown(from, to), facts: [] };
    return;
  }
  if (!isStarted(target)) {
    if (dependency.isRequired) yield { ...place, sentence: texts.inactive(from, to), facts: ['F-072'] };
    return;
  }
  const isChecked = target.healthcheck !== null && !target.healthcheck.isDisabled;
  if (dependency.condition === 'service_healthy' && !isChecked) {
    const isDisabled = target.healthcheck?.isDisabled === true;
    yield { ...place, sentence: texts.neverHealthy(from, to, isDisabled), facts: [] };
  }
  if (dependency.condition !== 'service_completed_successfully') return;
  const deployed = entry(entry(entry(deploy.compose, 'services'), to), 'restart');
  const restart = typeof deployed === 'string' ? deployed : (target.text('restart') ?? 'unless-stopped');
  if (restart === 'unless-stopped' || restart === 'always') {
    yield { ...place, sentence: texts.neverCompleted(from, to), facts: ['F-070'] };
  }
}
