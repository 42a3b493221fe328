export { applyEdits, type Edit, type FixSafety } from './edit.ts';
export { verdictOf, type Finding, type Severity, type Verdict } from './finding.ts';
export { fixAll, type FixResult } from './fix.ts';
export { lint, type LintOptions, type LintResult } from './lint.ts';
export { render, ruleOf, ruleUrl, type RenderedFinding } from './render.ts';
export type { Rule, RuleText } from './rule.ts';
export { rules } from './rules/index.ts';
