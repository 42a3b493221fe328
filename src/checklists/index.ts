import type { Checklist, ListId } from './checklist.ts';
import { databaseChange } from './lists/database-change.ts';
import { firstSetup } from './lists/first-setup.ts';
import { postDeploy } from './lists/post-deploy.ts';
import { prePush } from './lists/pre-push.ts';
import { restoreDrill } from './lists/restore-drill.ts';
import { rollback } from './lists/rollback.ts';

/** Every list by its id, in the order in which a team meets them. */
export const checklists: Readonly<Record<ListId, Checklist>> = {
  'first-setup': firstSetup,
  'pre-push': prePush,
  'post-deploy': postDeploy,
  'database-change': databaseChange,
  rollback,
  'restore-drill': restoreDrill,
};
