export { HeldSite, type Fetch, type Held, type HeldStore } from './held-site.ts';
export {
  isContentAddressed,
  isLive,
  localeOfPath,
  manifestPath,
  OFFLINE_PAGES,
  partOf,
  PARTS,
  type Manifest,
  type Part,
} from './manifest.ts';
export { type PageMessage, type WorkerMessage } from './protocol.ts';
