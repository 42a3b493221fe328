<?php

namespace App\Http\Controllers;

use App\Jobs\NoteChecksum;
use App\Models\Upload;
use Illuminate\Contracts\View\View;
use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Storage;
use Symfony\Component\HttpFoundation\StreamedResponse;

class UploadController
{
    public function index(): View
    {
        return view('uploads', ['uploads' => Upload::latest('id')->limit(50)->get()]);
    }

    public function store(Request $request): RedirectResponse
    {
        $request->validate(['file' => ['required', 'file', 'max:10240']]);
        $file = $request->file('file');
        $upload = Upload::create([
            'name' => basename($file->getClientOriginalName()),
            'path' => $file->store('uploads', 'local'),
        ]);
        // After the commit: the worker would look for a row that is not there yet.
        NoteChecksum::dispatch($upload)->afterCommit();

        return redirect('/');
    }

    /** As an attachment: a page that somebody uploads must not run under this address. */
    public function show(Upload $upload): StreamedResponse
    {
        return Storage::disk('local')->download($upload->path, $upload->name);
    }
}
