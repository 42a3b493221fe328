<?php

namespace App\Http\Controllers;

use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Throwable;

class HealthController
{
    /** 200 if the process answers and its database too; 503 otherwise, with the reason in the log alone. */
    public function __invoke(Request $request): JsonResponse
    {
        try {
            DB::select('select 1');
        } catch (Throwable $error) {
            report($error);

            return response()->json(['status' => 'unavailable'], 503);
        }

        return response()->json(['status' => 'ok', 'https' => $request->isSecure()]);
    }
}
