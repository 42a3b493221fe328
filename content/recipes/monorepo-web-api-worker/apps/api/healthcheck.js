// Asks the server in the same container; 127.0.0.1, because localhost may mean ::1 first.
const port = process.env.PORT ?? '3000';
try {
  const { status } = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(4000) });
  console.log(`health: ${status}`);
  process.exitCode = status === 200 ? 0 : 1;
} catch (error) {
  console.log(`health: ${error.cause?.code ?? error.message}`);
  process.exitCode = 1;
}
