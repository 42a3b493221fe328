import type { Locale } from '../i18n/locale.ts';
import type { Rule } from './rule.ts';

/** Why no rule can look for something, in both languages. */
export type Reason = Readonly<Record<Locale, string>>;

/** A fact of the ledger with the rules that rest on it, or with the reason why there is none. */
export interface FactCoverage {
  readonly fact: string;
  readonly rules: readonly Rule[];
  /** Only where there is no rule. */
  readonly reason: Reason | null;
}

/**
 * Says for each fact which rules rest on it.
 * @param facts ids of the ledger, such as `F-038`; they keep their order.
 * @param rules every rule that counts, those of the command about repositories included.
 */
export function coverageOf(facts: readonly string[], rules: readonly Rule[]): readonly FactCoverage[] {
  const byFact = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const fact of rule.facts) byFact.set(fact, [...(byFact.get(fact) ?? []), rule]);
  }
  return facts.map((fact) => {
    const own = byFact.get(fact) ?? [];
    return { fact, rules: own, reason: own.length > 0 ? null : (FACTS_WITHOUT_RULE[fact] ?? null) };
  });
}

const SETTING: Reason = {
  en: 'The value is typed into a field of Coolify; no file of the repository holds it.',
  es: 'El valor se escribe en un campo de Coolify; ningún archivo del repositorio lo contiene.',
};

/** The facts about compose files that no rule rests on: what a rule would need is in no file, or it would report what is right. */
export const FACTS_WITHOUT_RULE: Readonly<Record<string, Reason>> = {
  'F-008': SETTING,
  'F-034': {
    en: 'Every container gets the quoted branch name; only the code of the application shows whether it reads it.',
    es: 'Todos los contenedores reciben el nombre de la rama entre comillas; solo el código de la aplicación muestra si lo lee.',
  },
  'F-085': {
    en: 'A renamed service shows only in the comparison of two commits.',
    es: 'Un servicio renombrado solo se ve al comparar dos commits.',
  },
  'F-086': {
    en: 'Holds in raw mode only, a setting of Coolify; in the normal mode the same keys are right.',
    es: 'Solo se cumple en el modo sin procesar, un ajuste de Coolify; en el modo normal las mismas claves son correctas.',
  },
  'F-087': {
    en: 'Holds only where a log drain is turned on in Coolify; then the replacement is what its user wants.',
    es: 'Solo se cumple si en Coolify está activado el envío de registros; entonces el reemplazo es lo que su usuario quiere.',
  },
  'F-205': {
    en: 'Describes what a failed start leaves behind; the rules about its causes are errors for that reason.',
    es: 'Describe lo que deja un arranque fallido; por eso las reglas sobre sus causas son errores.',
  },
};
