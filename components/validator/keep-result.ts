import type { CheckReport, NumberedFile } from '#src/validator/check.ts';

/**
 * Returns a function that leaves the result of a check for the checklists, once. What does so is loaded after the first
 * check, and runs in a task of its own: of a large file there is something to do.
 */
export function resultKeeper(): (report: CheckReport | null, files: readonly NumberedFile[]) => void {
  let kept: CheckReport | null = null;
  return (report, files) => {
    if (report === null || report === kept) return;
    kept = report;
    const checkedAt = new Date().toISOString();
    const keep = async (): Promise<void> => {
      const { keepResult } = await import('./last-result.ts');
      if (kept === report) keepResult(report, files, checkedAt);
    };
    // Where it fails the checklists have nothing to offer; the validator is none the worse.
    setTimeout(() => void keep().catch(() => undefined));
  };
}
