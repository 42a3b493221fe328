// Written by `npm run generate` from the folders beside this file.
import type { Rule } from '../rule.ts';
import { additionalContextUnknown } from './additional-context-unknown/rule.ts';
import { aliasUnknown } from './alias-unknown/rule.ts';
import { alternativeOperator } from './alternative-operator/rule.ts';
import { anonymousVolumeMounted } from './anonymous-volume-mounted/rule.ts';
import { bareListVariable } from './bare-list-variable/rule.ts';
import { bindOptionsLost } from './bind-options-lost/rule.ts';
import { buildArgsOverrideEnvironment } from './build-args-override-environment/rule.ts';
import { buildArgumentUndeclared } from './build-argument-undeclared/rule.ts';
import { buildWithImage } from './build-with-image/rule.ts';
import { buildWithoutFile } from './build-without-file/rule.ts';
import { byteOrderMark } from './byte-order-mark/rule.ts';
import { commandBindsLoopback } from './command-binds-loopback/rule.ts';
import { configFileMissingOnServer } from './config-file-missing-on-server/rule.ts';
import { configSourceAmbiguous } from './config-source-ambiguous/rule.ts';
import { configUndeclared } from './config-undeclared/rule.ts';
import { containerNameOverwritten } from './container-name-overwritten/rule.ts';
import { containerVariableInterpolated } from './container-variable-interpolated/rule.ts';
import { coolifyUrlInterpolated } from './coolify-url-interpolated/rule.ts';
import { dangerousCapability } from './dangerous-capability/rule.ts';
import { dataInRelativeBind } from './data-in-relative-bind/rule.ts';
import { dataWithoutVolume } from './data-without-volume/rule.ts';
import { databaseNotAwaited } from './database-not-awaited/rule.ts';
import { databaseWithoutPassword } from './database-without-password/rule.ts';
import { dbPortPublished } from './db-port-published/rule.ts';
import { dbVolumeMissing } from './db-volume-missing/rule.ts';
import { defaultPassword } from './default-password/rule.ts';
import { dependencyCycle } from './dependency-cycle/rule.ts';
import { developmentServer } from './development-server/rule.ts';
import { deviceCountAndIds } from './device-count-and-ids/rule.ts';
import { dockerSocketMounted } from './docker-socket-mounted/rule.ts';
import { dockerfileAptWithoutYes } from './dockerfile-apt-without-yes/rule.ts';
import { dockerfileCommandTwice } from './dockerfile-command-twice/rule.ts';
import { dockerfileCopyFromUnknown } from './dockerfile-copy-from-unknown/rule.ts';
import { dockerfileCrlf } from './dockerfile-crlf/rule.ts';
import { dockerfileDatabaseDuringBuild } from './dockerfile-database-during-build/rule.ts';
import { dockerfileDevelopmentServer } from './dockerfile-development-server/rule.ts';
import { dockerfileExecFormInvalid } from './dockerfile-exec-form-invalid/rule.ts';
import { dockerfileExposeMismatch } from './dockerfile-expose-mismatch/rule.ts';
import { dockerfileFromInHeredoc } from './dockerfile-from-in-heredoc/rule.ts';
import { dockerfileFromLowercase } from './dockerfile-from-lowercase/rule.ts';
import { dockerfileGitOrEnvCopied } from './dockerfile-git-or-env-copied/rule.ts';
import { dockerfileGivenTwice } from './dockerfile-given-twice/rule.ts';
import { dockerfileHealthcheckToolMissing } from './dockerfile-healthcheck-tool-missing/rule.ts';
import { dockerfileHeredocUnclosed } from './dockerfile-heredoc-unclosed/rule.ts';
import { dockerfileInstructionUnknown } from './dockerfile-instruction-unknown/rule.ts';
import { dockerfileLatestBase } from './dockerfile-latest-base/rule.ts';
import { dockerfileLoopback } from './dockerfile-loopback/rule.ts';
import { dockerfileNoFrom } from './dockerfile-no-from/rule.ts';
import { dockerfileNpmInstall } from './dockerfile-npm-install/rule.ts';
import { dockerfilePlatformFixed } from './dockerfile-platform-fixed/rule.ts';
import { dockerfileProductionDuringBuild } from './dockerfile-production-during-build/rule.ts';
import { dockerfilePublicVariableMissing } from './dockerfile-public-variable-missing/rule.ts';
import { dockerfileRootUser } from './dockerfile-root-user/rule.ts';
import { dockerfileSecretInEnv } from './dockerfile-secret-in-env/rule.ts';
import { dockerfileShellFormCommand } from './dockerfile-shell-form-command/rule.ts';
import { dockerfileSourceCommit } from './dockerfile-source-commit/rule.ts';
import { dockerfileStageNameTwice } from './dockerfile-stage-name-twice/rule.ts';
import { domainPortMixed } from './domain-port-mixed/rule.ts';
import { duplicateKey } from './duplicate-key/rule.ts';
import { emptyListBecomesMap } from './empty-list-becomes-map/rule.ts';
import { envAddressGenerated } from './env-address-generated/rule.ts';
import { envBlanks } from './env-blanks/rule.ts';
import { envCommentInValue } from './env-comment-in-value/rule.ts';
import { envDollar } from './env-dollar/rule.ts';
import { envExport } from './env-export/rule.ts';
import { envFileIgnored } from './env-file-ignored/rule.ts';
import { envJsonList } from './env-json-list/rule.ts';
import { envLineUnreadable } from './env-line-unreadable/rule.ts';
import { envNameInvalid } from './env-name-invalid/rule.ts';
import { envNameTwice } from './env-name-twice/rule.ts';
import { envNixpacksKey } from './env-nixpacks-key/rule.ts';
import { envProductionDuringBuild } from './env-production-during-build/rule.ts';
import { envQuoteOrBackslash } from './env-quote-or-backslash/rule.ts';
import { envQuoteUnclosed } from './env-quote-unclosed/rule.ts';
import { envSecretInExample } from './env-secret-in-example/rule.ts';
import { envUrlPassword } from './env-url-password/rule.ts';
import { envValueMultiline } from './env-value-multiline/rule.ts';
import { environmentItemMapping } from './environment-item-mapping/rule.ts';
import { environmentValueCollection } from './environment-value-collection/rule.ts';
import { environmentValueDollar } from './environment-value-dollar/rule.ts';
import { extendsCycle } from './extends-cycle/rule.ts';
import { extendsFile } from './extends-file/rule.ts';
import { fileContentAppliedOnce } from './file-content-applied-once/rule.ts';
import { forwardedHeadersUntrusted } from './forwarded-headers-untrusted/rule.ts';
import { healthcheckFormInvalid } from './healthcheck-form-invalid/rule.ts';
import { healthcheckGivesUpEarly } from './healthcheck-gives-up-early/rule.ts';
import { healthcheckLocalhost } from './healthcheck-localhost/rule.ts';
import { healthcheckMissing } from './healthcheck-missing/rule.ts';
import { healthcheckToolMissing } from './healthcheck-tool-missing/rule.ts';
import { healthyWithoutHealthcheck } from './healthy-without-healthcheck/rule.ts';
import { homePathMounted } from './home-path-mounted/rule.ts';
import { hostAddressInvalid } from './host-address-invalid/rule.ts';
import { hostDeviceMounted } from './host-device-mounted/rule.ts';
import { hostNamespace } from './host-namespace/rule.ts';
import { hostNetwork } from './host-network/rule.ts';
import { hostPathSensitive } from './host-path-sensitive/rule.ts';
import { hostPortTwice } from './host-port-twice/rule.ts';
import { ignoreReasonMissing } from './ignore-reason-missing/rule.ts';
import { ignoreRuleUnknown } from './ignore-rule-unknown/rule.ts';
import { ignoreUnused } from './ignore-unused/rule.ts';
import { imageOrBuildMissing } from './image-or-build-missing/rule.ts';
import { imageTagMoving } from './image-tag-moving/rule.ts';
import { includeDropped } from './include-dropped/rule.ts';
import { interpolationInvalid } from './interpolation-invalid/rule.ts';
import { keyMissing } from './key-missing/rule.ts';
import { keyUnknown } from './key-unknown/rule.ts';
import { labelBoolean } from './label-boolean/rule.ts';
import { labelInterpolation } from './label-interpolation/rule.ts';
import { labelTraefikDisabled } from './label-traefik-disabled/rule.ts';
import { limitSetTwice } from './limit-set-twice/rule.ts';
import { localhostAsOtherService } from './localhost-as-other-service/rule.ts';
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
import { mountTargetShared } from './mount-target-shared/rule.ts';
import { mountTargetTwice } from './mount-target-twice/rule.ts';
import { networkAliasCommon } from './network-alias-common/rule.ts';
import { networkExternal } from './network-external/rule.ts';
import { networkIsolationLost } from './network-isolation-lost/rule.ts';
import { networkMapEntryEmpty } from './network-map-entry-empty/rule.ts';
import { networkModeWithNetworks } from './network-mode-with-networks/rule.ts';
import { networkUndeclared } from './network-undeclared/rule.ts';
import { nfsVolumeWithOthers } from './nfs-volume-with-others/rule.ts';
import { oneShotRestarts } from './one-shot-restarts/rule.ts';
import { parentPathMounted } from './parent-path-mounted/rule.ts';
import { platformNotBuilt } from './platform-not-built/rule.ts';
import { portPublished } from './port-published/rule.ts';
import { portReserved } from './port-reserved/rule.ts';
import { postgres18VolumePath } from './postgres-18-volume-path/rule.ts';
import { previewReferenceKept } from './preview-reference-kept/rule.ts';
import { privilegedContainer } from './privileged-container/rule.ts';
import { profileNotStarted } from './profile-not-started/rule.ts';
import { publicAddressLocalhost } from './public-address-localhost/rule.ts';
import { relativePathWithoutDot } from './relative-path-without-dot/rule.ts';
import { replicasUnsupported } from './replicas-unsupported/rule.ts';
import { repositoryFileMounted } from './repository-file-mounted/rule.ts';
import { requiredVariableMessage } from './required-variable-message/rule.ts';
import { routedPortAmbiguous } from './routed-port-ambiguous/rule.ts';
import { secondDocument } from './second-document/rule.ts';
import { secretInFile } from './secret-in-file/rule.ts';
import { secretWithDefault } from './secret-with-default/rule.ts';
import { securityProfileDisabled } from './security-profile-disabled/rule.ts';
import { serviceNameInvalid } from './service-name-invalid/rule.ts';
import { serviceNameUppercase } from './service-name-uppercase/rule.ts';
import { serviceNamesCollide } from './service-names-collide/rule.ts';
import { serviceUnknown } from './service-unknown/rule.ts';
import { servicesMissing } from './services-missing/rule.ts';
import { shellCharacterInMount } from './shell-character-in-mount/rule.ts';
import { sourceCodeMounted } from './source-code-mounted/rule.ts';
import { sourceCommitReference } from './source-commit-reference/rule.ts';
import { stopGracePeriodIgnored } from './stop-grace-period-ignored/rule.ts';
import { topLevelKeyDropped } from './top-level-key-dropped/rule.ts';
import { traefikNetworkLabel } from './traefik-network-label/rule.ts';
import { valueTypeWrong } from './value-type-wrong/rule.ts';
import { variableAsMountSource } from './variable-as-mount-source/rule.ts';
import { variableBraceMisplaced } from './variable-brace-misplaced/rule.ts';
import { variableDefaultMountSource } from './variable-default-mount-source/rule.ts';
import { variableDefinedNowhere } from './variable-defined-nowhere/rule.ts';
import { variableOutsideEnvironment } from './variable-outside-environment/rule.ts';
import { variableSyntaxInMount } from './variable-syntax-in-mount/rule.ts';
import { variableUnregistered } from './variable-unregistered/rule.ts';
import { variableUsedNowhere } from './variable-used-nowhere/rule.ts';
import { volumeExternal } from './volume-external/rule.ts';
import { volumeLongUnnamed } from './volume-long-unnamed/rule.ts';
import { volumeNameIgnored } from './volume-name-ignored/rule.ts';
import { volumeNamesCollide } from './volume-names-collide/rule.ts';
import { volumeUndeclared } from './volume-undeclared/rule.ts';
import { watchTargetMissing } from './watch-target-missing/rule.ts';
import { workerExpectedToServe } from './worker-expected-to-serve/rule.ts';
import { yamlDateRewritten } from './yaml-date-rewritten/rule.ts';
import { yamlNumberRewritten } from './yaml-number-rewritten/rule.ts';
import { yamlRefusedByCoolify } from './yaml-refused-by-coolify/rule.ts';
import { yamlSyntax } from './yaml-syntax/rule.ts';
import { yamlTabIndentation } from './yaml-tab-indentation/rule.ts';

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
  additionalContextUnknown,
  aliasUnknown,
  alternativeOperator,
  anonymousVolumeMounted,
  bareListVariable,
  bindOptionsLost,
  buildArgsOverrideEnvironment,
  buildArgumentUndeclared,
  buildWithImage,
  buildWithoutFile,
  byteOrderMark,
  commandBindsLoopback,
  configFileMissingOnServer,
  configSourceAmbiguous,
  configUndeclared,
  containerNameOverwritten,
  containerVariableInterpolated,
  coolifyUrlInterpolated,
  dangerousCapability,
  dataInRelativeBind,
  dataWithoutVolume,
  databaseNotAwaited,
  databaseWithoutPassword,
  dbPortPublished,
  dbVolumeMissing,
  defaultPassword,
  dependencyCycle,
  developmentServer,
  deviceCountAndIds,
  dockerSocketMounted,
  dockerfileAptWithoutYes,
  dockerfileCommandTwice,
  dockerfileCopyFromUnknown,
  dockerfileCrlf,
  dockerfileDatabaseDuringBuild,
  dockerfileDevelopmentServer,
  dockerfileExecFormInvalid,
  dockerfileExposeMismatch,
  dockerfileFromInHeredoc,
  dockerfileFromLowercase,
  dockerfileGitOrEnvCopied,
  dockerfileGivenTwice,
  dockerfileHealthcheckToolMissing,
  dockerfileHeredocUnclosed,
  dockerfileInstructionUnknown,
  dockerfileLatestBase,
  dockerfileLoopback,
  dockerfileNoFrom,
  dockerfileNpmInstall,
  dockerfilePlatformFixed,
  dockerfileProductionDuringBuild,
  dockerfilePublicVariableMissing,
  dockerfileRootUser,
  dockerfileSecretInEnv,
  dockerfileShellFormCommand,
  dockerfileSourceCommit,
  dockerfileStageNameTwice,
  domainPortMixed,
  duplicateKey,
  emptyListBecomesMap,
  envAddressGenerated,
  envBlanks,
  envCommentInValue,
  envDollar,
  envExport,
  envFileIgnored,
  envJsonList,
  envLineUnreadable,
  envNameInvalid,
  envNameTwice,
  envNixpacksKey,
  envProductionDuringBuild,
  envQuoteOrBackslash,
  envQuoteUnclosed,
  envSecretInExample,
  envUrlPassword,
  envValueMultiline,
  environmentItemMapping,
  environmentValueCollection,
  environmentValueDollar,
  extendsCycle,
  extendsFile,
  fileContentAppliedOnce,
  forwardedHeadersUntrusted,
  healthcheckFormInvalid,
  healthcheckGivesUpEarly,
  healthcheckLocalhost,
  healthcheckMissing,
  healthcheckToolMissing,
  healthyWithoutHealthcheck,
  homePathMounted,
  hostAddressInvalid,
  hostDeviceMounted,
  hostNamespace,
  hostNetwork,
  hostPathSensitive,
  hostPortTwice,
  ignoreReasonMissing,
  ignoreRuleUnknown,
  ignoreUnused,
  imageOrBuildMissing,
  imageTagMoving,
  includeDropped,
  interpolationInvalid,
  keyMissing,
  keyUnknown,
  labelBoolean,
  labelInterpolation,
  labelTraefikDisabled,
  limitSetTwice,
  localhostAsOtherService,
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
  mountTargetShared,
  mountTargetTwice,
  networkAliasCommon,
  networkExternal,
  networkIsolationLost,
  networkMapEntryEmpty,
  networkModeWithNetworks,
  networkUndeclared,
  nfsVolumeWithOthers,
  oneShotRestarts,
  parentPathMounted,
  platformNotBuilt,
  portPublished,
  portReserved,
  postgres18VolumePath,
  previewReferenceKept,
  privilegedContainer,
  profileNotStarted,
  publicAddressLocalhost,
  relativePathWithoutDot,
  replicasUnsupported,
  repositoryFileMounted,
  requiredVariableMessage,
  routedPortAmbiguous,
  secondDocument,
  secretInFile,
  secretWithDefault,
  securityProfileDisabled,
  serviceNameInvalid,
  serviceNameUppercase,
  serviceNamesCollide,
  serviceUnknown,
  servicesMissing,
  shellCharacterInMount,
  sourceCodeMounted,
  sourceCommitReference,
  stopGracePeriodIgnored,
  topLevelKeyDropped,
  traefikNetworkLabel,
  valueTypeWrong,
  variableAsMountSource,
  variableBraceMisplaced,
  variableDefaultMountSource,
  variableDefinedNowhere,
  variableOutsideEnvironment,
  variableSyntaxInMount,
  variableUnregistered,
  variableUsedNowhere,
  volumeExternal,
  volumeLongUnnamed,
  volumeNameIgnored,
  volumeNamesCollide,
  volumeUndeclared,
  watchTargetMissing,
  workerExpectedToServe,
  yamlDateRewritten,
  yamlNumberRewritten,
  yamlRefusedByCoolify,
  yamlSyntax,
  yamlTabIndentation,
];
