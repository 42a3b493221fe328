<?php

// Says whether the process of this container works: each kind is asked in its own way. Laravel is not started for it.

declare(strict_types=1);

/** Asks the server; 127.0.0.1, because localhost may mean ::1 first. */
function web(): ?string
{
    $port = getenv('PORT') ?: '8000';
    $context = stream_context_create(['http' => ['timeout' => 4, 'ignore_errors' => true]]);
    $body = @file_get_contents("http://127.0.0.1:$port/health", false, $context);
    if ($body === false) {
        return 'the server does not answer';
    }
    $status = explode(' ', $http_response_header[0])[1];

    return $status === '200' ? null : "the server answers $status";
}

/** Worker and scheduler listen nowhere: they renew a file (app/Providers, routes/console.php). */
function signOfLife(string $kind, int $longest): ?string
{
    $file = (getenv('ALIVE_FOLDER') ?: '/tmp')."/$kind-alive";
    if (! file_exists($file)) {
        return "$kind has not begun";
    }
    $silence = time() - filemtime($file);

    return $silence < $longest ? null : "$kind has been silent for $silence seconds";
}

$problem = match ($argv[1] ?? '') {
    'web' => web(),
    // A job may take 60 seconds; the file is renewed between jobs.
    'worker' => signOfLife('worker', 120),
    'scheduler' => signOfLife('scheduler', 180),
    default => 'say web, worker or scheduler',
};
echo 'health: ', $problem ?? 'ok', PHP_EOL;
exit($problem === null ? 0 : 1);
