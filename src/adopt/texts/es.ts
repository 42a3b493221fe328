import type { AdoptTexts } from '../texts.ts';

export const es: AdoptTexts = {
  names: {
    check: 'Comprobación de Coolify',
    checkStep: 'Comprobar qué hará Coolify con los archivos',
    uploadStep: 'Entregar los hallazgos al análisis de código',
    verify: 'Verificación de Coolify',
    verifyStep: 'Esperar al despliegue y verificarlo',
  },
  comments: {
    sarif: 'para el análisis de código',
    upload:
      'Los repositorios privados necesitan GitHub Code Security para este paso. Una pull request de una bifurcación lo omite.',
    push: 'Coolify despliega con el mismo envío.',
    newer: 'un envío más reciente despliega una confirmación más reciente',
    api: 'Opcional: con ambos, el despliegue se lee también en la API de Coolify. Al token le basta "read".',
    gitlabApi:
      'Opcional: con las variables COOLIFY_URL y COOLIFY_TOKEN, el despliegue se lee también en la API de Coolify.',
    hook: 'Comprueba el repositorio antes de cada envío. Para enviar de todos modos: git push --no-verify',
  },
  why: {
    script:
      'Hace el trabajo de todas las canalizaciones y hooks: obtiene la orden, la ejecuta y escribe los informes y el resumen del trabajo.',
    githubCheck:
      'Comprueba cada *pull request* y comenta el diff. El resumen del trabajo abre el validador y la lista previa al envío para esa confirmación.',
    githubVerify:
      'Tras un envío, espera a que responda la confirmación y mide desde fuera los criterios de éxito.',
    gitlab:
      'Comprueba las *merge requests* con un informe JUnit y verifica el despliegue después de un envío.',
    template: 'Pregunta por lo que ninguna regla puede probar y enlaza las listas de verificación.',
    preCommit:
      'Ejecuta la comprobación en pre-commit cuando cambia un archivo Compose, un Dockerfile o un archivo de entorno.',
    gitHook: 'Ejecuta la comprobación antes de cada envío, sin otro programa.',
    config: 'Ajustes de la comprobación. El editor completa en él los nombres de las reglas.',
    tasks: 'Ejecuta la comprobación en Visual Studio Code y enumera los hallazgos en **Problems**.',
    settings: 'Indica a Visual Studio Code el esquema de la configuración.',
  },
  template: {
    changeTitle: 'Qué cambia',
    change: 'Qué hace la aplicación después de este cambio que antes no hacía.',
    beforeTitle: 'Antes de fusionar',
    before: (address, isChecked) =>
      isChecked
        ? `La comprobación prueba casi toda la [lista de verificación previa al envío](${address}); el resumen de su trabajo abre la lista para esta confirmación. Lo que no puede probar:`
        : `De la [lista de verificación previa al envío](${address}):`,
    afterTitle: 'Después del despliegue',
    after: (address, isVerified) =>
      isVerified
        ? `El resumen de la verificación abre la [lista posterior al despliegue](${address}) para este despliegue. Lo que mira una persona:`
        : `De la [lista posterior al despliegue](${address}):`,
    data: (address) =>
      `Si cambian los datos o una base de datos, recorra antes [la lista correspondiente](${address}).`,
    why: 'por qué',
  },
  steps: {
    download: 'Guarde el paquete en el repositorio. Repita el paso para obtener una versión más reciente.',
    executable: 'Marque en git el script y el hook como ejecutables, también en Windows.',
    gitlab: 'Incluya los trabajos en `.gitlab-ci.yml`.',
    preCommit: 'Active pre-commit, una vez en cada clon.',
    gitHook: 'Active el hook, una vez en cada clon.',
    plainCheck:
      'Invoque la comprobación en su canalización. El código de salida 1 significa que hay hallazgos.',
    plainVerify: 'Invoque la verificación después de un despliegue.',
    version: (path) =>
      `Haga que la aplicación responda en \`${path}\` con su confirmación. Coolify la entrega como \`SOURCE_COMMIT\`; sin ella, nadie distingue la versión nueva de la anterior.`,
    api: 'Opcional: permita que la verificación lea el despliegue en Coolify. Cree un token con el permiso **read** y guarde su valor como secreto `COOLIFY_TOKEN` y la dirección de Coolify como variable `COOLIFY_URL`.',
    required:
      'Haga obligatorio el trabajo `check`: **Settings** > **Rules** > **Rulesets** > **Require status checks to pass**.',
    commit: 'Confirme los archivos.',
  },
};
