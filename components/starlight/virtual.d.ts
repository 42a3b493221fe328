// The search that astro.config.mjs chooses; Starlight does not declare its virtual modules.
declare module 'virtual:starlight/components/Search' {
  export { default } from '@astrojs/starlight/components/Search.astro';
}
