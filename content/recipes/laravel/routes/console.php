<?php

use App\Models\Upload;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Facades\Schedule;

// The sign of life of the scheduler, which healthcheck.php looks at: only after the database has answered.
Schedule::call(function (): void {
    $unread = Upload::whereNull('sha256')->count();
    Log::info('report: '.Upload::count()." uploads, $unread unread");
    touch('/tmp/scheduler-alive');
})->everyMinute()->name('report');
