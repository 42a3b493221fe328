<?php

namespace App\Jobs;

use App\Models\Upload;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Facades\Storage;

/** Notes the checksum of a file. It may run twice: the second time changes nothing. */
class NoteChecksum implements ShouldQueue
{
    use Queueable;

    public bool $deleteWhenMissingModels = true;

    public function __construct(public Upload $upload) {}

    public function handle(): void
    {
        $sha256 = hash_file('sha256', Storage::disk('local')->path($this->upload->path));
        $this->upload->update(['sha256' => $sha256]);
        Log::info("checksum: upload {$this->upload->id} is read");
    }
}
