import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { LIST_IDS } from '../checklists/checklist.ts';

/** The groups of the sidebar, in the order in which a reader needs them; labels in both languages. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  { label: 'Overview', translations: { es: 'Inicio' }, link: '/' },
  {
    label: 'Playbook',
    translations: { es: 'Manual' },
    items: [{ autogenerate: { directory: 'playbook' } }],
  },
  {
    label: 'Recipes',
    translations: { es: 'Recetas' },
    items: [{ autogenerate: { directory: 'recipes' } }],
    collapsed: true,
  },
  {
    label: 'Runbooks',
    translations: { es: 'Guías de actuación' },
    items: [{ autogenerate: { directory: 'runbooks' } }],
    collapsed: true,
  },
  {
    label: 'Errors',
    translations: { es: 'Errores' },
    // Seventy entries would fill the column of every page: the index has them, and so has the search.
    items: ['errors'],
  },
  {
    label: 'Tools',
    translations: { es: 'Herramientas' },
    items: [
      { autogenerate: { directory: 'tools' } },
      {
        label: 'Checklists',
        translations: { es: 'Listas de verificación' },
        // Hidden from the generated part, which would name the group after its folder.
        items: ['tools/checklists', ...LIST_IDS.map((list) => `tools/checklists/${list}`)],
        collapsed: true,
      },
    ],
  },
  {
    label: 'Reference',
    translations: { es: 'Referencia' },
    items: [{ autogenerate: { directory: 'reference' } }],
    collapsed: true,
  },
];
