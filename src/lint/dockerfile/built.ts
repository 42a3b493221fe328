import { child, scalarText, type Service } from '../../compose/index.ts';
import type { Project, ProjectDockerfile } from '../rule.ts';
import { finalStage, lineage, type Dockerfile, type Instruction, type Stage } from './model.ts';

/** A stage that becomes an image, and the services that run it. */
export interface BuiltStage {
  readonly stage: Stage;
  /** Empty if no compose file says who builds it. */
  readonly services: readonly Service[];
}

/**
 * The stages that become images: the targets of the services that build from the file (Compose build specification,
 * `target`), or the last stage of a file that is checked alone.
 */
export function builtStages(file: Dockerfile, project: Project): readonly BuiltStage[] {
  const services = servicesOf(file, project);
  const last = finalStage(file);
  if (services.length === 0) return last ? [{ stage: last, services: [] }] : [];
  const byStage = new Map<Stage, Service[]>();
  for (const service of services) {
    const stage = targetOf(file, service);
    if (!stage) continue;
    const known = byStage.get(stage);
    if (known) known.push(service);
    else byStage.set(stage, [service]);
  }
  return [...byStage].map(([stage, users]) => ({ stage, services: users }));
}

/** The services of the compose file that build from a Dockerfile. */
export function servicesOf(file: Dockerfile, project: Project): readonly Service[] {
  return project.dockerfiles.find((candidate) => candidate.file === file)?.services ?? [];
}

/** The Dockerfile that a service builds from; undefined if it was not given. */
export function dockerfileOf(service: Service, project: Project): ProjectDockerfile | undefined {
  return project.dockerfiles.find(({ services }) => services.includes(service));
}

/** The stage that a service's `build.target` names; the last one without it; undefined for an unknown or variable name. */
export function targetOf(file: Dockerfile, service: Service): Stage | undefined {
  const target = scalarText(child(service.get('build')?.value, 'target'));
  if (target === null || target === '') return finalStage(file);
  return /^\d+$/.test(target)
    ? file.stages[Number(target)]
    : file.stages.findLast(({ name }) => name === target.toLowerCase());
}

/** The instructions that a stage's image comes from, in the order in which they run. */
export function historyOf(stage: Stage): readonly Instruction[] {
  return lineage(stage)
    .toReversed()
    .flatMap(({ instructions }) => instructions);
}
