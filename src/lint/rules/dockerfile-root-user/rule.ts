import { builtStages, historyOf } from '../../dockerfile/built.ts';
import { lastOf } from '../../dockerfile/model.ts';
import { baseOf } from '../../dockerfile/variables.ts';
import { defineDockerfileRule } from '../../rule.ts';

/**
 * Official images that set no USER and change to none at start: node, python, ruby and golang by the Dockerfiles of
 * their Linux variants (read 2026-11-23), the others because they hold a bare distribution.
 */
const ROOT_IMAGES = new Set(['alpine', 'busybox', 'debian', 'golang', 'node', 'python', 'ruby', 'ubuntu']);

export const dockerfileRootUser = defineDockerfileRule({
  id: 'dockerfile-root-user',
  severity: 'info',
  facts: ['F-088'],
  specification: 'Dockerfile reference, USER: https://docs.docker.com/reference/dockerfile/#user',
  prevents: [],
  since: '0.1.0',

  *check(file, { project }) {
    for (const { stage, services } of builtStages(file, project)) {
      if (services.length > 0 && services.every((service) => service.get('user'))) continue;
      const user = lastOf(stage, 'USER');
      const base = baseOf(file, stage);
      const isRoot = user
        ? /^(?:root|0)(?::|$)/.test(user.text)
        : base?.registry === null && ROOT_IMAGES.has(base.repository.replace(/^library\//, ''));
      const changes = /\b(?:gosu|su-exec|setpriv|s6-|supervisord|runuser|chroot)|entrypoint\S*\.sh/;
      if (!isRoot || historyOf(stage).some(({ text }) => changes.test(text))) continue;
      if (!lastOf(stage, 'CMD') && !lastOf(stage, 'ENTRYPOINT')) continue;
      yield { at: user?.range ?? stage.from.keywordRange, path: [], data: { isWritten: user !== undefined } };
    }
  },

  text: {
    en: {
      title: 'The application runs as root',
      message: ({ isWritten }) =>
        isWritten
          ? 'The last `USER` is root.'
          : 'No `USER` is set: the application runs as root in its container.',
      hint: () =>
        'Coolify passes the service on as it is: a flaw in the application then reaches every file of the container and its mounts.',
      fix: () => 'End with `USER` and an account of the image, such as `node`.',
      exceptions: 'Base images that are not known, and start scripts that may change the user.',
    },
    es: {
      title: 'La aplicación se ejecuta como root',
      message: ({ isWritten }) =>
        isWritten
          ? 'El último `USER` es root.'
          : 'No hay `USER`: la aplicación se ejecuta como root en su contenedor.',
      hint: () =>
        'Coolify deja el servicio como está: un fallo de la aplicación alcanza entonces todos los archivos del contenedor y sus montajes.',
      fix: () => 'Termine con `USER` y una cuenta de la imagen, como `node`.',
      exceptions: 'Las imágenes base desconocidas y los scripts de inicio que pueden cambiar de usuario.',
    },
  },
});
