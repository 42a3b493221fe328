import { schemaProblems } from './sarif-schema.ts';

/** The parts of SARIF 2.1.0 (OASIS Standard) that the command writes. */
export interface SarifLog {
  readonly version: string;
  readonly $schema?: string;
  readonly runs: readonly SarifRun[];
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly semanticVersion?: string;
      readonly informationUri?: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly columnKind?: string;
  readonly language?: string;
  readonly invocations?: readonly { readonly executionSuccessful: boolean }[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly SarifResult[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown?: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly index: number };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

/** The properties that the standard's schema allows where the command writes any. */
const ALLOWED = {
  log: ['$schema', 'version', 'runs'],
  run: ['tool', 'language', 'columnKind', 'invocations', 'artifacts', 'results'],
  driver: ['name', 'version', 'semanticVersion', 'informationUri', 'properties', 'rules'],
  rule: ['id', 'shortDescription', 'help', 'helpUri', 'defaultConfiguration', 'properties'],
  result: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'fixes'],
  region: ['startLine', 'startColumn', 'endLine', 'endColumn', 'charOffset', 'charLength'],
};
const LEVELS = ['none', 'note', 'warning', 'error'];
/** RFC 3986: a reference without a character that must be escaped. */
const URI_REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** What a log breaks of the schema, and of what the standard says and a schema cannot: indexes, ranges, markup. */
export function sarifProblems(log: SarifLog): string[] {
  const problems = schemaProblems(log);
  const must = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const only = (value: object, kind: keyof typeof ALLOWED): void =>
    must(
      Object.keys(value).every((key) => ALLOWED[kind].includes(key)),
      `${kind} has other properties: ${Object.keys(value).join()}`,
    );
  const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;
  only(log, 'log');
  must(log.version === '2.1.0', 'version');
  must(log.runs.length === 1, 'runs');
  for (const run of log.runs) {
    only(run, 'run');
    const { driver } = run.tool;
    only(driver, 'driver');
    must(isText(driver.name), 'driver.name');
    must(/^\d+\.\d+\.\d+/.test(driver.semanticVersion ?? ''), 'semanticVersion');
    must(/^[a-z]{2}(?:-[A-Z]{2})?$/.test(run.language ?? ''), 'language');
    must(['utf16CodeUnits', 'unicodeCodePoints'].includes(run.columnKind ?? ''), 'columnKind');
    must(run.invocations?.every(({ executionSuccessful }) => executionSuccessful) === true, 'invocations');
    const ids = driver.rules.map(({ id }) => id);
    must(new Set(ids).size === ids.length, 'rule ids are unique');
    for (const rule of driver.rules) {
      only(rule, 'rule');
      must(isText(rule.shortDescription.text) && isText(rule.help.text), `texts of ${rule.id}`);
      must(LEVELS.includes(rule.defaultConfiguration.level), `level of ${rule.id}`);
      must(rule.helpUri === undefined || /^https?:\/\//.test(rule.helpUri), `helpUri of ${rule.id}`);
    }
    for (const { location } of run.artifacts) must(URI_REFERENCE.test(location.uri), `uri ${location.uri}`);
    for (const result of run.results) {
      only(result, 'result');
      must(ids[result.ruleIndex] === result.ruleId, `ruleIndex of ${result.ruleId}`);
      must(LEVELS.includes(result.level), `level ${result.level}`);
      must(isText(result.message.text), 'message');
      must(
        !/\{\d+\}(?!\})|(?<!\\)\[[^\]]*\]\(/.test(result.message.text.replace(/\{\{\d+\}\}/g, '')),
        'message markup',
      );
      must(result.locations.length === 1, 'locations');
      must(Object.values(result.partialFingerprints).every(isText), 'partialFingerprints');
      for (const { physicalLocation } of result.locations) {
        const { artifactLocation, region } = physicalLocation;
        only(region, 'region');
        must(run.artifacts[artifactLocation.index]?.location.uri === artifactLocation.uri, 'artifact index');
        const {
          startLine = 0,
          startColumn = 0,
          endLine = 0,
          endColumn = 0,
          charOffset = -1,
          charLength = -1,
        } = region;
        must(startLine >= 1 && startColumn >= 1 && endColumn >= 1, 'lines and columns count from 1');
        must(
          endLine > startLine || (endLine === startLine && endColumn >= startColumn),
          'region ends after it starts',
        );
        must(charOffset >= 0 && charLength >= 0, 'offsets');
      }
      for (const fix of result.fixes ?? []) {
        must(isText(fix.description.text) && fix.artifactChanges.length > 0, 'fix');
        for (const { artifactLocation, replacements } of fix.artifactChanges) {
          must(URI_REFERENCE.test(artifactLocation.uri) && replacements.length > 0, 'artifactChange');
          for (const { deletedRegion } of replacements) {
            must(deletedRegion.charOffset >= 0 && deletedRegion.charLength >= 0, 'deletedRegion');
          }
        }
      }
    }
  }
  return problems;
}
