// The library's door: what another program may build on. Everything else is the house's own.
export type { Decision } from './decide.ts'
export { InputError } from './input-error.ts'
export type { CareRule, Finding, LintRule, Rule } from './judge/rule.ts'
export { type AudienceInputs, type Heed, openHeed, type ProviderInputs, type Settings } from './pipeline.ts'
export { Stop } from './stop.ts'
