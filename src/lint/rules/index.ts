// Written by `npm run generate` from the folders beside this file.
import type { Rule } from '../rule.ts';
import { aliasUnknown } from './alias-unknown/rule.ts';
import { alternativeOperator } from './alternative-operator/rule.ts';
import { anonymousVolumeMounted } from './anonymous-volume-mounted/rule.ts';
import { bareListVariable } from './bare-list-variable/rule.ts';
import { bindOptionsLost } from './bind-options-lost/rule.ts';
import { buildArgsOverrideEnvironment } from './build-args-override-environment/rule.ts';
import { byteOrderMark } from './byte-order-mark/rule.ts';
import { configFileMissingOnServer } from './config-file-missing-on-server/rule.ts';
import { configUndeclared } from './config-undeclared/rule.ts';
import { containerNameOverwritten } from './container-name-overwritten/rule.ts';
import { containerVariableInterpolated } from './container-variable-interpolated/rule.ts';
import { coolifyUrlInterpolated } from './coolify-url-interpolated/rule.ts';
import { dataInRelativeBind } from './data-in-relative-bind/rule.ts';
import { databaseNotAwaited } from './database-not-awaited/rule.ts';
import { dbPortPublished } from './db-port-published/rule.ts';
import { dbVolumeMissing } from './db-volume-missing/rule.ts';
import { dependencyCycle } from './dependency-cycle/rule.ts';
import { duplicateKey } from './duplicate-key/rule.ts';
import { emptyListBecomesMap } from './empty-list-becomes-map/rule.ts';
import { envFileIgnored } from './env-file-ignored/rule.ts';
import { environmentItemMapping } from './environment-item-mapping/rule.ts';
import { environmentValueCollection } from './environment-value-collection/rule.ts';
import { environmentValueDollar } from './environment-value-dollar/rule.ts';
import { healthcheckFormInvalid } from './healthcheck-form-invalid/rule.ts';
import { healthcheckLocalhost } from './healthcheck-localhost/rule.ts';
import { healthcheckMissing } from './healthcheck-missing/rule.ts';
import { healthcheckToolMissing } from './healthcheck-tool-missing/rule.ts';
import { healthyWithoutHealthcheck } from './healthy-without-healthcheck/rule.ts';
import { homePathMounted } from './home-path-mounted/rule.ts';
import { hostPortTwice } from './host-port-twice/rule.ts';
import { ignoreReasonMissing } from './ignore-reason-missing/rule.ts';
import { ignoreRuleUnknown } from './ignore-rule-unknown/rule.ts';
import { ignoreUnused } from './ignore-unused/rule.ts';
import { imageOrBuildMissing } from './image-or-build-missing/rule.ts';
import { includeDropped } from './include-dropped/rule.ts';
import { interpolationInvalid } from './interpolation-invalid/rule.ts';
import { labelInterpolation } from './label-interpolation/rule.ts';
import { longPortsOnDatabase } from './long-ports-on-database/rule.ts';
import { magicAddressPathAndPort } from './magic-address-path-and-port/rule.ts';
import { magicAddressPortReference } from './magic-address-port-reference/rule.ts';
import { magicAddressReferenceUnread } from './magic-address-reference-unread/rule.ts';
import { magicPortDeclaredLate } from './magic-port-declared-late/rule.ts';
import { magicPortMismatch } from './magic-port-mismatch/rule.ts';
import { magicSecretOnlyKey } from './magic-secret-only-key/rule.ts';
import { magicSecretUnderscore } from './magic-secret-underscore/rule.ts';
import { magicSecretUnsupported } from './magic-secret-unsupported/rule.ts';
import { magicServiceUnknown } from './magic-service-unknown/rule.ts';
import { mountTargetTwice } from './mount-target-twice/rule.ts';
import { networkModeWithNetworks } from './network-mode-with-networks/rule.ts';
import { networkUndeclared } from './network-undeclared/rule.ts';
import { nfsVolumeWithOthers } from './nfs-volume-with-others/rule.ts';
import { oneShotRestarts } from './one-shot-restarts/rule.ts';
import { parentPathMounted } from './parent-path-mounted/rule.ts';
import { portPublished } from './port-published/rule.ts';
import { portReserved } from './port-reserved/rule.ts';
import { postgres18VolumePath } from './postgres-18-volume-path/rule.ts';
import { profileNotStarted } from './profile-not-started/rule.ts';
import { relativePathWithoutDot } from './relative-path-without-dot/rule.ts';
import { replicasUnsupported } from './replicas-unsupported/rule.ts';
import { repositoryFileMounted } from './repository-file-mounted/rule.ts';
import { requiredVariableMessage } from './required-variable-message/rule.ts';
import { routedPortAmbiguous } from './routed-port-ambiguous/rule.ts';
import { secondDocument } from './second-document/rule.ts';
import { serviceNameInvalid } from './service-name-invalid/rule.ts';
import { serviceNameUppercase } from './service-name-uppercase/rule.ts';
import { serviceNamesCollide } from './service-names-collide/rule.ts';
import { serviceUnknown } from './service-unknown/rule.ts';
import { servicesMissing } from './services-missing/rule.ts';
import { shellCharacterInMount } from './shell-character-in-mount/rule.ts';
import { sourceCodeMounted } from './source-code-mounted/rule.ts';
import { sourceCommitReference } from './source-commit-reference/rule.ts';
import { topLevelKeyDropped } from './top-level-key-dropped/rule.ts';
import { traefikNetworkLabel } from './traefik-network-label/rule.ts';
import { variableAsMountSource } from './variable-as-mount-source/rule.ts';
import { variableDefaultMountSource } from './variable-default-mount-source/rule.ts';
import { variableOutsideEnvironment } from './variable-outside-environment/rule.ts';
import { variableSyntaxInMount } from './variable-syntax-in-mount/rule.ts';
import { variableUnregistered } from './variable-unregistered/rule.ts';
import { volumeExternal } from './volume-external/rule.ts';
import { volumeLongUnnamed } from './volume-long-unnamed/rule.ts';
import { volumeNameIgnored } from './volume-name-ignored/rule.ts';
import { volumeNamesCollide } from './volume-names-collide/rule.ts';
import { volumeUndeclared } from './volume-undeclared/rule.ts';
import { yamlDateRewritten } from './yaml-date-rewritten/rule.ts';
import { yamlNumberRewritten } from './yaml-number-rewritten/rule.ts';
import { yamlRefusedByCoolify } from './yaml-refused-by-coolify/rule.ts';
import { yamlSyntax } from './yaml-syntax/rule.ts';
import { yamlTabIndentation } from './yaml-tab-indentation/rule.ts';

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
  aliasUnknown,
  alternativeOperator,
  anonymousVolumeMounted,
  bareListVariable,
  bindOptionsLost,
  buildArgsOverrideEnvironment,
  byteOrderMark,
  configFileMissingOnServer,
  configUndeclared,
  containerNameOverwritten,
  containerVariableInterpolated,
  coolifyUrlInterpolated,
  dataInRelativeBind,
  databaseNotAwaited,
  dbPortPublished,
  dbVolumeMissing,
  dependencyCycle,
  duplicateKey,
  emptyListBecomesMap,
  envFileIgnored,
  environmentItemMapping,
  environmentValueCollection,
  environmentValueDollar,
  healthcheckFormInvalid,
  healthcheckLocalhost,
  healthcheckMissing,
  healthcheckToolMissing,
  healthyWithoutHealthcheck,
  homePathMounted,
  hostPortTwice,
  ignoreReasonMissing,
  ignoreRuleUnknown,
  ignoreUnused,
  imageOrBuildMissing,
  includeDropped,
  interpolationInvalid,
  labelInterpolation,
  longPortsOnDatabase,
  magicAddressPathAndPort,
  magicAddressPortReference,
  magicAddressReferenceUnread,
  magicPortDeclaredLate,
  magicPortMismatch,
  magicSecretOnlyKey,
  magicSecretUnderscore,
  magicSecretUnsupported,
  magicServiceUnknown,
  mountTargetTwice,
  networkModeWithNetworks,
  networkUndeclared,
  nfsVolumeWithOthers,
  oneShotRestarts,
  parentPathMounted,
  portPublished,
  portReserved,
  postgres18VolumePath,
  profileNotStarted,
  relativePathWithoutDot,
  replicasUnsupported,
  repositoryFileMounted,
  requiredVariableMessage,
  routedPortAmbiguous,
  secondDocument,
  serviceNameInvalid,
  serviceNameUppercase,
  serviceNamesCollide,
  serviceUnknown,
  servicesMissing,
  shellCharacterInMount,
  sourceCodeMounted,
  sourceCommitReference,
  topLevelKeyDropped,
  traefikNetworkLabel,
  variableAsMountSource,
  variableDefaultMountSource,
  variableOutsideEnvironment,
  variableSyntaxInMount,
  variableUnregistered,
  volumeExternal,
  volumeLongUnnamed,
  volumeNameIgnored,
  volumeNamesCollide,
  volumeUndeclared,
  yamlDateRewritten,
  yamlNumberRewritten,
  yamlRefusedByCoolify,
  yamlSyntax,
  yamlTabIndentation,
];
