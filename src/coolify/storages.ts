/** What the Storages tab lists: files or folders of the server, and named volumes. */
import { trimUnicode } from './text.ts';

/** A bind mount (app/Models/LocalFileVolume.php). */
export interface FileStorage {
  /** Path on the server. */
  readonly path: string;
  /** Path in the container, by which storages are told apart. */
  readonly mountPath: string;
  readonly isDirectory: boolean;
  readonly content: string | null;
}

/** A named volume (app/Models/LocalPersistentVolume.php). */
export interface VolumeStorage {
  readonly name: string;
  readonly mountPath: string;
}

export class Storages {
  readonly #files = new Map<string, FileStorage>();
  readonly #volumes = new Map<string, VolumeStorage>();

  get files(): readonly FileStorage[] {
    return [...this.#files.values()];
  }

  get volumes(): readonly VolumeStorage[] {
    return [...this.#volumes.values()];
  }

  fileAt(mountPath: string): FileStorage | undefined {
    return this.#files.get(mountPath);
  }

  /** One storage per path in the container: a second service with the same path replaces the first. */
  putFile(file: FileStorage): void {
    this.#files.set(file.mountPath, file);
  }

  putVolume(name: string, mountPath: string): void {
    const path = trimUnicode(mountPath);
    this.#volumes.set(name, { name, mountPath: `/${path.replace(/^\/+/, '')}` });
  }
}
