import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The groups of the sidebar, in the order in which a reader needs them; labels in both languages. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  { label: 'Start', translations: { es: 'Inicio' }, link: '/' },
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
    items: [{ autogenerate: { directory: 'tools' } }],
  },
  {
    label: 'Reference',
    translations: { es: 'Referencia' },
    items: [{ autogenerate: { directory: 'reference' } }],
    collapsed: true,
  },
];
