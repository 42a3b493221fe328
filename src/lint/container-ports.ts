import { listItems, scalarText, withDefaults, type Service } from '../compose/index.ts';

/** More ports than this are a range that no proxy is meant to choose from. */
const MAX_PORTS = 100;

/** The TCP ports of the container that the file names in `expose` and `ports`, ascending. */
export function containerPorts(service: Service): readonly number[] {
  const published = service.ports.flatMap(({ target, protocol }) =>
    target && protocol === 'tcp' ? numbers(target.first, target.last) : [],
  );
  return [...new Set([...exposedPorts(service), ...published])].sort((a, b) => a - b);
}

/** The TCP ports that `expose` names, in file order. */
export function exposedPorts(service: Service): readonly number[] {
  return listItems(service.get('expose')?.value).flatMap((item) => {
    const range = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?$/.exec(withDefaults(scalarText(item) ?? '').trim());
    return range ? numbers(Number(range[1]), Number(range[2] ?? range[1])) : [];
  });
}

function numbers(first: number, last: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.min(MAX_PORTS, last - first + 1)) },
    (_, index) => first + index,
  );
}
