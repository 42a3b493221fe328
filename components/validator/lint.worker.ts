import { checkFiles, fixFiles, type CheckAnswer, type CheckRequest } from '#src/validator/check.ts';
import { inParts, type NumberedRequest } from '#src/validator/checker.ts';
import { maskProject } from '#src/validator/mask-project.ts';
import { markdownReport } from '#src/validator/report.ts';
import { encodeProject } from '#src/validator/share-link.ts';
import { reportWords } from './report-words.ts';
import { exportSarif } from './sarif-export.ts';

async function answer(request: CheckRequest): Promise<CheckAnswer> {
  if (request.kind === 'check') return { kind: 'check', report: checkFiles(request, request.locale) };
  if (request.kind === 'fix') return fixFiles(request);
  if (request.kind === 'report') {
    const report = checkFiles(request, request.locale);
    const words = reportWords(request.locale, report.ignored.length);
    return { kind: 'report', ...markdownReport(report, words, request.origin) };
  }
  if (request.kind === 'sarif') {
    return { kind: 'sarif', log: await exportSarif(request, request.locale, request.origin) };
  }
  const { project, count } = maskProject(request.project);
  return { kind: 'share', fragment: await encodeProject(project), masked: count };
}

self.onmessage = ({ data }: MessageEvent<NumberedRequest>) => {
  void answer(data)
    .then((done) => {
      for (const part of inParts(done)) self.postMessage({ ...part, sequence: data.sequence });
    })
    .catch((error: unknown) => {
      // Outside the promise, so that the page hears of it.
      setTimeout(() => {
        throw error;
      });
    });
};
