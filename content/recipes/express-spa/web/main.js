// A router in a few lines: the server answers every address with the same page.
const main = document.querySelector('main');

const pages = {
  '/': async () => {
    // No address of a server: the front end asks whoever delivered it.
    const { protocol, host } = await (await fetch('/api/request')).json();
    return `The server was asked for ${protocol}://${host}.`;
  },
  '/about': async () => 'This front end was built into the image of the server.',
};

async function show() {
  const page = pages[location.pathname] ?? (async () => 'There is no such page.');
  try {
    main.textContent = await page();
  } catch {
    main.textContent = 'The server does not answer. Reload the page.';
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void show();
});
addEventListener('popstate', show);
void show();
