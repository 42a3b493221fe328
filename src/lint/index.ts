export { applyEdits, type Edit, type FixSafety } from './edit.ts';
export { verdictOf, type Finding, type Severity, type Verdict } from './finding.ts';
export { fixAll, type AppliedFix, type FixResult } from './fix.ts';
export { fittingFixes } from './fitting-fixes.ts';
export { lint, type LintOptions, type LintResult } from './lint.ts';
export { render, renderBy, ruleOf, ruleUrl, type RenderedFinding } from './render.ts';
export type { Rule, RuleText } from './rule.ts';
export { rules } from './rules/index.ts';
