import type { ComposeFile, SyntaxProblem } from '../compose/index.ts';
import type { Locale } from '../i18n/locale.ts';

/** What Coolify is expected to do with a file that its parser cannot read, or in which it finds no services (F-002). */
export const UNREADABLE_HINT: Readonly<Record<Locale, string>> = {
  en: 'Coolify finds no services in the file and says nothing: the deployment is expected to remove the old containers and start none.',
  es: 'Coolify no encuentra servicios en el archivo y no avisa: cabe esperar que el despliegue elimine los contenedores anteriores y no inicie ninguno.',
};

/** True if the problem is a tab where indentation is expected, which has a rule of its own. */
export function isTab(file: ComposeFile, { code, range }: SyntaxProblem): boolean {
  return code === 'tab' || /^\t+$/.test(file.text.slice(range.start, range.end));
}
