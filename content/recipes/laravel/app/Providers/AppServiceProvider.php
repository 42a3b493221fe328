<?php

namespace App\Providers;

use Illuminate\Queue\Events\Looping;
use Illuminate\Support\Facades\Event;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        // Only the worker loops: the sign of life that healthcheck.php looks at.
        Event::listen(function (Looping $event): void {
            touch('/tmp/worker-alive');
        });
    }
}
