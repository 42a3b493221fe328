import { builtStages, historyOf } from '../../dockerfile/built.ts';
import { listensOn } from '../../dockerfile/listening.ts';
import { assignmentsOf, type Assignment } from '../../dockerfile/variables.ts';
import { startCommands } from '../../dockerfile/start.ts';
import { defineDockerfileRule } from '../../rule.ts';

/**
 * Variables that name the address to listen on. `HOST` is not among them: Coolify sets it to 0.0.0.0 in every
 * container (F-036).
 */
const ADDRESS_VARIABLES = new Set([
  'HOSTNAME',
  'UVICORN_HOST',
  'FLASK_RUN_HOST',
  'NITRO_HOST',
  'NUXT_HOST',
  'SERVER_HOST',
  'GRADIO_SERVER_NAME',
  'STREAMLIT_SERVER_ADDRESS',
]);

interface Data {
  /** The program or the variable. */
  readonly program: string;
  readonly kind: 'variable' | 'written' | 'default';
  /** What to add where the program's default is the loopback address. */
  readonly option: string;
}

export const dockerfileLoopback = defineDockerfileRule<Data>({
  id: 'dockerfile-loopback',
  severity: 'error',
  facts: ['F-147', 'F-036'],
  prevents: ['app-binds-localhost'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file, { project }) {
    for (const { stage, services } of builtStages(file, project)) {
      const variables = new Map<string, Assignment>();
      for (const instruction of historyOf(stage)) {
        if (instruction.keyword !== 'ENV') continue;
        for (const assignment of assignmentsOf(instruction)) variables.set(assignment.name, assignment);
      }
      const outside = new Set(services.flatMap(({ environment }) => environment.map(({ name }) => name)));
      for (const [name, { value, valueRange }] of variables) {
        if (!ADDRESS_VARIABLES.has(name) || outside.has(name)) continue;
        if (!/^(?:localhost|127\.0\.0\.1|::1)$/.test(value ?? '')) continue;
        const edits = () => [{ ...valueRange, insert: '0.0.0.0' }];
        yield {
          at: valueRange,
          path: [],
          data: { program: name, kind: 'variable', option: '' },
          edits,
        };
      }
      const isSet = (name: string): boolean => variables.has(name) || outside.has(name);
      for (const command of startCommands(file, stage, services)) {
        const found = listensOn(command, isSet);
        if (!found) continue;
        const { at, program, option, address } = found;
        const data: Data = { program, kind: address ? 'written' : 'default', option };
        yield { at, path: [], data, edits: () => (address ? [{ ...address, insert: '0.0.0.0' }] : []) };
      }
    }
  },

  text: {
    en: {
      title: 'The application listens on the loopback address of its container',
      message: ({ program, kind }) => {
        if (kind === 'variable')
          return `\`${program}\` makes the application listen on the container's loopback address.`;
        return kind === 'written'
          ? `\`${program}\` listens on the container's loopback address.`
          : `\`${program}\` listens on 127.0.0.1 unless it is told otherwise.`;
      },
      hint: () =>
        'Only the container itself can reach it there: the proxy is expected to answer 502, other services cannot connect.',
      fix: ({ kind, option }) =>
        kind === 'default' ? `Add \`${option}\`.` : 'Write `0.0.0.0`, so that it listens on every address.',
      exceptions:
        'Programs whose address a configuration file may set, and `HOST`, which Coolify sets to `0.0.0.0`.',
    },
    es: {
      title: 'La aplicación escucha en la dirección de bucle local de su contenedor',
      message: ({ program, kind }) => {
        if (kind === 'variable')
          return `\`${program}\` hace que la aplicación escuche en el bucle local del contenedor.`;
        return kind === 'written'
          ? `\`${program}\` escucha en la dirección de bucle local del contenedor.`
          : `\`${program}\` escucha en 127.0.0.1 si no se le indica otra cosa.`;
      },
      hint: () =>
        'Ahí solo la alcanza el propio contenedor: cabe esperar que el proxy responda 502, y los demás servicios no pueden conectar.',
      fix: ({ kind, option }) =>
        kind === 'default'
          ? `Añada \`${option}\`.`
          : 'Escriba `0.0.0.0` para que escuche en todas las direcciones.',
      exceptions:
        'Los programas cuya dirección puede fijar un archivo de configuración, y `HOST`, que Coolify fija en `0.0.0.0`.',
    },
  },
});
