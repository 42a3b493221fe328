import { child, scalarText, type ComposeNode } from './node.ts';
import type { Path, Range } from './range.ts';

export type DependencyCondition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** One entry of `depends_on`. */
export interface Dependency {
  readonly service: string;
  /** As written; null in the short form, which means `service_started`. */
  readonly condition: string | null;
  /** False only for `required: false`. */
  readonly isRequired: boolean;
  readonly form: 'list' | 'map';
  /** The service's name in the entry. */
  readonly range: Range;
  /** The condition's value, or the name where there is none. */
  readonly conditionRange: Range;
  readonly path: Path;
}

/** Reads `depends_on` in its list and map forms (Compose specification). */
export function readDependencies(node: ComposeNode | undefined): readonly Dependency[] {
  if (node?.kind === 'list') {
    return node.items.flatMap((item) => {
      const service = scalarText(item);
      if (service === null) return [];
      const { range, path } = item;
      return [
        { service, condition: null, isRequired: true, form: 'list', range, conditionRange: range, path },
      ];
    });
  }
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, keyRange, value }) => {
    const condition = child(value, 'condition');
    return {
      service: key,
      condition: scalarText(condition),
      isRequired: scalarText(child(value, 'required')) !== 'false',
      form: 'map',
      range: keyRange,
      conditionRange: condition?.range ?? keyRange,
      path: value.path,
    };
  });
}
