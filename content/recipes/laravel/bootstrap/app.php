<?php

use App\Http\Controllers\HealthController;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;
use Illuminate\Support\Facades\Route;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(
        web: __DIR__.'/../routes/web.php',
        commands: __DIR__.'/../routes/console.php',
        // Outside the group web: a check every ten seconds must not write a session each time.
        then: fn () => Route::get('/health', HealthController::class),
    )
    ->withMiddleware(function (Middleware $middleware): void {
        // The proxy is the only way in, because no port is published: its X-Forwarded-Proto is believed.
        $middleware->trustProxies(at: '*');
    })
    ->withExceptions()
    ->create();
