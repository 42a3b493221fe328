<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Uploads</title>
  </head>
  <body>
    <h1>Uploads</h1>
    <form method="post" action="{{ url('/') }}" enctype="multipart/form-data">
      @csrf
      <input type="file" name="file" required>
      <button>Upload</button>
      @error('file') <p>{{ $message }}</p> @enderror
    </form>
    <ul>
      @foreach ($uploads as $upload)
        <li>
          <a href="{{ route('uploads.show', $upload) }}">{{ $upload->name }}</a>
          <code>{{ $upload->sha256 ?? 'waiting for the worker' }}</code>
        </li>
      @endforeach
    </ul>
  </body>
</html>
