import type { CoolifyPreview } from '#components/preview/coolify-preview.ts';
import type { Place } from '#src/preview/index.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { hasEffect } from '#src/validator/effects.ts';
import type { Session } from '#src/validator/session.ts';
import { part, partOf } from './dom.ts';
import { selectTab, wireTabs } from './tabs.ts';

const PANELS = ['findings', 'preview'] as const;
type Panel = (typeof PANELS)[number];

export interface ResultTabs {
  /** Shows what the session has come to: the preview is of its compose file, with its domains. */
  draw(): void;
  /** Opens a panel, as if its tab had been chosen. */
  open(panel: Panel): void;
  /** Shows what Coolify makes of the place of a finding; null if the preview has nothing to say of it. */
  effectOf(finding: CheckedFinding): (() => void) | null;
}

/**
 * The results have two panels: the findings, and what Coolify will run.
 * @param onGo the reader asks for a place of the compose file with this id.
 */
export function wireResultTabs(
  root: HTMLElement,
  session: Session,
  onGo: (file: number, place: Place) => void,
): ResultTabs {
  const tabs = new Map(PANELS.map((name) => [name, partOf(root, `result-tab-${name}`, HTMLButtonElement)]));
  const preview = part(root, 'result-preview').querySelector<CoolifyPreview>('coolify-preview');
  let isLoaded = false;
  let domains = '';

  const composeFile = () => {
    const { active, workspace } = session;
    const composeFiles = workspace.files.filter(({ kind }) => kind === 'compose');
    const recent = composeFiles.find(({ id }) => id === workspace.recent.compose);
    return active.kind === 'compose' ? active : (recent ?? composeFiles[0]);
  };

  const draw = (): void => {
    if (!isLoaded || !preview) return;
    const known = JSON.stringify(session.workspace.domains);
    if (known !== domains) {
      domains = known;
      const entries = Object.entries(session.workspace.domains).map(([service, urls]) => [
        service,
        urls.join(','),
      ]);
      preview.options = { domains: Object.fromEntries(entries) as Record<string, string> };
    }
    preview.text = composeFile()?.text ?? '';
  };

  // The model of Coolify is fetched by those who ask for it.
  const load = async (): Promise<void> => {
    if (isLoaded) return;
    await import('#components/preview/coolify-preview.ts');
    isLoaded = true;
    draw();
  };

  const open = (chosen: Panel): void => {
    for (const [name, tab] of tabs) {
      selectTab(tab, name === chosen);
      part(root, `result-${name}`).hidden = name !== chosen;
    }
    if (chosen === 'preview') void load();
  };
  wireTabs(tabs, open);

  const effectOf = ({ file, facts, service, start, end }: CheckedFinding): (() => void) | null => {
    if (!preview || !hasEffect(facts) || composeFile()?.id !== file) return null;
    const range = { start: start.offset, end: end.offset };
    const place = { path: [], range, line: start.line, service, facts };
    return () => {
      open('preview');
      tabs.get('preview')?.scrollIntoView({ block: 'nearest' });
      void load().then(() => preview.reveal(place));
    };
  };

  preview?.addEventListener('preview-go', (event) => {
    const file = composeFile();
    if (file && event instanceof CustomEvent) onGo(file.id, event.detail as Place);
  });

  return { open, draw, effectOf };
}
