import { BROWSER_STEPS } from './browser.ts';
import { CONTAINER_STEPS } from './containers.ts';
import { DEPLOYMENT_STEPS } from './deployments.ts';
import { toStep, type TriageStep } from './step.ts';

export type { TriageAnswer, TriageStep, Words } from './step.ts';

/** The first question: what is seen. */
const START: TriageStep = {
  id: 'start',
  question: { en: 'What do you see?', es: '¿Qué ve?' },
  answers: [
    toStep('404', '404', '404'),
    toStep('502, `Bad Gateway`', '502, `Bad Gateway`', '502'),
    toStep('503, `no available server`', '503, `no available server`', '503'),
    toStep('504, `Gateway Timeout`, or no answer', '504, `Gateway Timeout`, o ninguna respuesta', '504'),
    toStep('A warning about the certificate', 'Un aviso sobre el certificado', 'tls'),
    toStep(
      'The page opens, and something in it is wrong',
      'La página se abre, pero algo en ella falla',
      'page',
    ),
    toStep('A container restarts again and again', 'Un contenedor se reinicia una y otra vez', 'restarting'),
    toStep('`unhealthy`', '`unhealthy`', 'unhealthy'),
    toStep('`exited` or `degraded`', '`exited` o `degraded`', 'exited'),
    toStep('Data is gone', 'Han desaparecido datos', 'data'),
    toStep('The build or the deployment fails', 'Falla la construcción o el despliegue', 'deployment'),
    toStep('A push does nothing', 'Un push no hace nada', 'push'),
    toStep('A variable is empty or wrong', 'Una variable está vacía o es incorrecta', 'variables'),
  ],
};

/**
 * The walk from what is seen to the entry that explains it: the first step, then all others. Every step can be reached,
 * none leads back to itself, and every entry of the catalog stands at the end of one.
 */
export const TRIAGE: readonly TriageStep[] = [
  START,
  ...BROWSER_STEPS,
  ...CONTAINER_STEPS,
  ...DEPLOYMENT_STEPS,
];
