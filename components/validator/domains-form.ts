import { isDomain, readDomains } from '#src/validator/project.ts';
import type { Session } from '#src/validator/session.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { element, part, partOf } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

/** Fields beyond this make a form that nobody fills in. */
const MAX_FIELDS = 100;

export interface DomainsForm {
  draw(): void;
}

/** The form that takes the domains of each service of the compose file. */
export function wireDomains(
  root: HTMLElement,
  session: Session,
  words: ValidatorStrings['settings'],
): DomainsForm {
  const summary = part(root, 'domains-summary');
  const fields = part(root, 'domains-fields');
  const settings = partOf(root, 'settings', HTMLDetailsElement);
  let drawn = '';
  const save = (service: string, field: HTMLInputElement, problem: HTMLElement): void => {
    const domains = readDomains(field.value);
    const isValid = domains.every(isDomain);
    field.setAttribute('aria-invalid', String(!isValid));
    problem.textContent = isValid ? '' : words.invalid;
    if (!isValid) return;
    const others = Object.entries(session.workspace.domains).filter(([name]) => name !== service);
    const own: [string, readonly string[]][] = domains.length > 0 ? [[service, domains]] : [];
    session.setDomains(Object.fromEntries([...others, ...own]));
  };
  const row = (service: string, index: number): HTMLElement => {
    const problem = element('span', { class: 'invalid', id: `validator-domain-${index}`, role: 'status' });
    const field = element('input', {
      type: 'text',
      inputmode: 'url',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      placeholder: 'https://app.example.com',
      'aria-describedby': problem.id,
    });
    field.value = (session.workspace.domains[service] ?? []).join(', ');
    field.addEventListener('change', () => save(service, field, problem));
    return element(
      'li',
      {},
      element('label', {}, element('span', {}, visibleText(words.domainsOf(service))), field),
      problem,
    );
  };
  const view: DomainsForm = {
    draw() {
      const { status, report, workspace } = session;
      if (status === 'checking') return;
      const services = (report?.services ?? []).slice(0, MAX_FIELDS);
      summary.textContent = words.title(services.filter((name) => workspace.domains[name]).length);
      // Most readers never unfold it.
      if (!settings.open) return;
      // What is being typed stays; the fields follow the services and what was opened.
      const key = JSON.stringify([services, services.map((name) => workspace.domains[name] ?? [])]);
      if (key === drawn || (fields.contains(document.activeElement) && drawn !== '')) return;
      drawn = key;
      fields.replaceChildren(
        services.length === 0
          ? element('p', {}, words.none)
          : element('ul', {}, ...services.map((service, index) => row(service, index))),
      );
    },
  };
  settings.addEventListener('toggle', () => view.draw());
  return view;
}
