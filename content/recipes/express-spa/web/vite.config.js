export default {
  // Vite takes only folders below its own for its own: this one has to be emptied by order.
  build: { outDir: '../dist', emptyOutDir: true },
  // While working on the front end: the server runs beside it.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
};
