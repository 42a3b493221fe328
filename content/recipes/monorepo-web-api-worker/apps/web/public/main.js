// No address of the API: it has the one of this page.
const list = document.querySelector('ul');
const form = document.querySelector('form');

async function show() {
  const response = await fetch('/api/jobs');
  const jobs = response.ok ? await response.json() : [];
  list.replaceChildren(
    ...jobs.map(({ text, result }) => {
      const item = document.createElement('li');
      item.textContent = `${text}: ${result ?? 'waiting for the worker'}`;
      return item;
    }),
  );
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = JSON.stringify({ text: new FormData(form).get('text') });
  await fetch('/api/jobs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  form.reset();
  await show();
});

setInterval(show, 2000);
void show();
